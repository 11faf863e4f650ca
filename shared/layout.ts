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
export const WIDGETS = ['alerts', 'leaderboard', 'goal', 'ticker'] as const;
export type WidgetName = (typeof WIDGETS)[number];
export type Places = { readonly [widget in WidgetName]: Place };

/** Where widgets stand, for 1920x1080 and 1080x1920; `window` is what the board shows. */
export interface LayoutTopic {
  readonly landscape: Places;
  readonly portrait: Places;
  readonly window: WindowName;
}

const px = z.int().check(z.minimum(-4_096), z.maximum(8_192));
const place = z.strictObject({ x: px, y: px, w: px, h: px, shown: z.boolean() });
const places = z.strictObject(
  Object.fromEntries(WIDGETS.map((name) => [name, place])) as { [name in WidgetName]: typeof place },
);

export const layoutSchema = z.strictObject({ landscape: places, portrait: places, window: z.enum(WINDOWS) });
