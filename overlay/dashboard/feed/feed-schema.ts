import * as z from 'zod/mini';
import type { FeedPage } from '../../../shared/feed.ts';
import { GIFT_STATES } from '../../../shared/feed.ts';
import { recentFields } from '../../net/read/stage-topics.ts';

const doer = z.optional(z.object({ by: z.string(), atMs: z.number() }));

/** The answer of `GET /api/v1/gifts`. */
export const feedSchema: z.ZodMiniType<FeedPage> = z.object({
  gifts: z.array(
    z.object({
      ...recentFields,
      source: z.nullable(z.string()),
      state: z.enum(GIFT_STATES),
      test: z.optional(z.literal(true)),
      corrected: doer,
      byHand: doer,
    }),
  ),
  before: z.nullable(z.number()),
  sinceMs: z.nullable(z.number()),
  steps: z.array(z.string()),
  sources: z.array(z.string()),
});
