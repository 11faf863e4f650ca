import { expect, it } from 'vitest';
import { createLooking, LOOK_EVERY_MS } from '../../../../overlay/dashboard/looking.ts';
import { createFakeClock } from '../../fakes.ts';

function given() {
  const clock = createFakeClock();
  const sent: (string | null)[] = [];
  let isLive = true;
  const looking = createLooking({
    after: clock.after,
    send(alert) {
      if (isLive) sent.push(alert);
      return isLive;
    },
  });
  return { clock, sent, ...looking, setLive: (live: boolean) => (isLive = live) };
}

it('[DE5] what is open is told at once, then the newest at most twice a second, and nothing twice', () => {
  const { look, sent, clock } = given();
  for (const alert of ['a1', 'a2', 'a3']) look(alert);
  expect(sent).toEqual(['a1']);
  clock.advance(LOOK_EVERY_MS);
  expect(sent).toEqual(['a1', 'a3']);
  look('a4');
  look('a3');
  clock.advance(10 * LOOK_EVERY_MS);
  expect(sent).toEqual(['a1', 'a3']);
  look(null);
  expect(sent).toEqual(['a1', 'a3', null]);
  clock.advance(LOOK_EVERY_MS);
  expect(clock.pending()).toBe(0);
});

it('[DE5] a new socket is told what is open, and one that is away nothing', () => {
  const { look, sent, clock, welcomed, setLive } = given();
  look('a1');
  clock.advance(LOOK_EVERY_MS);
  setLive(false);
  look('a2');
  expect(sent).toEqual(['a1']);
  setLive(true);
  welcomed();
  expect(sent).toEqual(['a1', 'a2']);
  clock.advance(LOOK_EVERY_MS);
  welcomed();
  expect(sent).toEqual(['a1', 'a2', 'a2']);
});
