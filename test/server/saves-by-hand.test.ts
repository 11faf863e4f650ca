import { rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import { EVENING_MS } from '../core/given.ts';
import { mia, startWithFiles } from './given-files.ts';
import { owner } from './given-show.ts';

const TIERS = DEFAULT_LADDER.tiers;
const open = { ...DEFAULT_SETTINGS, wording: 'open' as const };
const three = { version: 1, tiers: TIERS.slice(0, 3) };
const wrong = { version: 1, tiers: [{ ...TIERS[0], when: {} }] };

describe('a file that is edited by hand while the server runs', () => {
  it('[SV14] comes into force as a new version by `file`, and gets its number', async () => {
    const files = await startWithFiles();
    await files.write('tiers', three);
    await files.write('settings', open);
    await files.look();
    expect([files.rules().ladder, files.choices.settings]).toEqual([
      { ...three, version: 2 },
      { ...open, version: 2 },
    ]);
    expect([await files.read('tiers'), (await files.read('settings')).version]).toEqual([
      { ...three, version: 2 },
      2,
    ]);
    expect(files.records.slice(-2)).toMatchObject([
      {
        actor: 'file',
        in: { name: 'save-settings', args: { paths: ['wording'] } },
        events: [{ type: 'SettingsSaved', version: 2, before: [{ at: ['wording'], value: 'strict' }] }],
      },
      { actor: 'file', in: { name: 'save-tiers' }, events: [{ type: 'LadderAdopted' }] },
    ]);
    expect(files.followed).toEqual(['settings']);
    const news = files.changed.flatMap(({ names }) => names);
    expect(news).toEqual(
      expect.arrayContaining(['settings', 'layout', 'theme', 'ladder', 'ladder-versions']),
    );
  });

  it('[SV14] keeps a higher number and its own form; one that says the same is no new version', async () => {
    const files = await startWithFiles();
    const text = JSON.stringify({ ...three, version: 40 });
    await files.write('tiers', text);
    await files.look();
    expect([files.rules().ladder.version, await files.text('tiers')]).toEqual([40, text]);
    const before = files.records.length;
    await files.write('tiers', JSON.stringify({ ...three, version: 40 }, null, 4));
    await files.look();
    expect(files.records.length).toBe(before);
    expect(await files.ask('save-tiers', { tiers: TIERS, baseVersion: 40 })).toMatchObject({
      value: { version: 41 },
    });
  });

  it('[SV14] is found again and again, as editors write: in place, or under another name first', async () => {
    const files = await startWithFiles();
    for (let count = 1; count <= 4; count += 1) {
      const next = join(files.home, 'tiers.json~');
      await writeFile(next, JSON.stringify({ version: count, tiers: TIERS.slice(0, count) }));
      await rename(next, join(files.home, 'tiers.json'));
      await files.look();
      expect(files.rules().ladder).toMatchObject({ version: count + 1, tiers: { length: count } });
      await files.look();
    }
    expect(files.state.ledger.ladders.map(({ by }) => by)).toEqual(Array(5).fill('file'));
  });

  it('[SV14] can be undone like a save', async () => {
    const files = await startWithFiles();
    await files.write('tiers', three);
    await files.look();
    const { id } = files.topic('audit')[0] ?? { id: '' };
    expect(await files.ask('undo', { commandId: id }, mia)).toMatchObject({ ok: true });
    expect(files.rules().ladder).toEqual({ version: 3, tiers: TIERS });
  });

  it('[SV15] is adopted first by a save that meets it, which is then of an older version', async () => {
    const files = await startWithFiles();
    await files.write('tiers', three);
    expect(await files.ask('save-tiers', { tiers: TIERS, baseVersion: 1 })).toMatchObject({
      error: {
        code: 'state/stale-version',
        message: 'Somebody who edited the file by hand saved version 2 while you edited 1.',
        detail: { version: 2, by: 'file', atMs: EVENING_MS },
      },
    });
    expect(files.rules().ladder).toEqual({ ...three, version: 2 });
    await files.write('settings', open);
    expect(await files.ask('save-settings', { patch: {}, baseVersion: 1 })).toMatchObject({
      error: { code: 'state/stale-version', detail: { version: 2, by: 'file' } },
    });
  });

  it('[SV15] supersedes an undo of what it touched, though nobody looked yet', async () => {
    const files = await startWithFiles();
    await files.ask('save-tiers', { tiers: TIERS.slice(0, 5), baseVersion: 1 }, mia, 'save-five');
    await files.write('tiers', three);
    expect(await files.ask('undo', { commandId: 'save-five' })).toMatchObject({
      error: { code: 'undo/superseded', detail: { by: 'file' } },
    });
    expect(files.rules().ladder).toEqual({ ...three, version: 3 });
  });

  it('[SV16] with a mistake stays as it is; what was good stays in force, and nothing is saved over it', async () => {
    const files = await startWithFiles();
    const text = JSON.stringify(wrong);
    await files.write('tiers', text);
    await files.look();
    expect(files.reasons()).toEqual([]);
    await files.look();
    expect(files.reasons()).toEqual(['tiers/invalid-file']);
    const refused = await files.ask('save-tiers', { tiers: TIERS, baseVersion: 1 });
    expect(refused).toMatchObject({
      ok: false,
      error: {
        code: 'store/invalid-file',
        path: 'tiers.0.when.diamondsFrom',
        detail: { file: 'tiers.json', faults: [{ path: 'tiers.0.when.diamondsFrom' }] },
      },
    });
    expect(JSON.stringify(refused)).not.toContain(files.home);
    expect(await files.text('tiers')).toBe(text);
    expect(files.rules().ladder).toEqual(DEFAULT_LADDER);
    expect(await files.ask('save-settings', { patch: { wording: 'open' }, baseVersion: 1 })).toMatchObject({
      ok: true,
    });
    expect([files.warnings.length, files.followed]).toEqual([1, ['reasons', 'settings']]);
    await files.write('tiers', three);
    await files.look();
    expect([files.reasons(), files.rules().ladder.version]).toEqual([[], 2]);
  });

  it('[SV16] is no mistake while an editor is in the middle of saving it', async () => {
    const files = await startWithFiles();
    const text = JSON.stringify(open);
    for (const part of [0, 10, 500]) {
      await files.write('settings', text.slice(0, part));
      await files.look();
      expect(files.reasons()).toEqual([]);
    }
    await files.write('settings', text);
    await files.look();
    expect([files.reasons(), files.choices.settings.wording, files.warnings]).toEqual([[], 'open', []]);
  });

  it('[SV16] that is gone is told, is not made anew over the show, and may come back as it was', async () => {
    const files = await startWithFiles();
    const text = await files.text('settings');
    await unlink(join(files.home, 'settings.json'));
    await files.look();
    await files.look();
    expect(files.reasons()).toEqual(['settings/invalid-file']);
    expect(await files.ask('save-settings', { patch: {}, baseVersion: 1 })).toMatchObject({ ok: false });
    await files.write('settings', text);
    await files.look();
    expect(files.reasons()).toEqual([]);
    expect(await files.ask('save-settings', { patch: {}, baseVersion: 1 })).toMatchObject({ ok: true });
  });
});

describe('a file that was edited by hand while no server ran', () => {
  const restarted = async (edit: (files: Awaited<ReturnType<typeof startWithFiles>>) => Promise<unknown>) => {
    const files = await startWithFiles();
    await files.ask('save-tiers', { tiers: TIERS.slice(0, 5), baseVersion: 1 }, mia);
    await files.ask('save-settings', { patch: { sessionIdleMs: 60_000 }, baseVersion: 1 }, owner);
    await files.edits.stop();
    await edit(files);
    return startWithFiles({ folder: files.home, state: files.state });
  };

  it('[SV17] comes after every version that the journal knows, whatever its number', async () => {
    const files = await restarted(async (old) => {
      await old.write('tiers', three);
      await old.write('settings', open);
    });
    expect([files.rules().ladder, await files.read('tiers')]).toEqual([
      { ...three, version: 3 },
      { ...three, version: 3 },
    ]);
    expect(files.choices.settings).toEqual({ ...open, version: 3 });
    expect(files.records).toMatchObject([
      { actor: 'file', events: [{ type: 'LadderAdopted', ladder: { version: 3 } }] },
      { actor: 'file', events: [{ type: 'SettingsSaved', version: 3 }] },
    ]);
  });

  it('[SV17] a start that finds the files as they were records nothing', async () => {
    const files = await restarted(async () => {});
    expect([files.records, files.rules().ladder.version]).toEqual([[], 2]);
  });
});
