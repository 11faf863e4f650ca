import { describe, expect, it } from 'vitest';
import type { JournalRecord } from '../../server/core/record.ts';
import { emptyState, foldRecord, loadState, saveState } from '../../server/core/state.ts';
import { createRules } from '../../server/rules.ts';
import type { MediaItem } from '../../shared/media.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { DEFAULT_LADDER, type Ladder, type Tier } from '../../shared/tier.ts';
import type { TierMedia } from '../../shared/tier-media.ts';
import { EVENING_MS } from '../core/given.ts';
import { mia, startWithFiles } from './given-files.ts';
import { overlay } from './given-show.ts';

function mediaItem(digit: string, over: Partial<MediaItem>): MediaItem {
  const none = { width: null, height: null, durationMs: null };
  return { id: digit.repeat(64), kind: 'png', bytes: 9, ...none, name: 'own', ...over };
}

type Files = Awaited<ReturnType<typeof startWithFiles>>;
const TIERS = DEFAULT_LADDER.tiers;
const [first, second] = TIERS as [Tier, Tier];

/** Saves the first so many steps. */
const save = (files: Files, count: number, baseVersion: number, id?: string, identity = mia) =>
  files.ask('save-tiers', { tiers: TIERS.slice(0, count), baseVersion }, identity, id);
const undo = (files: Files, commandId: string, identity = mia) => files.ask('undo', { commandId }, identity);
const inForce = (files: Files) => [files.rules().ladder.version, files.rules().ladder.tiers.length];

