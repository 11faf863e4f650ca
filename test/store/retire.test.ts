import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RecordBody } from '../../server/core/record.ts';
import { carryOutForgetting, endForgetting } from '../../server/forgetting/forgetting.ts';
import { forgettingNote, lookForUnseen } from '../../server/store/forget.ts';
import { blurKey } from '../../server/store/keys.ts';
import { delivery, FOLDER, outcome, reopen, save, saveAll } from './house.ts';
import type { DiskCall, MemoryDisk } from './memory-disk.ts';
import { createMemoryDisk } from './memory-disk.ts';
import { stopAnywhere } from './stopped-anywhere.ts';

const DATA = path.dirname(FOLDER);
/** Each gives every third gift; the rest are Leo's, who stays. */
const WHOM = {
  gifterIds: ['webhook:ada-1', 'webhook:kim-2'],
  token: '0123456789abcdef0123456789abcdef',
};
const RECORDS = 21;
const TRACES = ['ada-1', 'kim-2', 'Canary'];
const LATER = 'msg_30';

function gift(number: number): RecordBody {
  const id = ['leo-3', 'ada-1', 'kim-2'][number % 3]!;
  const name = id === 'leo-3' ? 'Leo' : `${id} "Canary" é`;
  return { ...delivery(number), who: { id, name } } as RecordBody;
}

/** Ada's alert, and what a moderator wrote for it. */
const made: RecordBody = {
  ...gift(1),
  events: [{ type: 'AlertMade', alert: 'a1', tier: 't', ladder: 1, level: 2, count: 1, diamonds: 1 }],
};
const edited: RecordBody = {
  ...outcome(2),
  kind: 'command',
  actor: 'webhook:kim-2',
  who: { name: 'Ada Canary' },
  in: { id: 'edit-alert-1', name: 'edit-alert', digest: '', args: {}, value: null },
  events: [{ type: 'AlertEdited', alert: 'a1' }],
};
const past: readonly RecordBody[] = [
  made,
  edited,
  ...Array.from({ length: RECORDS - 2 }, (_, i) => gift(i + 3)),
];
const retires: RecordBody = {
  ...outcome(RECORDS + 1),
  events: [{ type: 'GiftersRetired', token: WHOM.token, people: 2 }],
};

/** A folder in which they were retired by the record, and by nothing else yet. */
async function folder(options?: Parameters<typeof createMemoryDisk>[0]): Promise<MemoryDisk> {
  const disk = createMemoryDisk(options);
  await disk.createFolder(DATA);
  const { journal } = await reopen(disk, { segmentBytes: 1_500 });
  for (const r of past) await save(journal, r);
  await forgettingNote(disk, DATA).write(WHOM);
  await save(journal, retires);
  await saveAll(journal, [{ ...gift(31), key: `hook:gift ${LATER}` } as RecordBody]);
  await journal.close();
  disk.overwrite(path.join(DATA, 'checkpoint.json'), Buffer.from('Ada "Canary"'));
  await disk.syncFolder(FOLDER);
  return disk;
}

const kept = (disk: MemoryDisk) => ({ disk, dataFolder: DATA, journalFolder: FOLDER });

/** Each is a token with a number of their own, and nothing else was touched. */
async function expectGone(disk: MemoryDisk): Promise<void> {
  const { records } = await reopen(disk);
  expect(records).toHaveLength(RECORDS + 2);
  const standIn = (nth: number) => ({ token: WHOM.token, nth });
  for (const [at, r] of past.entries()) {
    const now = records[at]?.r;
    const nth = at === 1 ? 0 : (at + 1) % 3 === 1 ? 0 : 1;
    if ((at + 1) % 3 === 0) expect(now).toEqual(r);
    else if (r.kind === 'delivery') {
      const erased = { key: blurKey(r.key), who: standIn(nth), in: { ...r.in, digest: '' } };
      expect(now).toEqual({ ...r, ...erased });
    } else expect(now).toEqual({ ...r, who: standIn(0), actor: `former:${WHOM.token}.1` });
  }
  for (const place of [DATA, FOLDER]) {
    for (const name of await disk.list(place)) {
      const file = path.join(place, name);
      const bytes = await disk.read(file).catch(() => Buffer.alloc(0));
      const lines = bytes.toString('latin1').split('\n');
      const left = lines.filter((line) => !line.includes(LATER)).join();
      for (const trace of TRACES) expect(left, file).not.toContain(trace);
    }
  }
  const names = await disk.list(DATA);
  expect(names.filter((name) => /^(checkpoint|forgetting)/.test(name))).toEqual([]);
}

describe('taking many people out of the journal at once', () => {
  it('[RT11] writes each segment once for all of them, and leaves every other line as it was', async () => {
    const calls: DiskCall[] = [];
    const disk = await folder({
      interfere(call) {
        calls.push(call);
        return undefined;
      },
    });
    const segments = (await disk.list(FOLDER)).filter((name) => name.endsWith('.jsonl'));
    calls.length = 0;
    await carryOutForgetting(kept(disk), WHOM);
    const written = calls.filter(({ kind, path: file }) => kind === 'rename' && file.includes('.jsonl'));
    expect(segments.length).toBeGreaterThan(4);
    expect(written.length).toBeLessThanOrEqual(segments.length);
    await expectGone(disk);
  });

  it('[RT11] stopped at any call to the disk, killed or without power, is ended by the next start', async () => {
    await stopAnywhere(WHOM, { folder, kept, expectGone });
  });

  it('[RT11] that is noted and not recorded has not begun, and done twice is done once', async () => {
    const disk = createMemoryDisk();
    await disk.createFolder(DATA);
    const { journal } = await reopen(disk);
    await saveAll(journal, past);
    await journal.close();
    await forgettingNote(disk, DATA).write(WHOM);
    expect(await forgettingNote(disk, DATA).read()).toEqual(WHOM);
    await endForgetting(kept(disk));
    expect((await reopen(disk)).records.map(({ r }) => r)).toEqual(past);
    const done = await folder();
    await carryOutForgetting(kept(done), WHOM);
    await forgettingNote(done, DATA).write(WHOM);
    await endForgetting(kept(done));
    await expectGone(done);
  });

  it('[RT12] takes up a note of one person that an earlier version left', async () => {
    const disk = createMemoryDisk();
    await disk.createFolder(DATA);
    const { token } = WHOM;
    const text = `{"version":1,"gifterId":"webhook:ada-1","token":"${token}"}\n`;
    disk.overwrite(path.join(DATA, 'forgetting.json'), Buffer.from(text));
    expect(await forgettingNote(disk, DATA).read()).toEqual({ gifterId: 'webhook:ada-1', token });
  });

  it('[RT10] looks for them, and refuses a journal that could not be rewritten before anything is promised', async () => {
    const disk = await folder();
    const keeping = { months: 1, today: '2026-12-23' };
    expect(await lookForUnseen(disk, FOLDER, keeping)).toEqual([
      'webhook:ada-1',
      'webhook:kim-2',
      'webhook:leo-3',
    ]);
    expect(await lookForUnseen(disk, FOLDER, { ...keeping, today: '2026-12-22' })).toEqual([]);
    const last = (await disk.list(FOLDER)).filter((name) => name.endsWith('.jsonl')).at(-2) ?? '';
    const bytes = await disk.read(path.join(FOLDER, last));
    bytes[200]! ^= 1;
    disk.overwrite(path.join(FOLDER, last), bytes);
    await expect(lookForUnseen(disk, FOLDER, keeping)).rejects.toMatchObject({ code: 'store/damaged' });
  });
});
