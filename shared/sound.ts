import * as z from 'zod/mini';

export const soundSchema = z.strictObject({
  /** Of everything that overlays let be heard, 0 to 1. */
  volume: z.number().check(z.minimum(0), z.maximum(1)),
});

/** Topic `sound`: how loud the overlays are, whatever a step of the ladder says. */
export type SoundSettings = z.infer<typeof soundSchema>;
export const DEFAULT_SOUND: SoundSettings = { volume: 1 };
