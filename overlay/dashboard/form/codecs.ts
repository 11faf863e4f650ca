import { channelIn } from '../../../shared/channel.ts';
import { MOST_MONTHS } from '../../../shared/settings.ts';
import { SETTINGS_TEXTS as TEXTS } from '../texts/texts.ts';

/** What a field's content means, or why it means nothing. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string };

/** What a field shows of a setting, and what it makes of what was typed. */
export interface Codec<T, Typed extends string | boolean = string> {
  readonly print: (value: T) => Typed;
  readonly read: (typed: Typed) => Read<T>;
}

/** As long as the server takes them. */
const LONGEST_LINE = 300;
const MOST_LINES = 20;
const LONGEST_WAIT_S = 3_600;

const right = <T>(value: T): Read<T> => ({ ok: true, value });
const wrong = (message: string): Read<never> => ({ ok: false, message });

export const SWITCH: Codec<boolean, boolean> = { print: (value) => value, read: right };

/** Text that is taken as it stands, without the blanks around it. */
export const TEXT: Codec<string> = { print: (value) => value, read: (typed) => right(typed.trim()) };

/** One of some words, as a select offers them. */
export function choice<T extends string>(words: readonly T[]): Codec<T> {
  return {
    print: (value) => value,
    read(typed) {
      const found = words.find((word) => word === typed);
      return found === undefined ? wrong(TEXTS.fault.choice) : right(found);
    },
  };
}

/** One line that the bot writes. */
export const LINE: Codec<string> = {
  print: (value) => value,
  read(typed) {
    const line = typed.replace(/\s*\n\s*/g, ' ').trim();
    if (line === '') return wrong(TEXTS.fault.empty);
    return line.length > LONGEST_LINE ? wrong(TEXTS.fault.tooLong(LONGEST_LINE)) : right(line);
  },
};

/** Lines that are taken in turn, one in each line of the field; none is silence. */
export const LINES: Codec<readonly string[]> = {
  print: (value) => value.join('\n'),
  read(typed) {
    const lines = typed
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    if (lines.length > MOST_LINES) return wrong(TEXTS.fault.tooMany(MOST_LINES));
    const isTooLong = lines.some((line) => line.length > LONGEST_LINE);
    return isTooLong ? wrong(TEXTS.fault.tooLong(LONGEST_LINE)) : right(lines);
  },
};

/** Milliseconds as whole seconds. */
export const SECONDS: Codec<number> = {
  print: (ms) => String(Math.round(ms / 1_000)),
  read(typed) {
    const seconds = Number(typed);
    const isRight = /^\s*\d+\s*$/.test(typed) && seconds <= LONGEST_WAIT_S;
    return isRight ? right(seconds * 1_000) : wrong(TEXTS.fault.seconds(LONGEST_WAIT_S));
  },
};

/** A number of months; empty is for ever. */
export const MONTHS: Codec<number | null> = {
  print: (value) => (value === null ? '' : String(value)),
  read(typed) {
    if (typed.trim() === '') return right(null);
    const months = Number(typed);
    const isRight = /^\s*\d+\s*$/.test(typed) && months >= 1 && months <= MOST_MONTHS;
    return isRight ? right(months) : wrong(TEXTS.fault.months(MOST_MONTHS));
  },
};

/** A local time as the browser's own field for it writes it; empty is none. */
export const LOCAL_TIME: Codec<string | null> = {
  print: (value) => value ?? '',
  read(typed) {
    if (typed === '') return right(null);
    const minute = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.exec(typed);
    return minute ? right(minute[0]) : wrong(TEXTS.fault.time);
  },
};

/** A channel's name, also out of a pasted link; empty is none. */
export const CHANNEL: Codec<string | null> = {
  print: (value) => value ?? '',
  read(typed) {
    if (typed.trim() === '') return right(null);
    const channel = channelIn(typed);
    return channel === null ? wrong(TEXTS.fault.channel) : right(channel);
  },
};
