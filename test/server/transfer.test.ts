import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportChoices } from '../../server/cli/export.ts';
import { importChoices } from '../../server/cli/import.ts';
import { readOptions } from '../../server/cli/options.ts';
import type { ChoicesFile } from '../../shared/choices-file.ts';
import { choicesOf } from '../../shared/choices-file.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { TOKENS } from '../../shared/themes/all.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import { temporaryFolder } from '../store/house.ts';
import { mediaFiles } from '../support/media-files.ts';
import { copySample, NEWEST, startOn } from '../support/stores.ts';

const DEFAULTS = choicesOf(DEFAULT_SETTINGS, DEFAULT_LADDER);
/** Another show: one step less, one more, one changed, another place, a word. */
const OTHERS: ChoicesFile = {
  ...DEFAULTS,
  tiers: [
    ...DEFAULTS.tiers
      .slice(0, 5)
      .map((tier) => (tier.id === 'shout-out' ? { ...tier, durationMs: 6_000 } : tier)),
    { ...DEFAULTS.tiers[6]!, id: 'wonder', name: 'Wonder' },
  ],
  theme: { name: 'own', own: { ...TOKENS.paper, accent: '#33241A' } },
  layout: { ...DEFAULTS.layout, window: 'month' },
  words: { ...DEFAULTS.words, block: ['sample'] },
};

async function run(argv: readonly string[], command: typeof exportChoices = importChoices) {
  const lines: string[] = [];
  const code = await command(readOptions(argv, {}), (line) => lines.push(line));
  return { code, lines };
}

const exported = (folder: string, ...more: string[]) =>
  run(['export', '--data', folder, ...more], exportChoices);

