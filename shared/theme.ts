import * as z from 'zod/mini';

/** The looks that the overlay can wear. */
const THEMES = ['signal'] as const;

export const themeSchema = z.strictObject({ name: z.enum(THEMES) });

/** Topic `theme`: the look of everything on the overlay. */
export type Theme = z.infer<typeof themeSchema>;
export const DEFAULT_THEME: Theme = { name: 'signal' };
