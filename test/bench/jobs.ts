import * as z from 'zod/mini';
import { parseWith } from '../../shared/schema.ts';

const wholeNumber = z.int().check(z.minimum(0));

const target = z.strictObject({
  port: wholeNumber,
  /** What gifts are signed with, by every client for every server. */
  secret: z.string(),
  /** Null for a server that has no overlays. */
  overlay: z.nullable(
    z.strictObject({
      /** Where the WebSocket is opened. */
      path: z.string(),
      /** The client's first text frame; null when it need say nothing. */
      hello: z.nullable(z.string()),
      /** How the text frame begins that says it may be sent gifts; null when the upgrade says it. */
      readyPrefix: z.nullable(z.string()),
      /** How each text frame begins that carries a gift. */
      giftPrefix: z.string(),
    }),
  ),
});
/** A server under load, as the load generator needs to know it. */
export type Target = z.infer<typeof target>;

const common = {
  target,
  overlays: wholeNumber,
  warmUpMs: wholeNumber,
  durationMs: wholeNumber,
  /** Part of every delivery's id: no two jobs send the same. */
  tag: z.string(),
};
const job = z.discriminatedUnion('measure', [
  /** As many gifts as the connections can carry, one under way on each. */
  z.strictObject({
    measure: z.literal('throughput'),
    ...common,
    connections: wholeNumber,
    gifters: wholeNumber,
  }),
  /** A steady trickle, each gift followed from the POST to the first overlay. */
  z.strictObject({ measure: z.literal('latency'), ...common, perSecond: wholeNumber }),
  /** So many gifts a second whatever the answers take; who waits for a connection waits on the clock. */
  z.strictObject({
    measure: z.literal('burst'),
    ...common,
    connections: wholeNumber,
    gifters: wholeNumber,
    perSecond: wholeNumber,
  }),
]);
/** What a load generator is asked for. */
export type Job = z.infer<typeof job>;
export type JobOf<M extends Job['measure']> = Extract<Job, { measure: M }>;

const percentiles = z.strictObject({ p50: z.number(), p99: z.number() });
/** In milliseconds. */
export type Percentiles = z.infer<typeof percentiles>;

const outcome = z.strictObject({
  /** Gifts answered with 202 in all, the warm-up's too. */
  acknowledged: wholeNumber,
  /** Other answers. */
  failed: wholeNumber,
  /** Fewest gift frames that any one overlay was sent; null without overlays. */
  delivered: z.nullable(wholeNumber),
  /** Acknowledgements in each second of the measured time. */
  perSecond: z.number(),
  /** From just before the POST is written (in a burst: from when it was due) until its whole answer is read. */
  ackMs: percentiles,
  /** From just before the POST is written until the first overlay reads the gift; null where not measured. */
  overlayMs: z.nullable(percentiles),
});
/** What a load generator reports. */
export type Outcome = z.infer<typeof outcome>;

export const parseJob = (text: string): Job => parseOrThrow(job, JSON.parse(text), 'job');
export const parseOutcome = (input: unknown): Outcome => parseOrThrow(outcome, input, 'outcome');

function parseOrThrow<T>(schema: z.ZodMiniType<T>, input: unknown, what: string): T {
  const parsed = parseWith(schema, input);
  if (parsed.ok) return parsed.value;
  throw new Error(
    `bug: a wrong ${what}: ${parsed.faults.map(({ path, message }) => `${path}: ${message}`).join('; ')}`,
  );
}
