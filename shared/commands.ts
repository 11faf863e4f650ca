import * as z from 'zod/mini';
import type { Role } from './protocol.ts';

/** What a moderator or the owner may ask of the server; each accepted one is a record with its actor. */
export interface CommandRow {
  readonly args: z.ZodMiniType<object>;
  /** What the result carries. */
  readonly value: z.ZodMiniType<unknown>;
  readonly roles: readonly Role[];
  /** Whether `undo` can append the opposite. */
  readonly reversible: boolean;
  /** Acts before the disk: a screen must go blank though the disk is gone. */
  readonly actsFirst?: true;
  /** Done outside the show's state (files, another server) before it is recorded. */
  readonly byOffice?: true;
}

const STAFF = ['owner', 'moderator'] as const;
const none = z.strictObject({});
const nothing = z.null();
const alertId = z.string().check(z.regex(/^a[0-9]{1,16}$/, 'This is not the id of an alert.'));
const text = (max: number) => z.string().check(z.maxLength(max));
const gifterId = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9_-]{0,31}:.{1,128}$/su, 'This is not the id of a gifter.'));
const diamonds = z.int().check(z.minimum(1), z.maximum(1e12));
const goal = { label: z.string().check(z.minLength(1), z.maxLength(80)), target: diamonds };

/** The command table (contract C8): a row each, refused by default. */
export const COMMANDS = {
  'send-test-gift': {
    args: z.strictObject({
      diamonds,
      name: z.optional(text(200)),
      message: z.optional(text(500)),
      /** Plays as a streak of this many units; `diamonds` is then the total. */
      streak: z.optional(z.int().check(z.minimum(2), z.maximum(1_000_000))),
    }),
    /** Null when the ladder has no step for so few diamonds. */
    value: z.strictObject({ alert: z.nullable(alertId) }),
    roles: STAFF,
    reversible: false,
  },
  'skip-alert': { args: z.strictObject({ id: alertId }), value: nothing, roles: STAFF, reversible: true },
  'replay-alert': {
    args: z.strictObject({ id: alertId }),
    value: z.strictObject({ alert: alertId }),
    roles: STAFF,
    reversible: false,
  },
  'pause-alerts': { args: none, value: nothing, roles: STAFF, reversible: true, actsFirst: true },
  'resume-alerts': { args: none, value: nothing, roles: STAFF, reversible: true },
  'clear-overlay': { args: none, value: nothing, roles: STAFF, reversible: false, actsFirst: true },
  'start-session': {
    args: z.strictObject({ title: z.optional(text(120)) }),
    value: z.strictObject({ session: z.int() }),
    roles: STAFF,
    reversible: true,
  },
  'end-session': { args: none, value: z.strictObject({ session: z.int() }), roles: STAFF, reversible: true },
  'set-goal': {
    args: z.union([
      /** `start` is what counts as reached already. */
      z.strictObject({ ...goal, start: z.optional(z.int().check(z.minimum(0), z.maximum(1e12))) }),
      z.strictObject({ clear: z.literal(true) }),
    ]),
    value: nothing,
    roles: STAFF,
    reversible: true,
  },
  /** Lets a held alert go on; without its message when asked so. */
  'approve-alert': {
    args: z.strictObject({ id: alertId, withoutMessage: z.optional(z.boolean()) }),
    value: nothing,
    roles: STAFF,
    reversible: true,
  },
  /** Keeps a person's name and messages off the screen; what they gave counts. */
  'hide-gifter': { args: z.strictObject({ gifterId }), value: nothing, roles: STAFF, reversible: true },
  'unhide-gifter': { args: z.strictObject({ gifterId }), value: nothing, roles: STAFF, reversible: true },
  'save-settings': {
    args: z.strictObject({
      /** What changes, nested as in `settings.json`; lists are replaced whole. */
      patch: z.record(z.string(), z.unknown()),
      /** The version that was edited. */
      baseVersion: z.int().check(z.minimum(1)),
    }),
    value: z.strictObject({ version: z.int() }),
    roles: ['owner'],
    reversible: true,
    byOffice: true,
  },
  /** Logs the bot in with a token of the streamer's own (chat:read and chat:edit). It is kept in no record. */
  'set-twitch-token': {
    args: z.strictObject({ token: text(200) }),
    value: z.strictObject({ login: z.string() }),
    roles: ['owner'],
    reversible: false,
    byOffice: true,
  },
  /** Begins a login by a code that is typed at twitch.tv/activate; the topic `bot` says how it goes on. */
  'begin-twitch-login': {
    args: none,
    value: z.strictObject({ userCode: z.string(), verificationUri: z.string(), expiresAtMs: z.int() }),
    roles: ['owner'],
    reversible: false,
    byOffice: true,
  },
  'end-twitch-login': { args: none, value: nothing, roles: ['owner'], reversible: false, byOffice: true },
} as const satisfies Record<string, CommandRow>;

export type CommandName = keyof typeof COMMANDS;
export type CommandArgs<N extends CommandName> = z.infer<(typeof COMMANDS)[N]['args']>;

/** A checked command: `name` picks the type of `args`. */
export type Command = {
  [N in CommandName]: { readonly name: N; readonly args: CommandArgs<N> };
}[CommandName];

/** The shape of every command before its own schema is asked. */
export const commandEnvelope = z.strictObject({
  id: z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/, 'Use a UUID.')),
  name: z.string().check(z.maxLength(64)),
  args: z.optional(z.unknown()),
});

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}
