import { describe, expect, it } from 'vitest';
import { EVENING_MS as T } from './given.ts';
import { alert, director, send } from './given-director.ts';

describe('the queue', () => {
  it('[DR1] plays one alert at a time, by tier and then by age', () => {
    const stage = director();
    const [small, older, big] = [alert(2), alert(3), alert(5)];
    stage.joined('o1', T);
    expect(stage.offer(small, T)).toEqual([send(small)]);
    expect([...stage.offer(older, T), ...stage.offer(big, T)]).toEqual([]);
    stage.started('o1', small.id, T + 20);
    expect(stage.done('o1', small.id, T + 5_000)).toEqual([{ type: 'ended', id: small.id, end: 'shown' }]);
    expect(stage.tick(T + 5_399)).toEqual([]);
    expect(stage.nextDeadlineMs(T + 5_399)).toBe(T + 5_400);
    expect(stage.tick(T + 5_400)).toEqual([send(big)]);
    expect(stage.waiting()).toEqual([older]);
  });

  it('[DR2] waits for an overlay, and what waits too long is missed, never burst', () => {
    const stage = director();
    const facts = alert(2);
    stage.offer(facts, T);
    expect(stage.nextDeadlineMs(T)).toBe(T + 60_000);
    expect(stage.tick(T + 60_000)).toEqual([
      { type: 'ended', id: facts.id, end: 'missed', reason: 'no-overlay' },
    ]);
    expect(stage.joined('o1', T + 60_001)).toEqual([]);
  });

  it('[DR2] expiry runs in pause too, five minutes for the highest steps', () => {
    const stage = director({ paused: true });
    stage.joined('o1', T);
    const [low, high] = [alert(3), alert(6)];
    stage.offer(low, T);
    stage.offer(high, T);
    expect(stage.tick(T + 60_000)).toEqual([{ type: 'ended', id: low.id, end: 'missed', reason: 'expired' }]);
    expect(stage.resume(T + 299_999)).toEqual([send(high)]);
  });

  it('[DR3] waiting alerts of one gifter and step play as one', () => {
    const stage = director({ paused: true });
    const first = alert(2, { gifterId: 'tiktok:1' });
    const second = alert(2, { gifterId: 'tiktok:1' });
    stage.offer(first, T);
    expect(stage.offer(second, T)).toEqual([{ type: 'ended', id: second.id, end: 'merged', into: first.id }]);
    expect(stage.waiting()).toEqual([first]);
  });

  it('[DR3] other gifters, other steps, tests, anonymous gifts and open streaks keep to themselves', () => {
    const stage = director({ paused: true });
    const mine = { gifterId: 'tiktok:1' };
    const alerts = [
      alert(2, mine),
      alert(3, mine),
      alert(2),
      alert(2, { ...mine, test: true }),
      alert(2, { gifterId: 'anonymous' }),
      alert(2, { gifterId: 'anonymous' }),
      alert(2, { ...mine, streak: { count: 12, ended: false, lastAtMs: T } }),
    ];
    for (const facts of alerts) expect(stage.offer(facts, T)).toEqual([]);
    expect(stage.waiting()).toHaveLength(7);
  });

  it('[DR3] a streak that fell silent merges then', () => {
    const stage = director({ paused: true });
    const first = alert(2, { gifterId: 'tiktok:1' });
    const streak = alert(2, { gifterId: 'tiktok:1', streak: { count: 12, ended: false, lastAtMs: T } });
    stage.offer(first, T);
    stage.offer(streak, T);
    expect(stage.nextDeadlineMs(T)).toBe(T + 10_001);
    expect(stage.tick(T + 10_001)).toEqual([{ type: 'ended', id: streak.id, end: 'merged', into: first.id }]);
  });

  it('[DR4] a waiting streak that climbs takes the place of its new step', () => {
    const stage = director({ paused: true });
    const big = alert(3);
    const streak = alert(2, { streak: { count: 12, ended: false, lastAtMs: T } });
    stage.offer(big, T);
    stage.offer(streak, T);
    expect(stage.waiting()).toEqual([big, streak]);
    streak.tier = alert(4).tier;
    stage.changed(streak, { climbed: true }, T + 100);
    expect(stage.waiting()).toEqual([streak, big]);
  });

  it('[DR29] no gift walks the line: ten thousand that wait, grow, fall silent or are held cost little', () => {
    const stage = director();
    const began = performance.now();
    const streaks = Array.from({ length: 10_000 }, (_, n) =>
      alert(4, { streak: { count: 1, ended: false, lastAtMs: T + n } }),
    );
    const tier = { ...alert(5).tier, hold: 'always' as const };
    streaks.forEach((facts, n) => {
      stage.offer(facts, T + n);
      stage.offer(alert(5, { tier, createdAtMs: T + n }), T + n);
      stage.nextDeadlineMs(T + n);
    });
    for (const facts of streaks) stage.changed(facts, { climbed: false }, T + 9_999);
    for (let n = 0; n < 10_000; n += 1) {
      expect(stage.nextDeadlineMs(T + n + 10_000)).toBe(T + n + 10_001);
      stage.tick(T + n + 10_001);
    }
    // About 0.2 s; every walk among these makes it ten seconds and more.
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('the lease', () => {
  it('[DR5] belongs to the first overlay that starts; only its word ends the alert', () => {
    const stage = director();
    const facts = alert(2);
    stage.joined('o1', T);
    stage.joined('o2', T);
    stage.offer(facts, T);
    stage.started('o2', facts.id, T + 10);
    stage.started('o1', facts.id, T + 20);
    expect(stage.done('o1', facts.id, T + 5_000)).toEqual([]);
    expect(stage.done('o2', facts.id, T + 5_010)).toEqual([{ type: 'ended', id: facts.id, end: 'shown' }]);
  });

  it('[DR5] passes to another that started it when its holder goes', () => {
    const stage = director();
    const facts = alert(2);
    stage.joined('o1', T);
    stage.joined('o2', T);
    stage.offer(facts, T);
    stage.started('o1', facts.id, T);
    stage.started('o2', facts.id, T);
    expect(stage.left('o1', T + 100)).toEqual([]);
    expect(stage.done('o2', facts.id, T + 5_000)).toEqual([{ type: 'ended', id: facts.id, end: 'shown' }]);
  });

  it('[DR6] with nobody left it is played once more if under half was shown', () => {
    const stage = director();
    const facts = alert(2);
    stage.joined('o1', T);
    stage.offer(facts, T);
    stage.started('o1', facts.id, T);
    expect(stage.left('o1', T + 2_000)).toEqual([]);
    expect(stage.joined('o2', T + 3_000)).toEqual([send(facts)]);
    stage.started('o2', facts.id, T + 3_000);
    expect(stage.left('o2', T + 3_500)).toEqual([
      { type: 'ended', id: facts.id, end: 'shown', reason: 'overlay-lost' },
    ]);
  });

  it('[DR6] over half counts as shown', () => {
    const stage = director();
    const facts = alert(2);
    stage.joined('o1', T);
    stage.offer(facts, T);
    stage.started('o1', facts.id, T);
    expect(stage.left('o1', T + 2_500)).toEqual([
      { type: 'ended', id: facts.id, end: 'shown', reason: 'overlay-lost' },
    ]);
  });

  it('[DR7] no start in 3 s: to the front again, twice, then missed', () => {
    const stage = director();
    const facts = alert(2);
    stage.joined('o1', T);
    stage.offer(facts, T);
    const again = [{ type: 'cancel', id: facts.id }, send(facts)];
    expect(stage.tick(T + 3_000)).toEqual(again);
    expect(stage.tick(T + 6_000)).toEqual(again);
    expect(stage.tick(T + 9_000)).toEqual([
      { type: 'cancel', id: facts.id },
      { type: 'ended', id: facts.id, end: 'missed', reason: 'not-started' },
    ]);
  });

  it('[DR8] no done by duration and 3 s: taken as shown', () => {
    const stage = director();
    const facts = alert(2);
    stage.joined('o1', T);
    stage.offer(facts, T);
    stage.started('o1', facts.id, T + 500);
    expect(stage.nextDeadlineMs(T + 500)).toBe(T + 8_500);
    expect(stage.tick(T + 8_500)).toEqual([
      { type: 'cancel', id: facts.id },
      { type: 'ended', id: facts.id, end: 'shown', reason: 'not-finished' },
    ]);
  });

  it('[DR9] a joiner gets the alert with the time that has passed', () => {
    const stage = director();
    const facts = alert(2);
    stage.joined('o1', T);
    stage.offer(facts, T);
    stage.started('o1', facts.id, T + 100);
    expect(stage.joined('o2', T + 1_600)).toEqual([send(facts, 'o2', 1_500)]);
  });

  it('[DR10] a climb on air restarts the duration, 60 s in all at most', () => {
    const stage = director();
    const streak = alert(2, { streak: { count: 12, ended: false, lastAtMs: T } });
    stage.joined('o1', T);
    stage.offer(streak, T);
    stage.started('o1', streak.id, T);
    streak.tier = alert(7).tier;
    streak.streak = { count: 30_000, ended: true, lastAtMs: T + 4_000 };
    expect(stage.changed(streak, { climbed: true }, T + 4_000)).toEqual([{ type: 'update', facts: streak }]);
    expect(stage.nextDeadlineMs(T + 4_000)).toBe(T + 4_000 + 20_000 + 3_000);
    stage.changed(streak, { climbed: true }, T + 50_000);
    expect(stage.nextDeadlineMs(T + 50_000)).toBe(T + 60_000 + 3_000);
  });
});

describe('moderators', () => {
  it('[DR11] pause lets the alert on air end and holds the rest back', () => {
    const stage = director();
    const [first, second] = [alert(2), alert(2)];
    stage.joined('o1', T);
    stage.offer(first, T);
    stage.offer(second, T);
    stage.started('o1', first.id, T);
    expect(stage.pause(T + 10)).toEqual([]);
    expect(stage.done('o1', first.id, T + 5_000)).toEqual([{ type: 'ended', id: first.id, end: 'shown' }]);
    expect(stage.tick(T + 6_000)).toEqual([]);
    expect(stage.resume(T + 7_000)).toEqual([send(second)]);
  });

  it('[DR12] clear takes the alert away at once and plays nothing until resumed', () => {
    const stage = director();
    const facts = alert(2);
    stage.joined('o1', T);
    stage.offer(facts, T);
    expect(stage.clear(T + 10)).toEqual([
      { type: 'cancel', id: facts.id },
      { type: 'ended', id: facts.id, end: 'cancelled', reason: 'cleared' },
    ]);
    expect(stage.offer(alert(7), T + 20)).toEqual([]);
  });

  it('[DR13] a skipped alert leaves the stage, the queue or the hold', () => {
    const stage = director();
    const [onAir, waits] = [alert(2), alert(2)];
    stage.joined('o1', T);
    stage.offer(onAir, T);
    stage.offer(waits, T);
    expect(stage.removed(waits.id, T + 5)).toEqual([]);
    expect(stage.waiting()).toEqual([]);
    expect(stage.removed(onAir.id, T + 10)).toEqual([{ type: 'cancel', id: onAir.id }]);
    expect(stage.onAir()).toBeNull();
  });

  it('[DR14] a held alert is released after the time set, its expiry starting then', () => {
    const stage = director();
    const tier = { ...alert(5).tier, hold: 'message' as const };
    const facts = alert(5, { tier, message: 'love this song' });
    expect(stage.offer(facts, T)).toEqual([]);
    expect(stage.held()).toEqual([{ facts, decideByMs: T + 60_000 }]);
    expect(stage.tick(T + 60_000)).toEqual([{ type: 'released', id: facts.id }]);
    expect(stage.nextDeadlineMs(T + 60_000)).toBe(T + 120_000);
  });

  it('[DR15] a held alert that is let through takes its place in the queue, its expiry starting then', () => {
    const stage = director();
    const tier = { ...alert(5).tier, hold: 'message' as const };
    const facts = alert(5, { tier, message: 'love this song' });
    stage.offer(facts, T);
    facts.approved = true;
    expect(stage.letThrough(facts, T + 50_000)).toEqual([]);
    expect([stage.held(), stage.waiting()]).toEqual([[], [facts]]);
    expect(stage.nextDeadlineMs(T + 50_000)).toBe(T + 110_000);
    expect(stage.joined('o1', T + 100_000)).toEqual([send(facts)]);
  });

  it('[DR15] what waits and must be looked at now is held, with its own time to decide', () => {
    const stage = director();
    const tier = { ...alert(5).tier, hold: 'message' as const };
    const facts = alert(5, { tier });
    stage.offer(facts, T);
    facts.message = 'love this song';
    facts.messageAtMs = T + 40_000;
    expect(stage.changed(facts, { climbed: false }, T + 40_000)).toEqual([]);
    expect(stage.held()).toEqual([{ facts, decideByMs: T + 100_000 }]);
  });
});
