import * as z from 'zod/mini';
import { botSettings, DEFAULT_BOT_SETTINGS } from './bot-settings.ts';
import { CHANNEL_NAME } from './channel.ts';
import { FIRST_RUN_AHEAD, FIRST_RUN_OVER, firstRunSchema } from './first-run.ts';
import type { SubPlan } from './gift.ts';
import { SUB_PLANS } from './gift.ts';
import { DEFAULT_LAYOUT, layoutSchema } from './layout.ts';
import type { Parsed } from './result.ts';
import { parseWith } from './schema.ts';
import { DEFAULT_SOUND, soundSchema } from './sound.ts';
import { DEFAULT_THEME, themeSchema } from './theme.ts';
import { DEFAULT_WORDS, wordSettings } from './word-settings.ts';

/** The longest time in months that names may be kept, other than for ever. */
export const MOST_MONTHS = 120;

/** IPv4 or IPv6 by its letters; whether this computer has it, the server knows. */
const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f:]{2,39})$/;

/** A name behind https and nothing else: a path, a query or a name before @ would be dropped in silence. */
const TUNNEL = /^https:\/\/[\p{L}\p{N}.-]+(?::\d{1,5})?\/?$/u;

const rate = z.string().check(z.regex(/^\d{1,9}(\.\d{1,6})?$/, 'Write a plain number such as 100 or 0.65.'));
const currency = z.string().check(z.regex(/^[A-Z]{3}$/, 'Use the three letters of ISO 4217, such as EUR.'));

const subs = z.strictObject(
  Object.fromEntries(SUB_PLANS.map((plan) => [plan, rate])) as { [plan in SubPlan]: typeof rate },
);
const sources = z.strictObject({
  twitch: z.strictObject({
    on: z.boolean(),
    /** The part after twitch.tv/, in lower case; null until somebody named it. */
    channel: z.nullable(
      z.string().check(z.regex(CHANNEL_NAME, 'Use the part after twitch.tv/, in lower case.')),
    ),
  }),
  tikfinity: z.strictObject({
    on: z.boolean(),
    /** Where TikFinity's desktop app serves its events. */
    url: z
      .string()
      .check(
        z.maxLength(200),
        z.regex(/^wss?:\/\/[^\s/@]+(\/\S*)?$/, 'Use an address such as ws://127.0.0.1:21213/.'),
      ),
  }),
});
const tiktok = z.strictObject({
  /** Gifts for anybody else are left out; null counts all. */
  hostUserId: z.nullable(
    z.string().check(z.regex(/^\d{1,32}$/, 'Use the number that TikTok has for the host.')),
  ),
});
const privacy = z.strictObject({
  /** Moderators see on a person's card what was given in all sessions, and not tonight's alone. */
  moderatorsSeeAll: z._default(z.boolean(), false),
  /** Who was not seen for so many months loses the name, for good; null keeps names for ever. */
  keepNamesMonths: z.nullable(
    z
      .int('Use a whole number of months, or null.')
      .check(
        z.minimum(1, 'Use at least 1 month.'),
        z.maximum(MOST_MONTHS, `Use at most ${MOST_MONTHS} months.`),
      ),
  ),
});

const devices = z.strictObject({
  /** Addresses of this computer that are served besides 127.0.0.1; `0.0.0.0` is every one that others reach. */
  hosts: z
    .array(z.string().check(z.regex(ADDRESS, 'Use an address of this computer, such as 192.168.1.5.')))
    .check(z.maxLength(16)),
  /** Where a tunnel leads here from; null without one. */
  publicUrl: z.nullable(
    z
      .string()
      .check(
        z.maxLength(200),
        z.regex(TUNNEL, 'Use an address such as https://show.example, with nothing behind the name.'),
      ),
  ),
  /** Moderators open the dashboard through the tunnel. */
  remote: z.boolean(),
});

