import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createShowClock, noticeOf } from '../../server/clock.ts';
import { createTestMachine } from '../support/clock.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const YEAR_MS = 365 * 24 * HOUR_MS;
const START_MS = Date.UTC(2026, 10, 22, 20);

function given({ notBeforeMs = 0 } = {}) {
  const machine = createTestMachine(START_MS);
  let changes = 0;
  const clock = createShowClock({ machine, notBeforeMs, changed: () => changes++ });
  return { machine, clock, changes: () => changes, sinceMs: () => clock.now() - START_MS };
}

describe('the show’s time', () => {
  it.each([
    ['an hour forward', HOUR_MS],
    ['an hour back', -HOUR_MS],
    ['ten years forward', 10 * YEAR_MS],
    ['ten years back', -10 * YEAR_MS],
  ])('[CK1] runs on evenly while the wall clock is set %s and back, and says so', (_name, byMs) => {
    const { machine, clock, changes, sinceMs } = given();
    machine.advance(10 * SECOND_MS);
    machine.setWall(byMs);
    expect([sinceMs(), clock.isJumped(), clock.wallMs()]).toEqual([
      10 * SECOND_MS,
      true,
      START_MS + 10 * SECOND_MS + byMs,
    ]);
    machine.advance(MINUTE_MS);
    expect([sinceMs(), changes()]).toEqual([70 * SECOND_MS, 1]);
    machine.setWall(-byMs);
    machine.advance(MINUTE_MS);
    expect([sinceMs(), clock.isJumped(), changes()]).toEqual([130 * SECOND_MS, false, 2]);
  });

  it('[CK2] follows a wall clock that is a little off, forward and back, by a hundredth at most', () => {
    const { machine, clock, sinceMs } = given();
    machine.setWall(5 * SECOND_MS);
    machine.advance(100 * SECOND_MS);
    expect(Math.abs(sinceMs() - 101 * SECOND_MS)).toBeLessThan(50);
    machine.advance(500 * SECOND_MS);
    expect(Math.abs(clock.wallMs() - clock.now())).toBeLessThan(2);
    machine.setWall(-5 * SECOND_MS);
    const beforeMs = clock.now();
    machine.advance(100 * SECOND_MS);
    expect(Math.abs(clock.now() - beforeMs - 99 * SECOND_MS)).toBeLessThan(50);
    expect(clock.isJumped()).toBe(false);
  });

  it('[CK3] adopts a wall clock that was set forward once it has stood there for five minutes', () => {
    const { machine, clock } = given();
    let calls = 0;
    clock.at(START_MS + HOUR_MS, () => calls++);
    machine.setWall(HOUR_MS);
    machine.advance(4 * MINUTE_MS);
    machine.setWall(HOUR_MS);
    machine.advance(4 * MINUTE_MS);
    expect([clock.isJumped(), calls]).toEqual([true, 0]);
    machine.advance(2 * MINUTE_MS);
    expect([clock.now(), clock.isJumped(), calls]).toEqual([clock.wallMs(), false, 1]);
  });

  it('[CK3] never adopts one that was set back', () => {
    const { machine, clock, sinceMs } = given();
    machine.setWall(-HOUR_MS);
    machine.advance(10 * HOUR_MS);
    expect([sinceMs(), clock.isJumped()]).toEqual([10 * HOUR_MS, true]);
  });

  it('[CK4] counts what the computer slept a moment after it wakes, and calls what fell due once each', () => {
    const { machine, clock, sinceMs } = given();
    const called: string[] = [];
    clock.at(START_MS + MINUTE_MS, () => called.push('minute'));
    clock.at(START_MS + 7 * HOUR_MS, () => called.push('seven hours'));
    clock.at(START_MS + 9 * HOUR_MS, () => called.push('nine hours'));
    machine.advance(10 * SECOND_MS);
    machine.suspend(8 * HOUR_MS);
    expect(called).toEqual([]);
    machine.advance(2 * SECOND_MS);
    expect(sinceMs()).toBe(8 * HOUR_MS + 12 * SECOND_MS);
    expect([called, clock.isJumped()]).toEqual([['minute', 'seven hours'], false]);
    machine.advance(HOUR_MS);
    expect(called).toEqual(['minute', 'seven hours', 'nine hours']);
    clock.stop();
    expect(machine.waiting).toBe(0);
  });

  it('[CK5] no timer calls before its time, nor after it was cancelled', () => {
    const { machine, clock } = given();
    const called: string[] = [];
    clock.at(START_MS + 40 * 24 * HOUR_MS, () => called.push('forty days'));
    const cancel = clock.at(START_MS + MINUTE_MS, () => called.push('cancelled'));
    machine.advance(30 * SECOND_MS);
    cancel();
    machine.advance(30 * 24 * HOUR_MS);
    expect(called).toEqual([]);
    // Time runs a hundredth slower now, and the timer with it.
    machine.setWall(-30 * SECOND_MS);
    const dueMs = clock.now() + MINUTE_MS;
    let calledAtMs = 0;
    clock.at(dueMs, () => {
      calledAtMs = clock.now();
    });
    machine.advance(2 * MINUTE_MS);
    expect(calledAtMs).toBeGreaterThanOrEqual(dueMs);
    expect(calledAtMs).toBeLessThan(dueMs + SECOND_MS);
    machine.advance(11 * 24 * HOUR_MS);
    expect(called).toEqual(['forty days']);
  });

  it('[CK6] begins at the last record where the wall clock stands before it, and a person is told', () => {
    const late = given({ notBeforeMs: START_MS + HOUR_MS });
    expect([late.sinceMs(), late.clock.isJumped()]).toEqual([HOUR_MS, true]);
    late.machine.advance(MINUTE_MS);
    expect(late.sinceMs()).toBe(HOUR_MS + MINUTE_MS);
    const [notice] = noticeOf(late.clock);
    expect(notice).toContain('says 2026-11-22 20:01 UTC');
    expect(notice).toContain('saved at 2026-11-22 21:01 UTC');
    expect(noticeOf(given({ notBeforeMs: START_MS - HOUR_MS }).clock)).toEqual([]);
  });

  const passMs = fc.integer({ min: 0, max: 2 * MINUTE_MS });
  const anywhereMs = fc.oneof(
    fc.integer({ min: -2 * MINUTE_MS, max: 2 * MINUTE_MS }),
    fc.integer({ min: -10 * YEAR_MS, max: 10 * YEAR_MS }),
  );

  it('[CK7] never runs back, nor a hundredth slower, whatever is done to a computer', () => {
    const step = fc.record({ passMs, setMs: anywhereMs, sleptMs: fc.constantFrom(0, 0, 0, HOUR_MS) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { machine, clock } = given();
        for (const one of steps) {
          machine.setWall(one.setMs);
          machine.suspend(one.sleptMs);
          const beforeMs = clock.now();
          machine.advance(one.passMs);
          expect(clock.now() - beforeMs).toBeGreaterThanOrEqual(Math.floor(one.passMs * 0.99) - 11);
        }
      }),
    );
  });

  it('[CK7] nor a hundredth faster while a wall clock jumps about', () => {
    const jumpMs = anywhereMs.filter((ms) => Math.abs(ms) > MINUTE_MS);
    fc.assert(
      fc.property(fc.array(fc.record({ passMs, jumpMs }), { maxLength: 30 }), (steps) => {
        const { machine, clock } = given();
        for (const one of steps) {
          machine.setWall(one.jumpMs);
          const beforeMs = clock.now();
          machine.advance(one.passMs);
          expect(clock.now() - beforeMs).toBeLessThanOrEqual(Math.ceil(one.passMs * 1.01) + 11);
        }
      }),
    );
  });
});
