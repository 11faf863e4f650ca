import { GREETINGS } from './gift.ts';
import type { Conditions, Ladder, Tier } from './tier.ts';
import type { StepFacts } from './tier-reach.ts';
import { closeness, isAmountOnly, prepareLadder, stepsFor } from './tier-reach.ts';
import type { Millis } from './units.ts';

/** A step that a gift fits and may not reach now. */
export interface Limit {
  /** Id of the step. */
  readonly tier: string;
  readonly why: 'gifter' | 'overall' | 'cap';
  /** Until it is free again; null in this session no more. */
  readonly restMs: Millis | null;
}

/** A gift, and what of the moment its conditions do not see. */
export interface Explained {
  readonly facts: StepFacts;
  readonly limits?: readonly Limit[];
  /** It came after its streak had ended. */
  readonly isLate?: boolean;
  /** Its price is not known. */
  readonly isUnpriced?: boolean;
}

const PLURALS: Readonly<Record<StepFacts['kind'], string>> = {
  gift: 'gifts',
  bits: 'bits',
  sub: 'subs',
  tip: 'tips',
  follow: 'follows',
  share: 'shares',
  raid: 'raids',
  'first-chat': 'first chats',
  upgrade: 'upgrades',
};
const VALUELESS: ReadonlySet<string> = new Set(GREETINGS);

/** Says in English what a gift does on the ladder, and why not something else. Texts of people are isolated. */
export function explain(ladder: Ladder, { facts, limits = [], isLate, isUnpriced }: Explained): string {
  const fitting = stepsFor(ladder, facts);
  const isFree = ({ id }: Tier) => limits.every(({ tier }) => tier !== id);
  const reached = isLate ? undefined : fitting.find(isFree);
  const subject = subjectOf(facts);
  if (isLate) return `${subject}: no alert, as it came after its streak had ended.`;
  if (isUnpriced && !reached) return 'It counts 0 and reaches no step, as its price is not known.';
  const index = reached ? fitting.indexOf(reached) : fitting.length;
  const passed = fitting.slice(0, index).flatMap((tier) => {
    const limit = limits.find((other) => other.tier === tier.id);
    return limit ? [`Not ${isolated(tier.name)}: ${limitText(limit)}.`] : [];
  });
  if (!reached) {
    const missing = passed.length > 0 ? 'no step is free.' : nearest(ladder, facts);
    return [`${subject}: ${missing}`, ...passed].join(' ');
  }
  const loser = fitting.slice(index + 1).find((tier) => isFree(tier) && tier.level > reached.level);
  const beaten = loser ? [`Not ${isolated(loser.name)}: ${beatText(reached.when, loser.when)}.`] : [];
  return [
    `${subject}: ${isolated(reached.name)}${reasonText(reached.when, facts)}.`,
    ...passed,
    ...beaten,
  ].join(' ');
}

function subjectOf({ kind, diamonds }: StepFacts): string {
  if (!VALUELESS.has(kind)) return grouped(diamonds);
  return `${/^[aeiou]/.test(kind) ? 'An' : 'A'} ${kind.replace('-', ' ')}`;
}

/** Why this step; nothing for an amount, which speaks for itself. */
function reasonText(when: Conditions, facts: StepFacts): string {
  const reasons: string[] = [];
  if (when.gifts) reasons.push(`that step is for ${isolated(facts.gift.name)}`);
  else if (when.platforms) reasons.push(`that step is for gifts on ${facts.platform}`);
  else if (when.kinds) reasons.push(`that step is for ${PLURALS[facts.kind]}`);
  if (when.first === 'ever') reasons.push('this person never gave before');
  if (when.first === 'session') reasons.push("it is this person's first gift tonight");
  if (when.every !== undefined) reasons.push(`it is this person's gift number ${facts.act} tonight`);
  if (when.total) reasons.push(`it brings this person to ${grouped(when.total.from)} tonight`);
  return reasons.length > 0 ? `, as ${reasons.join(' and ')}` : '';
}

function limitText({ why, restMs }: Limit): string {
  if (why === 'cap' || restMs === null) return 'it is used up for this session';
  const left = `${lengthText(restMs)} left`;
  return why === 'gifter' ? `its cool-down for this person has ${left}` : `its cool-down has ${left}`;
}

function beatText(winner: Conditions, loser: Conditions): string {
  if (closeness(winner) === 2)
    return `a named gift goes before ${closeness(loser) === 1 ? 'a platform' : 'an amount'}`;
  return winner.platforms ? 'a platform goes before an amount' : 'a named kind goes before an amount';
}

/** The first step above, for a gift that reaches none. */
function nearest(ladder: Ladder, { kind, diamonds }: StepFacts): string {
  if (VALUELESS.has(kind)) return 'the ladder has no step for it.';
  const above = prepareLadder(ladder)
    .order.filter(({ when }) => isAmountOnly(when) && (when.diamondsFrom ?? 0) > diamonds)
    .toSorted((a, b) => (a.when.diamondsFrom ?? 0) - (b.when.diamondsFrom ?? 0))[0];
  if (!above) return 'the ladder has no step for it.';
  return `no step yet. ${isolated(above.name)} begins at ${grouped(above.when.diamondsFrom ?? 0)}.`;
}

function lengthText(ms: Millis): string {
  const seconds = Math.ceil(ms / 1_000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes >= 60)
    return `${Math.floor(minutes / 60)} h${minutes % 60 === 0 ? '' : ` ${minutes % 60} min`}`;
  return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Keeps a text of another direction from turning the sentence around it. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
