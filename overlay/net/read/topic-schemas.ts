import * as z from 'zod/mini';
import { parseWith } from '../../../shared/schema.ts';
import type { ReadTopics, TopicMap } from '../frames.ts';

/** One unreadable topic must not cost the page the others. */
export const lenient = <T>(schema: z.ZodMiniType<T>) => z.catch(z.optional(schema), undefined);

/** Reads by schemas that are all lenient. */
export function topicReader(schema: z.ZodMiniType<TopicMap>): ReadTopics {
  return (values) => {
    const parsed = parseWith(schema, values);
    if (!parsed.ok) return {};
    return Object.fromEntries(Object.entries(parsed.value).filter(([, value]) => value !== undefined));
  };
}
