import { expect, it } from 'vitest';
import { BACK_WITHIN_MS, guardContext, RELOAD_AGAIN_MS } from '../../../overlay/stage/context-guard.ts';
import { createFakeClock } from '../fakes.ts';

function setUp() {
  const clock = createFakeClock();
  const canvas = new EventTarget();
  const log: string[] = [];
  guardContext({
    canvas,
    after: clock.after,
    redraw: () => void log.push('redraw'),
    reload: () => void log.push(`reload at ${clock.nowMs()}`),
  });
  return { clock, log, say: (what: string) => void canvas.dispatchEvent(new Event(`webglcontext${what}`)) };
}

it('[OB3] graphics that come back are drawn anew, and the page stays', () => {
  const { clock, log, say } = setUp();
  say('lost');
  clock.advance(BACK_WITHIN_MS - 1);
  say('restored');
  clock.advance(10 * RELOAD_AGAIN_MS);
  expect(log).toEqual(['redraw']);
});

it('[OB4] graphics that stay away open the page anew after 5 s, and again each minute where that was refused', () => {
  const { clock, log, say } = setUp();
  say('lost');
  say('lost');
  clock.advance(BACK_WITHIN_MS + 2 * RELOAD_AGAIN_MS);
  expect(log).toEqual([5_000, 65_000, 125_000].map((atMs) => `reload at ${atMs}`));
  say('restored');
  clock.advance(10 * RELOAD_AGAIN_MS);
  expect(log.slice(3)).toEqual(['redraw']);
});
