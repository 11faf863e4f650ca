import {
  appendFile,
  chmod,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doctor } from '../../server/cli/doctor.ts';
import { readOptions } from '../../server/cli/options.ts';
import { emptyState, foldRecord, saveState } from '../../server/core/state.ts';
import { examine } from '../../server/doctor/doctor.ts';
import { readSegments } from '../../server/store/journal.ts';
import { createNodeDisk } from '../../server/store/node-disk.ts';
import { createOs } from '../../server/store/os.ts';
import { temporaryFolder } from '../store/house.ts';
import { howMany } from '../support/extent.ts';
import { copySample, NEWEST, SAMPLES, startOn } from '../support/stores.ts';

const LAST = join('journal', '000000000089.jsonl');
const FIRST = join('journal', '000000000001.jsonl');
const KEYS = join('journal', '000000000001.keys');
const onLinux = process.platform === 'linux';

async function ask(folder: string, ...more: string[]) {
  const lines: string[] = [];
  const code = await doctor(readOptions(['doctor', '--data', folder, ...more], {}), (line) =>
    lines.push(line),
  );
  return { code, lines, bad: lines.filter((line) => /^(DAMAGED|TO DO)/.test(line)) };
}

/** The newest sample with its secrets, as a stop left it. */
async function wellFolder(name = NEWEST) {
  const { folder, told } = await copySample(name);
  await (await startOn(folder, told)).stop();
  return { folder, told };
}

async function contentOf(folder: string): Promise<Record<string, string>> {
  const all: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    all[path.slice(folder.length + 1)] = await readFile(path, 'latin1');
  }
  return all;
}

/** Changes the checkpoint and gives it a right checksum. */
async function forge(file: string, change: (text: string) => string): Promise<void> {
  const { seq, state } = JSON.parse(await readFile(file, 'utf8'));
  const before = JSON.stringify(state);
  const body = change(before);
  expect(body).not.toBe(before);
  const crc = crc32(body, crc32(String(seq)))
    .toString(16)
    .padStart(8, '0');
  await writeFile(file, `{"version":1,"seq":${seq},"crc":"${crc}","state":${body}}\n`);
}

/** Makes the checkpoint of the folder anew, as this version makes it. */
async function renewCheckpoint(folder: string, file: string): Promise<void> {
  const { seq: toSeq } = JSON.parse(await readFile(file, 'utf8'));
  const state = emptyState();
  await readSegments({
    disk: createNodeDisk(),
    folder: join(folder, 'journal'),
    fromSeq: 1,
    toSeq,
    onRecord: (record) => foldRecord(state, record),
  });
  await forge(file, () => JSON.stringify(saveState(state)));
}

