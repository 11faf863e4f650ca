import * as z from 'zod/mini';
import type { GifterCard } from '../../../shared/gifter-card.ts';
import { gifter } from '../../net/read/alert.ts';

const given = { diamonds: z.number(), gifts: z.number(), rank: z.nullable(z.number()) };

/** The answer of `GET /api/v1/gifters/<platform:id>`. */
export const cardSchema: z.ZodMiniType<GifterCard> = z.object({
  gifter,
  ownName: z.nullable(z.string()),
  earlierNames: z.array(z.string()),
  tonight: z.object(given),
  always: z.nullable(
    z.object({
      windows: z.array(z.object({ ...given, window: z.enum(['day', 'week', 'month', 'all']) })),
      firstSeenMs: z.nullable(z.number()),
      lastSeenMs: z.nullable(z.number()),
    }),
  ),
  steps: z.array(z.object({ name: z.string(), level: z.number(), times: z.number() })),
  marks: z.object({
    hidden: z.boolean(),
    blocked: z.boolean(),
    trusted: z.boolean(),
    excluded: z.boolean(),
  }),
  forgetAskedAtMs: z.nullable(z.number()),
  vip: z.boolean(),
  questionSlots: z.number(),
  toThank: z.nullable(z.object({ atMs: z.number(), because: z.enum(['rejected', 'step']) })),
  note: z.nullable(z.object({ text: z.string(), by: z.string(), atMs: z.number() })),
  mayMove: z.nullable(z.number()),
});
