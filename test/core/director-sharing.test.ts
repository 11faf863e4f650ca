import { describe, expect, it } from 'vitest';
import type { AlertFacts } from '../../server/core/alerts.ts';
import { emptyAlerts, foldAlert } from '../../server/core/alerts.ts';
import type { Director, Effect } from '../../server/core/director.ts';
import type { Level } from '../../shared/alert.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import { EVENING_MS as T } from './given.ts';
import { alert, director, merged, send } from './given-director.ts';

const streak = (over: object = {}) => ({ count: 12, ended: false, lastAtMs: T, ...over });
const outcome = {
  at: T,
  day: '2026-11-22',
  zone: 'UTC',
  session: null,
  kind: 'outcome',
  events: [],
} as const;

/** Offers them, and folds what they merge into. Answers what waits. */
function line(stage: Director, offered: readonly AlertFacts[]): readonly AlertFacts[] {
  const alerts = emptyAlerts();
  const carryOut = (effects: readonly Effect[]) => {
    for (const effect of effects) {
      if (effect.type !== 'ended' || !effect.into) continue;
      const { id, end, into } = effect;
      const host = foldAlert(alerts, DEFAULT_LADDER, outcome, { type: 'AlertEnded', alert: id, end, into });
      if (host) carryOut(stage.changed(host, { climbed: false }, T));
    }
  };
  for (const facts of offered) {
    alerts.alive.set(facts.id, facts);
    carryOut(stage.offer(facts, T));
  }
  return stage.waiting();
}

const crowd = (size: number, level: Level = 2, over: Partial<AlertFacts> = {}) =>
  Array.from({ length: size }, () => alert(level, over));

