import { Texture } from 'pixi.js';
import { describe, expect, it, vi } from 'vitest';
import { MOST_PICTURES } from '../../../../overlay/stage/art/particle-sheet.ts';
import { createParticles, MOST_ALIVE } from '../../../../overlay/stage/effects/particles.ts';
import { DUST, SHOWERS } from '../../../../overlay/stage/effects/showers.ts';
import { createFrames } from '../../../../overlay/stage/frame.ts';
import { createMotion } from '../../../../overlay/stage/motion/motion.ts';
import { SIGNAL, themeOf } from '../../../../overlay/stage/theme.ts';

// Pixi asks for the browser's name as it is loaded; hoisted, so that this stands before.
vi.hoisted(() => vi.stubGlobal('navigator', { userAgent: '' }));

const AREA = { x: 0, y: 0, w: 1920, h: 1080 };

function setUp({ share = 1, isCalm = false, theme = SIGNAL } = {}) {
  let asked: ((nowMs: number) => void)[] = [];
  const frames = createFrames({ render: () => {}, requestFrame: (draw) => void asked.push(draw) });
  const tick = async (nowMs: number) => {
    const due = asked;
    asked = [];
    for (const draw of due) draw(nowMs);
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  };
  const wanted: string[] = [];
  const particles = createParticles({
    motion: createMotion({ frames, isCalm: () => isCalm }),
    share,
    art: {
      theme,
      particle: (tone, lengthPx, inkPx) => {
        wanted.push(`${tone} ${lengthPx} ${inkPx}`);
        return Texture.EMPTY;
      },
    },
  });
  const seen = () =>
    particles.view.particleChildren.flatMap(({ scaleX, x, y, rotation }) =>
      scaleX > 0 ? [{ x, y, rotation }] : [],
    );
  return { particles, tick, seen, wanted, asked: () => asked.length };
}

describe('particles', () => {
  it('[MO16] fly, end by themselves, give all bodies back and rest', async () => {
    const { particles, tick, seen, asked } = setUp();
    const playing = particles.play({ shower: SHOWERS[4]!, area: AREA, seed: 1 });
    await tick(0);
    await tick(200);
    expect(seen().length).toBe(12);
    await tick(600);
    expect(seen().length).toBe(24);
    await tick(1_700);
    expect(seen().length).toBeGreaterThan(0);
    expect(seen().length).toBeLessThan(12);
    await tick(10_000);
    expect([
      await playing.done,
      seen(),
      particles.view.particleChildren.length,
      particles.count(),
      asked(),
    ]).toEqual([true, [], 0, 0, 0]);
  });

  it('[MO16] stopped, they are gone with the next frame', async () => {
    const { particles, tick, seen } = setUp();
    const playing = particles.play({ shower: SHOWERS[5]!, area: AREA, seed: 1 });
    await tick(0);
    await tick(200);
    playing.stop();
    await tick(216);
    expect([await playing.done, seen(), particles.count()]).toEqual([false, [], 0]);
  });

  it('[MO16] the same seed looks the same at the same time, whatever frames came before', async () => {
    const [often, rarely] = [setUp(), setUp()];
    for (const { particles } of [often, rarely]) {
      void particles.play({ shower: SHOWERS[7]!, area: AREA, seed: 77 });
    }
    for (let atMs = 0; atMs < 4_000; atMs += 160) await often.tick(atMs);
    await rarely.tick(0);
    await Promise.all([often.tick(4_000), rarely.tick(4_000)]);
    const inOrder = (a: { x: number }, b: { x: number }) => a.x - b.x;
    expect(often.seen().sort(inOrder)).toEqual(rarely.seen().sort(inOrder));
    expect(often.seen().length).toBeGreaterThan(200);
  });

  it('[MO17] over all showers never more are alive than the limit', async () => {
    const { particles, tick, seen } = setUp();
    for (let seed = 0; seed < 4; seed++) {
      particles.play({ shower: DUST, area: AREA, seed });
      particles.play({ shower: SHOWERS[7]!, area: AREA, seed });
    }
    expect(particles.count()).toBe(MOST_ALIVE);
    for (let atMs = 0; atMs < 8_000; atMs += 400) {
      await tick(atMs);
      expect(seen().length).toBeLessThanOrEqual(MOST_ALIVE);
    }
  });

  it('[MO17] without graphics hardware a third of them fly', async () => {
    const { particles, tick, seen } = setUp({ share: 0.3 });
    particles.play({ shower: SHOWERS[7]!, area: AREA, seed: 3 });
    expect(particles.count()).toBe(96);
    await tick(0);
    await tick(5_000);
    expect(seen().length).toBeGreaterThan(60);
    expect(seen().length).toBeLessThanOrEqual(96);
  });

  it('[MO30] on half the area half of the rain falls, and bursts are as they were', () => {
    const { particles } = setUp();
    const half = { ...AREA, w: AREA.w / 2 };
    particles.play({ shower: SHOWERS[7]!, area: half, seed: 3 });
    expect(particles.count()).toBe(Math.floor((320 * half.w * half.h) / (1_824 * 984)));
    const rain = particles.count();
    particles.play({ shower: SHOWERS[5]!, area: half, seed: 3 });
    expect(particles.count() - rain).toBe(90);
  });

  it('[MO18] where less motion is asked for none is seen', async () => {
    const { particles, tick, seen } = setUp({ isCalm: true });
    particles.play({ shower: SHOWERS[6]!, area: AREA, seed: 3 });
    for (const atMs of [0, 100, 200]) {
      await tick(atMs);
      expect(seen()).toEqual([]);
    }
    expect(particles.count()).toBe(0);
  });

  it('[MO17] all of a shower are drawn from few pictures', async () => {
    const { particles, tick, wanted } = setUp();
    particles.play({ shower: SHOWERS[7]!, area: AREA, seed: 4 });
    for (let atMs = 0; atMs < 9_000; atMs += 300) await tick(atMs);
    expect(new Set(wanted).size).toBeLessThanOrEqual(15);
  });

  it('[MO21] the pictures of all showers have room on one sheet', () => {
    const pictures = [...Object.values(SHOWERS), DUST].flatMap((shower) => {
      const { particles, wanted } = setUp();
      if (shower) particles.play({ shower, area: AREA, seed: 1 });
      return wanted;
    });
    expect(new Set(pictures).size).toBeGreaterThan(30);
    expect(new Set(pictures).size).toBeLessThan(MOST_PICTURES);
  });

  it('[MO20] pieces turn as they fly, but for those that stand upright', async () => {
    for (const [name, isTurning] of [
      ['signal', true],
      ['pixel', false],
    ] as const) {
      const { particles, tick, seen } = setUp({ theme: themeOf(undefined, name) });
      particles.play({ shower: SHOWERS[4]!, area: AREA, seed: 1 });
      await tick(0);
      await tick(300);
      expect(seen().every(({ rotation }) => (rotation !== 0) === isTurning)).toBe(true);
    }
  });
});
