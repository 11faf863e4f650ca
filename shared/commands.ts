import * as z from 'zod/mini';
import { moderatorLabel } from './label.ts';
import { layoutSchema } from './layout.ts';
import { MEDIA_ID } from './media.ts';
import { mediaName } from './media-name.ts';
import type { Role } from './protocol.ts';
import { themeSchema } from './theme.ts';
import { tiersSchema } from './tier.ts';
import { wordSettings } from './word-settings.ts';

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
/** The longest note of staff about a person. */
export const NOTE_UNITS = 140;
const none = z.strictObject({});
const nothing = z.null();
const alertId = z.string().check(z.regex(/^a[0-9]{1,16}$/, 'This is not the id of an alert.'));
const text = (max: number) => z.string().check(z.maxLength(max));
/** `platform:userId`, of somebody who was not forgotten. */
export const gifterId = z.string().check(
  z.regex(/^[a-z][a-z0-9_-]{0,31}:.{1,128}$/su, 'This is not the id of a gifter.'),
  z.refine((id) => !id.startsWith('forgotten:'), 'This person was forgotten.'),
  z.refine((id) => !id.startsWith('former:'), 'Nobody knows any more who this person was.'),
);
const diamonds = z.int().check(z.minimum(1), z.maximum(1e12));
const commandId = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/, 'Use a UUID.'));
const time = z.int().check(z.minimum(0));
const giftSeq = z.int().check(z.minimum(1));
const reason = text(200).check(z.regex(/\S/u, 'Say why.'));
const goal = { label: z.string().check(z.minLength(1), z.maxLength(80)), target: diamonds };

