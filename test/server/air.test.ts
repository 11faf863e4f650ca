import { describe, expect, it } from 'vitest';
import { airJudgeFor, createAirJudge, createNameCleaner } from '../../server/core/air.ts';
import { nameFor, presentAlert } from '../../server/core/present.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import { DEFAULT_WORDS } from '../../shared/word-settings.ts';
import { EVENING_MS } from '../core/given.ts';

const ADA = 'tiktok:1';
const presenter = {
  wording: 'strict',
  cleanName: createNameCleaner(),
  air: createAirJudge(),
  hidden: new Set<string>(),
  people: new Map(),
  media: () => [],
} as const;
const by = { by: 'Mo', atMs: EVENING_MS };
const BAD = 'f.u.c.k you';

/** A Spotlight, which shows its message. */
function spotlight(over: object = {}) {
  const tier = DEFAULT_LADDER.tiers.find(({ level }) => level === 5);
  if (!tier) throw new Error('bug: no Spotlight');
  return {
    id: 'a1',
    tier,
    gifterId: ADA,
    name: 'Ada',
    giftName: 'Rose',
    count: 1,
    diamonds: 1_000,
    message: null,
    createdAtMs: EVENING_MS,
    streak: null,
    merged: null,
    biggest: 1_000,
    released: false,
    test: false,
    ...over,
  };
}

describe('what viewers wrote, on air', () => {
  it('[AN1] a name that holds a word of the lists reads "A kind viewer"; staff read it as it is', () => {
    expect(nameFor('air', presenter, BAD, ADA)).toBe('A kind viewer');
    expect(nameFor('staff', presenter, BAD, ADA)).toBe(BAD);
    expect(nameFor('air', presenter, 'Scunthorpe Ada', ADA)).toBe('Scunthorpe Ada');
  });

  it('[AN2] scripts mixed within one word read "Viewer" and four digits', () => {
    expect(nameFor('air', presenter, 'Аda', ADA)).toMatch(/^Viewer \d{4}$/);
  });

  it('[AN3] a name that a moderator gave, and that of somebody trusted, is not judged', () => {
    const trusted = { ...presenter, people: new Map([[ADA, { trusted: by }]]) };
    const renamed = { ...presenter, people: new Map([[ADA, { renamed: { ...by, name: 'Cass Hathaway' } }]]) };
    expect(nameFor('air', trusted, BAD, ADA)).toBe(BAD);
    expect(nameFor('air', renamed, BAD, ADA)).toBe('Cass Hathaway');
  });

  it('[AN4] a message that holds a word of the lists is not shown, unless a moderator approved it', () => {
    const air = (over: object) => presentAlert(spotlight(over), presenter, EVENING_MS);
    expect(air({ message: 'love this song' }).message).toBe('love this song');
    expect(air({ message: BAD })).toMatchObject({ message: null, line2: null });
    expect(air({ message: BAD, approved: true }).message).toBe(BAD);
    expect(presentAlert(spotlight({ message: BAD }), presenter, EVENING_MS, 'staff').message).toBe(BAD);
  });

  it('[AN14] one judge is made for a version of the words, and follows them', () => {
    const words = { ...DEFAULT_WORDS, block: ['plum'] };
    expect(airJudgeFor(words)).toBe(airJudgeFor(words));
    expect(airJudgeFor(words).name('Jo Plum', ADA)).toBe('A kind viewer');
    expect(airJudgeFor(DEFAULT_WORDS).name('Jo Plum', ADA)).toBe('Jo Plum');
  });
});
