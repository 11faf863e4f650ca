import { LANGUAGE } from './language.ts';

const clockFormat = new Intl.DateTimeFormat(LANGUAGE, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const minuteFormat = new Intl.DateTimeFormat(LANGUAGE, {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const dayFormat = new Intl.DateTimeFormat(LANGUAGE, { day: 'numeric', month: 'short' });
const fullFormat = new Intl.DateTimeFormat(LANGUAGE, {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const wholeFormat = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 0 });
const percentFormat = new Intl.NumberFormat(LANGUAGE, { style: 'percent', maximumFractionDigits: 0 });
const kiloFormat = new Intl.NumberFormat(LANGUAGE, { style: 'unit', unit: 'kilobyte' });
const megaFormat = new Intl.NumberFormat(LANGUAGE, {
  style: 'unit',
  unit: 'megabyte',
  maximumFractionDigits: 1,
});
const ordinalRules = new Intl.PluralRules(LANGUAGE, { type: 'ordinal' });
const listFormat = new Intl.ListFormat(LANGUAGE, { type: 'conjunction' });
const pluralRules = new Intl.PluralRules(LANGUAGE);

const FIRST_ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const ORDINAL_ENDS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** A moment as `20:14:03`, in the viewer's own time zone. */
export function clock(atMs: number): string {
  return clockFormat.format(atMs);
}

/** A moment as `20:14`, with its day before it when that is another than `beside`'s: `Nov 21, 20:14`. */
export function moment(atMs: number, besideMs: number): string {
  const day = dayFormat.format(atMs);
  const time = minuteFormat.format(atMs);
  return day === dayFormat.format(besideMs) ? time : `${day}, ${time}`;
}

/** A moment that may lie far off: `Nov 30, 2026, 20:14`. */
export function fullMoment(atMs: number): string {
  return fullFormat.format(atMs);
}

/** `12,840` */
export function whole(value: number): string {
  return wholeFormat.format(value);
}

/** A length of time as `0:48` or `1:12:17`; below zero counts as none. */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const rest = two(seconds % 60);
  return minutes < 60 ? `${minutes}:${rest}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${rest}`;
}

/** A length of time left: a second that has begun still counts, so that 0:00 is the end. */
export function timeLeft(ms: number): string {
  return duration(Math.ceil(ms / 1_000) * 1_000);
}

/** `third`, `12th` */
export function ordinal(place: number): string {
  return FIRST_ORDINALS[place - 1] ?? `${whole(place)}${ORDINAL_ENDS[ordinalRules.select(place)] ?? 'th'}`;
}

/** `Ada, Kim, and Jo` */
export function listed(items: readonly string[]): string {
  return listFormat.format(items);
}

/** The number and the word that goes with it: `1 gift`, `12 gifts`. */
export function counted(count: number, one: string, more: string): string {
  return `${whole(count)} ${pluralRules.select(count) === 'one' ? one : more}`;
}

/** `62 %`, of a part from 0 to 1. */
export function percent(part: number): string {
  return percentFormat.format(part);
}

/** `340 kB`, `3.2 MB`; what is not nothing is at least 1 kB. */
export function fileSize(bytes: number): string {
  const kb = bytes / 1_024;
  return kb < 1_000 ? kiloFormat.format(Math.ceil(kb)) : megaFormat.format(kb / 1_024);
}

const namesFormat = new Intl.ListFormat(LANGUAGE, { type: 'unit', style: 'short' });

/** Names or words in a row: `Mia, Leo` */
export function names(all: readonly string[]): string {
  return namesFormat.format(all);
}