describe('a step that many people reach at once', () => {
  it('[DR17] three wait with a moment of their own; who comes then plays with the last of them', () => {
    const stage = director({ paused: true });
    const [ada, kim, jo, sam, mia] = crowd(5) as [AlertFacts, AlertFacts, AlertFacts, AlertFacts, AlertFacts];
    for (const facts of [ada, kim, jo]) expect(stage.offer(facts, T)).toEqual([]);
    expect(stage.offer(sam, T)).toEqual([merged(sam, jo)]);
    expect(stage.offer(mia, T)).toEqual([merged(mia, jo)]);
    expect(stage.waiting()).toEqual([ada, kim, jo]);
  });

  it('[DR17] a thousand are three, and every one of them is counted', () => {
    const waiting = line(director({ paused: true }), crowd(1_000));
    expect(waiting.map((facts) => facts.merged)).toEqual([null, null, { alerts: 998, gifters: 998 }]);
    expect(waiting.reduce((sum, { count }) => sum + count, 0)).toBe(1_000);
    expect(waiting.reduce((sum, { diamonds }) => sum + diamonds, 0)).toBe(10_000);
  });

  it('[DR17] each step has its three, up to level 3; from level 4 on each is alone', () => {
    const levels = [2, 3, 4, 5, 6, 7] as const;
    const waiting = line(
      director({ paused: true }),
      levels.flatMap((level) => crowd(5, level)),
    );
    const sizes = levels.map((level) => waiting.filter(({ tier }) => tier.level === level).length);
    expect(sizes).toEqual([3, 3, 5, 5, 5, 5]);
  });

  it('[DR17] who gave twice is one of the others', () => {
    const kim = { gifterId: 'tiktok:kim' };
    const offered = [...crowd(3), alert(2, kim), alert(2, kim), ...crowd(1)];
    const [, , host] = line(director({ paused: true }), offered);
    expect(host).toMatchObject({ merged: { alerts: 4, gifters: 3 }, count: 4 });
  });

  it('[DR18] tests, anonymous gifts, words of their own, open streaks and replays stay alone', () => {
    const spoken = { ...alert(2).tier, line2: '{message}' };
    const loners = [
      alert(2, { test: true }),
      alert(2, { gifterId: 'anonymous' }),
      alert(2, { tier: spoken, message: 'hello' }),
      alert(2, { tier: spoken, takesLineUntilMs: T + 60_000 }),
      alert(2, { streak: streak() }),
      alert(2, { isReplay: true }),
      alert(2, { doubt: 'name', released: true }),
    ];
    const waiting = line(director({ paused: true }), [...loners, ...crowd(4)]);
    expect(waiting).toHaveLength(loners.length + 3);
    for (const facts of loners) expect(facts.merged).toBeNull();
  });

  it('[DR18] who is hidden gives no name to others', () => {
    const hidden = new Set<string>();
    const stage = director({ paused: true, isHidden: (id) => hidden.has(id) });
    const offered = crowd(5);
    for (const { gifterId } of offered.slice(0, 3)) hidden.add(gifterId);
    expect(line(stage, offered)).toHaveLength(5);
  });

  it('[DR18] a step’s words that nobody brought, or that were left out, hinder nobody', () => {
    const tier = { ...alert(2).tier, line2: '{message}' };
    const offered = [...crowd(3, 2, { tier }), alert(2, { tier, message: 'hello', released: true })];
    const waiting = line(director({ paused: true }), offered);
    expect(waiting.map(({ message }) => message)).toEqual([null, null, null]);
  });

  it('[DR18] words that their step does not show never stand by another name', () => {
    const waiting = line(
      director({ paused: true }),
      crowd(5, 2, { message: 'hello', approved: true }).map((facts, at) =>
        at === 2 ? { ...facts, message: null, approved: false } : facts,
      ),
    );
    expect(waiting[2]).toMatchObject({ merged: { gifters: 3 }, message: null, approved: false });
  });

  it('[DR19] a streak joins when it falls silent; if it is older, the last one makes room', () => {
    const stage = director({ paused: true });
    const old = alert(2, { streak: streak() });
    const [ada, kim, jo] = crowd(3) as [AlertFacts, AlertFacts, AlertFacts];
    expect(line(stage, [old, ada, kim, jo])).toHaveLength(4);
    expect(stage.tick(T + 10_001)).toEqual([merged(jo, kim)]);
    expect(stage.waiting()).toEqual([old, ada, kim]);
  });

  it('[DR19] a change of one that waits moves nobody together', () => {
    const stage = director({ paused: true });
    const offered = crowd(3);
    line(stage, offered);
    for (const facts of offered) expect(stage.changed(facts, { climbed: false }, T + 1)).toEqual([]);
    expect(stage.waiting()).toHaveLength(3);
  });

  it('[DR20] expiry runs from the youngest that plays in it', () => {
    const stage = director({ paused: true });
    const [, , jo] = line(stage, crowd(3));
    if (!jo) throw new Error('bug: nobody waits');
    stage.tick(T + 50_000);
    jo.joinedAtMs = T + 50_000;
    stage.changed(jo, { climbed: false }, T + 50_000);
    expect(stage.tick(T + 60_000).map((effect) => effect.type)).toEqual(['ended', 'ended']);
    stage.joined('obs', T + 109_000);
    expect(stage.resume(T + 109_999)).toEqual([send(jo)]);
  });
});

describe('a climb into a step that holds', () => {
  const tier = { ...alert(5).tier, hold: 'always' as const };

  it('[DR21] leaves what is on air as it is; the alert that follows is held', () => {
    const stage = director();
    const old = alert(3, { streak: streak() });
    stage.joined('obs', T);
    stage.offer(old, T);
    stage.started('obs', old.id, T);
    const next = alert(5, { tier, follows: old.id, gifterId: old.gifterId, streak: streak() });
    expect(stage.offer(next, T + 10)).toEqual([{ type: 'update', facts: old }]);
    expect(stage.held()).toMatchObject([{ facts: { id: next.id } }]);
    expect(stage.nextDeadlineMs(T + 10)).toBe(T + 7_000 + 3_000);
    expect(stage.done('obs', old.id, T + 7_000)).toEqual([{ type: 'ended', id: old.id, end: 'shown' }]);
    next.approved = true;
    expect(stage.letThrough(next, T + 8_000)).toEqual([send(next)]);
  });

  it('[DR22] of what waits or is held makes it one held alert', () => {
    for (const before of [alert(3, { streak: streak() }), alert(5, { tier, streak: streak() })]) {
      const stage = director();
      stage.offer(before, T);
      const next = alert(6, { tier, follows: before.id, gifterId: before.gifterId, streak: streak() });
      expect(stage.offer(next, T + 10)).toEqual([merged(before, next)]);
      expect([stage.waiting(), stage.held().map(({ facts }) => facts)]).toEqual([[], [next]]);
    }
  });
});
