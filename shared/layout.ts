import * as z from 'zod/mini';

/** What a leaderboard covers. */
export const WINDOWS = ['session', 'day', 'week', 'month', 'all'] as const;
export type WindowName = (typeof WINDOWS)[number];

/** A widget's place in canvas px; `shown` false keeps the place and hides the widget. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly shown: boolean;
}
/** Everything that stands on the overlay, the alerts included. */
export const WIDGETS = [
  'alerts',
  'leaderboard',
  'goal',
  'ticker',
  'timer',
  'battle',
  'crown',
  'poll',
  'question',
  'schedule',
  'jar',
  'credits',
] as const;
export type WidgetName = (typeof WIDGETS)[number];
export type Places = { readonly [widget in WidgetName]: Place };

/** Where widgets stand, for 1920x1080 and 1080x1920; `window` is what the board shows. */
export interface LayoutTopic {
  readonly landscape: Places;
  readonly portrait: Places;
  readonly window: WindowName;
}

export type Orientation = 'landscape' | 'portrait';

const shown = (x: number, y: number, w: number, h: number): Place => ({ x, y, w, h, shown: true });
const hidden = (x: number, y: number, w: number, h: number): Place => ({ x, y, w, h, shown: false });

/** Where widgets stand on a new installation (look.md 2). */
export const DEFAULT_LAYOUT: LayoutTopic = {
  landscape: {
    alerts: shown(560, 176, 800, 240),
    leaderboard: shown(48, 200, 438, 368),
    goal: shown(664, 48, 592, 96),
    ticker: shown(48, 972, 1428, 52),
    timer: shown(48, 48, 438, 96),
    battle: shown(510, 48, 900, 112),
    crown: shown(1434, 48, 438, 112),
    poll: shown(1434, 200, 438, 458),
    question: shown(510, 740, 900, 196),
    // As wide as the board: the question begins beside it.
    schedule: shown(48, 908, 438, 52),
    jar: shown(1620, 660, 252, 364),
    credits: shown(510, 48, 900, 984),
  },
  portrait: {
    alerts: shown(144, 968, 792, 280),
    leaderboard: shown(48, 380, 888, 108),
    goal: shown(48, 264, 888, 100),
    ticker: shown(48, 504, 480, 60),
    timer: shown(564, 504, 372, 60),
    battle: shown(48, 256, 888, 108),
    // The first tile of the board wears it.
    crown: hidden(48, 580, 438, 112),
    poll: shown(144, 790, 792, 458),
    question: shown(144, 960, 792, 288),
    schedule: shown(48, 504, 480, 60),
    jar: hidden(708, 580, 228, 332),
    credits: shown(144, 264, 792, 984),
  },
  window: 'session',
};

const px = z.int().check(z.minimum(-4_096), z.maximum(8_192));
const place = z.strictObject({ x: px, y: px, w: px, h: px, shown: z.boolean() });
/** What came later has a default: layouts of older versions stay valid. */
const places = (orientation: Orientation) =>
  z.strictObject({
    alerts: place,
    leaderboard: place,
    goal: place,
    ticker: place,
    ...laterPlaces(DEFAULT_LAYOUT[orientation]),
  });

function laterPlaces(home: Places) {
  return {
    timer: z._default(place, home.timer),
    battle: z._default(place, home.battle),
    crown: z._default(place, home.crown),
    poll: z._default(place, home.poll),
    question: z._default(place, home.question),
    schedule: z._default(place, home.schedule),
    jar: z._default(place, home.jar),
    credits: z._default(place, home.credits),
  };
}

export const layoutSchema = z.strictObject({
  landscape: places('landscape'),
  portrait: places('portrait'),
  window: z.enum(WINDOWS),
});
