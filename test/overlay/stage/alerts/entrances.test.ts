import { describe, expect, it, vi } from 'vitest';
import type { Entrance } from '../../../../overlay/stage/alerts/entrances.ts';
import { createEntrances } from '../../../../overlay/stage/alerts/entrances.ts';
import { STEPS } from '../../../../overlay/stage/alerts/flavours.ts';
import type { Mover } from '../../../../overlay/stage/alerts/moves.ts';
import type { StageLevel } from '../../../../overlay/stage/alerts/places.ts';
import { LINE_NAMES } from '../../../../overlay/stage/alerts/spots.ts';
import { DISMISS_MS, showTimes } from '../../../../overlay/stage/alerts/times.ts';
import { createFrames } from '../../../../overlay/stage/frame.ts';
import { createMotion } from '../../../../overlay/stage/motion/motion.ts';
import { themeOf } from '../../../../overlay/stage/theme.ts';
import { THEME_NAMES } from '../../../../shared/theme-tokens.ts';

// Pixi asks for the browser's name as it is loaded; hoisted, so that this stands before.
vi.hoisted(() => vi.stubGlobal('navigator', { userAgent: '' }));

const STREAM_FRAME_MS = 1_000 / 30;
/** Frames of the double stand so many to one of a stream, so that a stream may begin at any of them. */
const FINER = 8;
const LONG_MS = 20_000;
const LEVELS: readonly StageLevel[] = [2, 3, 4, 5, 6, 7];
const CARDS: readonly StageLevel[] = [2, 3, 4];

const cases = THEME_NAMES.flatMap((name) => LEVELS.map((level) => ({ name, level })));

/** A view that keeps what was done to it, and time that is turned by hand. */
function setUp(name: (typeof THEME_NAMES)[number]) {
  const theme = themeOf(undefined, name);
  const now: Record<string, number> = {};
  const kept = (key: string) => (value: number) => {
    now[key] = value;
  };
  const scaled = (of: string) => ({
    scale: { set: kept(`${of} scale`) },
    position: {
      set x(x: number) {
        now[`${of} x`] = x;
      },
    },
    rotation: 0,
  });
  const text = { text: 'Ada', x: 0, y: 0 };
  const view = {
    gift: scaled('gift'),
    medallion: scaled('medallion'),
    frame: { grow: kept('frame') },
    count: { swell: kept('count') },
    extras: () => {},
    fade: kept('fade'),
    pose({ x = 0, y = 0, turnDeg = 0, scale = 1 }) {
      Object.assign(now, { 'pose x': x, 'pose y': y, 'pose turn': turnDeg, 'pose scale': scale });
    },
    wipe: (part: number, from: string) => kept(`wipe ${from}`)(part),
    lines: Object.fromEntries(LINE_NAMES.map((line) => [line, { rise: kept(`${line} rise`) }])),
    layout: {
      lines: Object.fromEntries(LINE_NAMES.map((line) => [line, text])),
      gift: { x: 0, y: 0 },
      place: { medallion: { x: 420, y: 760, r: 200 } },
    },
  };
  let asked: ((nowMs: number) => void)[] = [];
  const frames = createFrames({ render: () => {}, requestFrame: (draw) => void asked.push(draw) });
  const motion = createMotion({ frames, isCalm: () => false });
  const entrances = createEntrances({ view: view as unknown as Mover, motion, enter: theme.enter });

  /** Plays it frame by frame: what each property was at each of them, from when the first was drawn. */
  async function film(play: (level: Entrance) => { done: Promise<boolean> }, level: StageLevel) {
    for (const key of Object.keys(now)) delete now[key];
    let isOver = false;
    void play(entrances[level]).done.then(() => {
      isOver = true;
    });
    const shots: Readonly<Record<string, number>>[] = [{ ...now }];
    for (let atMs = 0; !isOver; atMs += STREAM_FRAME_MS / FINER) {
      const due = asked;
      asked = [];
      for (const draw of due) draw(atMs);
      shots.push({ ...now });
      for (let turn = 0; turn < 6; turn++) await Promise.resolve();
    }
    return shots;
  }
  return {
    theme,
    enter: (level: StageLevel) =>
      film((entrance) => entrance.enter(showTimes(level, LONG_MS, theme.enterMs).inMs), level),
    leave: (level: StageLevel, outMs = showTimes(level, LONG_MS).outMs) =>
      film((entrance) => entrance.leave(outMs), level),
  };
}

