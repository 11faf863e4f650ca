import { describe, expect, it } from 'vitest';
import { boxOn, canvasOf, growsUp } from '../../../overlay/stage/canvas-size.ts';
import { readOptions } from '../../../overlay/stage/options.ts';
import { rendererFor } from '../../../overlay/stage/renderer-choice.ts';
import { createThanksList } from '../../../overlay/stage/thanks.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';
import { WIDGETS } from '../../../shared/topics.ts';
import { fakeAlert } from '../fakes.ts';

const { landscape, portrait } = DEFAULT_SETTINGS.layout;

describe('places', () => {
  it('[OV19] the shorter side is 1080 canvas px; landscape from 5 : 4 on', () => {
    expect(canvasOf(1920, 1080)).toEqual({ orientation: 'landscape', scale: 1, w: 1920, h: 1080 });
    expect(canvasOf(540, 960)).toEqual({ orientation: 'portrait', scale: 0.5, w: 1080, h: 1920 });
    expect(canvasOf(1280, 1024).orientation).toBe('landscape');
    expect(canvasOf(2160, 2160)).toEqual({ orientation: 'portrait', scale: 2, w: 1080, h: 1080 });
    expect(canvasOf(0, 0).scale).toBeGreaterThan(0);
  });

  it('[OV20] on another shape a place keeps its distance to the nearest edge, or its middle', () => {
    const wide = canvasOf(2520, 1080);
    expect(boxOn(landscape.leaderboard, wide)).toEqual({ x: 48, y: 200, w: 438, h: 368 });
    expect(boxOn(landscape.alerts, wide).x).toBe(860);
    expect(boxOn({ ...landscape.leaderboard, x: 1434 }, wide).x).toBe(2034);
    const tall = canvasOf(1080, 2220);
    expect(boxOn(portrait.goal, tall).y).toBe(264);
    expect(boxOn({ ...landscape.ticker, x: 48, y: 1800 }, tall).y).toBe(2100);
  });

  it('[OV21] alerts grow from the edge that they are near to', () => {
    const upright = canvasOf(1080, 1920);
    const lying = canvasOf(1920, 1080);
    expect(growsUp(boxOn(portrait.alerts, upright), upright)).toBe(true);
    expect(growsUp(boxOn(landscape.alerts, lying), lying)).toBe(false);
  });
});

describe('options', () => {
  it('[OV22] the address picks widgets; unknown ones and none at all show everything', () => {
    const all = new Set(WIDGETS);
    expect(readOptions('', 'obs')).toMatchObject({ widgets: all, preview: false, name: 'obs', look: null });
    expect(readOptions('?widgets=nonsense', 'obs').widgets).toEqual(all);
    expect(readOptions('?widgets=leaderboard,x&preview=1&name=left', 'obs')).toMatchObject({
      widgets: new Set(['leaderboard']),
      preview: true,
      name: 'left',
      look: null,
    });
  });

  it('[TM5] the address asks for a look; one that does not exist counts as none', () => {
    expect(readOptions('?theme=neon', 'obs').look).toBe('neon');
    expect(readOptions('?theme=own', 'obs').look).toBe('own');
    expect(readOptions('?theme=plaid', 'obs').look).toBeNull();
  });

  it('[OV23] without a GPU the Canvas2D renderer is chosen', () => {
    const names = [
      null,
      'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)))',
      'llvmpipe (LLVM 17)',
      'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11)',
      'ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 Direct3D11)',
    ];
    expect(names.map(rendererFor)).toEqual(['canvas', 'canvas', 'canvas', 'canvas', 'webgl']);
  });
});

