import { describe, expect, it } from 'vitest';
import { CROWN_MS, createCrownModel, LIFT_PX } from '../../../../overlay/stage/widgets/crown-model.ts';

const holder = (name: string, diamonds: number) => ({ gifterId: `demo:${name}`, name, diamonds });
const ADA = holder('Ada', 800);
const KIM = holder('Kim', 1_000);

function given() {
  const model = createCrownModel();
  model.take(ADA, 0, true);
  return model;
}

describe('the crown', () => {
  it('[CW1] stands at once for who joins, and rests', () => {
    const model = given();
    expect(model.picture(0)).toEqual({ name: 'Ada', former: null, wiped: 1, liftPx: 0, total: 800 });
    expect(model.nextMs(0)).toBe(Number.POSITIVE_INFINITY);
  });

  it('[CW2] lifts for a new holder, the name is wiped while it is up, and it lands in 700 ms', () => {
    const model = given();
    model.take(KIM, 1_000, false);
    expect(model.picture(1_000)).toMatchObject({
      name: 'Kim',
      former: 'Ada',
      wiped: 0,
      liftPx: 0,
      total: 800,
    });
    const up = model.picture(1_340);
    expect(up).toMatchObject({ name: 'Kim', former: 'Ada', liftPx: LIFT_PX });
    expect(up.wiped).toBeGreaterThan(0.2);
    expect(up.wiped).toBeLessThan(1);
    expect(model.nextMs(1_340)).toBe(1_340);
    const end = 1_000 + CROWN_MS;
    expect(model.picture(end)).toEqual({ name: 'Kim', former: null, wiped: 1, liftPx: 0, total: 1_000 });
    expect(model.nextMs(end)).toBe(Number.POSITIVE_INFINITY);
  });

  it('[CW2] stays on for the same holder, whose total counts', () => {
    const model = given();
    model.take({ ...ADA, name: 'Ada L', diamonds: 900 }, 1_000, false);
    expect(model.picture(1_100)).toMatchObject({ name: 'Ada L', former: null, liftPx: 0 });
    expect(model.picture(1_100).total).toBeLessThan(900);
    expect(model.picture(1_600).total).toBe(900);
  });

  it('[CW3] goes to the newest holder only when it has landed', () => {
    const model = given();
    model.take(KIM, 1_000, false);
    model.take(holder('Jo', 1_100), 1_200, false);
    model.take(holder('Sam', 1_200), 1_300, false);
    expect(model.picture(1_690).name).toBe('Kim');
    expect(model.nextMs(1_690)).toBe(1_690);
    expect(model.picture(1_710)).toMatchObject({ name: 'Sam', former: 'Kim', wiped: 0 });
    expect(model.picture(2_500)).toMatchObject({ name: 'Sam', former: null, total: 1_200 });
  });

  it('[CW3] stays where it is when the lead comes back while it is up', () => {
    const model = given();
    model.take(KIM, 1_000, false);
    model.take(holder('Jo', 1_100), 1_200, false);
    model.take({ ...KIM, diamonds: 1_150 }, 1_300, false);
    expect(model.picture(3_000)).toMatchObject({ name: 'Kim', former: null, total: 1_150 });
  });
});
