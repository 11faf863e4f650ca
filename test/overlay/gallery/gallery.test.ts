import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../../overlay/gallery/address.ts';
import { createHandClock } from '../../../overlay/gallery/clock.ts';
import THEMES from '../../../overlay/gallery/scenes/themes.scene.ts';
import { parseWith } from '../../../shared/schema.ts';
import { LOOKS, themeSchema } from '../../../shared/theme.ts';

describe('the gallery', () => {
  it('[GL1] its address names the scene, the moment, the ground and the size', () => {
    expect(
      readAddress(
        '?scene=level-3&seed=7&at=2400&pause&ground=white&calm&theme=neon&renderer=canvas&w=1920&h=1080',
      ),
    ).toEqual({
      scene: 'level-3',
      seed: 7,
      atMs: 2_400,
      pause: true,
      ground: 'white',
      calm: true,
      look: 'neon',
      renderer: 'canvas',
      widthPx: 1_920,
      heightPx: 1_080,
    });
    expect(readAddress('?at=soon&ground=pink&theme=plaid&renderer=webgpu')).toEqual({
      scene: null,
      seed: 1,
      atMs: null,
      pause: false,
      ground: null,
      calm: false,
      look: null,
      renderer: null,
      widthPx: null,
      heightPx: null,
    });
  });

  it.each([
    '?scene=level-3&seed=7&at=2400&pause=&ground=white&calm=&theme=neon&w=1920&h=1080',
    '?scene=evening&seed=1',
  ])('[GL7] the address of what is shown reads back as it was: %s', (query) => {
    expect(writeAddress(readAddress(query))).toBe(query);
  });

  it('[GL1] [TM3] the themes that its scenes bring on could be saved', () => {
    const themes = THEMES.flatMap(({ moments }) => moments('a1')).flatMap(({ frame }) =>
      'topics' in frame && frame.topics.theme ? [frame.topics.theme] : [],
    );
    expect(new Set(themes.map(({ name }) => name))).toEqual(new Set(LOOKS));
    for (const theme of themes) expect(parseWith(themeSchema, theme)).toEqual({ ok: true, value: theme });
  });

  it('[GL1] its time passes by hand: timers in their order, then one frame where one was asked for', () => {
    const clock = createHandClock();
    const seen: string[] = [];
    const note = (what: string) => () => void seen.push(`${what} at ${clock.nowMs()}`);
    clock.after(30, () => {
      note('second')();
      clock.after(5, note('third'));
    });
    clock.after(10, note('first'));
    const stop = clock.after(20, note('stopped'));
    clock.after(200, note('later'));
    clock.requestFrame((nowMs) => seen.push(`frame at ${nowMs}`));
    stop();
    clock.turn(50);
    clock.turn(50);
    expect(seen).toEqual(['first at 10', 'second at 30', 'third at 35', 'frame at 50']);
  });
});