describe('ticker', () => {
  const gift = (seq: number, name: string, count: number, level: 3 | null = null) => ({
    seq,
    gifter: { id: `x:${name}`, name },
    gift: { name: null, count },
    diamonds: count,
    level,
  });
  const words = (list: ReturnType<typeof createThanksList>, nowMs: number) =>
    list.items(nowMs).map((item) => `${item.words} ${item.count}`);
  function listening() {
    const list = createThanksList();
    list.recent([], 0);
    return list;
  }

  it('[OV24] newest first, one item a gifter, gone after 90 s', () => {
    const list = listening();
    list.recent([gift(2, 'Ben', 1), gift(1, 'Ada', 3)], 0);
    expect(words(list, 0)).toEqual(['Ben 1', 'Ada 3']);
    list.recent([gift(2, 'Ben', 1), gift(1, 'Ada', 4)], 1_000);
    expect(words(list, 1_000)).toEqual(['Ada 4', 'Ben 1']);
    expect(list.nextEndMs()).toBe(90_000);
    expect(words(list, 90_000)).toEqual(['Ada 4']);
    expect(words(list, 91_000)).toEqual([]);
    expect(list.nextEndMs()).toBe(null);
  });

  it('[OV25] the words of a level-1 alert stand before the bare name of the same gift', () => {
    const list = listening();
    const gifter = { id: 'x:Ada', name: 'Ada' };
    list.thank(fakeAlert(1, { gifter, headline: 'Thank you, Ada' }), 0);
    list.recent([gift(1, 'Ada', 1)], 10);
    expect(words(list, 10)).toEqual(['Thank you, Ada 1']);
    list.clear();
    expect(words(list, 10)).toEqual([]);
  });

  it('[MT3] an item has the picture of its gift, from an alert and from the recent gifts; null where none was told', () => {
    const list = listening();
    const gifter = { id: 'x:Kim', name: 'Kim' };
    list.thank(fakeAlert(1, { gifter, gift: { name: null, count: 1, diamonds: 1, motif: 'note' } }), 0);
    list.recent(
      [{ ...gift(2, 'Ben', 1), gift: { name: null, count: 1, motif: 'heart' as const } }, gift(1, 'Ada', 3)],
      0,
    );
    expect(list.items(0).map(({ name, motif }) => [name, motif])).toEqual([
      ['Ben', 'heart'],
      ['Ada', null],
      ['Kim', 'note'],
    ]);
  });

  it('[WG14] somebody who is hidden stands there as a kind viewer at once, also in the words of an alert', () => {
    const list = listening();
    const gifter = { id: 'x:Ada', name: 'Ada' };
    list.thank(fakeAlert(1, { gifter, headline: 'Thank you, Ada' }), 0);
    list.recent([gift(2, 'Ben', 2), gift(1, 'Ada', 1)], 10);
    const hidden = (one: ReturnType<typeof gift>) => ({
      ...one,
      gifter: { id: one.gifter.id, name: 'A kind viewer' },
    });
    list.recent([hidden(gift(2, 'Ben', 2)), hidden(gift(1, 'Ada', 1))], 20);
    expect(words(list, 20)).toEqual(['A kind viewer 2', 'Thank you, A kind viewer 1']);
  });

  it('[WG12] each item knows the level that its gift reached, the lowest where it reached none', () => {
    const list = listening();
    list.recent([gift(2, 'Ben', 100, 3), gift(1, 'Ada', 1)], 0);
    expect(list.items(0).map(({ level }) => level)).toEqual([3, 1]);
  });

  it('[WG12] what was given before the page came is not thanked for; what comes after is', () => {
    const list = createThanksList();
    list.recent([gift(1, 'Ada', 3)], 0);
    expect(words(list, 0)).toEqual([]);
    list.recent([gift(2, 'Ben', 1), gift(1, 'Ada', 3)], 10);
    expect(words(list, 10)).toEqual(['Ben 1']);
  });

  it('[WG12] after a clear the old names do not come back, and neither do those of meanwhile', () => {
    const list = listening();
    list.recent([gift(1, 'Ada', 3)], 0);
    list.clear();
    list.recent([], 10);
    list.recent([gift(2, 'Ben', 1), gift(1, 'Ada', 3)], 20);
    expect(words(list, 20)).toEqual([]);
    list.recent([gift(3, 'Cid', 1), gift(2, 'Ben', 1), gift(1, 'Ada', 3)], 30);
    expect(words(list, 30)).toEqual(['Cid 1']);
  });

  it('[WG12] after a reconnect the names that stand stay, and only those of meanwhile are added', () => {
    const list = listening();
    list.recent([gift(1, 'Ada', 3)], 0);
    list.recent([gift(2, 'Ben', 1), gift(1, 'Ada', 3)], 5_000);
    expect(words(list, 5_000)).toEqual(['Ben 1', 'Ada 3']);
  });
});
