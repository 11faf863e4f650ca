import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { putBack, replacedBy } from '../../server/core/replaced.ts';
import { DEFAULT_SETTINGS, parseSettings } from '../../shared/settings.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import { EVENING_MS } from '../core/given.ts';
import { mia, startWithFiles } from './given-files.ts';
import { owner } from './given-show.ts';

type Files = Awaited<ReturnType<typeof startWithFiles>>;
const CHANCE = 'Win a prize with every gift';

const save = (files: Files, patch: object, baseVersion: number, id?: string) =>
  files.ask('save-settings', { patch, baseVersion }, owner, id);
const undo = (files: Files, commandId: string, identity = owner) =>
  files.ask('undo', { commandId }, identity);

describe('save-layout and save-theme', () => {
  it('[SV9] save a part of the settings, for the owner, and are told to every screen', async () => {
    const files = await startWithFiles();
    const layout = { ...DEFAULT_SETTINGS.layout, window: 'week' };
    expect(await files.ask('save-layout', { layout, baseVersion: 1 })).toMatchObject({
      value: { version: 2 },
    });
    expect(await files.ask('save-theme', { theme: { name: 'signal' }, baseVersion: 2 })).toMatchObject({
      value: { version: 3 },
    });
    expect((await files.read('settings')).layout.window).toBe('week');
    expect([files.topic('theme', 'overlay'), files.topic('layout', 'overlay')]).toEqual([
      { name: 'signal' },
      layout,
    ]);
    expect(files.show.topicNames('overlay')).toContain('theme');
    expect(files.changed.at(-1)?.names).toEqual(expect.arrayContaining(['settings', 'layout', 'theme']));
    for (const [name, args] of [
      ['save-layout', { layout, baseVersion: 3 }],
      ['save-theme', { theme: { name: 'signal' }, baseVersion: 3 }],
    ] as const) {
      expect(await files.ask(name, args, mia)).toMatchObject({ error: { code: 'auth/forbidden' } });
      expect(await files.ask(name, { ...args, baseVersion: 1 })).toMatchObject({
        error: {
          code: 'state/stale-version',
          message: 'The owner saved version 3 while you edited 1.',
          detail: { version: 3, by: 'owner', atMs: EVENING_MS },
        },
      });
    }
  });

  it.each([
    ['save-theme', { theme: { name: 'plaid' } }, 'args.theme.name'],
    ['save-layout', { layout: { ...DEFAULT_SETTINGS.layout, window: 'year' } }, 'args.layout.window'],
    ['save-layout', { layout: { window: 'week' } }, 'args.layout.landscape'],
  ])('[SV9] %s names the place of a fault', async (name, part, path) => {
    const files = await startWithFiles();
    expect(await files.ask(name, { ...part, baseVersion: 1 })).toMatchObject({
      error: { code: 'command/bad-args', path },
    });
  });
});

describe('the volume of everything', () => {
  it('[SO6] is a setting of the owner, and told to every screen; older files play at full volume', async () => {
    const files = await startWithFiles();
    expect(files.topic('sound', 'overlay')).toEqual({ volume: 1 });
    expect(files.show.topicNames('overlay')).toContain('sound');
    expect(await save(files, { sound: { volume: 0.5 } }, 1)).toMatchObject({ value: { version: 2 } });
    expect(files.topic('sound', 'overlay')).toEqual({ volume: 0.5 });
    expect(files.changed.at(-1)?.names).toContain('sound');
    expect(await save(files, { sound: { volume: 1.5 } }, 2)).toMatchObject({
      error: { code: 'command/bad-args', path: 'args.patch.sound.volume' },
    });
    const { sound: _left, ...older } = DEFAULT_SETTINGS;
    expect(parseSettings(older)).toEqual({ ok: true, value: DEFAULT_SETTINGS });
  });
});

