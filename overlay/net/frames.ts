import * as z from 'zod/mini';
import type { ServerFrame } from '../../shared/protocol.ts';
import { PROTOCOL_VERSION, ROLES } from '../../shared/protocol.ts';
import { parseWith } from '../../shared/schema.ts';
import type { StageTopicName, StageTopicValue } from '../../shared/topics.ts';
import { alert } from './read/alert.ts';

/** What is held of the topics; a missing one was never sent, or was not readable. */
export type TopicMap = { readonly [N in StageTopicName]?: StageTopicValue<N> | undefined };

/** Takes what the server sent under names of topics, and leaves out what cannot be read. */
export type ReadTopics = (values: Record<string, unknown>) => TopicMap;

const failure = z.object({
  code: z.string(),
  message: z.string(),
  path: z.optional(z.string()),
  detail: z.optional(z.unknown()),
});
/** Why a command was refused; a newer server may know codes that we do not. */
export type ReplyError = z.infer<typeof failure>;

/** What a command came to. `recorded: false` says that it took effect but could not be written down. */
export type CommandReply =
  | { readonly ok: true; readonly value: unknown; readonly recorded?: boolean | undefined }
  | { readonly ok: false; readonly error: ReplyError };

const frame = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('welcome'),
    protocol: z.literal(PROTOCOL_VERSION),
    role: z.enum(ROLES),
    epoch: z.string(),
    seq: z.number(),
    label: z.optional(z.string()),
    topics: z.record(z.string(), z.unknown()),
  }),
  z.object({ type: z.literal('topic'), name: z.string(), seq: z.number(), value: z.unknown() }),
  z.object({ type: z.literal('alert'), alert, elapsedMs: z.number() }),
  z.object({ type: z.literal('alert-updated'), alert }),
  z.object({ type: z.literal('alert-cancelled'), id: z.string() }),
  z.object({
    type: z.literal('result'),
    id: z.string(),
    ok: z.boolean(),
    value: z.optional(z.unknown()),
    error: z.optional(failure),
    recorded: z.optional(z.boolean()),
  }),
]);

type Of<T extends ServerFrame['type']> = Extract<ServerFrame, { type: T }>;

/** A frame of the server as the pages use it: topics come as a map of checked values. */
export type Received =
  | (Omit<Of<'welcome'>, 'topics'> & { readonly topics: TopicMap })
  | { readonly type: 'topic'; readonly seq: number; readonly topics: TopicMap }
  | Of<'alert'>
  | Of<'alert-updated'>
  | Of<'alert-cancelled'>
  | { readonly type: 'result'; readonly id: string; readonly reply: CommandReply };

/** Reads one text frame of the server; null when it is none that we know. Never throws. */
export function parseServerFrame(text: string, readTopics: ReadTopics): Received | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = parseWith(frame, json);
  if (!parsed.ok) return null;
  const got = parsed.value;
  switch (got.type) {
    case 'welcome':
      return { ...got, topics: readTopics(got.topics) };
    case 'topic':
      return { type: 'topic', seq: got.seq, topics: readTopics({ [got.name]: got.value }) };
    case 'result':
      return readResult(got);
    default:
      return got;
  }
}

function readResult(got: {
  id: string;
  ok: boolean;
  value?: unknown;
  error?: ReplyError | undefined;
  recorded?: boolean | undefined;
}): Received | null {
  if (got.ok) {
    return { type: 'result', id: got.id, reply: { ok: true, value: got.value, recorded: got.recorded } };
  }
  return got.error ? { type: 'result', id: got.id, reply: { ok: false, error: got.error } } : null;
}
