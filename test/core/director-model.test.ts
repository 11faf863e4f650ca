import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AlertFacts } from '../../server/core/alerts.ts';
import { emptyAlerts, foldAlert, freshAtMs, isStreakOpen } from '../../server/core/alerts.ts';
import type { Effect } from '../../server/core/director.ts';
import { OWN_MOMENTS } from '../../server/core/director-line.ts';
import { holdOf } from '../../server/core/holds.ts';
import type { Event } from '../../server/core/record.ts';
import type { Level } from '../../shared/alert.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import { EVENING_MS } from './given.ts';
import { alert, director } from './given-director.ts';

const hold = fc.constantFrom('none' as const, 'none' as const, 'message' as const, 'always' as const);
const level = fc.constantFrom<Level>(2, 2, 2, 3, 4, 5, 7);
const pick = fc.nat(50);
const player = fc.constantFrom('obs', 'phone');

/** What may happen to a show in one evening, in any order. */
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('offer' as const),
      level,
      hold,
      who: fc.nat(12),
      isStreak: fc.boolean(),
      says: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('grow' as const, 'climb' as const, 'close' as const),
      pick,
      level,
      hold,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('approve' as const, 'skip' as const, 'replay' as const),
      pick,
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('joined' as const, 'left' as const), player }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constantFrom('started' as const, 'done' as const), player }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('pause' as const, 'resume' as const, 'clear' as const) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.constantFrom(1, 50, 400, 3_000, 5_000, 10_001, 60_000),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Does what the shell does, with a disk that never waits, and checks each word of the director. */
function evening() {
  const stage = director();
  const alerts = emptyAlerts();
  const ends = new Map<string, string>();
  const sent = new Set<string>();
  let onAir: string | null = null;
  let nowMs = EVENING_MS;

  const fold = (event: Event) => {
    const body = {
      at: nowMs,
      day: '',
      zone: 'UTC',
      session: null,
      kind: 'outcome' as const,
      events: [event],
    };
    return foldAlert(alerts, DEFAULT_LADDER, body, event);
  };

  function obey(effects: readonly Effect[]): void {
    for (const effect of effects) {
      const id = 'facts' in effect ? effect.facts.id : effect.id;
      const isOver = effect.type === 'cancel' && ends.has(id);
      if (!isOver) expect(alerts.alive.has(id), `${effect.type} of ${id}, which is not in being`).toBe(true);
      if (effect.type === 'send' && effect.to === 'all') begin(effect.facts);
      if (effect.type === 'cancel' && onAir === id) onAir = null;
      if (effect.type === 'released') {
        const facts = fold({ type: 'AlertReleased', alert: id });
        if (facts) obey(stage.letThrough(facts, nowMs));
      }
      if (effect.type === 'ended') finish(id, effect);
    }
  }

  function begin(facts: AlertFacts): void {
    // An overlay that lost it is sent the same one again.
    expect([null, facts.id], 'one on stage at a time').toContain(onAir);
    const isAgain = sent.has(facts.id);
    for (const other of isAgain ? [] : stage.waiting()) {
      expect(other.tier.level, 'the highest step first').toBeLessThanOrEqual(facts.tier.level);
      if (other.tier.level < facts.tier.level || sent.has(other.id)) continue;
      expect(other.createdAtMs, 'then the oldest').toBeGreaterThanOrEqual(facts.createdAtMs);
    }
    sent.add(facts.id);
    onAir = facts.id;
  }

  function finish(id: string, { end, into, reason }: Effect & { type: 'ended' }): void {
    const facts = alerts.alive.get(id);
    expect(ends.has(id), `${id} ends once`).toBe(false);
    ends.set(id, end);
    if (onAir === id) onAir = null;
    if (facts && reason === 'expired') {
      expect(freshAtMs(facts) + facts.tier.expiresMs).toBeLessThanOrEqual(nowMs);
    }
    const host = fold({ type: 'AlertEnded', alert: id, end, ...(into ? { into } : {}) });
    if (!into) return;
    expect(alerts.alive.has(into), `${id} plays in one that is in being`).toBe(true);
    if (host) obey(stage.changed(host, { climbed: false }, nowMs));
  }

  /** Time passes as it does for the shell: each deadline is met, and the next one lies ahead. */
  function waitUntil(atMs: number): void {
    for (;;) {
      const dueMs = stage.nextDeadlineMs(nowMs);
      if (dueMs !== null) expect(dueMs, 'a deadline lies ahead').toBeGreaterThan(nowMs);
      if (dueMs === null || dueMs > atMs) break;
      nowMs = dueMs;
      obey(stage.tick(nowMs));
    }
    nowMs = atMs;
    obey(stage.tick(nowMs));
  }

  const openStreaks = () => [...alerts.alive.values()].filter((facts) => isStreakOpen(facts, nowMs));
  const one = <T>(all: readonly T[], at: number): T | undefined => all[at % (all.length || 1)];

  function make(facts: AlertFacts): void {
    alerts.alive.set(facts.id, facts);
    obey(stage.offer(facts, nowMs));
  }

  function climb(old: AlertFacts, to: Level, how: AlertFacts['tier']['hold']): void {
    const next = alert(to, { createdAtMs: nowMs, gifterId: old.gifterId, message: old.message });
    const tier = { ...next.tier, id: `${next.tier.id} ${how}`, hold: how };
    const isAsked = holdOf({ ...old, tier }) !== null && holdOf(old) === null;
    if (!isAsked) {
      old.tier = tier;
      return obey(stage.changed(old, { climbed: true }, nowMs));
    }
    Object.assign(old.streak ?? {}, { ended: true });
    make({ ...next, tier, follows: old.id, streak: { count: 20, ended: false, lastAtMs: nowMs } });
  }

  function take(what: Step): void {
    switch (what.do) {
      case 'offer': {
        const made = alert(what.level, { createdAtMs: nowMs, gifterId: `tiktok:${what.who}` });
        const streak = what.isStreak ? { count: 10, ended: false, lastAtMs: nowMs } : null;
        const tier = {
          ...made.tier,
          id: `${made.tier.id} ${what.hold}`,
          hold: what.hold,
          line2: '{message}',
        };
        return make({ ...made, tier, streak, message: what.says ? 'hello' : null });
      }
      case 'grow':
      case 'climb':
      case 'close': {
        const facts = one(openStreaks(), what.pick);
        if (!facts?.streak) return;
        facts.streak = { count: facts.streak.count + 1, ended: what.do === 'close', lastAtMs: nowMs };
        if (what.do === 'climb' && what.level > facts.tier.level) return climb(facts, what.level, what.hold);
        return obey(stage.changed(facts, { climbed: false }, nowMs));
      }
      case 'approve': {
        const facts = one(stage.held(), what.pick)?.facts;
        if (!facts) return;
        fold({ type: 'AlertApproved', alert: facts.id });
        return obey(stage.letThrough(facts, nowMs));
      }
      case 'skip': {
        const id = one([...alerts.alive.keys()], what.pick);
        if (id === undefined) return;
        ends.set(id, 'skipped');
        fold({ type: 'AlertEnded', alert: id, end: 'skipped' });
        return obey(stage.removed(id, nowMs));
      }
      case 'replay': {
        const of = one([...alerts.ended.keys()], what.pick);
        const facts = of && fold({ type: 'AlertReplayed', alert: alert(2).id, of });
        return facts ? obey(stage.offer(facts, nowMs)) : undefined;
      }
      case 'joined':
      case 'left':
        return obey(stage[what.do](what.player, nowMs));
      case 'started':
      case 'done': {
        const id = stage.onAir()?.facts.id;
        return id === undefined ? undefined : obey(stage[what.do](what.player, id, nowMs));
      }
      case 'wait':
        return waitUntil(nowMs + what.ms);
      default:
        return obey(stage[what.do](nowMs));
    }
  }

  return {
    alerts,
    ends,
    stage,
    take(what: Step) {
      take(what);
      waitUntil(nowMs);
      if (stage.onAir() === null) onAir = null;
      const placed = [...stage.waiting(), ...stage.held().map(({ facts }) => facts), stage.onAir()?.facts];
      const ids = placed.flatMap((facts) => (facts ? [facts.id] : [])).sort();
      expect(ids, 'each alert in being has one place').toEqual([...alerts.alive.keys()].sort());
    },
    /** How many wait that could play with others, by step. */
    shared() {
      const steps = new Map<string, number>();
      for (const { tier, streak, message, released, id, isReplay } of stage.waiting()) {
        const isAlone = tier.level > 3 || (streak && !streak.ended) || isReplay || (message && !released);
        if (!isAlone && !sent.has(id)) steps.set(tier.id, (steps.get(tier.id) ?? 0) + 1);
      }
      return Math.max(0, ...steps.values());
    },
  };
}

describe('whatever happens in an evening', () => {
  it('[DR28] every alert has one place and one end, one is on stage, in order, and time goes on', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 120 }), (steps) => {
        const show = evening();
        for (const what of steps) {
          show.take(what);
          expect(show.shared(), 'so many wait of a step, and no more').toBeLessThanOrEqual(OWN_MOMENTS);
        }
        show.take({ do: 'resume' });
        for (let minutes = 0; minutes < 20; minutes += 1) show.take({ do: 'wait', ms: 60_000 });
        expect([...show.alerts.alive.keys()], 'all have ended').toEqual([]);
        expect(show.stage.nextDeadlineMs(Infinity)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});
