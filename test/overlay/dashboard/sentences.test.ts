import { describe, expect, it } from 'vitest';
import { giftNews, overlayNews, overlaysInShort, whyMissed } from '../../../overlay/dashboard/sentences.ts';
import { TEXTS } from '../../../overlay/dashboard/texts/texts.ts';
import { DEFAULT_LADDER } from '../../../shared/tier.ts';
import type { GiftFate, OverlayStatus, QueueTopic, RecentGift } from '../../../shared/topics.ts';
import { fakeAlert } from '../fakes.ts';

type AlertFate = GiftFate & { type: 'alert' };

const EMPTY: QueueTopic = {
  onAir: null,
  waiting: [],
  waitingCount: 0,
  held: [],
  missed: [],
  lastShown: null,
};

function giftOf(fate: GiftFate | undefined, level: RecentGift['level'] = 2): RecentGift {
  const gifter = { id: 'tiktok:1', name: 'Ada' };
  return { seq: 7, gifter, gift: { name: 'Rose', count: 1 }, diamonds: 10, level, atMs: 5, fate };
}

function fateOf(more: Partial<AlertFate> = {}): AlertFate {
  const alive = { merged: false, end: null, reason: null, by: null } as const;
  return { type: 'alert', id: 'a7', step: 'Shout-out', ...alive, ...more };
}

const said = (fate: GiftFate | undefined, queue = EMPTY, level: RecentGift['level'] = 2) => {
  const { mark, text } = giftNews(giftOf(fate, level), queue);
  return [mark, text];
};

describe('what a gift did', () => {
  it('[DB7] is told by its place while its alert is in being', () => {
    const other = (id: string) => fakeAlert(2, { id });
    const mine = other('a7');
    const waiting = [other('a5'), other('a6'), mine];
    expect(said(fateOf(), { ...EMPTY, waiting, waitingCount: 3 })).toEqual([
      'waiting',
      'Shout-out, waits: third in line.',
    ]);
    expect(said(fateOf(), { ...EMPTY, onAir: { ...mine, startedAtMs: null } })).toEqual([
      'onAir',
      'Shout-out, on air now.',
    ]);
    expect(said(fateOf(), { ...EMPTY, held: [{ ...mine, decideByMs: null }] })).toEqual([
      'held',
      'Shout-out, held for a decision.',
    ]);
  });

  it('[DB8] is never guessed: without a place it is on its way, without a fate it is counted', () => {
    expect(said(fateOf())).toEqual(['waiting', 'Shout-out, on its way.']);
    expect(said(undefined)).toEqual(['counted', 'Counted.']);
    expect(giftNews(giftOf(fateOf()), undefined).text).toBe('Shout-out, on its way.');
  });

  it.each([
    [{ end: 'shown' }, 'shown', 'Shout-out, shown.'],
    [{ end: 'shown', reason: 'overlay-lost' }, 'shown', 'Shout-out, shown in part: the overlay went away.'],
    [
      { end: 'shown', reason: 'not-finished' },
      'shown',
      'Shout-out, started. The overlay did not say that it ended.',
    ],
    [{ end: 'shown', merged: true }, 'shown', 'Shout-out, shown. Merged with another.'],
    [{ end: 'missed', reason: 'no-overlay' }, 'missed', 'Missed: no overlay was connected.'],
    [{ end: 'missed', reason: 'expired' }, 'missed', 'Missed: it waited too long.'],
    [{ end: 'missed', reason: 'not-started' }, 'missed', 'Missed: the overlay did not start it.'],
    [{ end: 'missed', reason: 'cleared' }, 'missed', 'Missed: the screen was clear.'],
    [{ end: 'cancelled', reason: 'cleared' }, 'stopped', 'Stopped: the screen was cleared.'],
    [{ end: 'skipped', by: 'Mia' }, 'stopped', 'Skipped by Mia.'],
    [{ end: 'rejected', by: 'Leo' }, 'stopped', 'Not shown: Leo decided so.'],
  ] as const)('[DB9] of an alert that ended says how: %o', (more, mark, text) => {
    expect(said(fateOf(more))).toEqual([mark, text]);
  });

  it('[DB10] of thanks in the ticker claims no more than is known', () => {
    expect(said(fateOf({ step: 'Ticker thanks', end: 'shown' }), EMPTY, 1)).toEqual([
      'shown',
      'Ticker thanks, sent to the ticker.',
    ]);
  });

  it.each([
    ['below-first-step', 'Counted. Below the first step of the ladder.'],
    ['no-step', 'Counted. No step of the ladder fits it.'],
    ['priced', 'Counted. Its price was entered later, so there is no alert.'],
    ['unknown', 'Counted.'],
    ['too-late', 'Counted. It came after its streak had ended, so there is no alert.'],
    ['limited', 'Counted. The step that it fits is resting or used up, so there is no alert.'],
    ['unpriced', 'Counted as 0: its price is not known.'],
  ] as const)('[DB11] without an alert says why: %s', (why, text) => {
    expect(said({ type: 'none', why }, EMPTY, null)).toEqual(['counted', text]);
  });

  it('[RG13] of no alert says more where there is more to say, once', () => {
    const whyOf = (why: (GiftFate & { type: 'none' })['why']) =>
      giftNews({ ...giftOf({ type: 'none', why }, null), why: 'More.' }, EMPTY).why;
    expect(['below-first-step', 'no-step', 'limited'].map((why) => whyOf(why as never))).toEqual([
      'More.',
      'More.',
      'More.',
    ]);
    expect(['too-late', 'unpriced', 'priced', 'unknown'].map((why) => whyOf(why as never))).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(giftNews(giftOf({ type: 'none', why: 'limited' }, null), EMPTY).why).toBe(null);
  });

  it('[RG13] of an alert says why where the amount alone would give a higher step', () => {
    const whyAt = (diamonds: number) =>
      giftNews({ ...giftOf(fateOf()), diamonds, why: 'More.' }, EMPTY, DEFAULT_LADDER).why;
    expect([10, 99, 100].map(whyAt)).toEqual([null, null, 'More.']);
    expect(giftNews({ ...giftOf(fateOf()), diamonds: 100, why: 'More.' }, EMPTY).why).toBe(null);
  });

  it('[RG13] says that it was taken back', () => {
    expect(giftNews({ ...giftOf(fateOf({ end: 'shown' })), reverted: true }, EMPTY).text).toBe(
      'Shout-out, shown. Taken back.',
    );
  });

  it('[DB12] offers a replay only of what the server can replay', () => {
    const missed = { ...fakeAlert(2, { id: 'a7' }), end: 'missed', reason: 'expired', endedAtMs: 9 } as const;
    const fate = fateOf({ end: 'missed', reason: 'expired' });
    expect(giftNews(giftOf(fate), { ...EMPTY, missed: [missed] }).replay).toBe('a7');
    expect(giftNews(giftOf(fate), EMPTY).replay).toBe(null);
  });

  it('[DB9] a reason without a sentence of its own is plainly missed', () => {
    expect(whyMissed(null)).toBe('Missed.');
  });
});

