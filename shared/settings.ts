import * as z from 'zod/mini';
import type { Parsed } from './result.ts';
import { parseWith } from './schema.ts';
import type { WidgetName } from './topics.ts';
import { WIDGETS, WINDOWS } from './topics.ts';

const rate = z.string().check(z.regex(/^\d{1,9}(\.\d{1,6})?$/, 'Write a plain number such as 100 or 0.65.'));
const currency = z.string().check(z.regex(/^[A-Z]{3}$/, 'Use the three letters of ISO 4217, such as EUR.'));
const px = z.int().check(z.minimum(-4_096), z.maximum(8_192));

const place = z.strictObject({ x: px, y: px, w: px, h: px, shown: z.boolean() });
const places = z.strictObject(
  Object.fromEntries(WIDGETS.map((name) => [name, place])) as { [name in WidgetName]: typeof place },
);

const settings = z.strictObject({
  version: z.int().check(z.minimum(1)),
  /** IANA name; null is the machine's. */
  timeZone: z.nullable(z.string().check(z.refine(isTimeZone, 'This time zone is not known here.'))),
  /** `strict` puts no platform's gift names on air. */
  wording: z.enum(['strict', 'open']),
  /** A session closes after this long without a gift. */
  sessionIdleMs: z.int().check(z.minimum(60_000), z.maximum(86_400_000)),
  /** A held alert nobody decides on is released without its message after this; null is never. */
  decideWithinMs: z.nullable(z.int().check(z.minimum(15_000), z.maximum(600_000))),
  exchange: z.strictObject({
    /** Diamonds for one bit. */
    bit: rate,
    /** Diamonds for one whole unit of a currency (one dollar, one yen). */
    money: z.record(currency, rate),
  }),
  layout: z.strictObject({ landscape: places, portrait: places, window: z.enum(WINDOWS) }),
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

const shown = (x: number, y: number, w: number, h: number) => ({ x, y, w, h, shown: true });

/** Settings of a new installation. The rates are round values that the streamer may change. */
export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  timeZone: null,
  wording: 'strict',
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
  },
  layout: {
    landscape: {
      alerts: shown(560, 176, 800, 240),
      leaderboard: shown(48, 200, 438, 368),
      goal: shown(664, 48, 592, 96),
      ticker: shown(48, 972, 1428, 52),
    },
    portrait: {
      alerts: shown(144, 968, 792, 280),
      leaderboard: shown(48, 380, 888, 108),
      goal: shown(48, 264, 888, 100),
      ticker: shown(48, 504, 480, 60),
    },
    window: 'session',
  },
};
