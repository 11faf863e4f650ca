import { describe, expect, it } from 'vitest';
import { CHANNEL, LINE, LINES, SECONDS, SWITCH } from '../../../../overlay/dashboard/form/codecs.ts';
import type { Edits } from '../../../../overlay/dashboard/form/edits.ts';
import {
  blame,
  follow,
  isChange,
  NO_EDITS,
  patchesOf,
  typedInto,
} from '../../../../overlay/dashboard/form/edits.ts';
import { lens, withValue } from '../../../../overlay/dashboard/form/lens.ts';
import type { Settings } from '../../../../shared/settings.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/settings.ts';

const SETTINGS: Settings = { ...DEFAULT_SETTINGS, version: 4 };
const ON = lens('sources', 'twitch', 'on');
const NAME = lens('sources', 'twitch', 'channel');
const WAIT = lens('bot', 'personWaitMs');
const TOP = lens('bot', 'texts', 'top');
const LEVEL_2 = lens('bot', 'thanks', 'texts', 2);

const newer = (path: readonly string[], value: unknown): Settings =>
  withValue({ ...SETTINGS, version: 5 }, path, value);
const keys = (edits: Edits) => [...edits.keys()];
const changes = (edits: Edits) => [...edits.values()].filter(isChange);

describe('what is typed', () => {
  it('[DS4] is an edit until the settings say the same', () => {
    const one = typedInto(NO_EDITS, SETTINGS, WAIT, SECONDS, '31');
    expect(keys(one)).toEqual(['bot.personWaitMs']);
    expect(typedInto(one, SETTINGS, WAIT, SECONDS, '30')).toEqual(NO_EDITS);
  });

  it('[DS4] that means the same as before is nothing to save', () => {
    const edits = typedInto(NO_EDITS, SETTINGS, LEVEL_2, LINES, `${LINES.print(LEVEL_2.read(SETTINGS))}\n`);
    expect(keys(edits)).toEqual(['bot.thanks.texts.2']);
    expect(changes(edits)).toEqual([]);
  });

  it('[DS5] is checked by the rules of the server before the server is asked', () => {
    const edits = typedInto(NO_EDITS, SETTINGS, TOP, LINE, 'Thanks, {nobody}!');
    const edit = edits.get('bot.texts.top');
    expect(edit?.read).toMatchObject({ ok: false, message: expect.stringContaining('{nobody}') });
    expect(patchesOf(edits.values(), 10_000)).toEqual([]);
  });
});

describe('a save', () => {
  it('[DS6] holds what was changed and nothing else, nested as the settings are', () => {
    let edits = typedInto(NO_EDITS, SETTINGS, NAME, CHANNEL, 'https://twitch.tv/Ada');
    edits = typedInto(edits, SETTINGS, ON, SWITCH, true);
    edits = typedInto(edits, SETTINGS, LEVEL_2, LINES, '{name}, wow!');
    expect(patchesOf(edits.values(), 10_000)).toEqual([
      {
        patch: {
          sources: { twitch: { channel: 'ada', on: true } },
          bot: { thanks: { texts: { 2: ['{name}, wow!'] } } },
        },
        keys: ['sources.twitch.channel', 'sources.twitch.on', 'bot.thanks.texts.2'],
      },
    ]);
  });

  it('[DS7] that would not fit into a frame is several', () => {
    let edits = NO_EDITS;
    const texts = ['top', 'rank', 'goal', 'next'] as const;
    for (const key of texts)
      edits = typedInto(edits, SETTINGS, lens('bot', 'texts', key), LINE, '\u20ac'.repeat(300));
    const patches = patchesOf(edits.values(), 2_000);
    expect(patches.map((one) => one.keys.length)).toEqual([2, 2]);
    for (const { patch } of patches)
      expect(Buffer.byteLength(JSON.stringify(patch))).toBeLessThanOrEqual(2_000);
  });
});

describe('newer settings', () => {
  it('[DS8] leave an edit alone that they do not touch', () => {
    const edits = typedInto(NO_EDITS, SETTINGS, WAIT, SECONDS, '31');
    expect(follow(edits, newer(TOP.path, 'Hello'))).toEqual({ edits, lost: false });
  });

  it('[DS8] that say what was typed end the edit silently', () => {
    const edits = typedInto(NO_EDITS, SETTINGS, WAIT, SECONDS, '31');
    expect(follow(edits, newer(WAIT.path, 31_000))).toEqual({ edits: NO_EDITS, lost: false });
  });

  it('[DS8] that say something else there stand in its place, and that is told', () => {
    const edits = typedInto(NO_EDITS, SETTINGS, WAIT, SECONDS, '31');
    expect(follow(edits, newer(WAIT.path, 45_000))).toEqual({ edits: NO_EDITS, lost: true });
  });

  it('[DS8] from the own save do not take away what was typed meanwhile', () => {
    const edits = typedInto(NO_EDITS, SETTINGS, WAIT, SECONDS, '312');
    const left = follow(edits, newer(WAIT.path, 31_000), new Map([['bot.personWaitMs', 31_000]]));
    expect(left.lost).toBe(false);
    expect(left.edits.get('bot.personWaitMs')).toMatchObject({ base: 31_000, typed: '312' });
  });
});

describe("the server's complaint", () => {
  it('[DS9] stands at its field, also when it is about a line in it', () => {
    const edits = typedInto(NO_EDITS, SETTINGS, LEVEL_2, LINES, '{name}, wow!');
    const told = blame(edits, 'args.patch.bot.thanks.texts.2.0', 'Too long.');
    expect(told.get('bot.thanks.texts.2')?.fault).toBe('Too long.');
    expect(blame(edits, 'args.patch.bot.thanks.texts.22', 'Too long.')).toBe(edits);
    expect(typedInto(told, SETTINGS, LEVEL_2, LINES, '{name}!').get('bot.thanks.texts.2')?.fault).toBe(null);
  });
});
