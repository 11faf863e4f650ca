import * as z from 'zod/mini';

/** The steps of the first run, in the order in which they are offered. */
export const FIRST_RUN_STEPS = ['see', 'obs', 'sources', 'look', 'helpers'] as const;
export type FirstRunStep = (typeof FIRST_RUN_STEPS)[number];

/** What is remembered as done: a step, and within the last one that the screen was cleared once. */
export const FIRST_RUN_MARKS = [...FIRST_RUN_STEPS, 'clear'] as const;
export type FirstRunMark = (typeof FIRST_RUN_MARKS)[number];

/** How far the first run came: what the server cannot see by itself, or not any more. */
export const firstRunSchema = z.strictObject({
  done: z.array(z.enum(FIRST_RUN_MARKS)).check(z.maxLength(FIRST_RUN_MARKS.length)),
  skipped: z.array(z.enum(FIRST_RUN_STEPS)).check(z.maxLength(FIRST_RUN_STEPS.length)),
  /** Put away. */
  isOver: z.boolean(),
});

export type FirstRun = z.infer<typeof firstRunSchema>;

/** Of a new installation. */
export const FIRST_RUN_AHEAD: FirstRun = { done: [], skipped: [], isOver: false };
export const FIRST_RUN_OVER: FirstRun = { done: [], skipped: [], isOver: true };
