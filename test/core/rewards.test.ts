import { describe, expect, test } from 'vitest';
import { alertForLine } from '../../server/core/lines.ts';
import { presentAlert } from '../../server/core/present.ts';
import { questionSlots, thanksByVoice, vipsIn } from '../../server/core/rewards.ts';
import { loadState, saveState } from '../../server/core/state.ts';
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
    expect(thanksByVoice(grants)).toHaveLength(2);
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
