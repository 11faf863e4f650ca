import { describe, expect, test } from 'vitest';
import { alertForLine } from '../../server/core/lines.ts';
import { presentAlert } from '../../server/core/present.ts';
import { questionSlots, vipsIn } from '../../server/core/rewards.ts';
import { loadState, saveState } from '../../server/core/state.ts';
import { topicFor, topicNames } from '../../server/core/topics.ts';
import type { Delivery } from '../../shared/gift.ts';
import { delivery, rose } from './given.ts';
import { givenLadder, step } from './ladders.ts';

const kim = { id: '221', name: 'Kim' };
const question = { type: 'question-slot' } as const;
const voice = { type: 'thank-by-voice' } as const;
const vip = (until: 'session' | 'next-session') => ({ type: 'vip', until }) as const;
const ten = (over: Partial<Delivery> = {}) => delivery(over);

describe('what a step gives', () => {
  test('[TR25] is granted with the step, to each who reaches it', () => {
    const show = givenLadder(step('ask', { rewards: [question, voice] }));
    expect(show.gift(ten())).toContainEqual({ type: 'Granted', reward: question, tier: 'ask', ladder: 1 });
    show.gift(ten({ gifter: kim }));
    const { grants } = show.state.views;
    expect(questionSlots(grants).map(({ name, seq }) => [name, seq])).toEqual([
      ['Ada', 2],
      ['Kim', 3],
    ]);
    expect(show.state.views.toThank.size).toBe(2);
  });

  test('[TR26] a streak is given what its next step adds, and nothing twice', () => {
    const show = givenLadder(
      step('ask', { when: { diamondsFrom: 5 }, rewards: [question] }),
      step('vip', { level: 3, when: { diamondsFrom: 10 }, rewards: [question, vip('session')] }),
    );
    const types = [4, 5, 6, 10, 11].map((count) => {
      const events = show.gift(rose(count));
      return events.flatMap((event) => (event.type === 'Granted' ? [event.reward.type] : []));
    });
    expect(types).toEqual([[], ['question-slot'], [], ['vip'], []]);
  });

  test('[TR27] a VIP is one until the end of the session, or of the next', () => {
    const show = givenLadder(
      step('tonight', { rewards: [vip('session')] }),
      step('next', { level: 3, when: { diamondsFrom: 50 }, rewards: [vip('next-session')] }),
    );
    show.gift(ten());
    show.gift(ten({ gifter: kim, count: 5 }));
    const names = (session: number) => vipsIn(show.state.views.grants, session).map(({ name }) => name);
    expect([names(1), names(2), names(3)]).toEqual([['Ada', 'Kim'], ['Kim'], []]);
  });

  test('[TV3] of two grants the one that lasts longer says until when', () => {
    const show = givenLadder(
      step('tonight', { rewards: [vip('session')] }),
      step('next', { level: 3, when: { diamondsFrom: 50 }, rewards: [vip('next-session')] }),
    );
    show.gift(ten({ count: 5 }));
    show.gift(ten());
    const vips = () => topicFor('vips', 'moderator', show.sources());
    const ada = { gifterId: 'tiktok:6813181309701719620', name: 'Ada' };
    expect(vips()).toEqual([{ ...ada, untilSession: 2 }]);
    show.command({ name: 'end-session', args: {} });
    expect(vips()).toEqual([{ ...ada, untilSession: 2 }]);
    show.command({ name: 'start-session', args: {} });
    expect(vips()).toEqual([{ ...ada, untilSession: 2 }]);
    show.command({ name: 'end-session', args: {} });
    expect(vips()).toEqual([]);
  });

  test('[TV2] a slot for a question is told to staff, the longest waiting first, by the name that is read', () => {
    const show = givenLadder(step('ask', { rewards: [question] }));
    show.gift(ten());
    show.after(1_000).gift(ten({ gifter: { ...kim, name: ' Kim\u202e' } }));
    const told = topicFor('questions', 'moderator', show.sources());
    expect(told).toMatchObject([
      { seq: 2, name: 'Ada' },
      { seq: 3, gifterId: 'tiktok:221', name: 'Kim', atMs: show.state.ledger.atMs },
    ]);
    expect(topicNames('overlay')).not.toContain('questions');
    expect(topicNames('overlay')).not.toContain('vips');
  });

  test('[TR28] nothing is granted to who gives anonymously, nor by a test', () => {
    const show = givenLadder(step('ask', { rewards: [question] }));
    show.gift(ten({ gifter: { id: null, name: '' } }));
    show.command({ name: 'send-test-gift', args: { diamonds: 10 } });
    expect(show.state.views.grants).toEqual([]);
  });

  test('[TR29] what was granted survives a checkpoint', () => {
    const show = givenLadder(step('ask', { rewards: [question] }));
    show.gift(ten());
    const { views } = loadState(JSON.parse(JSON.stringify(saveState(show.state))));
    expect(views.grants).toEqual(show.state.views.grants);
  });
});

test('[TR30] an alert has the look of its step', () => {
  const show = givenLadder(step('party', { style: 'confetti' }));
  show.gift(ten());
  const [facts] = show.state.views.alerts.alive.values();
  if (!facts) throw new Error('no alert was made');
  expect(presentAlert(facts, show.sources(), 0).style).toBe('confetti');
});

test.each([
  [undefined, 1],
  [{ on: true, volume: 0.4 }, 0.4],
  [{ on: false, volume: 0.4 }, 0],
])('[TR38] an alert sounds as loud as its step says: %j', (sound, volume) => {
  const show = givenLadder(step('party', sound ? { sound } : {}));
  show.gift(ten());
  const [facts] = show.state.views.alerts.alive.values();
  if (!facts) throw new Error('no alert was made');
  expect(presentAlert(facts, show.sources(), 0).sound).toEqual({ volume });
});

test.each([
  [undefined, true],
  [true, true],
  [false, false],
])('[TR31] a step takes a line of chat unless it says not to: %s', (messageFromChat, takes) => {
  const show = givenLadder(
    step('spot', { line2: '{message}', ...(messageFromChat === undefined ? {} : { messageFromChat }) }),
  );
  show.gift(ten());
  const author = { id: '6813181309701719620', name: 'Ada' };
  const line = { platform: 'tiktok', author, text: 'Hello' } as never;
  expect(alertForLine(show.state.views.alerts, line, show.state.ledger.atMs) !== null).toBe(takes);
});