type Film = readonly Readonly<Record<string, number>>[];

/** Of each property, the largest part of its way that it goes within one frame of a stream. */
function leaps(shots: Film): Record<string, number> {
  const last = shots.at(-1) ?? {};
  return Object.fromEntries(
    Object.keys(last).map((key) => {
      // A number is not there before it lands: it comes larger than it is and travels from there.
      const values = shots.map((shot) => shot[key] ?? 0).filter((value) => key !== 'count' || value > 0);
      const way = Math.abs((values.at(-1) ?? 0) - (values[0] ?? 0));
      const steps = values.map((value, index) => Math.abs(value - (values[Math.max(0, index - FINER)] ?? 0)));
      return [key, way === 0 ? 0 : Math.max(...steps) / way];
    }),
  );
}

const lengthOf = (shots: Film) => (shots.length - 2) * (STREAM_FRAME_MS / FINER);

describe('entrances', () => {
  it.each(cases)(
    '[AL17] $name, level $level: nothing goes over a third of its way in a frame of a stream, in or out',
    async ({ name, level }) => {
      const { theme, enter, leave } = setUp(name);
      const [come, go] = [await enter(level), await leave(level)];
      const far = [come, go].flatMap((film) =>
        Object.entries(leaps(film)).filter(([, part]) => part > 1 / 3),
      );
      // Only Pixel may, and only where it goes in steps: by the one that rounding adds.
      const unexpected = far.filter(
        ([key, part]) => theme.enter !== 'steps' || !key.startsWith('wipe') || part > 1 / 3 + 1 / STEPS,
      );
      expect(unexpected).toEqual([]);
    },
  );

  it.each(THEME_NAMES)('[AL16] %s: a card comes by the gesture of its theme', async (name) => {
    const { theme, enter } = setUp(name);
    const used = {
      wipe: ['wipe left'],
      diagonal: ['wipe slant', 'pose x'],
      drop: ['pose y', 'pose turn', 'fade'],
      open: ['wipe middle'],
      steps: ['wipe left'],
      pop: ['pose scale'],
    }[theme.enter];
    for (const level of CARDS) {
      const film = await enter(level);
      const moved = Object.entries(leaps(film)).flatMap(([key, part]) => (part > 0 ? [key] : []));
      expect(moved.filter((key) => /^(wipe|pose|fade)/.test(key)).sort()).toEqual([...used].sort());
    }
  });

  it('[AL16] Paper drops 70 from -3.4 degrees, Neon slides 60, Pixel has 8 steps', async () => {
    const [drop, slide, steps] = [
      await setUp('paper').enter(3),
      await setUp('neon').enter(3),
      await setUp('pixel').enter(3),
    ];
    expect([drop[0]?.['pose y'], drop[0]?.['pose turn'], slide[0]?.['pose x']]).toEqual([-70, -3.4, -60]);
    expect(new Set(steps.map((shot) => shot['wipe left'])).size).toBe(STEPS + 1);
  });

  it('[AL16] only Luxe passes no size', async () => {
    const highest = async (name: (typeof THEME_NAMES)[number]) =>
      Math.max(...(await setUp(name).enter(3)).map((shot) => shot['gift scale'] ?? 0));
    expect(await highest('luxe')).toBe(1);
    expect(await highest('signal')).toBeCloseTo(1.03, 2);
    expect(await highest('festive')).toBeCloseTo(1.066, 2);
  });

  it.each(cases)('[AL18] $name, level $level: it goes as it came, to nothing', async ({ name, level }) => {
    const { enter, leave } = setUp(name);
    const [come, go] = [await enter(level), await leave(level)];
    const [first, last] = [come[0] ?? {}, go.at(-1) ?? {}];
    for (const key of Object.keys(last)) expect(last[key], key).toBeCloseTo(first[key] ?? 0, 9);
    expect(lengthOf(go)).toBeLessThanOrEqual(showTimes(level, LONG_MS).outMs + STREAM_FRAME_MS);
  });

  it.each(cases)('[AL15] $name, level $level: skipped, it is gone within 120 ms', async ({ name, level }) => {
    const go = await setUp(name).leave(level, DISMISS_MS);
    expect(lengthOf(go)).toBeLessThanOrEqual(DISMISS_MS + STREAM_FRAME_MS / FINER);
  });
});
