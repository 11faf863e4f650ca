import type { Level } from '../../shared/alert.ts';
import type { BotSettings } from '../../shared/bot-settings.ts';
import { fill, nameList, ROOM } from './wording.ts';

/** A name and what parts it from the next one take three units at least. */
const MOST_NAMES = Math.floor(ROOM / 3);

/** Somebody to be thanked, named as may be shown now. */
export interface Supporter {
  readonly name: string;
  readonly level: Level;
}

/** A message of thanks. People who are neither named nor counted in it wait for another one. */
export interface Thanks<S extends Supporter> {
  readonly text: string;
  readonly named: readonly S[];
  /** Thanked as "and 3 more", with `extra` others. */
  readonly counted: readonly S[];
  readonly extra: number;
}

/** Takes the texts of a level in turn; none follows itself where there is another one. */
export interface Turns {
  take(level: Level, texts: readonly string[]): string;
}

export function createTurns(): Turns {
  const next = new Map<Level, number>();
  let last: string | null = null;
  return {
    take(level, texts) {
      const index = (next.get(level) ?? 0) % texts.length;
      const at = texts[index] === last ? (index + 1) % texts.length : index;
      next.set(level, at + 1);
      last = texts[at] ?? '';
      return last;
    },
  };
}

/** Thanks to one person by the texts of their level. */
export function thankAlone<S extends Supporter>(one: S, { thanks }: BotSettings, turns: Turns): Thanks<S> {
  const text = turns.take(one.level, thanks.texts[one.level]);
  return { text: fill(text, { name: one.name, names: one.name }), named: [one], counted: [], extra: 0 };
}

/**
 * Thanks to several of levels 2 to 4, the highest first, in one message. Those of level 4 are told that they may ask, so
 * they are named and never counted. `extra` people are thanked without names.
 */
export function thankTogether<S extends Supporter>(
  people: readonly S[],
  settings: BotSettings,
  turns: Turns,
  extra: number,
): Thanks<S> {
  const asking = people.filter(({ level }) => level === 4);
  const others = people.filter(({ level }) => level !== 4);
  const questions = asking.length > 0 ? thankAsking(asking, settings, turns) : null;
  if (others.length === 0 && questions !== null) return questions;
  const rest =
    others.length === 1 && extra === 0
      ? thankAlone(others[0] as S, settings, turns)
      : thankList(others, settings.texts.thanksTogether, settings, extra);
  if (questions === null) return rest;
  const text = `${rest.text} ${questions.text}`;
  if (text.length > ROOM) return questions;
  return { ...rest, text, named: [...rest.named, ...questions.named] };
}

function thankAsking<S extends Supporter>(
  people: readonly S[],
  settings: BotSettings,
  turns: Turns,
): Thanks<S> {
  if (people.length === 1) return thankAlone(people[0] as S, settings, turns);
  return thankNamed(people, settings.texts.thanksQuestions);
}

/** Thanks to as many as the line has room for, all by name; the others wait. */
export function thankNamed<S extends Supporter>(people: readonly S[], template: string): Thanks<S> {
  for (let most = Math.min(people.length, MOST_NAMES); ; most -= 1) {
    const named = people.slice(0, most);
    const text = fill(template, { names: nameList(namesOf(named)) });
    if (text.length <= ROOM || most <= 1) return { text, named, counted: [], extra: 0 };
  }
}

/** Thanks to everybody, in the words of `template` where all names fit, and else with the number of the others. */
export function thankList<S extends Supporter>(
  people: readonly S[],
  template: string,
  { texts }: BotSettings,
  extra: number,
): Thanks<S> {
  const whole = thankNamed(people, template);
  if (extra === 0 && whole.named.length === people.length) return whole;
  const all = extra > 0 ? people.length : people.length - 1;
  for (let most = Math.min(all, MOST_NAMES); ; most -= 1) {
    const named = people.slice(0, most);
    const n = String(people.length - most + extra);
    const text = fill(texts.thanksMore, { names: namesOf(named).join(', '), n });
    if (text.length <= ROOM || most <= 1) return { text, named, counted: people.slice(most), extra };
  }
}

/** People whom the screen calls the same are named once. */
function namesOf(people: readonly Supporter[]): string[] {
  return [...new Set(people.map(({ name }) => name))];
}
