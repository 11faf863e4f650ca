import type { Browser } from 'playwright-core';
import type { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { NAMES as HARD } from '../../overlay/gallery/names.ts';
import { MIRRORED } from '../../overlay/gallery/scenes/layout.scene.ts';
import type { Box } from '../../overlay/stage/canvas-size.ts';
import { THEME_NAMES } from '../../shared/theme-tokens.ts';
import type { WidgetName } from '../../shared/topics.ts';
import { launchBrowser } from '../support/browser.ts';
import { isShort } from '../support/extent.ts';
import { keepPicture } from '../support/pictures.ts';
import type { Surface } from './contrast.ts';
import { flatten, over } from './contrast.ts';
import type { GalleryWindow, Look, Size } from './gallery.ts';
import { openGallery } from './gallery.ts';
import type { Grounds } from './reading.ts';
import { contrastIn, groundsOf, textsIn } from './reading.ts';
import { drawnBox, likeness, silhouette } from './shape.ts';

/** All of them where there is most to be cut; on the small tiles the widest and the tallest. */
const NAMES: Readonly<Record<Size, readonly string[]>> = {
  landscape: Object.keys(HARD),
  portrait: ['forty-letters', 'wide', 'arabic', 'thai', 'devanagari', 'emoji'],
};
const LEVELS = ['level-1', 'level-2', 'level-3', 'level-4', 'level-5', 'level-6', 'level-7'];
const STILL = ['evening', ...LEVELS];
/** Every kind of text that the stage has. */
const READ = [
  ...LEVELS,
  'level-4-plain',
  'level-5-plain',
  'evening',
  'streak-104',
  'merged',
  'tie',
  'goal-reached',
  'host-running',
  'host-asking',
  'host-over',
  'credits-three',
  'schedule',
  'crown-long',
  'jar-44',
];
/** Crowded widgets: what has no room in them is cut. */
const CROWDED = ['host-running', 'host-asking', 'host-over'];
/** The other looks: every kind of ground in the full form, in the short one an evening with an alert, lying. */
const OTHERS = THEME_NAMES.filter((name) => name !== 'signal');
const THEMED: Readonly<Record<Size, readonly (readonly [scene: string, look: string])[]>> = {
  landscape: OTHERS.flatMap((look) => (isShort() ? [`theme-${look}`] : STILL).map((scene) => [scene, look])),
  portrait: isShort() ? [] : OTHERS.flatMap((look) => STILL.map((scene) => [scene, look])),
};
/** What the scene `full` has on stage; upright the ticker yields its place, and cards stand where poll and question do. */
const STANDING: Readonly<Record<Size, readonly WidgetName[]>> = {
  landscape: ['alerts', 'leaderboard', 'goal', 'ticker', 'schedule', 'timer', 'poll'],
  portrait: ['alerts', 'leaderboard', 'goal', 'schedule'],
};
const LEAST_CONTRAST = 4.5;
/** Two outlines that share more than this of what they cover could be taken for each other. */
const MOST_ALIKE = 0.65;
/** Ink, and a gift that breaks the edge of its panel, may reach this far out of it. */
const OVERHANG_PX = 24;

/** Empty part at both ends of a number, in its heights: digits are pictures with room round them. */
const DIGIT_ROOM = 0.18;

/** Where a scene may draw: the margins of the picture less the ink; the largest levels have boxes of their own. */
const SAFE: Readonly<Record<Size, Readonly<Record<string, Box>>>> = {
  landscape: {
    usual: { x: 40, y: 40, w: 1840, h: 1000 },
    'level-6': { x: 0, y: 540, w: 1920, h: 440 },
    'level-7': { x: 8, y: 8, w: 1904, h: 1064 },
  },
  portrait: {
    usual: { x: 40, y: 256, w: 904, h: 1000 },
    'level-6': { x: 0, y: 480, w: 1080, h: 776 },
    'level-7': { x: 32, y: 228, w: 1016, h: 1052 },
  },
};

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

describe.each<Size>(['landscape', 'portrait'])('the stage, %s', (size) => {
  let gallery: GalleryWindow;
  /** Without particles and turning: what is left is where things are. */
  const stills = new Map<string, PNG>();
  let grounds: Grounds;

  beforeAll(async () => {
    gallery = await openGallery(browser, inject('gallery'), size);
    grounds = await groundsOf(gallery);
    for (const scene of STILL) {
      await gallery.show(scene, '&calm');
      stills.set(scene, await gallery.picture());
    }
  });

  function still(scene: string): PNG {
    const picture = stills.get(scene);
    if (!picture) throw new Error(`${scene} was not shown`);
    return picture;
  }

  /** How well each text of a scene is read over each ground. */
  async function readIn(scene: string, theme = 'signal') {
    const look = await gallery.show(scene, `&theme=${theme}`);
    const picture = await gallery.picture();
    const texts = textsIn(look);
    expect(texts.length, 'there is text').toBeGreaterThan(0);
    return grounds.flatMap(([on, ground]) => {
      const seen = over(picture, ground);
      keep(`${scene}-${theme}-${size}-${on}`, seen, picture);
      return texts.map((text) => ({ on, ...text, contrast: contrastIn(seen, text) }));
    });
  }

  it.each(READ)('[GL2] every text of %s is read over white, black and a busy picture', async (scene) => {
    const read = await readIn(scene);
    expect(read.filter(({ contrast }) => contrast === null)).toEqual([]);
    expect(read.filter(({ contrast }) => (contrast ?? 0) < LEAST_CONTRAST)).toEqual([]);
  });

  it.each(THEMED[size])('[GL2] [TM6] every text of %s is read in %s', async (scene, look) => {
    const read = await readIn(scene, look);
    expect(read.filter(({ contrast }) => contrast === null)).toEqual([]);
    expect(read.filter(({ contrast }) => (contrast ?? 0) < LEAST_CONTRAST)).toEqual([]);
  });

  it('[GL3] every level has an outline of its own at 320 px', () => {
    const outlines = LEVELS.map((level) => silhouette(still(level)));
    const alike = LEVELS.flatMap((one, index) =>
      LEVELS.map((other, otherIndex) => ({
        pair: `${one}, ${other}`,
        likeness: otherIndex > index ? likeness(outlines[index] ?? [], outlines[otherIndex] ?? []) : 0,
      })),
    );
    expect(alike.filter(({ likeness }) => likeness > MOST_ALIKE)).toEqual([]);
  });

  it.each(STILL)('[GL4] %s keeps to the safe area', (scene) => {
    const drawn = drawnBox(still(scene));
    const safe = SAFE[size][scene] ?? SAFE[size]['usual'];
    expect(drawn).not.toBeNull();
    expect({ drawn, outside: safe && drawn && outside(drawn, safe) }).toEqual({ drawn, outside: [] });
  });

  it.each([...NAMES[size].map((name) => `name-${name}`), ...CROWDED])(
    '[GL6] each text of %s stays in its panel and away from the others',
    async (scene) => {
      const { texts, stage } = await gallery.show(scene);
      const picture = await gallery.picture();
      keepPicture(`${scene}-${size}`, picture);
      const panels = Object.values(stage.covers).filter((box) => box !== null);
      const loose = texts.filter(({ box }) => !panels.some((panel) => outside(box, panel).length === 0));
      expect(loose).toEqual([]);
      const meeting = texts.flatMap((one, index) =>
        texts
          .slice(index + 1)
          .filter((other) => meet(core(one), core(other)))
          .map((other) => [one, other]),
      );
      expect(meeting).toEqual([]);
      expect(
        drawnBox(
          picture,
          panels.map((panel) => grown(panel, OVERHANG_PX)),
        ),
      ).toBeNull();
    },
  );

  it('[GL5] draws nothing at rest, with everything on stage', async () => {
    const before = await gallery.show('full');
    await gallery.page.evaluate(() => window.giftcastGallery.turn(5_000));
    const after = await gallery.page.evaluate(() => window.giftcastGallery.look());
    expect(before.stage.alert).not.toBeNull();
    expect(STANDING[size].filter((name) => before.stage.covers[name] === null)).toEqual([]);
    expect(after.stage.frames).toBe(before.stage.frames);
  });

  it('[TI2] a running clock draws once a second, and nothing between', async () => {
    const before = await gallery.show('timer-bare');
    const frames = await gallery.page.evaluate(async () => {
      const counts: number[] = [];
      for (let second = 0; second < 3; second++) {
        await window.giftcastGallery.turn(1_000);
        counts.push(window.giftcastGallery.look().stage.frames);
      }
      return counts;
    });
    expect(frames.map((count) => count - before.stage.frames)).toEqual([1, 2, 3]);
  });

  it('[BA5] (BA6) goal and board leave for a battle and its result, and come back', async () => {
    const at = async (atMs: number) => {
      const { covers } = (await gallery.show('show-battle-comes', `&at=${atMs}`)).stage;
      return [covers.battle !== null, covers.goal !== null, covers.leaderboard !== null];
    };
    const isUpright = size === 'portrait';
    expect(await at(900)).toEqual([false, true, true]);
    expect(await at(2_000)).toEqual([true, false, true]);
    expect(await at(4_500)).toEqual([true, false, !isUpright]);
    expect(await at(15_000)).toEqual([false, true, true]);
  });

  it('[QU1] (PO4) the next question comes when the one before has left, and an answered one leaves by itself', async () => {
    const next = await gallery.show('question-next', '&at=1100');
    expect(next.stage.covers.question).toBeNull();
    expect((await gallery.show('question-next', '&at=2000')).texts.map(({ text }) => text)).toContainEqual(
      expect.stringContaining('Cats?'),
    );
    expect((await gallery.show('question-answered', '&at=2900')).stage.covers.question).not.toBeNull();
    const left = await gallery.show('question-answered', '&at=3500');
    expect([left.stage.covers.question, left.texts]).toEqual([null, []]);
    const over = await gallery.show('poll-winner', '&at=9500');
    expect([over.stage.covers.poll, over.texts]).toEqual([null, []]);
  });

  it('[LY1] with everything on stage no two widgets stand on one another', async () => {
    const { stage } = await gallery.show('full');
    const all = Object.entries(stage.covers).flatMap(([name, box]) => (box ? [{ name, box }] : []));
    const meeting = all.flatMap((one, at) =>
      all
        .slice(at + 1)
        .flatMap((other) => (meet(one.box, other.box) ? [`${one.name} on ${other.name}`] : [])),
    );
    expect(meeting).toEqual([]);
  });

  it('[LY7] another layout moves and hides widgets at once, with what they show', async () => {
    const { stage } = await gallery.show('mirrored');
    const places = MIRRORED[size];
    const { goal, schedule } = stage.covers;
    expect([goal?.x, goal?.y, goal?.w]).toEqual([places.goal.x, places.goal.y, places.goal.w]);
    expect([schedule?.x, schedule?.y]).toEqual([places.schedule.x, places.schedule.y]);
    expect(stage.covers.leaderboard).toBeNull();
    await gallery.page.evaluate(() => window.giftcastGallery.turn(1_000));
    const later = await gallery.page.evaluate(() => window.giftcastGallery.look());
    expect(later.stage.covers.goal).toEqual(goal);
    expect(later.stage.frames).toBe(stage.frames);
  });

  it('[CE5] credits roll once for each id, and what would peep out from behind them leaves', async () => {
    const rolling = await gallery.show('credits-three');
    expect([rolling.stage.covers.credits === null, rolling.stage.covers.goal]).toEqual([false, null]);
    const twice = await gallery.show('credits-twice', '&calm');
    expect([twice.stage.covers.credits, twice.stage.covers.goal === null]).toEqual([null, false]);
    const again = await gallery.show('credits-again', '&calm');
    expect(again.stage.covers.credits).not.toBeNull();
    const none = await gallery.show('credits-none');
    expect(none.stage.covers.credits).toBeNull();
  });

  it('[CE2] of 500 names only those exist that are in the box', async () => {
    const { texts, stage } = await gallery.show('credits-500', '&calm&at=2000');
    const { credits } = stage.covers;
    const names = texts.filter(({ text, box }) => text !== null && credits && meet(box, credits));
    expect(names.length).toBeGreaterThan(20);
    expect(names.length).toBeLessThan(40);
  });

  it('[SL2] the schedule line has its turns, and the ticker yields where both have one place', async () => {
    const first = await gallery.show('schedule-ticker');
    expect(first.stage.covers.schedule).not.toBeNull();
    expect(first.stage.covers.ticker === null).toBe(size === 'portrait');
    await gallery.page.evaluate(() => window.giftcastGallery.turn(12_000));
    const between = await gallery.page.evaluate(() => window.giftcastGallery.look());
    expect([between.stage.covers.schedule, between.stage.covers.ticker === null]).toEqual([null, false]);
  });

  it('[JA8] draws nothing once what fell into the jar has come to rest', async () => {
    const falling = await gallery.show('jar-falling');
    await gallery.page.evaluate(() => window.giftcastGallery.turn(6_000));
    const rested = await gallery.page.evaluate(() => window.giftcastGallery.look());
    await gallery.page.evaluate(() => window.giftcastGallery.turn(5_000));
    const after = await gallery.page.evaluate(() => window.giftcastGallery.look());
    expect(rested.stage.frames).toBeGreaterThan(falling.stage.frames);
    expect(after.stage.frames).toBe(rested.stage.frames);
  });

  it('[TM9] nothing is drawn in the look that the page began in, and at once all in the one it is told', async () => {
    await gallery.show('theme-paper', '&at=0');
    await gallery.page.evaluate(() => window.giftcastGallery.turn(17));
    expect(drawnBox(await gallery.picture())).toBeNull();
    await gallery.page.evaluate(() => window.giftcastGallery.turn(1_000));
    expect(drawnBox(await gallery.picture())).not.toBeNull();
  });

  it('[OV26] what slides and flies when the theme changes does not hold the stage up', async () => {
    const { stage } = await gallery.show('theme-changes-moving');
    await gallery.page.evaluate(() => window.giftcastGallery.turn(4_000));
    const later = await gallery.page.evaluate(() => window.giftcastGallery.look());
    expect([stage.alert === null, later.stage.alert]).toEqual([false, null]);
    expect([later.stage.covers.battle === null, later.stage.covers.goal]).toEqual([false, null]);
    expect(later.stage.frames).toBeGreaterThan(stage.frames);
  });

  it('nothing went wrong in the page', () => {
    expect(gallery.faults).toEqual([]);
  });
});

/** Sides at which a box reaches out of another. */
function outside(box: Box, of: Box): string[] {
  const sides = {
    left: box.x < of.x,
    top: box.y < of.y,
    right: box.x + box.w > of.x + of.w,
    bottom: box.y + box.h > of.y + of.h,
  };
  return Object.entries(sides).flatMap(([side, isOut]) => (isOut ? [side] : []));
}

/** A line without the room above and below its letters, which lines may share, and that round single digits. */
function core({ text, box }: Look['texts'][number]): Box {
  const aside = text === null ? box.h * DIGIT_ROOM : 0;
  return { x: box.x + aside, y: box.y + box.h / 4, w: box.w - 2 * aside, h: box.h / 2 };
}

function grown({ x, y, w, h }: Box, byPx: number): Box {
  return { x: x - byPx, y: y - byPx, w: w + 2 * byPx, h: h + 2 * byPx };
}

function meet(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.w &&
    other.x < one.x + one.w &&
    one.y < other.y + other.h &&
    other.y < one.y + one.h
  );
}

/** For a person to look at. */
function keep(name: string, seen: Surface, { width, height }: PNG): void {
  if (process.env['PICTURES']) keepPicture(name, flatten(seen, width, height));
}
