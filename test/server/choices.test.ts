import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Switched } from '../../server/choices.ts';
import { createChoices } from '../../server/choices.ts';
import { openDocument } from '../../server/store/documents.ts';
import { DEFAULT_SETTINGS, parseSettings } from '../../shared/settings.ts';
import { temporaryFolder } from '../store/house.ts';

async function choicesIn(folder?: string, switched: Switched = {}) {
  const home = folder ?? (await temporaryFolder());
  const path = join(home, 'settings.json');
  const open = () => openDocument({ path, parse: parseSettings, initial: DEFAULT_SETTINGS });
  const saved = async () => JSON.parse(await readFile(path, 'utf8'));
  return { path, home, saved, choices: createChoices(await open(), switched) };
}

describe('save-settings', () => {
  it('[CH1] changes what the patch names, as the next version', async () => {
    const { choices, saved } = await choicesIn();
    const patch = {
      sources: { twitch: { on: true, channel: 'ada' } },
      bot: { thanks: { texts: { 2: ['Hi {name}'] } } },
    };
    expect(await choices.save(patch, 1)).toMatchObject({ ok: true, version: 2 });
    expect(choices.settings.sources).toEqual({
      ...DEFAULT_SETTINGS.sources,
      twitch: { on: true, channel: 'ada' },
    });
    expect(choices.settings.bot.thanks.texts[2]).toEqual(['Hi {name}']);
    expect(await saved()).toEqual(choices.settings);
  });

  it('[CH2] of an older version is refused with the newer one, and changes nothing', async () => {
    const { choices } = await choicesIn();
    await choices.save({ wording: 'open' }, 1);
    expect(await choices.save({ wording: 'shy' }, 1)).toMatchObject({ ok: false, reason: 'invalid' });
    expect(await choices.save({ wording: 'strict' }, 1)).toEqual({ ok: false, reason: 'stale', version: 2 });
    expect(choices.settings.wording).toBe('open');
  });

  it('[CH3] with a fault is refused by its place, and changes nothing', async () => {
    const { choices, saved } = await choicesIn();
    for (const [patch, path] of [
      [{ sources: { twitch: { channel: 'two words' } } }, 'sources.twitch.channel'],
      [{ sources: { kick: {} } }, 'sources.kick'],
      [{ wording: null }, 'wording'],
      [JSON.parse('{"__proto__": {"polluted": 1}}'), '__proto__'],
      [{ exchange: { sub: { Prime: 5 } } }, 'exchange.sub.Prime'],
    ] as const) {
      expect(await choices.save(patch, 1)).toMatchObject({
        ok: false,
        reason: 'invalid',
        faults: [{ path }],
      });
    }
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect([choices.settings, (await saved()).version]).toEqual([DEFAULT_SETTINGS, 1]);
  });

  it('[CH4] of a file that was edited by hand meanwhile is refused', async () => {
    const { choices, path } = await choicesIn();
    await writeFile(path, `${JSON.stringify({ ...DEFAULT_SETTINGS, wording: 'open' })}\n`);
    await expect(choices.save({ sessionIdleMs: 60_000 }, 1)).rejects.toMatchObject({
      code: 'store/changed-outside',
    });
  });

  it('[CH5] what a start switched on holds until that source is saved, and is not saved with others', async () => {
    const { choices, saved } = await choicesIn(undefined, { twitch: { on: true, channel: 'ada' } });
    expect(choices.settings.sources.twitch).toEqual({ on: true, channel: 'ada' });
    await choices.save({ wording: 'open' }, 1);
    expect([(await saved()).sources.twitch.on, choices.settings.sources.twitch.on]).toEqual([false, true]);
    await choices.save({ sources: { twitch: { on: false } } }, 2);
    expect(choices.settings.sources.twitch).toEqual({ on: false, channel: 'ada' });
    expect(await saved()).toEqual(choices.settings);
  });

  it('[CH6] settings of an earlier version are valid, and get what came later by default', async () => {
    const { home, path } = await choicesIn();
    const { sources, tiktok, bot, theme, wordingHelp, privacy, ...older } = DEFAULT_SETTINGS;
    const { sub, ...exchange } = older.exchange;
    expect([sources, tiktok, bot, theme, privacy, sub].every((part) => typeof part === 'object')).toBe(true);
    expect(wordingHelp).toBe('block');
    await writeFile(path, JSON.stringify({ ...older, exchange }));
    expect((await choicesIn(home)).choices.settings).toEqual(DEFAULT_SETTINGS);
  });

  it('[RT1] say how many months names are kept: 13, at least 1 and at most 120, or for ever', async () => {
    const { choices } = await choicesIn();
    expect(choices.settings.privacy.keepNamesMonths).toBe(13);
    for (const keepNamesMonths of [0, 121, 1.5, '13', -1]) {
      expect(await choices.save({ privacy: { keepNamesMonths } }, 1)).toMatchObject({
        reason: 'invalid',
        faults: [{ path: 'privacy.keepNamesMonths' }],
      });
    }
    for (const [at, keepNamesMonths] of [1, 120, null].entries()) {
      expect(await choices.save({ privacy: { keepNamesMonths } }, at + 1)).toMatchObject({ ok: true });
      expect(choices.settings.privacy.keepNamesMonths).toBe(keepNamesMonths);
    }
  });
});