async function imported(folder: string, content: unknown) {
  const file = join(await temporaryFolder(), 'choices.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return run(['import', file, '--data', folder]);
}

const choicesIn = async (folder: string): Promise<ChoicesFile> => {
  const { lines } = await exported(folder);
  return JSON.parse(lines.join('\n'));
};

/** Of the newest sample's last segment. */
async function lastRecords(folder: string, count: number) {
  const journal = await readFile(join(folder, 'journal', '000000000089.jsonl'), 'utf8');
  const lines = journal.trim().split('\n');
  return lines.slice(-count).map((line) => JSON.parse(line).r);
}

describe('export', () => {
  it('[DO1] [DO2] (T15) prints tiers, theme, layout and words, and nothing else of the folder', async () => {
    const { folder, told } = await copySample(NEWEST);
    // Makes its secrets.
    await (await startOn(folder, told)).stop();
    const { code, lines } = await exported(folder);
    expect(code).toBe(0);
    const text = lines.join('\n');
    expect(Object.keys(JSON.parse(text))).toEqual([
      'giftcast',
      'version',
      'tiers',
      'theme',
      'layout',
      'words',
    ]);
    expect(text).not.toMatch(/Ada|Kim|Leo|whsec_|tiktok:|sources|exchange/);
    const secrets = JSON.parse(await readFile(join(folder, 'secrets.json'), 'utf8'));
    for (const secret of [secrets.owner, secrets.overlay, secrets.hooks.gift[0].secret]) {
      expect(text).not.toContain(secret);
    }
  });

  it('[DO1] writes a file, and never over another one', async () => {
    const { folder } = await copySample(NEWEST);
    const to = join(await temporaryFolder(), 'new', 'mine.json');
    expect((await exported(folder, '--to', to)).code).toBe(0);
    const text = await readFile(to, 'utf8');
    expect(JSON.parse(text)).toEqual(await choicesIn(folder));
    const again = await exported(folder, '--to', to);
    expect(again).toEqual({ code: 1, lines: [expect.stringContaining(`${to} is there already`)] });
    expect(await readFile(to, 'utf8')).toBe(text);
  });

  it('[DO1] of no folder says so and makes none', async () => {
    const none = join(await temporaryFolder(), 'none');
    expect(await exported(none)).toEqual({ code: 1, lines: [expect.stringContaining(none)] });
    await expect(readdir(none)).rejects.toThrow('ENOENT');
  });
});

describe('import', () => {
  it('[DO3] [DO5] says what changed, and the next start works by it, as an edit by hand', async () => {
    const { folder, told } = await copySample(NEWEST);
    await writeFile(join(folder, 'tiers.json'), JSON.stringify({ ...DEFAULT_LADDER, version: 2 }));
    const { code, lines } = await imported(folder, { ...OTHERS, words: (await choicesIn(folder)).words });
    expect({ code, lines }).toEqual({
      code: 0,
      lines: [
        'Tier "Wonder" (level 7) is new, at place 6.',
        'Tier "VIP" (level 6) is gone.',
        'Tier "Legend" (level 7) is gone.',
        'Tier "Shout-out" (level 2): durationMs changed.',
        'Layout: window changed.',
        'Theme: name, own changed.',
        'It comes into force with the next start.',
      ],
    });
    const server = await startOn(folder, told);
    await server.stop();
    const last = await lastRecords(folder, 2);
    expect(last.map(({ actor, in: { name } }) => [actor, name])).toEqual([
      ['file', 'save-tiers'],
      ['file', 'save-settings'],
    ]);
    expect(last[0].events[0].ladder.tiers).toEqual(OTHERS.tiers);
  });

  it('[DO3] into a folder that is new brings the very choices, and once more changes nothing', async () => {
    const folder = join(await temporaryFolder(), 'new');
    expect((await imported(folder, OTHERS)).code).toBe(0);
    expect(await choicesIn(folder)).toEqual(OTHERS);
    const files = await readdir(folder);
    expect(files.sort()).toEqual(['settings.json', 'tiers.json']);
    for (const name of files) {
      expect(JSON.parse(await readFile(join(folder, name), 'utf8'))).toMatchObject({ version: 2 });
    }
    expect(await imported(folder, OTHERS)).toEqual({
      code: 0,
      lines: ['Everything in the file stands so already. Nothing changed.'],
    });
  });

  it('[DO4] while a server runs goes by its commands, in order, as the owner', async () => {
    const { folder, told } = await copySample(NEWEST);
    const server = await startOn(folder, told);
    const { code, lines } = await imported(folder, OTHERS);
    expect([code, lines.at(-1)]).toEqual([0, 'Theme: name, own changed.']);
    expect(await choicesIn(folder)).toEqual(OTHERS);
    await server.stop();
    const last = await lastRecords(folder, 3);
    expect(last.map(({ actor, in: { name } }) => [actor, name])).toEqual([
      ['owner', 'save-tiers'],
      ['owner', 'save-layout'],
      ['owner', 'save-theme'],
    ]);
  });

  it('[MD5] says which files of media/ are not here, and takes the tiers over all the same', async () => {
    const here = mediaFiles.png();
    const media = { sound: 'ab'.repeat(32), picture: createHash('sha256').update(here).digest('hex') };
    const [lowest, ...others] = OTHERS.tiers;
    const withFiles = { ...OTHERS, tiers: [{ ...lowest!, media }, ...others] };
    const said =
      'Tier "Ticker thanks": its sound is not in media/ here. Until the file is put there, the usual sound is heard.';
    const idle = join(await temporaryFolder(), 'idle');
    await mkdir(join(idle, 'media'), { recursive: true });
    await writeFile(join(idle, 'media', 'rose.png'), here);
    const { lines } = await imported(idle, withFiles);
    expect(lines.filter((line) => line.includes('media/'))).toEqual([said]);
    expect((await choicesIn(idle)).tiers[0]?.media).toEqual(media);

    const { folder, told } = await copySample(NEWEST);
    await mkdir(join(folder, 'media'), { recursive: true });
    await writeFile(join(folder, 'media', 'rose.png'), here);
    const server = await startOn(folder, told);
    const { code, lines: fromServer } = await imported(folder, withFiles);
    await server.stop();
    expect([code, fromServer.filter((line) => line.includes('media/'))]).toEqual([0, [said]]);
    expect((await choicesIn(folder)).tiers[0]?.media).toEqual(media);
  });

  it('[DO4] says each refusal of the server, and takes over the rest', async () => {
    const { folder, told } = await copySample(NEWEST);
    const server = await startOn(folder, told);
    const tiers = JSON.parse(await readFile(join(folder, 'tiers.json'), 'utf8'));
    // Somebody edited it to an older number: the server gives it the one after its own.
    await writeFile(
      join(folder, 'tiers.json'),
      JSON.stringify({ ...tiers, version: 1, tiers: tiers.tiers.slice(1) }),
    );
    const { code, lines } = await imported(folder, OTHERS);
    expect(code).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/^Not taken over: tiers\. Somebody who edited the file by hand saved version 3/),
      'Layout: window changed.',
      'Theme: name, own changed.',
    ]);
    await server.stop();
  });

  const tier = OTHERS.tiers[0]!;
  const faint = { name: 'own', own: { ...TOKENS.paper, text: '#CDB48C' } };
  const hostile: readonly (readonly [string, string | object, string])[] = [
    ['is no JSON', '{"giftcast"', 'look at line 1'],
    ['is empty', '', 'The file is empty.'],
    ['is another JSON', { version: 1, tiers: [] }, '(giftcast)'],
    ['is of a newer Giftcast', { ...OTHERS, version: 2 }, 'This is of a newer Giftcast.'],
    ['lacks a part', { ...OTHERS, layout: undefined }, '(layout)'],
    ['has a part too many', { ...OTHERS, secrets: { owner: 'x' } }, '(secrets)'],
    ['has a wrong tier', { ...OTHERS, tiers: [tier, { ...tier, id: 'two', level: 9 }] }, '(tiers.1.level)'],
    ['has a theme that cannot be read', { ...OTHERS, theme: faint }, '(theme.own.text)'],
    ['has an unknown field', { ...OTHERS, tiers: [{ ...tier, html: '<b>' }] }, '(tiers.0.html)'],
    ['holds __proto__', JSON.stringify(OTHERS).replace('{', '{"__proto__":{"polluted":1},'), '(__proto__)'],
    [
      'holds it deeper',
      JSON.stringify(OTHERS).replace('"when":{', '"when":{"__proto__":{"polluted":1},'),
      '(tiers.0.when.__proto__)',
    ],
    [
      'holds constructor',
      JSON.stringify(OTHERS).replace('{', '{"constructor":{"prototype":{"polluted":1}},'),
      '(constructor)',
    ],
    ['is nested without end', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'cannot be used'],
  ];
  it.each(hostile)(
    '[DO3] (T09) of a file that %s is refused with its place, and nothing changes',
    async (_what, content, says) => {
      const folder = join(await temporaryFolder(), 'data');
      await mkdir(folder);
      await writeFile(join(folder, 'tiers.json'), JSON.stringify(DEFAULT_LADDER));
      await expect(imported(folder, content)).rejects.toMatchObject({
        code: 'store/invalid-file',
        message: expect.stringContaining(says),
      });
      expect(await readdir(folder)).toEqual(['tiers.json']);
      expect(Object.keys(Object.prototype)).toEqual([]);
      expect({}).not.toHaveProperty('polluted');
    },
  );

  it('[DO3] of a headline that begs changes nothing at all', async () => {
    const folder = await temporaryFolder();
    const begging = [{ ...tier, headline: 'Win a prize with every gift' }, ...OTHERS.tiers.slice(1)];
    const { code, lines } = await imported(folder, { ...OTHERS, tiers: begging });
    expect([code, lines]).toEqual([
      1,
      [expect.stringMatching(/^Nothing was taken over: tiers\.0\.headline: /)],
    ]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('[DO3] of a file that is too large, or is not there, is refused unread', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'large.json');
    await writeFile(file, '{');
    await truncate(file, 5_000_000_000);
    await expect(run(['import', file, '--data', folder])).rejects.toThrow(
      `${file} cannot be used: It is larger`,
    );
    const none = join(folder, 'none.json');
    await expect(run(['import', none, '--data', folder])).rejects.toThrow(
      `${none} cannot be used: There is no`,
    );
  });
});
