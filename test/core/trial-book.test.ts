import { expect, it } from 'vitest';
import { decideDelivery } from '../../server/core/decide.ts';
import { evolve } from '../../server/core/evolve.ts';
import type { Event, JournalRecord } from '../../server/core/record.ts';
import { emptyState } from '../../server/core/state.ts';
import { explainedOf } from '../../server/core/trial.ts';
import type { TriedDelivery } from '../../server/core/trial-book.ts';
import { createTrialBook } from '../../server/core/trial-book.ts';
import { project } from '../../server/core/views.ts';
import type { Delivery } from '../../shared/gift.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import { delivery, EVENING_MS, RULES, rose } from './given.ts';

/** A book that is kept of deliveries, each its own gift, and of what a test says became of their alerts. */
function given(rules = RULES) {
  const state = emptyState();
  state.views.ladder = rules.ladder;
  const book = createTrialBook(DEFAULT_LADDER);
  let seq = 0;
  const folded = (record: JournalRecord) => {
    evolve(state.ledger, record);
    return project(state.views, record);
  };
  return {
    book,
    gift(what: Delivery) {
      const moment = { seq: ++seq, atMs: EVENING_MS, day: '2026-11-22' };
      const r = decideDelivery(state.ledger, what, rules, moment) as TriedDelivery['r'];
      const explained = explainedOf(state.ledger, r, undefined);
      const changes = folded({ seq, r });
      const [streak = null] = what.streak ? state.ledger.streaks.values() : [];
      book.gave({ seq, r, streak, explained }, changes);
      return `a${seq}`;
    },
    became(...events: Event[]) {
      const stamp = { at: EVENING_MS, day: '2026-11-22', zone: 'UTC', session: 1 };
      book.followed(folded({ seq: ++seq, r: { ...stamp, kind: 'outcome', events } }));
    },
  };
}

const ten = (id: string) => delivery({ platform: 'webhook', gifter: { id, name: 'Jo' } });

it('[CO4] thanks whoever plays in an alert that is shown, and nobody by one that is missed', () => {
  const { book, gift, became } = given();
  const [host, guest, lost] = [gift(ten('1')), gift(ten('2')), gift(ten('3'))];
  became({ type: 'AlertEnded', alert: guest, end: 'merged', into: host });
  became({ type: 'AlertEnded', alert: lost, end: 'missed', reason: 'expired' });
  became({ type: 'AlertEnded', alert: host, end: 'shown' });
  const { people, steps } = book.figures();
  expect(people).toBe(2);
  expect(steps.find(({ level }) => level === 2)).toMatchObject({ shown: 1, merged: 1, missed: 1 });
  expect(book.gifts().get(3)).toMatchObject({ fate: 'missed', why: 'expired' });
});

it('[CO4] tells of a combo with two alerts what became of the second, and thanks by the first', () => {
  const tiers = DEFAULT_LADDER.tiers.map((tier) =>
    tier.level === 3 ? { ...tier, hold: 'always' as const } : tier,
  );
  const { book, gift, became } = given({ ...RULES, ladder: { version: 1, tiers } });
  const [first, second] = [gift(rose(10)), gift(rose(120))];
  became({ type: 'AlertEnded', alert: second, end: 'missed', reason: 'unapproved' });
  became({ type: 'AlertEnded', alert: first, end: 'shown' });
  expect(book.gifts().get(1)).toMatchObject({
    alert: second,
    fate: 'missed',
    why: 'unapproved',
    isHeld: true,
    count: 120,
  });
  expect(book.figures()).toMatchObject({ gifts: 1, people: 1 });
});
