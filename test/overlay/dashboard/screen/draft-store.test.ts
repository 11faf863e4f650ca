import { expect, it } from 'vitest';
import type { SendSave } from '../../../../overlay/dashboard/screen/draft-store.ts';
import { createScreenDrafts } from '../../../../overlay/dashboard/screen/draft-store.ts';
import type { ScreenPart } from '../../../../overlay/dashboard/screen/edits.ts';
import { conflictsOf } from '../../../../overlay/dashboard/screen/edits.ts';
import { historyKeyOf } from '../../../../overlay/dashboard/screen/history-keys.ts';
import type { LayoutTopic } from '../../../../shared/layout.ts';
import type { Settings } from '../../../../shared/settings.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/settings.ts';

const LAYOUT = DEFAULT_SETTINGS.layout;
const goalAt = (x: number): LayoutTopic => ({
  ...LAYOUT,
  landscape: { ...LAYOUT.landscape, goal: { ...LAYOUT.landscape.goal, x } },
});

it('[LE1] edits wait in the draft, step by step back and forth; a drag is one step', () => {
  const { drafts } = given();
  drafts.change('layout', goalAt(10), 'drag 1');
  drafts.change('layout', goalAt(20), 'drag 1');
  drafts.change('layout', goalAt(30), 'drag 2');
  drafts.change('sound', { volume: 0.5 });
  expect(valuesOf(drafts)).toEqual({ layout: goalAt(30), sound: { volume: 0.5 } });
  drafts.undo();
  drafts.undo();
  expect(valuesOf(drafts)).toEqual({ layout: goalAt(20) });
  drafts.undo();
  expect(valuesOf(drafts)).toEqual({});
  expect(drafts.state()).toMatchObject({ canUndo: false, canRedo: true });
  drafts.redo();
  drafts.redo();
  drafts.redo();
  expect(valuesOf(drafts)).toEqual({ layout: goalAt(30), sound: { volume: 0.5 } });
  drafts.discard('layout');
  expect(valuesOf(drafts)).toEqual({ sound: { volume: 0.5 } });
  drafts.undo();
  expect(valuesOf(drafts)).toMatchObject({ layout: goalAt(30) });
});

it('[LE1] what is as published again is no edit', () => {
  const { drafts } = given();
  drafts.change('layout', goalAt(10));
  drafts.change('layout', goalAt(LAYOUT.landscape.goal.x));
  expect(valuesOf(drafts)).toEqual({});
});

it('[LE2] one part is published alone, all together as one save, upon the version that is shown', async () => {
  const { drafts, sent, done } = given();
  drafts.change('layout', goalAt(10));
  drafts.change('theme', { name: 'neon' });
  drafts.change('sound', { volume: 0.5 });
  expect(await drafts.publish(['layout'])).toBe(true);
  expect(sent).toEqual([['save-layout', { layout: goalAt(10), baseVersion: 1 }]]);
  expect(valuesOf(drafts)).toEqual({ theme: { name: 'neon' }, sound: { volume: 0.5 } });
  expect(await drafts.publish(['theme', 'sound'])).toBe(true);
  expect(sent[1]).toEqual([
    'save-settings',
    { patch: { theme: { name: 'neon' }, sound: { volume: 0.5 } }, baseVersion: 2 },
  ]);
  expect(done).toEqual([['layout'], ['theme', 'sound']]);
  expect(drafts.state()).toMatchObject({ drafts: {}, canUndo: false, isPublishing: false });
});

it('[LE2] what is edited while it is being published stays an edit', async () => {
  const { drafts, settings } = given();
  drafts.change('layout', goalAt(10));
  const publishing = drafts.publish(['layout']);
  drafts.change('layout', goalAt(20));
  await publishing;
  expect(valuesOf(drafts)).toEqual({ layout: goalAt(20) });
  expect(conflictsOf(drafts.state().drafts, settings())).toEqual([]);
});

