import { describe, expect, it } from 'vitest';
import { createPolite, POLITE_EVERY_MS } from '../../../overlay/dashboard/announce.ts';
import { createFakeClock } from '../fakes.ts';

describe('polite news', () => {
  it('[DB19] are spoken at most once in 5 s; of what came in between the newest', () => {
    const clock = createFakeClock();
    const spoken: [number, string][] = [];
    const polite = createPolite({ after: clock.after, speak: (text) => spoken.push([clock.nowMs(), text]) });
    polite.say('one');
    clock.advance(1_000);
    polite.say('two');
    polite.say('three');
    clock.advance(4 * POLITE_EVERY_MS);
    polite.say('four');
    expect(spoken).toEqual([
      [0, 'one'],
      [POLITE_EVERY_MS, 'three'],
      [1_000 + 4 * POLITE_EVERY_MS, 'four'],
    ]);
  });
});
