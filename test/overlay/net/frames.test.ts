import { describe, expect, it } from 'vitest';
import { parseServerFrame } from '../../../overlay/net/frames.ts';
import { readAllTopics } from '../../../overlay/net/read/for-staff.ts';
import { readStageTopics } from '../../../overlay/net/read/for-stage.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';
import { DEFAULT_LADDER } from '../../../shared/tier.ts';
import { fakeAlert, welcomeText } from '../fakes.ts';

const parse = (text: string) => parseServerFrame(text, readAllTopics);

const board = {
  window: 'session',
  label: 'This session',
  rows: [{ rank: 1, gifterId: 'tiktok:1', name: 'Ada', diamonds: 812, gifts: 14 }],
  gifters: 1,
  diamonds: 812,
};

const source = {
  id: 'tikfinity',
  state: 'waiting',
  problem: 'second-host',
  lastError: 'The connection was lost.',
  reconnects: 2,
  hosts: ['7000000000000000001', '7000000000000000002'],
  lastGiftAtMs: null,
  lastGap: { fromMs: 5, toMs: 9 },
};

describe('frames of the server', () => {
  it('[NT10] a welcome carries every topic that can be read, whole', () => {
    const alert = fakeAlert(3);
    const topics = {
      leaderboard: board,
      'leaderboard/month': { ...board, window: 'month' },
      recent: [{ seq: 7, gifter: alert.gifter, gift: { name: null, count: 3 }, diamonds: 3, level: null }],
      goal: null,
      stage: { cleared: { by: 'Mia', atMs: 5 }, paused: true, muted: false },
      layout: DEFAULT_SETTINGS.layout,
      queue: {
        onAir: { ...alert, startedAtMs: null },
        waiting: [alert],
        waitingCount: 1,
        held: [
          {
            ...alert,
            gifter: { ...alert.gifter, rawName: 'Kim' },
            doubt: 'name',
            decideByMs: null,
            why: 'mixed-scripts',
          },
        ],
        missed: [{ ...alert, end: 'missed', reason: 'expired', endedAtMs: 9 }],
        lastShown: { ...alert, end: 'shown', reason: null, endedAtMs: 9 },
      },
      ladder: DEFAULT_LADDER,
      status: {
        reasons: [],
        sources: [source],
        overlays: [],
        session: null,
        demo: false,
        forgetAsked: 1,
        reachable: { network: ['http://192.168.1.5:4747'], public: 'https://show.example', remote: true },
      },
      words: { version: 3, ...DEFAULT_SETTINGS.words },
      settings: DEFAULT_SETTINGS,
      bot: { login: 'ada', canLogIn: true, pending: null, problem: null },
    };
    expect(parse(welcomeText(topics))).toEqual({
      type: 'welcome',
      protocol: 1,
      role: 'overlay',
      epoch: 'e1',
      seq: 1,
      topics,
    });
  });

  it('[BE6] the page that OBS shows reads nothing of the desk', () => {
    const topics = { goal: { label: 'Mic', target: 9, value: 1 }, settings: DEFAULT_SETTINGS };
    const got = parseServerFrame(welcomeText(topics), readStageTopics);
    expect(got).toMatchObject({ type: 'welcome', topics: { goal: topics.goal } });
    expect(got?.type === 'welcome' && Object.keys(got.topics)).toEqual(['goal']);
  });

  it('[NT11] one unreadable topic costs only itself, and what a newer server adds is dropped', () => {
    const got = parse(
      welcomeText({
        leaderboard: { rows: 3 },
        'new-topic': 1,
        goal: { label: 'Mic', target: 9, value: 1, x: 2 },
      }),
    );
    expect(got).toMatchObject({ type: 'welcome', topics: { goal: { label: 'Mic', target: 9, value: 1 } } });
    expect(got?.type === 'welcome' && Object.keys(got.topics)).toEqual(['goal']);
    const topic = { type: 'topic', name: 'recent', seq: 2, value: 'no' };
    expect(parse(JSON.stringify(topic))).toEqual({ type: 'topic', seq: 2, topics: {} });
  });

  it('[MT4] a picture that a newer server has is one by its worth, that of an older one is left out', () => {
    const read = (gift: object, merged: object | null) => {
      const got = parse(
        JSON.stringify({ type: 'alert', alert: { ...fakeAlert(3), gift, merged }, elapsedMs: 0 }),
      );
      return got?.type === 'alert' ? [got.alert.gift, got.alert.merged] : null;
    };
    const gift = { name: null, count: 1, diamonds: 10 };
    const merged = { alerts: 2, gifters: 2 };
    expect(read({ ...gift, motif: 'heart' }, { ...merged, motifs: ['star', null, 'volcano'] })).toEqual([
      { ...gift, motif: 'heart' },
      { ...merged, motifs: ['star', null, null] },
    ]);
    expect(read({ ...gift, motif: 'volcano' }, { ...merged, motifs: 7 })).toEqual([
      { ...gift, motif: null },
      { ...merged, motifs: undefined },
    ]);
    expect(read(gift, merged)).toEqual([gift, merged]);
  });

  it('[NT11] settings are read whole or not at all; a problem of a newer server costs only itself', () => {
    const status = {
      reasons: [],
      sources: [{ ...source, problem: 'moon' }],
      overlays: [],
      session: null,
      demo: false,
    };
    const { bot: _, ...half } = DEFAULT_SETTINGS;
    const read = (topics: object) => {
      const got = parse(welcomeText(topics as Record<string, unknown>));
      return got?.type === 'welcome' ? got.topics : null;
    };
    expect(read({ status, settings: { ...half, wording: 'loud' } })).toEqual({
      status: { ...status, sources: [{ ...source, problem: null }] },
    });
  });

  it('[NT20] what a gift did is read for the dashboard; a fate of a newer server costs only itself', () => {
    const gift = {
      seq: 7,
      gifter: { id: 'tiktok:1', name: 'Ada' },
      gift: { name: 'Rose', count: 3 },
      diamonds: 3,
      level: null,
      atMs: 5,
    };
    const none = { type: 'none', why: 'too-late' };
    const alert = {
      type: 'alert',
      id: 'a7',
      step: 'VIP',
      merged: true,
      end: 'skipped',
      reason: null,
      by: 'Mia',
    };
    const value = [none, alert, { type: 'sung' }].map((fate) => ({ ...gift, fate }));
    expect(parse(JSON.stringify({ type: 'topic', name: 'recent', seq: 9, value }))).toEqual({
      type: 'topic',
      seq: 9,
      topics: {
        recent: [
          { ...gift, fate: none },
          { ...gift, fate: alert },
          { ...gift, fate: undefined },
        ],
      },
    });
  });

  it('[NT12] a result is a value or an error, also one with a code of a newer server', () => {
    const error = { code: 'moon/full', message: 'Wait.' };
    expect(parse(JSON.stringify({ type: 'result', id: 'x', ok: false, error }))).toEqual({
      type: 'result',
      id: 'x',
      reply: { ok: false, error },
    });
    expect(parse(JSON.stringify({ type: 'result', id: 'x', ok: true, value: 3 }))).toEqual({
      type: 'result',
      id: 'x',
      reply: { ok: true, value: 3, recorded: undefined },
    });
    expect(parse(JSON.stringify({ type: 'result', id: 'x', ok: false }))).toBe(null);
  });

  it('[OV27] (NT11) a layout of an older server has the widgets that it does not know where a new one has them', () => {
    const { timer: _, ...known } = DEFAULT_SETTINGS.layout.landscape;
    const older = { ...DEFAULT_SETTINGS.layout, landscape: known };
    const got = parse(JSON.stringify({ type: 'topic', name: 'layout', seq: 1, value: older }));
    expect(got).toMatchObject({ topics: { layout: DEFAULT_SETTINGS.layout } });
  });

  it.each([
    ['timer', { label: null, leftMs: 9_000, isRunning: true, addedMs: 0 }],
    [
      'poll',
      {
        question: 'Next?',
        options: [{ label: 'Go', votes: 2 }],
        isWeighted: false,
        leftMs: null,
        isRunning: false,
        winner: 0,
      },
    ],
    ['question', { id: 'q1', asker: 'Ada', text: 'Why?', isAnswered: false }],
    ['battle', { teams: [{ name: 'Ada', diamonds: 5 }], leftMs: 0, isRunning: false }],
    ['credits', { id: 'c1', heading: 'Thank you', names: ['Ada'] }],
    ['schedule', { text: 'Quiz at nine' }],
    ['jar', { session: 3, diamonds: 12, gems: [{ seq: 7, level: 1, count: 12 }] }],
  ])('[OV28] reads %s, or null for none, and drops what is none', (name, value) => {
    const read = (sent: unknown) => parse(JSON.stringify({ type: 'topic', name, seq: 1, value: sent }));
    expect(read(value)).toEqual({ type: 'topic', seq: 1, topics: { [name]: value } });
    expect(read(null)).toEqual({ type: 'topic', seq: 1, topics: { [name]: null } });
    expect(read({ text: 5 })).toEqual({ type: 'topic', seq: 1, topics: {} });
  });

  it.each([
    ['timer', { label: null, isRunning: true, addedMs: 0 }],
    ['poll', { question: 'Next?', options: [], isWeighted: false, isRunning: true, winner: null }],
    ['battle', { teams: [], isRunning: true }],
  ])('[OV28] a %s of so long a time that its seconds are lost is not read', (name, value) => {
    const read = (leftMs: number) =>
      parse(JSON.stringify({ type: 'topic', name, seq: 1, value: { ...value, leftMs } }));
    expect(read(1e300)).toEqual({ type: 'topic', seq: 1, topics: {} });
    expect(read(1e12)).toMatchObject({ topics: { [name]: { leftMs: 1e12 } } });
  });
});
