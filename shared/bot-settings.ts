import * as z from 'zod/mini';
import { BOT_TEXTS, CHAT_COMMANDS, placeholdersOf, THANKS } from './bot-texts.ts';

/** Who may use a chat command: each includes those behind it. */
export const CHAT_AUDIENCES = ['everyone', 'subscriber', 'vip', 'moderator', 'broadcaster'] as const;
export type ChatAudience = (typeof CHAT_AUDIENCES)[number];

export type ChatCommandName = keyof typeof CHAT_COMMANDS;
export type BotTextKey = keyof typeof BOT_TEXTS;

const waitMs = z.int().check(z.minimum(0), z.maximum(3_600_000));

/** Twitch cuts a line at 500 characters; names and lists need room too. */
const MAX_TEXT = 300;

/** One line of chat that may name these placeholders and no other. */
function line(allowed: readonly string[]) {
  return z.string().check(z.minLength(1), z.maxLength(MAX_TEXT), (payload) => {
    for (const message of faultsOf(payload.value, allowed)) {
      payload.issues.push({ code: 'custom', message, input: payload.value });
    }
  });
}

function faultsOf(text: string, allowed: readonly string[]): string[] {
  const faults: string[] = [];
  if (text !== '' && text.trim() === '') faults.push('Write some words.');
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)) faults.push('Write it on one line.');
  if (/^\s*[/.!\\]/.test(text)) faults.push('Chat takes what begins with / . ! or \\ for a command.');
  const known = allowed.map((name) => `{${name}}`).join(', ') || 'none';
  for (const name of placeholdersOf(text)) {
    if (!allowed.includes(name)) faults.push(`{${name}} is not known here; there is: ${known}.`);
  }
  return faults;
}

/** Texts and commands that a newer version brings have a default: files of older versions stay valid. */
const texts = Object.fromEntries(
  Object.entries(BOT_TEXTS).map(([key, text]) => [key, z._default(line(placeholdersOf(text)), text)]),
) as { [key in BotTextKey]: z.ZodMiniDefault<ReturnType<typeof line>> };

const commandSettings = z.strictObject({ on: z.boolean(), who: z.enum(CHAT_AUDIENCES) });
const commands = Object.fromEntries(
  Object.entries(CHAT_COMMANDS).map(([name, { who }]) => [
    name,
    z._default(commandSettings, { on: true, who }),
  ]),
) as { [name in ChatCommandName]: z.ZodMiniDefault<typeof commandSettings> };

const thanksInTurn = (allowed: readonly string[]) => z.array(line(allowed)).check(z.maxLength(20));
const grouped = thanksInTurn(['names']);
const alone = thanksInTurn(['name']);

/** What the bot writes, when and for whom. An empty list of thanks is silence. */
export const botSettings = z.strictObject({
  /** Whether it writes in chat at all; without a login it cannot. */
  replies: z.boolean(),
  thanks: z.strictObject({
    on: z.boolean(),
    /** Small gifts are thanked together this often. */
    groupEveryMs: waitMs,
    /** Nobody is thanked by name more often than this. */
    personMs: waitMs,
    /** By level; one of several is taken in turn. */
    texts: z.strictObject({
      1: grouped,
      2: alone,
      3: alone,
      4: alone,
      5: alone,
      6: alone,
      7: alone,
    }),
  }),
  commands: z.strictObject(commands),
  /** Between two commands of one person, and between any two; moderators wait for neither. */
  personWaitMs: waitMs,
  overallWaitMs: waitMs,
  texts: z.strictObject(texts),
  /** Local time of the next live, such as 2026-11-27T20:00; null when it is not known. */
  nextLive: z.nullable(z.string().check(z.refine(isLocalTime, 'Write a time such as 2026-11-27T20:00.'))),
});

/** Whether the calendar has it: there is no 31st of November, and no 24:30. */
function isLocalTime(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return false;
  const atMs = Date.parse(`${text}:00Z`);
  return !Number.isNaN(atMs) && new Date(atMs).toISOString().startsWith(text);
}

export type BotSettings = z.infer<typeof botSettings>;

export const DEFAULT_BOT_SETTINGS: BotSettings = {
  replies: true,
  thanks: {
    on: true,
    groupEveryMs: 60_000,
    personMs: 60_000,
    texts: {
      1: [...THANKS[1]],
      2: [...THANKS[2]],
      3: [...THANKS[3]],
      4: [...THANKS[4]],
      5: [...THANKS[5]],
      6: [...THANKS[6]],
      7: [...THANKS[7]],
    },
  },
  commands: Object.fromEntries(
    Object.entries(CHAT_COMMANDS).map(([name, { who }]) => [name, { on: true, who }]),
  ) as BotSettings['commands'],
  personWaitMs: 30_000,
  overallWaitMs: 5_000,
  texts: { ...BOT_TEXTS },
  nextLive: null,
};