describe('undo of a save', () => {
  it('[SV10] puts back what the save replaced, as the next version; what was new goes again', async () => {
    const files = await startWithFiles();
    const patch = { exchange: { bit: '2', money: { XTS: '5', USD: '101' } }, sessionIdleMs: 60_000 };
    await save(files, patch, 1, 'save-rates');
    expect(files.records.at(-1)).toMatchObject({
      in: { args: { paths: ['sessionIdleMs', 'exchange.bit', 'exchange.money.USD', 'exchange.money.XTS'] } },
      events: [
        {
          type: 'SettingsSaved',
          version: 2,
          before: [
            { at: ['sessionIdleMs'], value: 7_200_000 },
            { at: ['exchange', 'bit'], value: '1' },
            { at: ['exchange', 'money', 'USD'], value: '100' },
            { at: ['exchange', 'money', 'XTS'] },
          ],
        },
      ],
    });
    expect(await undo(files, 'save-rates')).toEqual({ ok: true, value: null });
    expect(await files.read('settings')).toEqual({ ...DEFAULT_SETTINGS, version: 3 });
    expect(files.choices.settings).toEqual({ ...DEFAULT_SETTINGS, version: 3 });
    expect(files.followed.filter((what) => what === 'settings').length).toBe(2);
  });

  it('[SV10] of something that changed nothing has nothing to undo', async () => {
    const files = await startWithFiles();
    await save(files, { wording: 'strict' }, 1, 'save-same');
    expect(await undo(files, 'save-same')).toMatchObject({ error: { code: 'state/not-found' } });
  });

  it('[SV11] is free while later saves changed other places, and superseded by the same one', async () => {
    const files = await startWithFiles();
    await save(files, { bot: { texts: { top: 'Here: {names}' } } }, 1, 'save-text');
    await save(files, { exchange: { bit: '3' } }, 2, 'save-bit');
    await save(files, { exchange: { bit: '4' } }, 3, 'save-bit-again');
    expect(await undo(files, 'save-bit')).toMatchObject({ error: { code: 'undo/superseded' } });
    expect(await undo(files, 'save-text')).toMatchObject({ ok: true });
    expect(await files.read('settings')).toEqual({
      ...DEFAULT_SETTINGS,
      version: 5,
      exchange: { ...DEFAULT_SETTINGS.exchange, bit: '4' },
    });
  });

  it('[SV11] of what only the owner may save is the owner’s', async () => {
    const files = await startWithFiles();
    await save(files, { wording: 'open' }, 1, 'save-wording');
    expect(await undo(files, 'save-wording', mia)).toMatchObject({ error: { code: 'auth/forbidden' } });
    expect(files.choices.settings.wording).toBe('open');
  });

  const value = fc.letrec((tie) => ({
    fields: fc.dictionary(fc.constantFrom('a', 'b', 'c', '__proto__'), tie('any'), { maxKeys: 3 }),
    any: fc.oneof({ maxDepth: 3 }, fc.nat(2), fc.constant(null), fc.array(fc.nat(2)), tie('fields')),
  })).fields as fc.Arbitrary<Record<string, unknown>>;

  it('[SV10] what a change replaced, put back, gives what stood before, whatever it was', () => {
    fc.assert(
      fc.property(value, value, (old, next) => {
        const replaced = JSON.parse(JSON.stringify(replacedBy(old, next)));
        const keys = (fields: object): unknown =>
          JSON.parse(JSON.stringify(fields), (_key, inner: unknown) =>
            typeof inner === 'object' && inner && !Array.isArray(inner)
              ? Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))
              : inner,
          );
        expect(keys(putBack(next, replaced))).toEqual(keys(old));
        expect(replacedBy(old, old)).toEqual([]);
      }),
    );
  });
});

describe('wording help', () => {
  const tiersWith = (headline: string) => [{ ...DEFAULT_LADDER.tiers[0], headline }];

  it.each<[string, object, string]>([
    ['save-tiers', { tiers: tiersWith(CHANCE), baseVersion: 1 }, 'args.tiers.0.headline'],
    [
      'save-tiers',
      { tiers: [{ ...tiersWith('Hi')[0], line2: CHANCE }], baseVersion: 1 },
      'args.tiers.0.line2',
    ],
    ['set-goal', { label: CHANCE, target: 100 }, 'args.label'],
    ['start-session', { title: CHANCE }, 'args.title'],
    [
      'save-settings',
      { patch: { bot: { texts: { goalNone: CHANCE } } }, baseVersion: 1 },
      'args.patch.bot.texts.goalNone',
    ],
    [
      'save-settings',
      { patch: { bot: { thanks: { texts: { 2: ['Hi', CHANCE] } } } }, baseVersion: 1 },
      'args.patch.bot.thanks.texts.2.1',
    ],
  ])('[SV12] of %s refuses what is not said on air, with its place and why', async (name, args, path) => {
    const files = await startWithFiles();
    const before = files.records.length;
    const refused = await files.ask(name, args);
    expect(refused).toMatchObject({
      ok: false,
      error: {
        code: 'command/bad-args',
        path,
        detail: { findings: [{ path, kind: 'chance-or-prize', blocks: true, from: 0 }] },
      },
    });
    const { error } = refused as { error: { message: string; detail: { findings: { reason: string }[] } } };
    expect(error.message).toBe(error.detail.findings[0]?.reason);
    expect(files.records.length).toBe(before);
  });

  it('[SV12] advice does not block, and the owner may have advice only', async () => {
    const files = await startWithFiles();
    expect(await files.ask('set-goal', { label: 'Send gifts!', target: 100 })).toMatchObject({ ok: true });
    await save(files, { wordingHelp: 'advise' }, 1);
    expect(await files.ask('set-goal', { label: CHANCE, target: 100 })).toMatchObject({ ok: true });
    expect(await files.ask('save-tiers', { tiers: tiersWith(CHANCE), baseVersion: 1 })).toMatchObject({
      ok: true,
    });
  });

  it('[SV13] what somebody wrote into a file is theirs, and what stood there before is not judged again', async () => {
    const files = await startWithFiles();
    const bot = {
      ...DEFAULT_SETTINGS.bot,
      texts: { ...DEFAULT_SETTINGS.bot.texts, goalNone: CHANCE },
    };
    await files.write('settings', { ...DEFAULT_SETTINGS, bot });
    await files.write('tiers', { version: 1, tiers: tiersWith(CHANCE) });
    await files.look();
    expect([files.choices.settings.bot.texts.goalNone, files.topic('ladder').tiers[0]?.headline]).toEqual([
      CHANCE,
      CHANCE,
    ]);
    const tiers = [...tiersWith(CHANCE), ...DEFAULT_LADDER.tiers.slice(1)];
    expect(await files.ask('save-tiers', { tiers, baseVersion: 2 })).toMatchObject({ ok: true });
    expect(await save(files, { bot: { texts: { top: 'Here: {names}' } } }, 2)).toMatchObject({ ok: true });
  });
});
