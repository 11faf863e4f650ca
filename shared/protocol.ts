import * as z from 'zod/mini';
import type { Alert } from './alert.ts';
import type { CommandError } from './errors.ts';
import type { Parsed } from './result.ts';
import { parseWith } from './schema.ts';
import { WINDOWS } from './topics.ts';
import type { AlertId, Millis, Seq } from './units.ts';

/** The wire's version; a client of another one is closed with 4409. */
export const PROTOCOL_VERSION = 1;

export const ROLES = ['owner', 'moderator', 'overlay', 'hook'] as const;
export type Role = (typeof ROLES)[number];

/** Why the server closes a socket; one table for both sides. */
export const CLOSE = {
  /** A frame that is not of this protocol. */
  badFrame: 4400,
  /** The token is unknown or was revoked. */
  badToken: 4401,
  /** The role may not do that. */
  forbidden: 4403,
  /** No hello in time. */
  noHello: 4408,
  /** Another protocol version: reload the page. */
  wrongVersion: 4409,
  /** A frame over the size limit. */
  tooLarge: 4413,
  /** Too many sockets, or too many frames. */
  tooMany: 4429,
  /** The client reads too slowly. */
  tooSlow: 1013,
  /** The server ends; come back. */
  goingAway: 1001,
} as const;

/** The client's first frame must come within this time. */
export const HELLO_TIMEOUT_MS: Millis = 5_000;
export const PING_EVERY_MS: Millis = 15_000;
export const DEAD_AFTER_MS: Millis = 45_000;
/** Largest frame a client may send, in bytes. */
export const MAX_FRAME_BYTES = 16 * 1024;

const shortText = z.string().check(z.maxLength(100));

/** Width or height of a window. */
const sidePx = z.int().check(z.minimum(0), z.maximum(32_768));

const hello = z.strictObject({
  type: z.literal('hello'),
  protocol: z.number(),
  token: z.string().check(z.maxLength(512)),
  client: z.strictObject({
    kind: z.enum(['overlay', 'dashboard', 'preview', 'other']),
    name: shortText,
    version: shortText,
    plays: z.optional(z.array(z.enum(['alerts', 'sound'])).check(z.maxLength(8))),
    width: z.optional(sidePx),
    height: z.optional(sidePx),
    renderer: z.optional(z.enum(['webgl', 'canvas'])),
  }),
});

const alertId = z.string().check(z.regex(/^a[0-9]{1,16}$/));

const clientFrame = z.discriminatedUnion('type', [
  hello,
  z.strictObject({
    type: z.literal('subscribe'),
    topics: z.array(z.enum(WINDOWS.map((name) => `leaderboard/${name}` as const))).check(z.maxLength(20)),
  }),
  z.strictObject({ type: z.literal('alert-started'), id: alertId }),
  z.strictObject({ type: z.literal('alert-done'), id: alertId }),
  z.strictObject({ type: z.literal('visible'), visible: z.boolean() }),
  z.strictObject({
    type: z.literal('report'),
    width: sidePx,
    height: sidePx,
    /** While something moved; null when that was too short to tell. */
    fps: z.nullable(z.int().check(z.minimum(0), z.maximum(1_000))),
    /** Frames that did not come in time since the page was opened. */
    dropped: z.int().check(z.minimum(0), z.maximum(1_000_000_000)),
  }),
  /** The held alert that somebody has open; null for none. */
  z.strictObject({ type: z.literal('looking'), alert: z.nullable(alertId) }),
  z.strictObject({
    type: z.literal('command'),
    id: z.string(),
    name: z.string(),
    args: z.optional(z.unknown()),
  }),
]);

/** Everything a client may send. */
export type ClientFrame = z.infer<typeof clientFrame>;
export type Hello = z.infer<typeof hello>;
export type ClientInfo = Hello['client'];

/** Reads one text frame of a client; never throws. */
export function parseClientFrame(text: string): Parsed<ClientFrame> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, faults: [{ path: '', message: 'This is not JSON.' }] };
  }
  return parseWith(clientFrame, json);
}

/** What a command came to. `repeated` marks the stored answer to an id seen before. */
export type CommandResult =
  | { readonly ok: true; readonly value: unknown; readonly repeated?: true; readonly recorded?: false }
  | { readonly ok: false; readonly error: CommandError };

/** Everything the server sends. `seq` is the journal's number that the value includes. */
export type ServerFrame =
  | {
      readonly type: 'welcome';
      readonly protocol: typeof PROTOCOL_VERSION;
      readonly role: Role;
      /** New at each start of the server: a client then drops all it held. */
      readonly epoch: string;
      readonly seq: Seq;
      /** As whom the client acts, and stands in the topic `here`; for owner and moderators only. */
      readonly label?: string | undefined;
      readonly topics: Readonly<Record<string, unknown>>;
    }
  | { readonly type: 'topic'; readonly name: string; readonly seq: Seq; readonly value: unknown }
  | { readonly type: 'alert'; readonly alert: Alert; readonly elapsedMs: Millis }
  | { readonly type: 'alert-updated'; readonly alert: Alert }
  | { readonly type: 'alert-cancelled'; readonly id: AlertId }
  | ({ readonly type: 'result'; readonly id: string } & CommandResult);
