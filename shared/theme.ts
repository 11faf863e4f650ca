import * as z from 'zod/mini';
import { THEME_NAMES, tokensSchema } from './theme-tokens.ts';

/** What the theme may be called: a look that comes with it, or the streamer's own. */
export const LOOKS = [...THEME_NAMES, 'own'] as const;
export type LookName = (typeof LOOKS)[number];

/**
 * How much may move: all of it; less for the largest alerts (levels 5 to 7), and quieter; or nothing, where alerts come
 * and go in place.
 */
export const MOTIONS = ['full', 'calm', 'reduced'] as const;
export type MotionName = (typeof MOTIONS)[number];

/** `own` may be kept while another look is worn; `motion` left out is `full`. */
export const themeSchema = z
  .strictObject({
    name: z.enum(LOOKS),
    own: z.optional(tokensSchema),
    motion: z.optional(z.enum(MOTIONS)),
  })
  .check((payload) => {
    const { name, own } = payload.value;
    if (name !== 'own' || own !== undefined) return;
    payload.issues.push({ code: 'custom', input: own, path: ['own'], message: 'This is missing.' });
  });

/** Topic `theme`: the look of everything on the overlay. */
export type Theme = z.infer<typeof themeSchema>;
export const DEFAULT_THEME: Theme = { name: 'signal' };
