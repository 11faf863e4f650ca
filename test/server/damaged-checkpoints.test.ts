import { copyFile, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isFull } from '../support/extent.ts';
import { copySample, NEWEST, startOn } from '../support/stores.ts';

type Json = Record<string, unknown>;
/** As written, and what stands in it instead. */
type Spoil = (file: string, good: Buffer) => Promise<void>;

const write =
  (change: (good: Buffer) => Buffer | string): Spoil =>
  (file, good) =>
    writeFile(file, change(good));

/** A checkpoint with a right checksum over whatever `change` makes of the state. */
const withState = (change: (state: Json, ledger: Json, views: Json) => unknown): Spoil =>
  write((good) => {
    const { seq, state } = JSON.parse(good.toString('utf8'));
    const body = JSON.stringify(change(state, state.ledger, state.views));
    const crc = crc32(body, crc32(String(seq)))
      .toString(16)
      .padStart(8, '0');
    return `{"version":1,"seq":${seq},"crc":"${crc}","state":${body}}\n`;
  });

const DAMAGES: readonly (readonly [string, Spoil])[] = [
  ['is empty', write(() => '')],
  ['is all zero bytes', write((good) => Buffer.alloc(good.length))],
  ['breaks off', write((good) => good.subarray(0, good.length / 2))],
  ['has a byte order mark', write((good) => Buffer.concat([Buffer.from('\ufeff'), good]))],
  ['is null', write(() => 'null')],
  ['holds a null state', withState(() => null)],
  [
    'is 200 MB of garbage',
    async (file) => {
      await writeFile(file, '{"version":1,"seq":88,"crc":"00000000","state":{"garbage":"');
      await truncate(file, 200 * 1024 * 1024);
    },
  ],
  ['holds an empty state', withState(() => ({}))],
  ['holds a list', withState(() => [])],
  ['holds no ledger', withState(({ seq, views }) => ({ seq, views }))],
  [
    'holds streaks that are no list',
    withState((s, ledger) => ({ ...s, ledger: { ...ledger, streaks: {} } })),
  ],
  [
    'holds streaks without their facts',
    withState((s, ledger) => ({ ...s, ledger: { ...ledger, streaks: [['key', null]] } })),
  ],
  ['holds no windows', withState((s, _l, { windows: _w, ...views }) => ({ ...s, views }))],
  [
    'holds gifters without names',
    withState((s, _l, views) => ({ ...s, views: { ...views, gifters: { ids: ['tiktok:1'], names: [] } } })),
  ],
  [
    'holds boards of people who are not known',
    withState((s, _l, views) => ({ ...s, views: { ...views, gifters: { ids: [], names: [] } } })),
  ],
  ['holds a state of another record', withState((s, ledger) => ({ ...s, ledger: { ...ledger, seq: 3 } }))],
  ['holds recent gifts that are none', withState((s, _l, v) => ({ ...s, views: { ...v, recent: [null] } }))],
];

describe.each(DAMAGES)('a checkpoint that %s', (what, spoil) => {
  it('[DO30] (F08) is kept aside and said, and the totals are right by the journal, or by the one before', async () => {
    // In `npm test` each goes one of the two ways.
    const isEven = DAMAGES.findIndex(([name]) => name === what) % 2 === 0;
    for (const hasOneBefore of isFull() ? [false, true] : [isEven]) {
      const { folder, told } = await copySample(NEWEST);
      const file = join(folder, 'checkpoint.json');
      const before = join(folder, 'checkpoint.1.json');
      if (hasOneBefore) await copyFile(file, before);
      await spoil(file, await readFile(file));
      const { size } = await stat(file);

      const server = await startOn(folder, told);
      expect(await server.boards()).toEqual(told.boards);
      await server.stop();

      const kept = (await readdir(folder)).filter((name) => name.startsWith('checkpoint'));
      expect(kept.sort()).toEqual([
        ...(hasOneBefore ? ['checkpoint.1.json'] : []),
        expect.stringMatching(/^checkpoint\.json\.corrupt-\d+$/),
      ]);
      const keptAs = join(folder, kept.at(-1) ?? '');
      expect((await stat(keptAs)).size).toBe(size);
      expect(server.notices).toEqual([expect.stringContaining(`${file} is damaged`)]);
      expect(server.notices[0]).toContain(keptAs);
      if (hasOneBefore) continue;

      await rm(keptAs);
      const again = await startOn(folder, told);
      expect([again.notices, await again.boards()]).toEqual([[], told.boards]);
      await again.stop();
    }
  });
});
