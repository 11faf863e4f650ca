import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../../overlay/dashboard/texts/language.ts';
import { CATALOGUES } from '../../../../overlay/dashboard/texts/texts.ts';

/** A text by its path; a function by how many parameters it takes, a list by how many texts it has. */
type Leaves = ReadonlyMap<string, unknown>;

function leavesOf(value: unknown, path = '', into = new Map<string, unknown>()): Leaves {
  if (typeof value !== 'object' || value === null) return into.set(path, value);
  for (const [key, inner] of Object.entries(value))
    leavesOf(inner, path === '' ? key : `${path}.${key}`, into);
  return into;
}

const kindOf = (leaf: unknown) => (typeof leaf === 'function' ? `function of ${leaf.length}` : typeof leaf);

const ENGLISH = leavesOf(CATALOGUES.en);
const OTHERS = Object.entries(CATALOGUES).filter(([language]) => language !== 'en');

/** Names of programs, places and people, which are the same in every language. */
const SAME_ALWAYS = new Set(['Ada', 'Giftcast', 'TikFinity', 'TikTok', 'Twitch', 'Webhook']);

/** Words that are the very same there; a comma between two. */
const SAME_IN: Readonly<Record<string, string>> = {
  de:
    'Alerts, Band, Battle, Bits, Bot, Clip, ' +
    'Feed, Follow, Follows, Form, Layout, Link, Live, Name, Name (optional), Neon, Pause, Pixel, Raid, Raids, Rose, ' +
    'Session, Signal, Sound, Standard, Sub, Subs, Test, Text, Ticker, Timer, Upgrades, VIP, VIPs, Widget, Widgets, Zoom',
  es: 'Bits, Bot, Clip, No, no, Raid, ' + 'Raids, Sub, Subs, VIP, Widget, Widgets, Zoom',
  'pt-BR':
    'Bits, Bot, Feed, Layout, Link, Neon, ' +
    'OK., Pixel, Raid, Raids, Sub, Subs, Demo, Upgrades, VIP, VIPs, Volume, volume, Widget, Widgets, Zoom',
};

describe('every language', () => {
  it('[LA1] has every text, and none is left in English', () => {
    expect(Object.keys(CATALOGUES).sort()).toEqual(Object.keys(LANGUAGES).sort());
    expect(OTHERS.length).toBeGreaterThan(0);
    for (const [language, catalogue] of OTHERS) {
      const leaves = leavesOf(catalogue);
      const same = new Set([...SAME_ALWAYS, ...(SAME_IN[language]?.split(', ') ?? [])]);
      const wrong = [...ENGLISH].flatMap(([path, english]) => {
        const leaf = leaves.get(path);
        if (kindOf(leaf) !== kindOf(english)) return [`${path}: ${kindOf(leaf)}, not ${kindOf(english)}`];
        if (typeof leaf !== 'string') return [];
        if (leaf.trim() === '') return [`${path}: empty`];
        return leaf === english && !same.has(leaf) ? [`${path}: "${leaf}" as in English`] : [];
      });
      expect(wrong, language).toEqual([]);
    }
  });
});
