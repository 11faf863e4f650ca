import { describe, expect, it } from 'vitest';
import { KINDS, kindOf } from '../../../../overlay/dashboard/audit/kinds.ts';
import { mayUndo } from '../../../../overlay/dashboard/audit/may-undo.ts';
import { savedSteps } from '../../../../overlay/dashboard/audit/saved-steps.ts';
import { actDetails, actSentence } from '../../../../overlay/dashboard/audit/sentence.ts';
import { TEXTS } from '../../../../overlay/dashboard/texts/texts.ts';
import { COMMANDS } from '../../../../shared/commands.ts';
import { DEFAULT_LADDER } from '../../../../shared/tier.ts';
import type { AuditEntry } from '../../../../shared/topics.ts';

let seq = 0;

function act(name: string, args: AuditEntry['args'] = {}, more: Partial<AuditEntry> = {}): AuditEntry {
  const gifter = { id: 'tiktok:1', name: 'Ada' };
  seq += 1;
  return {
    seq,
    id: `c${seq}`,
    atMs: 1,
    actor: 'Mia',
    name,
    args,
    gifter,
    undoable: true,
    undone: null,
    ...more,
  };
}

describe('an act in words', () => {
  it.each<[AuditEntry, string]>([
    [act('hide-gifter'), 'Hid Ada on screen.'],
    [act('block-gifter', { on: true }), 'Blocked Ada.'],
    [act('block-gifter', { on: false }), 'Unblocked Ada.'],
    [act('rename-gifter', {}, { named: { from: 'Ada', to: 'Jo' } }), 'Renamed Ada to Jo.'],
    [act('rename-gifter'), 'Renamed somebody.'],
    [act('note-gifter', { on: false }), 'Removed the note about Ada.'],
    [act('adjust-gifter', { diamonds: -1_200 }), 'Took 1,200 from what Ada gave.'],
    [act('enter-gift', { diamonds: 1 }), 'Entered a gift of Ada: 1 diamond.'],
    [act('price-gift', { diamonds: 500 }), 'Priced a gift of Ada: from 0 to 500 diamonds.'],
    [act('skip-alert', {}, { gifter: null }), 'Skipped the alert of somebody.'],
    [act('mute', { muted: false }), 'Switched the sound on.'],
    [act('set-goal', { clear: true }), 'Removed the goal.'],
    [act('create-token', { label: 'Leo' }), 'Gave Leo access.'],
    [act('play-drum'), 'Did “play-drum”.'],
  ])('[AD4] %o', (entry, sentence) => {
    expect(actSentence(entry, [])).toBe(sentence);
  });

  it('[AD4] is there for every command, each of some kind', () => {
    for (const name of Object.keys(COMMANDS)) {
      expect(actSentence(act(name), []), name).not.toBe(TEXTS.audit.other(name));
      expect(KINDS, name).toContain(kindOf(name));
    }
  });

  it('[AD4] an undo says what it took back, also an undo of an undo', () => {
    const hide = act('hide-gifter');
    const undo = act('undo', { undoes: hide.seq });
    const again = act('undo', { undoes: undo.seq });
    expect(actSentence(again, [again, undo, hide])).toBe('Took back: Took back: Hid Ada on screen.');
    expect(actSentence(undo, [])).toBe('Took back an earlier act.');
  });

  it('[AD4] gives the reason, and the settings that were touched', () => {
    expect(actDetails({ args: { reason: 'twice', paths: ['bot.on', 'bot.thanks', 'wording'] } })).toEqual([
      'Why: twice',
      'Changed: bot and wording on air.',
    ]);
  });
});

describe('a save of the steps', () => {
  const [first, second, ...rest] = DEFAULT_LADDER.tiers;
  const version = (number: number, tiers: typeof DEFAULT_LADDER.tiers) => ({
    version: number,
    by: 'Mia',
    atMs: 1,
    tiers,
  });

  it('[AD5] says from which version to which, and what changed of each step', () => {
    const changed = { ...second!, durationMs: 6_000, when: { diamondsFrom: 20 }, headline: 'Hi {name}' };
    const versions = [version(14, [changed, ...rest]), version(13, DEFAULT_LADDER.tiers)];
    const told = savedSteps(act('save-tiers', { version: 14 }), versions) ?? [];
    expect(told.map((sentence) => sentence.replaceAll(/[\u2068\u2069]/g, ''))).toEqual([
      'Changed the steps: version 13 is now version 14.',
      `"${first?.name}" is gone.`,
      '"Shout-out", from: 10 → 20.',
      `"Shout-out", headline: "${second?.headline}" → "Hi {name}".`,
      '"Shout-out", time on screen: 5 s → 6 s.',
    ]);
  });

  it('[AD5] says the version alone where the one before is not kept', () => {
    expect(savedSteps(act('save-tiers', { version: 1 }), [version(1, DEFAULT_LADDER.tiers)])).toBeNull();
    expect(actSentence(act('save-tiers', { version: 1 }), [])).toBe(
      'Changed the steps: version 1 is in force.',
    );
  });
});

describe('who may take an act back', () => {
  it('[AD6] moderators what they may do themselves, the owner all that can be undone', () => {
    const settings = act('save-settings', {}, { actor: 'owner' });
    const undone = act('undo', { undoes: settings.seq });
    const acts: [AuditEntry, boolean][] = [
      [act('hide-gifter', {}, { actor: 'owner' }), true],
      [act('adjust-gifter'), true],
      [act('adjust-gifter', {}, { actor: 'owner' }), false],
      [settings, false],
      [undone, false],
      [act('play-drum'), false],
    ];
    const all = acts.map(([entry]) => entry);
    expect(all.map((entry) => mayUndo(entry, all, false))).toEqual(acts.map(([, may]) => may));
    expect(all.every((entry) => mayUndo(entry, all, true))).toBe(true);
    expect(mayUndo(act('hide-gifter', {}, { undoable: false }), all, true)).toBe(false);
  });
});