it('[LE3] what somebody else published meanwhile is never overwritten unasked', async () => {
  const { drafts, sent, settings, save } = given();
  drafts.change('layout', goalAt(10));
  drafts.change('sound', { volume: 0.5 });
  save({ layout: goalAt(99) });
  expect(conflictsOf(drafts.state().drafts, settings())).toEqual(['layout']);
  await drafts.publish(['layout', 'sound']);
  expect(sent.map(([name]) => name)).toEqual(['save-settings']);
  expect(settings().layout).toEqual(goalAt(99));
  expect(await drafts.publish(['layout'])).toBe(false);
  drafts.keepMine('layout');
  expect(await drafts.publish(['layout'])).toBe(true);
  expect(settings().layout).toEqual(goalAt(10));
});

it('[LE3] a save that came in the same moment is told, and nothing is lost', async () => {
  const { drafts, refuse, told } = given();
  drafts.change('layout', goalAt(10));
  refuse();
  expect(await drafts.publish(['layout'])).toBe(false);
  expect(told()).toBe(1);
  expect(valuesOf(drafts)).toEqual({ layout: goalAt(10) });
});

it('[LE3] what somebody else published alike needs no publishing', () => {
  const { drafts, save } = given();
  drafts.change('layout', goalAt(10));
  save({ layout: goalAt(10) });
  expect(valuesOf(drafts)).toEqual({});
});

it('[LE4] Ctrl+Z and Cmd+Z take an edit back, with Shift or Ctrl+Y give it again; not in a field', () => {
  const press = { key: 'z', ctrlKey: true, metaKey: false, altKey: false, shiftKey: false };
  const box = { tagName: 'BUTTON', isContentEditable: false };
  expect(historyKeyOf(press, box)).toBe('undo');
  expect(historyKeyOf({ ...press, ctrlKey: false, metaKey: true }, box)).toBe('undo');
  expect(historyKeyOf({ ...press, key: 'Z', shiftKey: true }, null)).toBe('redo');
  expect(historyKeyOf({ ...press, key: 'y' }, box)).toBe('redo');
  expect(historyKeyOf({ ...press, ctrlKey: false }, box)).toBeNull();
  expect(historyKeyOf({ ...press, altKey: true }, box)).toBeNull();
  expect(historyKeyOf(press, { tagName: 'INPUT', isContentEditable: false, type: 'number' })).toBeNull();
  expect(historyKeyOf(press, { tagName: 'TEXTAREA', isContentEditable: false, type: 'textarea' })).toBeNull();
  expect(historyKeyOf(press, { tagName: 'INPUT', isContentEditable: false, type: 'checkbox' })).toBe('undo');
});

function valuesOf({ state }: ReturnType<typeof createScreenDrafts>) {
  return Object.fromEntries(Object.entries(state().drafts).map(([part, { value }]) => [part, value]));
}

/** Drafts upon settings that a server keeps. */
function given() {
  let settings: Settings = { ...DEFAULT_SETTINGS };
  let isRefusing = false;
  let told = 0;
  const sent: [name: string, args: unknown][] = [];
  const done: (readonly ScreenPart[])[] = [];
  const save = (patch: Partial<Settings>) => {
    settings = { ...settings, ...patch, version: settings.version + 1 };
    drafts.follow();
  };
  const send: SendSave = async (name, args, standsHere) => {
    if (isRefusing) {
      standsHere({ code: 'state/stale-version', message: 'Somebody was quicker.' });
      return { ok: false };
    }
    sent.push([name, JSON.parse(JSON.stringify(args))]);
    await Promise.resolve();
    const { baseVersion: _, ...rest } = args;
    save('patch' in rest ? JSON.parse(JSON.stringify(rest.patch)) : rest);
    return { ok: true, value: { version: settings.version }, id: 'id-1' };
  };
  const drafts = createScreenDrafts({
    settings: () => settings,
    confirmed: (next) => {
      settings = next;
    },
    send,
    done: (parts) => done.push(parts),
    overtaken: () => {
      told++;
    },
  });
  return {
    drafts,
    sent,
    done,
    save,
    settings: () => settings,
    told: () => told,
    refuse: () => {
      isRefusing = true;
    },
  };
}