const DEFAULT_SUBS = { 1000: '500', 2000: '1000', 3000: '2500', Prime: '500' };
const DEFAULT_SOURCES = {
  twitch: { on: false, channel: null },
  tikfinity: { on: false, url: 'ws://127.0.0.1:21213/' },
};
const DEFAULT_TIKTOK = { hostUserId: null };
const DEFAULT_PRIVACY = { moderatorsSeeAll: false, keepNamesMonths: 13 };
const DEFAULT_DEVICES = { hosts: [], publicUrl: null, remote: false };

/** What came later has a default: files of older versions stay valid. */
const settings = z.strictObject({
  version: z.int().check(z.minimum(1)),
  /** IANA name; null is the machine's. */
  timeZone: z.nullable(z.string().check(z.refine(isTimeZone, 'This time zone is not known here.'))),
  /** `strict` puts no platform's gift names on air. */
  wording: z.enum(['strict', 'open']),
  /** What wording help does with a text that should not be said on air: refuses it, or only says so. */
  wordingHelp: z._default(z.enum(['block', 'advise']), 'block'),
  /** A session closes after this long without a gift. */
  sessionIdleMs: z.int().check(z.minimum(60_000), z.maximum(86_400_000)),
  /** A held alert nobody decides on is released without its message after this; null is never. */
  decideWithinMs: z.nullable(z.int().check(z.minimum(15_000), z.maximum(600_000))),
  exchange: z.strictObject({
    /** Diamonds for one bit. */
    bit: rate,
    /** Diamonds for one whole unit of a currency (one dollar, one yen). */
    money: z.record(currency, rate),
    /** Diamonds for one month of a Twitch sub. */
    sub: z._default(subs, DEFAULT_SUBS),
  }),
  sources: z._default(sources, DEFAULT_SOURCES),
  tiktok: z._default(tiktok, DEFAULT_TIKTOK),
  bot: z._default(botSettings, DEFAULT_BOT_SETTINGS),
  words: z._default(wordSettings, DEFAULT_WORDS),
  privacy: z._default(privacy, DEFAULT_PRIVACY),
  /** What is open besides this computer; what a start's own options say goes before it. */
  devices: z._default(devices, DEFAULT_DEVICES),
  layout: layoutSchema,
  theme: z._default(themeSchema, DEFAULT_THEME),
  sound: z._default(soundSchema, DEFAULT_SOUND),
  /** An installation that is older than the first run has it behind itself. */
  firstRun: z._default(firstRunSchema, FIRST_RUN_OVER),
});

/** `settings.json`: what people choose. Written by the dashboard or by hand. */
export type Settings = z.infer<typeof settings>;

/** Reads settings that a person may have written; names each fault by its place. */
export function parseSettings(input: unknown): Parsed<Settings> {
  return parseWith(settings, input);
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Settings of a new installation. The rates are round values that the streamer may change. */
export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  timeZone: null,
  wording: 'strict',
  wordingHelp: 'block',
  sessionIdleMs: 2 * 3_600_000,
  decideWithinMs: 60_000,
  exchange: {
    bit: '1',
    money: {
      USD: '100',
      EUR: '110',
      GBP: '130',
      CHF: '115',
      CAD: '72',
      AUD: '66',
      NZD: '60',
      JPY: '0.65',
      BRL: '18',
      MXN: '5.5',
      PLN: '26',
      SEK: '10',
      NOK: '10',
      DKK: '15',
      CZK: '4.5',
      TRY: '2.5',
      INR: '1.2',
      IDR: '0.006',
      PHP: '1.75',
      THB: '3',
      VND: '0.004',
      KRW: '0.07',
      TWD: '3.1',
      HKD: '12.8',
    },
    sub: DEFAULT_SUBS,
  },
  sources: DEFAULT_SOURCES,
  tiktok: DEFAULT_TIKTOK,
  bot: DEFAULT_BOT_SETTINGS,
  words: DEFAULT_WORDS,
  privacy: DEFAULT_PRIVACY,
  devices: DEFAULT_DEVICES,
  layout: DEFAULT_LAYOUT,
  theme: DEFAULT_THEME,
  sound: DEFAULT_SOUND,
  firstRun: FIRST_RUN_AHEAD,
};
