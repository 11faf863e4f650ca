import * as z from 'zod/mini';
import type { Alert, AlertFile } from '../../../shared/alert.ts';
import { MEDIA_ID, MEDIA_KINDS } from '../../../shared/media.ts';
import { MOTIFS } from '../../../shared/motif.ts';
import type { HeldAlert } from '../../../shared/topics.ts';

// Fields that a newer server adds are dropped here, never an error: only what a page draws must be right.

export const level = z.literal([1, 2, 3, 4, 5, 6, 7]);
export const gifter = z.object({ id: z.string(), name: z.string() });
const file: z.ZodMiniType<AlertFile | undefined> = z.catch(
  z.optional(
    z.object({
      id: z.string().check(z.regex(MEDIA_ID)),
      kind: z.enum(Object.keys(MEDIA_KINDS) as (keyof typeof MEDIA_KINDS)[]),
      width: z.nullable(z.number()),
      height: z.nullable(z.number()),
      durationMs: z.nullable(z.number()),
    }),
  ),
  undefined,
);
/** A picture that a newer server has and this page has not is one by its worth. */
const picture = z.catch(z.nullable(z.enum(MOTIFS)), null);
export const motif = z.optional(picture);
const alertFields = {
  id: z.string(),
  tier: z.object({ id: z.string(), name: z.string(), level }),
  gifter,
  gift: z.object({ name: z.nullable(z.string()), count: z.number(), diamonds: z.number(), motif }),
  streak: z.nullable(z.object({ count: z.number(), open: z.boolean() })),
  merged: z.nullable(
    z.object({
      alerts: z.number(),
      gifters: z.number(),
      motifs: z.catch(z.optional(z.array(picture)), undefined),
    }),
  ),
  headline: z.string(),
  line2: z.nullable(z.string()),
  message: z.nullable(z.string()),
  style: z.string(),
  sound: z.object({ volume: z.number() }),
  // A kind that is not known here must not cost the page its alert.
  media: z.catch(z.optional(z.object({ sound: file, picture: file })), undefined),
  durationMs: z.number(),
  expiresAt: z.string(),
  test: z.boolean(),
};
export const alert: z.ZodMiniType<Alert> = z.object(alertFields);
export const staffFields = {
  ...alertFields,
  gifter: z.object({ id: z.string(), name: z.string(), rawName: z.optional(z.string()) }),
  doubt: z.catch(z.optional(z.nullable(z.enum(['name', 'message', 'both']))), undefined),
  masked: z.optional(z.boolean()),
};
export const held: z.ZodMiniType<HeldAlert> = z.object({
  ...staffFields,
  decideByMs: z.nullable(z.number()),
  // A reason that is not known here must not cost the desk its queue.
  why: z.catch(
    z.optional(z.enum(['step', 'step-messages', 'mixed-scripts', 'other-script', 'tangled', 'unknown'])),
    undefined,
  ),
});