describe('overlays', () => {
  const overlay = (more: Partial<OverlayStatus> = {}): OverlayStatus => ({
    name: 'obs',
    version: '1.0.0',
    width: 1920,
    height: 1080,
    renderer: null,
    fps: null,
    dropped: null,
    visible: true,
    ...more,
  });

  it.each([
    [{}, true, ['OBS found, 1920 x 1080.']],
    [{ width: 1080, height: 1920 }, true, ['OBS found, 1080 x 1920.']],
    [
      { width: 800, height: 600 },
      false,
      ['OBS found, 800 x 600.', 'The source is 800 x 600, not 1920 x 1080: text will look soft.'],
    ],
    [{ visible: false }, false, ['OBS found, 1920 x 1080.', 'Hidden at the moment: alerts wait.']],
    [{ width: null, height: null }, true, ['OBS found.']],
    [
      { name: 'browser', width: 800, height: 600 },
      true,
      ['Opened in a browser, not in OBS. Fine for a look.'],
    ],
    [{ name: 'main-cam' }, true, ['main-cam, 1920 x 1080.']],
    [{ fps: 30, dropped: 0, renderer: 'webgl' }, true, ['OBS found, 1920 x 1080.', '30 frames a second.']],
    [
      { fps: 24, dropped: 1_204, renderer: 'canvas' },
      true,
      [
        'OBS found, 1920 x 1080.',
        '24 frames a second, 1,204 missed so far.',
        'It draws without the graphics card, with fewer particles.',
      ],
    ],
  ] as const)('[DB13] say what was found and what needs a hand: %o', (more, isGood, texts) => {
    expect(overlayNews(overlay(more))).toEqual({ isGood, texts });
  });

  it('[DB14] in the bar are a few words, and a warning where alerts cannot be seen', () => {
    expect(overlaysInShort([])).toEqual({ isGood: false, text: 'No overlay: alerts wait' });
    expect(overlaysInShort([overlay({ visible: false })])).toEqual({
      isGood: false,
      text: 'Overlay hidden: alerts wait',
    });
    expect(overlaysInShort([overlay()])).toEqual({ isGood: true, text: 'OBS shows the overlay' });
    expect(overlaysInShort([overlay({ name: 'browser' })])).toEqual({ isGood: true, text: '1 overlay' });
    expect(overlaysInShort([overlay(), overlay()])).toEqual({ isGood: true, text: '2 overlays' });
  });
});

it('[DB33] an alert that several play in says how many people, or how many alerts of one person', () => {
  expect(TEXTS.mergedOf({ alerts: 12, gifters: 12 })).toBe('and 11 others');
  expect(TEXTS.mergedOf({ alerts: 5, gifters: 2 })).toBe('and 1 other');
  expect(TEXTS.mergedOf({ alerts: 3, gifters: 1 })).toBe('3 alerts in one');
});