describe('save-tiers', () => {
  it('[SV1] saves the steps as the next version, with who did it; they are in force with the record', async () => {
    const files = await startWithFiles();
    expect(await save(files, 3, 1)).toEqual({ ok: true, value: { version: 2 } });
    expect(await files.read('tiers')).toEqual({ version: 2, tiers: TIERS.slice(0, 3) });
    expect(files.records.at(-1)).toMatchObject({
      actor: 'Mia',
      in: { name: 'save-tiers', args: { version: 2 }, value: { version: 2 } },
      events: [{ type: 'LadderAdopted', ladder: { version: 2 } }],
    });
    expect(inForce(files)).toEqual([2, 3]);
    expect(files.topic('ladder').version).toBe(2);
    expect(await files.ask('save-tiers', { tiers: [], baseVersion: 2 }, overlay)).toMatchObject({
      error: { code: 'auth/forbidden' },
    });
  });

  it.each<[string, unknown[], string]>([
    ['a field', [{ ...first, level: 9 }], 'args.tiers.0.level'],
    ['a field that is not known', [first, { ...second, loud: true }], 'args.tiers.1.loud'],
    ['no condition', [first, { ...second, when: {} }], 'args.tiers.1.when.diamondsFrom'],
    [
      'ends out of order',
      [{ ...first, when: { diamondsFrom: 9, diamondsTo: 3 } }],
      'args.tiers.0.when.diamondsTo',
    ],
    ['an id used twice', [first, second, first], 'args.tiers.2.id'],
  ])('[SV2] names the place of a fault: %s', async (_what, tiers, path) => {
    const files = await startWithFiles();
    const before = files.records.length;
    expect(await files.ask('save-tiers', { tiers, baseVersion: 1 })).toMatchObject({
      ok: false,
      error: { code: 'command/bad-args', path },
    });
    expect([files.records.length, (await files.read('tiers')).version]).toEqual([before, 1]);
  });

  describe('files of media/', () => {
    const rose = mediaItem('b', { kind: 'png', width: 4, height: 4 });
    const song = mediaItem('a', { kind: 'mp3', durationMs: 1_000 });
    const opera = mediaItem('c', { kind: 'ogg', durationMs: 200_000 });
    const media = [rose, song, opera];
    const gone = 'd'.repeat(64);
    const tiersWith = (used: TierMedia) => [first, { ...second, media: used }];

    it('[MD4] are checked: one that is not there, of no kind for it, or too long is told with its place', async () => {
      const files = await startWithFiles({ media });
      const asked = async (used: TierMedia) => {
        const answer = await files.ask('save-tiers', { tiers: tiersWith(used), baseVersion: 1 });
        return answer.ok ? 'saved' : [answer.error.code, answer.error.path, answer.error.message];
      };
      const picture = 'args.tiers.1.media.picture';
      const sound = 'args.tiers.1.media.sound';
      expect(await asked({ picture: gone })).toEqual([
        'command/bad-args',
        picture,
        'There is no such file in media/.',
      ]);
      expect(await asked({ picture: song.id })).toEqual(['command/bad-args', picture, expect.any(String)]);
      expect(await asked({ sound: rose.id })).toEqual(['command/bad-args', sound, expect.any(String)]);
      expect(await asked({ sound: opera.id })).toEqual([
        'command/bad-args',
        sound,
        expect.stringContaining('more than a minute'),
      ]);
      expect(await asked({ sound: song.id, picture: rose.id })).toBe('saved');
    });

    it('[MD4] that were taken away since do not keep the rest of the ladder from being saved', async () => {
      const files = await startWithFiles({ media });
      const there = { picture: gone };
      await files.write('tiers', { version: 2, tiers: tiersWith(there) });
      await files.look();
      const renamed = [
        { ...first, name: 'Hello' },
        { ...second, media: there },
      ];
      expect(await files.ask('save-tiers', { tiers: renamed, baseVersion: 2 })).toMatchObject({ ok: true });
    });

    it('[MD5] of another installation may come later, where that is said', async () => {
      const files = await startWithFiles({ media });
      const tiers = tiersWith({ picture: gone });
      const asked = { tiers, baseVersion: 1, mayMissFiles: true };
      expect(await files.ask('save-tiers', asked)).toMatchObject({ ok: true });
      const wrongKind = { tiers: tiersWith({ picture: song.id }), baseVersion: 2, mayMissFiles: true };
      expect(await files.ask('save-tiers', wrongKind)).toMatchObject({ ok: false });
    });
  });

  it('[SV2] names every fault, the first ones of very many', async () => {
    const files = await startWithFiles();
    const wrong = Array.from({ length: 30 }, (_, index) => ({ ...first, id: `step-${index}`, level: 9 }));
    const told = wrong.slice(0, 20).map((_, index) => ({ path: `args.tiers.${index}.level` }));
    expect(await files.ask('save-tiers', { tiers: wrong, baseVersion: 1 })).toMatchObject({
      error: { path: 'args.tiers.0.level', detail: { faults: told } },
    });
  });

  it('[SV3] upon an older version is refused with who saved the newer one, and when', async () => {
    const files = await startWithFiles();
    await save(files, 3, 1);
    expect(await save(files, 2, 1)).toEqual({
      ok: false,
      error: {
        code: 'state/stale-version',
        message: 'Mia saved version 2 while you edited 1.',
        detail: { version: 2, by: 'Mia', atMs: EVENING_MS },
      },
    });
    expect(inForce(files)).toEqual([2, 3]);
  });

  it('[SV3] upon a version that never was is refused, and nobody is said to have been faster', async () => {
    const files = await startWithFiles();
    expect(await save(files, 3, 6)).toEqual({
      ok: false,
      error: {
        code: 'state/stale-version',
        message: 'There is no version 6 yet; the newest is 1.',
        detail: { version: 1 },
      },
    });
  });

  it('[SV4] is undone by saving the ladder before as the next version', async () => {
    const files = await startWithFiles();
    await save(files, 3, 1, 'save-three');
    await save(files, 2, 2, 'save-two');
    expect(await undo(files, 'save-three')).toMatchObject({
      error: { code: 'undo/superseded', detail: { by: 'Mia', atMs: EVENING_MS } },
    });
    expect(await undo(files, 'save-two')).toEqual({ ok: true, value: null });
    expect([inForce(files), await files.read('tiers')]).toEqual([
      [4, 3],
      { version: 4, tiers: TIERS.slice(0, 3) },
    ]);
    expect(files.records.at(-1)).toMatchObject({ actor: 'Mia', in: { name: 'undo', value: null } });
    expect(await undo(files, 'save-two')).toMatchObject({ error: { code: 'state/already' } });
    expect(await undo(files, 'save-three')).toMatchObject({ ok: true });
    expect(inForce(files)).toEqual([5, TIERS.length]);
    expect(await undo(files, 'save-never')).toMatchObject({ error: { code: 'state/not-found' } });
  });

  it('[SV4] its undo can be undone, too', async () => {
    const files = await startWithFiles();
    await save(files, 3, 1, 'save-three');
    await files.ask('undo', { commandId: 'save-three' }, mia, 'undo-three');
    expect(await undo(files, 'undo-three')).toMatchObject({ ok: true });
    expect(inForce(files)).toEqual([4, 3]);
    expect(await undo(files, 'save-three')).toMatchObject({ ok: true });
    expect(inForce(files)).toEqual([5, TIERS.length]);
  });

  it('[SV4] survives a checkpoint', async () => {
    const files = await startWithFiles();
    await save(files, 3, 1, 'save-three');
    const state = loadState(JSON.parse(JSON.stringify(saveState(files.state))));
    const again = await startWithFiles({ folder: files.home, state });
    expect(await undo(again, 'save-three')).toMatchObject({ ok: true });
    expect(inForce(again)).toEqual([3, TIERS.length]);
  });

  it('[SV4] a repeat of the undo is answered, and saves nothing again', async () => {
    const files = await startWithFiles();
    await save(files, 3, 1, 'save-three');
    const args = { commandId: 'save-three' };
    await files.ask('undo', args, mia, 'undo-once');
    expect(await files.ask('undo', args, mia, 'undo-once')).toEqual({
      ok: true,
      value: null,
      repeated: true,
    });
    expect((await files.read('tiers')).version).toBe(3);
  });

  it('[SV5] gifts are decided by the ladder that the journal knows, whatever the file holds by then', async () => {
    const ledger: { ladder: Ladder | null } = { ladder: null };
    const first = { ...DEFAULT_LADDER, version: 2 };
    const rules = createRules({ settings: () => DEFAULT_SETTINGS, ledger, first: () => first });
    expect(rules().ladder).toBe(first);
    ledger.ladder = DEFAULT_LADDER;
    expect(rules().ladder).toBe(DEFAULT_LADDER);
    expect(rules()).toBe(rules());

    const files = await startWithFiles();
    const ladders = () =>
      files.records.flatMap(({ events }) =>
        events.flatMap((event) => (event.type === 'AlertMade' ? [event.ladder] : [])),
      );
    files.gift();
    const saving = save(files, 7, 1);
    files.gift();
    await saving;
    files.gift();
    expect(ladders()).toEqual([1, 1, 2]);
  });

  it('[SV6] alerts that wait keep the step that they reached, also after a restart', async () => {
    const files = await startWithFiles();
    files.gift();
    const tiers = TIERS.map((tier) => ({ ...tier, headline: 'Other words, {name}' }));
    await files.ask('save-tiers', { tiers, baseVersion: 1 });
    const again = emptyState();
    for (const [index, r] of files.records.entries()) {
      foldRecord(again, JSON.parse(JSON.stringify({ seq: index + 1, r })) as JournalRecord);
    }
    for (const { views } of [files.state, again]) {
      expect([...views.alerts.alive.values()].map(({ tier }) => tier.headline)).toEqual([second.headline]);
    }
  });

  it('[SV7] the last twenty versions are told to staff, newest first; fifty can come back', async () => {
    const files = await startWithFiles();
    for (let version = 1; version <= 60; version += 1) await save(files, 1 + (version % 2), version);
    const told = files.topic('ladder-versions', 'moderator');
    expect([told.length, told[0], told.at(-1)?.version]).toEqual([
      20,
      { version: 61, by: 'Mia', atMs: EVENING_MS, tiers: TIERS.slice(0, 1) },
      42,
    ]);
    expect(files.show.topicNames('overlay')).not.toContain('ladder-versions');
    expect(files.state.ledger.ladders.length).toBe(50);
    expect(loadState(JSON.parse(JSON.stringify(saveState(files.state)))).ledger.ladders).toEqual(
      files.state.ledger.ladders,
    );
    expect(files.changed.at(-1)?.names).toEqual(expect.arrayContaining(['ladder', 'ladder-versions']));
  });
});
