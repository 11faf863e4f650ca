import { describe, expect, it } from 'vitest';
import {
  createGoalModel,
  STAR_HOP_MS,
  STAR_POP,
  STAR_POP_MS,
  STAR_TURN_MS,
  STILL_MS,
} from '../../../../overlay/stage/widgets/goal-model.ts';

const REST = Number.POSITIVE_INFINITY;
const goal = (value: number) => ({ label: 'Beach', target: 1_000, value });
const RESTING = { over: 0, starAt: 1, starScale: 1, starTurn: 0, isReached: false };

/** Draws as the stage would, from one time to another. */
function pass(model: ReturnType<typeof createGoalModel>, fromMs: number, toMs: number): number {
  let bursts = 0;
  for (let nowMs = fromMs; nowMs <= toMs; nowMs += 10) {
    model.picture(nowMs);
    if (model.takeBurst()) bursts++;
  }
  return bursts;
}

describe('the goal', () => {
  it('[WG8] the bar fills in 600 ms and the number counts with it', () => {
    const model = createGoalModel();
    model.aim(goal(0), 0, true);
    expect([model.picture(0), model.nextMs(0)]).toEqual([{ ...RESTING, value: 0, fill: 0 }, REST]);
    model.aim(goal(620), 1_000, false);
    const halfway = model.picture(1_300);
    expect(halfway.fill).toBeGreaterThan(0.2);
    expect(halfway.fill).toBeLessThan(0.62);
    expect(halfway.value).toBe(Math.floor(halfway.fill * 1_000));
    expect([model.picture(1_600), model.nextMs(1_600)]).toEqual([
      { ...RESTING, value: 620, fill: 0.62 },
      REST,
    ]);
  });

  it('[WG8] reached: the star pops and turns once, one burst, then all stands still', () => {
    const model = createGoalModel();
    model.aim(goal(900), 0, true);
    model.aim(goal(1_000), 0, false);
    expect(pass(model, 0, 600)).toBe(1);
    expect(model.picture(600 + STAR_POP_MS).starScale).toBeCloseTo(STAR_POP, 1);
    expect(model.picture(600 + STAR_TURN_MS / 2).starTurn).toBeGreaterThan(0.3);
    const done = 600 + STAR_TURN_MS;
    expect(model.picture(done)).toEqual({ ...RESTING, value: 1_000, fill: 1, isReached: true });
    expect([model.nextMs(done), pass(model, done, done + 5_000)]).toEqual([REST, 0]);
  });

  it('[WG8] beyond: after 3 s of rest the second filling starts at the left and carries the star', () => {
    const model = createGoalModel();
    model.aim(goal(900), 0, true);
    model.aim(goal(1_340), 0, false);
    expect(pass(model, 0, 600)).toBe(1);
    let reachedAtMs = 0;
    const probe = createGoalModel();
    probe.aim(goal(900), 0, true);
    probe.aim(goal(1_340), 0, false);
    while (!probe.picture(reachedAtMs).isReached) reachedAtMs += 10;
    const restsAtMs = reachedAtMs + STAR_TURN_MS + STILL_MS;
    expect(model.nextMs(3_000)).toBe(restsAtMs);
    expect(model.picture(restsAtMs - 1)).toMatchObject({ value: 1_340, over: 0, starAt: 1, starScale: 1 });
    model.picture(restsAtMs);
    expect(model.nextMs(restsAtMs)).toBe(restsAtMs);
    expect(model.picture(restsAtMs + STAR_HOP_MS / 2).starScale).toBeCloseTo(0);
    const carried = model.picture(restsAtMs + 400);
    expect(carried.starAt).toBe(carried.over);
    expect(carried.over).toBeGreaterThan(0);
    expect(carried.over).toBeLessThan(0.34);
    const end = restsAtMs + STAR_HOP_MS / 2 + 600;
    expect(model.picture(end).over).toBeCloseTo(0.34);
    expect(model.nextMs(end)).toBe(REST);
  });

  it('[WG8] beyond twice the goal the second filling is full and no more', () => {
    const model = createGoalModel();
    model.aim(goal(5_000), 0, true);
    expect(model.picture(0)).toEqual({ ...RESTING, value: 5_000, fill: 1, over: 1, isReached: true });
  });

  it('[WG5] at once it stands beyond the goal and celebrates nothing', () => {
    const model = createGoalModel();
    model.aim(goal(900), 0, true);
    model.aim(goal(1_250), 100, true);
    const picture = model.picture(100);
    expect(picture).toEqual({ ...RESTING, value: 1_250, fill: 1, over: 0.25, starAt: 0.25, isReached: true });
    expect([model.takeBurst(), model.nextMs(100)]).toEqual([false, REST]);
  });

  it('[WG8] another goal that is reached already is no news, and one that is not counts there', () => {
    const model = createGoalModel();
    model.aim(goal(900), 0, true);
    model.aim({ label: 'Small', target: 500, value: 900 }, 1_000, false);
    expect([model.picture(1_000).isReached, model.takeBurst()]).toEqual([true, false]);
    model.aim({ label: 'Large', target: 5_000, value: 0 }, 2_000, false);
    expect(model.picture(2_600)).toEqual({ ...RESTING, value: 0, fill: 0 });
  });

  it('[WG8] taken back below the goal it is open again, and celebrates anew when reached', () => {
    const model = createGoalModel();
    model.aim(goal(1_000), 0, true);
    model.aim(goal(990), 0, false);
    expect([pass(model, 0, 600), model.picture(600).isReached]).toEqual([0, false]);
    model.aim(goal(1_000), 1_000, false);
    expect(pass(model, 1_000, 1_600)).toBe(1);
  });

  it('[WG8] a goal of nothing is full and divides by nothing', () => {
    const model = createGoalModel();
    model.aim({ label: '', target: 0, value: 0 }, 0, true);
    expect(model.picture(0)).toEqual({ ...RESTING, value: 0, fill: 1, isReached: true });
  });
});