describe('the doctor', () => {
  it.each(SAMPLES)('[DO10] [DO42] (F23) is content with the folder of an older version, %s', async (name) => {
    const { folder, told } = await wellFolder(name);
    const { code, lines } = await ask(folder);
    expect([code, lines.filter((line) => !line.startsWith('FINE'))]).toEqual([0, []]);
    const records = Number(/holds real gifts: (\d+) records can be read/.exec(lines.at(-1) ?? '')?.[1]);
    // The start itself may add what became of an alert.
    expect(records).toBeGreaterThanOrEqual(told.lastSeq);
  });

  it('[DO10] only reads', async () => {
    const { folder } = await wellFolder();
    await appendFile(join(folder, LAST), '{"v":1,"crc":"');
    await rm(join(folder, KEYS));
    const before = await contentOf(folder);
    expect((await ask(folder)).code).toBe(1);
    expect(await contentOf(folder)).toEqual(before);
  });

  it('[DO10] of no folder says so and makes none', async () => {
    const none = join(await temporaryFolder(), 'none');
    expect(await ask(none)).toMatchObject({ code: 1, lines: [expect.stringContaining(`no folder ${none}`)] });
    await expect(readdir(none)).rejects.toThrow('ENOENT');
  });

  it('[DO11] names file, line, byte and time of a damaged record, changes nothing, and points to a backup', async () => {
    const { folder } = await wellFolder();
    const file = join(folder, FIRST);
    const lines = (await readFile(file, 'utf8')).split('\n');
    const byte = Buffer.byteLength(lines.slice(0, 12).join('\n')) + 1;
    lines[12] = lines[12]?.replace('"at":1', '"at":2') ?? '';
    await writeFile(file, lines.join('\n'));
    // Could be repaired, and is left alone as long as records are damaged.
    await rm(join(folder, KEYS));
    await writeFile(join(folder, 'probe'), '');
    await writeFile(join(folder, 'checkpoint.1.json'), '{');
    const before = await contentOf(folder);
    const { code, bad } = await ask(folder, '--repair');
    expect(code).toBe(2);
    expect(bad[0]).toMatch(
      new RegExp(
        `^DAMAGED .*000000000001\\.jsonl is damaged in line 13 \\(byte ${byte}\\): its checksum is wrong\\. Record 13, saved after .* UTC and before .* UTC, cannot be read; 75 records behind, in the same file, can\\. .*npm run restore`,
      ),
    );
    expect(await contentOf(folder)).toEqual(before);
  });

  it('[DO11] tells missing segments and records that are not understood', async () => {
    const one = await wellFolder();
    await rename(join(one.folder, FIRST), join(one.folder, 'elsewhere'));
    expect((await ask(one.folder)).bad[0]).toMatch(/^DAMAGED .*records 1 to 88 are missing/);
    const two = await wellFolder();
    const text = await readFile(join(two.folder, LAST), 'utf8');
    await writeFile(join(two.folder, LAST), text.split('\n').slice(1).join('\n'));
    expect((await ask(two.folder)).bad[0]).toMatch(/^DAMAGED .*it is record 90 in place of 89/);
    const three = await wellFolder();
    const all = (await readFile(join(three.folder, FIRST), 'utf8')).split('\n');
    await writeFile(join(three.folder, FIRST), `${all.slice(0, -2).join('\n')}\n`);
    expect((await ask(three.folder)).bad[0]).toMatch(/^DAMAGED .*Records 88 to 88 are missing between/);
    const four = await wellFolder();
    const body = '{"at":1795386181700,"kind":"outcome","events":[{"type":"Unheard"}]}';
    const crc = crc32(body).toString(16).padStart(8, '0');
    await appendFile(join(four.folder, LAST), `{"v":1,"crc":"${crc}","seq":107,"r":${body}}\n`);
    expect((await ask(four.folder, '--repair')).bad[0]).toMatch(/^DAMAGED .*line 19 .*it is not understood/);
  });

  it('[DO12] cuts a torn end as the start would, and keeps it', async () => {
    const { folder, told } = await wellFolder();
    const file = join(folder, LAST);
    const whole = await readFile(file, 'utf8');
    await appendFile(file, '{"v":1,"crc":"0000');
    const before = await ask(folder);
    expect([before.code, before.bad]).toEqual([1, [expect.stringContaining('is torn after record 106')]]);
    const repaired = await ask(folder, '--repair');
    expect([repaired.code, repaired.lines[0]]).toEqual([
      0,
      expect.stringMatching(/^DONE .*18 bytes after record 106/),
    ]);
    expect(await readFile(file, 'utf8')).toBe(whole);
    expect(await readdir(join(folder, 'journal'))).toContainEqual(expect.stringMatching(/\.torn-\d+$/));
    expect(
      await startOn(folder, told).then(async (server) => {
        await server.stop();
        return server.notices;
      }),
    ).toEqual([]);
  });

  it('[DO13] sets aside a checkpoint that disagrees with the journal in one number, though its checksum is right', async () => {
    const { folder, told } = await wellFolder();
    const file = join(folder, 'checkpoint.json');
    const { diamonds } = JSON.parse(await readFile(file, 'utf8')).state.views.windows.month;
    await forge(file, (text) => text.replace(`"diamonds":${diamonds},`, `"diamonds":${diamonds + 1},`));
    const before = await ask(folder);
    expect([before.code, before.bad]).toEqual([
      2,
      [
        expect.stringMatching(
          /^DAMAGED .*checkpoint\.json does not agree with the journal at record 88 \(views\.windows\..*\.diamonds\)/,
        ),
      ],
    ]);
    const repaired = await ask(folder, '--repair');
    expect([repaired.code, repaired.bad]).toEqual([0, []]);
    expect((await readdir(folder)).filter((name) => name.startsWith('checkpoint'))).toEqual([
      expect.stringMatching(/^checkpoint\.json\.corrupt-\d+$/),
    ]);
    const server = await startOn(folder, told);
    expect(await server.boards()).toEqual(told.boards);
    await server.stop();
  });

  it('[DO13] notices any number of a checkpoint that is not what the journal tells', async () => {
    const { folder, told } = await wellFolder();
    const file = join(folder, 'checkpoint.json');
    await renewCheckpoint(folder, file);
    const good = await readFile(file, 'utf8');
    const { state } = JSON.parse(good);
    const numbers = [...JSON.stringify(state).matchAll(/(?<=:)\d+(?=[,}\]])/g)].map(({ index }) => index);
    expect(numbers.length).toBeGreaterThan(300);
    await fc.assert(
      fc.asyncProperty(fc.nat(numbers.length - 1), async (at) => {
        await writeFile(file, good);
        const place = numbers[at] ?? 0;
        await forge(file, (text) => `${text.slice(0, place)}9${text.slice(place)}`);
        const found = await examine({
          dataFolder: folder,
          os: createOs(),
          now: () => told.atMs,
          isRunning: false,
        });
        expect(found[0]).toMatchObject({ severity: 'damaged', sentence: expect.stringContaining(file) });
      }),
      { numRuns: howMany({ short: 8, full: 300 }) },
    );
  });

  it('[DO13] sets aside a damaged checkpoint, and none that knows more than the journal', async () => {
    const { folder } = await wellFolder();
    await writeFile(join(folder, 'checkpoint.1.json'), '{');
    expect((await ask(folder)).bad).toEqual([
      expect.stringMatching(/^DAMAGED .*checkpoint\.1\.json is damaged/),
    ]);
    expect((await ask(folder, '--repair')).code).toBe(0);
    const journal = join(folder, FIRST);
    const text = await readFile(journal, 'utf8');
    await rm(join(folder, LAST));
    await writeFile(journal, `${text.split('\n').slice(0, 50).join('\n')}\n`);
    const short = await ask(folder, '--repair');
    expect([short.code, short.bad]).toEqual([
      2,
      [expect.stringMatching(/knows 88 records, but the journal ends at record 50/)],
    ]);
    expect(await readdir(folder)).toContain('checkpoint.json');
  });

  it('[DO14] makes key files anew, missing or of another content', async () => {
    const { folder } = await wellFolder();
    const file = join(folder, KEYS);
    const right = await readFile(file);
    await rm(file);
    expect((await ask(folder)).bad).toEqual([expect.stringMatching(/^TO DO .*keys is missing/)]);
    expect((await ask(folder, '--repair')).code).toBe(0);
    expect(await readFile(file)).toEqual(right);
    // As long, with a right header and checksum, as one brought from another folder has.
    const other = Buffer.from(right);
    other.writeUInt32LE(7, 40);
    other.writeUInt32LE(crc32(other.subarray(40)), 12);
    other.writeUInt32LE(crc32(other.subarray(0, 32)), 32);
    await writeFile(file, other);
    expect((await ask(folder)).code).toBe(2);
    expect((await ask(folder, '--repair')).code).toBe(0);
    expect(await readFile(file)).toEqual(right);
  });

  it('[DO15] removes unfinished files of dead processes alone', async () => {
    const { folder } = await wellFolder();
    const dead = [
      `.settings.json.4194303-0123456789ab.tmp`,
      join('journal', '000000000001.keys.tmp'),
      'probe',
    ];
    const living = `.settings.json.${process.ppid}-0123456789ab.tmp`;
    const kept = join('journal', '000000000001.torn-5');
    for (const name of [...dead, living, kept]) await writeFile(join(folder, name), 'x');
    expect((await ask(folder)).bad).toHaveLength(3);
    expect((await ask(folder, '--repair')).code).toBe(0);
    const left = Object.keys(await contentOf(folder));
    expect(left).toEqual(expect.arrayContaining([living, kept]));
    expect(left.filter((name) => dead.includes(name))).toEqual([]);
  });

  it.runIf(onLinux)('[DO16] (T15) restricts secrets that others may read', async () => {
    const { folder } = await wellFolder();
    const file = join(folder, 'secrets.json');
    await chmod(file, 0o644);
    expect((await ask(folder)).bad).toEqual([expect.stringMatching(/^TO DO .*can be read by other users/)]);
    expect((await ask(folder, '--repair')).code).toBe(0);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('[DO17] names the place of each fault in a data file, and quotes no secret', async () => {
    const { folder } = await wellFolder();
    const secrets = JSON.parse(await readFile(join(folder, 'secrets.json'), 'utf8'));
    await writeFile(
      join(folder, 'secrets.json'),
      JSON.stringify({ ...secrets, version: 4 }).replace('"whsec_', '"'),
    );
    const settings = JSON.parse(await readFile(join(folder, 'settings.json'), 'utf8'));
    await writeFile(
      join(folder, 'settings.json'),
      JSON.stringify({ ...settings, timeZone: 'Nowhere', wording: 'loud' }),
    );
    await writeFile(join(folder, 'tiers.json'), '{"version":1,');
    await rm(join(folder, 'store.json'));
    const { code, lines, bad } = await ask(folder);
    expect(code).toBe(2);
    const said = bad.join('\n');
    for (const place of [
      '(timeZone)',
      '(wording)',
      '(version)',
      '(hooks.gift.0.secret)',
      'tiers.json cannot be used: The file is not JSON',
      'store.json is missing',
    ]) {
      expect(said).toContain(place);
    }
    expect(lines.join('\n')).not.toContain(secrets.owner);
    expect(lines.join('\n')).not.toContain(secrets.hooks.gift[0].secret.slice(6));
  });

  it('[DO18] tells a clock that stands before the last record, little room, and a forgetting that is not ended', async () => {
    const { folder, told } = await wellFolder();
    await writeFile(
      join(folder, 'forgetting.json'),
      JSON.stringify({ version: 1, gifterId: 'tiktok:1', token: '0'.repeat(32) }),
    );
    const os = { ...createOs(), freeBytes: async () => 5_000_000 };
    const found = await examine({
      dataFolder: folder,
      os,
      now: () => told.atMs - 86_400_000,
      isRunning: false,
    });
    expect(found.filter(({ severity }) => severity === 'to-do').map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('forgotten still stands in the files'),
      expect.stringContaining('Only 5 MB are free'),
      expect.stringContaining("this computer's clock says 2026-11-21"),
    ]);
  });

  it('[DO19] while a server runs says so, takes its work for no fault, and repairs nothing', async () => {
    const { folder, told } = await wellFolder();
    const server = await startOn(folder, told);
    await appendFile(join(folder, LAST), '{"v":1,"crc":"');
    await writeFile(join(folder, '.settings.json.4194303-0123456789ab.tmp'), '');
    const before = await contentOf(folder);
    const { code, lines } = await ask(folder, '--repair');
    expect([code, lines.slice(-2)]).toEqual([
      1,
      [
        expect.stringContaining('Giftcast is running in it, so it was only read.'),
        expect.stringContaining('npm run stop'),
      ],
    ]);
    expect(lines.filter((line) => /^(DAMAGED|TO DO|DONE)/.test(line))).toEqual([]);
    expect(await contentOf(folder)).toEqual(before);
    await server.stop();
  });

  it('[DO41] (F23) takes a newer store for a newer one, and leaves it', async () => {
    const { folder } = await wellFolder();
    await appendFile(join(folder, LAST), '{"v":2,"crc":"00000000","seq":107,"r":{}}\n');
    await writeFile(join(folder, 'checkpoint.json'), '{"version":2,"seq":1}\n');
    const before = await contentOf(folder);
    const { code, bad } = await ask(folder, '--repair');
    expect(code).toBe(1);
    expect(bad.join('\n')).toMatch(
      /line 19 has version 2[\s\S]*checkpoint\.json was written by a newer Giftcast/,
    );
    expect(await contentOf(folder)).toEqual(before);
  });

  it('[DO11] (F04) never ends otherwise than in sentences, wherever a journal breaks off or a bit turns', async () => {
    const { folder } = await wellFolder();
    const file = join(folder, LAST);
    const good = await readFile(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(7), fc.boolean(), async (at, bit, cuts) => {
        const bytes = Buffer.from(good);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        await writeFile(file, bytes);
        if (cuts) await truncate(file, at);
        const { code } = await ask(folder);
        const isWhole = cuts && (at === 0 || good[at - 1] === 0x0a);
        expect(isWhole ? [0] : [1, 2]).toContain(code);
      }),
      { numRuns: howMany({ short: 10, full: 2_000 }) },
    );
  });

  it('[DO10] of an empty folder finds nothing wrong', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'media'));
    expect((await ask(folder)).code).toBe(0);
  });
});