const givenName = text(200).check(z.regex(/\S/u, 'The name is empty.'));
const marked = z.strictObject({ gifterId, on: z.optional(z.boolean()) });
const alertTexts = {
  id: alertId,
  gifterName: z.optional(givenName),
  message: z.optional(text(500).check(z.regex(/\S/u, 'The message is empty.'))),
  withoutMessage: z.optional(z.boolean()),
};
const oneMessage = z.refine<{ message?: string | undefined; withoutMessage?: boolean | undefined }>(
  ({ message, withoutMessage }) => message === undefined || withoutMessage !== true,
  { path: ['message'], error: 'Either another message, or none.' },
);
/** The version that was edited. */
const baseVersion = z.int().check(z.minimum(1));
/** Whose access it is: a moderator's id, never the token. */
const tokenId = z.string().check(z.minLength(1), z.maxLength(64));
/** ISO 8601 with a zone; where it is left out, access is good until it is revoked. */
const expiresAt = z.iso.datetime({ offset: true, error: 'Write the time as 2026-11-22T20:00:00Z.' });
/** `code` is null in the answer to a repeat; the link opens nothing after `openByMs`. */
const invitation = z.strictObject({ id: z.string(), code: z.nullable(z.string()), openByMs: z.int() });
const save = {
  value: z.strictObject({ version: z.int() }),
  roles: ['owner'],
  reversible: true,
  byOffice: true,
} as const;

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
  /** `waiting`: plays all that waits, the big ones (level 5 and up) only, or none; what is not played is missed. */
  'resume-alerts': {
    args: z.strictObject({ waiting: z.optional(z.enum(['play', 'big', 'miss'])) }),
    value: nothing,
    roles: STAFF,
    reversible: true,
  },
  'clear-overlay': { args: none, value: nothing, roles: STAFF, reversible: false, actsFirst: true },
  'start-session': {
    args: z.strictObject({ title: z.optional(text(120)) }),
    value: z.strictObject({ session: z.int() }),
    roles: STAFF,
    reversible: false,
  },
  'end-session': { args: none, value: z.strictObject({ session: z.int() }), roles: STAFF, reversible: true },
  /** When the last session was, put right; no gift changes its window. */
  'move-session': {
    args: z
      .strictObject({ openedAtMs: z.optional(time), closedAtMs: z.optional(time) })
      .check(
        z.refine(
          ({ openedAtMs, closedAtMs }) => openedAtMs !== undefined || closedAtMs !== undefined,
          'Say what to change.',
        ),
      ),
    value: nothing,
    roles: STAFF,
    reversible: true,
  },
  /** Another title for the last session; null takes it away. */
  'rename-session': {
    args: z.strictObject({
      title: z.nullable(text(120).check(z.regex(/\S/u, 'The title is empty.'))),
    }),
    value: nothing,
    roles: STAFF,
    reversible: true,
  },
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
    args: z.strictObject(alertTexts).check(oneMessage),
    value: nothing,
    roles: STAFF,
    reversible: true,
  },
  /** Other words for an alert in being; one that is held stays held. */
  'edit-alert': {
    args: z.strictObject(alertTexts).check(
      oneMessage,
      z.refine(
        ({ gifterName, message, withoutMessage }) =>
          gifterName !== undefined || message !== undefined || withoutMessage === true,
        'Say what to change.',
      ),
    ),
    value: nothing,
    roles: STAFF,
    reversible: true,
  },
  /** Takes a held or waiting alert out; the person stands on the list to thank by voice. */
  'reject-alert': { args: z.strictObject({ id: alertId }), value: nothing, roles: STAFF, reversible: true },
  /** Silences the screens; what is shown goes on. */
  mute: { args: z.strictObject({ muted: z.boolean() }), value: nothing, roles: STAFF, reversible: true },
  /** Keeps a person's name and messages off the screen; what they gave counts. */
  'hide-gifter': { args: z.strictObject({ gifterId }), value: nothing, roles: STAFF, reversible: true },
  'unhide-gifter': { args: z.strictObject({ gifterId }), value: nothing, roles: STAFF, reversible: true },
  /** Another name for a person, wherever it is read; null gives the own one back. */
  'rename-gifter': {
    args: z.strictObject({ gifterId, name: z.nullable(givenName) }),
    value: nothing,
    roles: STAFF,
    reversible: true,
  },
  /** What staff want to remember of a person, read by staff alone; null takes it away. */
  'note-gifter': {
    args: z.strictObject({
      gifterId,
      text: z.nullable(text(NOTE_UNITS).check(z.regex(/\S/u, 'The note is empty.'))),
    }),
    value: nothing,
    roles: STAFF,
    reversible: true,
  },
  /** Counts, and is on no board: bots, the streamer's own account. */
  'exclude-gifter': {
    args: z.strictObject({ gifterId, on: z.boolean() }),
    value: nothing,
    roles: STAFF,
    reversible: true,
  },
  /** Never named on air, whatever the viewer wishes; what they give counts. */
  'block-gifter': { args: marked, value: nothing, roles: STAFF, reversible: true },
  /** Never held for the name. */
  'trust-gifter': { args: marked, value: nothing, roles: STAFF, reversible: true },
  /** Was thanked by voice. */
  'mark-thanked': { args: z.strictObject({ gifterId }), value: nothing, roles: STAFF, reversible: true },
  /** Takes a gift, the whole of a combo or bomb, out of every window and the goal. */
  'revert-gift': {
    args: z.strictObject({ seq: giftSeq, reason }),
    value: nothing,
    roles: STAFF,
    reversible: true,
  },
  /** What a gift was worth in all whose price was not known. */
  'price-gift': {
    args: z.strictObject({ seq: giftSeq, diamonds }),
    value: nothing,
    roles: STAFF,
    reversible: true,
  },
  /** Adds to a person's totals, or takes away. Moderators together move 1,000 in a night. */
  'adjust-gifter': {
    args: z.strictObject({
      gifterId,
      diamonds: z.int().check(
        z.minimum(-1e12),
        z.maximum(1e12),
        z.refine((amount) => amount !== 0, 'This changes nothing.'),
      ),
      reason,
    }),
    value: nothing,
    roles: STAFF,
    reversible: true,
  },
  /** A gift that no source brought; it counts now and makes no alert. Without an id the name makes one. */
  'enter-gift': {
    args: z.strictObject({ gifterId: z.optional(gifterId), name: givenName, diamonds }),
    value: z.strictObject({ seq: z.int() }),
    roles: STAFF,
    reversible: true,
  },
  /** Takes an earlier command back, whoever gave it. */
  undo: { args: z.strictObject({ commandId }), value: nothing, roles: STAFF, reversible: true },
  /**
   * Takes everything personal about somebody out of all that is kept, for good; what they gave stays in the totals.
   * Answered when it is done.
   */
  'forget-gifter': {
    args: z.strictObject({ gifterId }),
    value: nothing,
    roles: ['owner'],
    reversible: false,
    byOffice: true,
  },
  'save-settings': {
    args: z.strictObject({
      /** What changes, nested as in `settings.json`; lists are replaced whole. */
      patch: z.record(z.string(), z.unknown()),
      baseVersion,
    }),
    ...save,
  },
  'save-layout': { args: z.strictObject({ layout: layoutSchema, baseVersion }), ...save },
  'save-theme': { args: z.strictObject({ theme: themeSchema, baseVersion }), ...save },
  /** Word lists, own words and scripts, upon a version of the settings. */
  'save-words': { args: z.strictObject({ words: wordSettings, baseVersion }), ...save, roles: STAFF },
  /**
   * The whole ladder, upon a version of the ladder. `mayMissFiles` takes one from another installation, whose files are
   * still to come.
   */
  'save-tiers': {
    args: z.strictObject({ tiers: tiersSchema, baseVersion, mayMissFiles: z.optional(z.boolean()) }),
    ...save,
    roles: STAFF,
  },
  /** Removes a file from the folder of pictures, clips and sounds, for good. */
  'delete-media': {
    args: z.strictObject({ id: z.string().check(z.regex(MEDIA_ID, 'This is not the id of a file.')) }),
    value: nothing,
    roles: STAFF,
    reversible: false,
    byOffice: true,
  },
  /** Another name for a file of that folder, without its ending. Whatever names the file by its id goes on doing so. */
  'rename-media': {
    args: z.strictObject({
      id: z.string().check(z.regex(MEDIA_ID, 'This is not the id of a file.')),
      name: z
        .string()
        .check(
          z.refine(
            (name) => mediaName(name) === name,
            'Use up to 48 letters and digits, with spaces, "-" or "_" between them.',
          ),
        ),
    }),
    value: nothing,
    roles: STAFF,
    reversible: false,
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
  /** Gives a moderator access. The token stands in the first answer and nowhere else. */
  'create-token': {
    args: z.strictObject({
      role: z.literal('moderator'),
      label: moderatorLabel,
      expiresAt: z.optional(expiresAt),
    }),
    /** `token` is null in the answer to a repeat. */
    value: z.strictObject({ id: z.string(), token: z.nullable(z.string()) }),
    roles: ['owner'],
    reversible: false,
    byOffice: true,
  },
  /**
   * Gives a moderator access by a link that works once: whoever opens it first gets a token (`POST /api/v1/join`). The
   * code stands in the first answer and nowhere else.
   */
  'invite-moderator': {
    args: z.strictObject({ label: moderatorLabel, expiresAt: z.optional(expiresAt) }),
    value: invitation,
    roles: ['owner'],
    reversible: false,
    byOffice: true,
  },
  /** Another such link for the same person: for a further device, or in place of one that was lost. */
  'renew-invite': {
    args: z.strictObject({ id: tokenId }),
    value: invitation,
    roles: ['owner'],
    reversible: false,
    byOffice: true,
  },
  /** Takes a moderator's access away, from sockets that are open too. */
  'revoke-token': {
    args: z.strictObject({ id: tokenId }),
    value: nothing,
    roles: ['owner'],
    reversible: false,
    byOffice: true,
  },
  /** Another address for OBS; the old one shows nothing any more. */
  'rotate-overlay-token': {
    args: none,
    /** `url` is null in the answer to a repeat. */
    value: z.strictObject({ url: z.nullable(z.string()) }),
    roles: ['owner'],
    reversible: false,
    byOffice: true,
  },
  /** Another secret to sign with; the old one is good for an hour more. */
  'rotate-hook-secret': {
    args: z.strictObject({ hook: z.literal('gift') }),
    value: nothing,
    roles: ['owner'],
    reversible: false,
    byOffice: true,
  },
} as const satisfies Record<string, CommandRow>;

export type CommandName = keyof typeof COMMANDS;
export type CommandArgs<N extends CommandName> = z.infer<(typeof COMMANDS)[N]['args']>;

/** A checked command: `name` picks the type of `args`. */
export type Command = {
  [N in CommandName]: { readonly name: N; readonly args: CommandArgs<N> };
}[CommandName];

/** The shape of every command before its own schema is asked. */
export const commandEnvelope = z.strictObject({
  id: commandId,
  name: z.string().check(z.maxLength(64)),
  args: z.optional(z.unknown()),
});

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}
