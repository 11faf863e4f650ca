import type { Diamonds, Seq } from '../../shared/units.ts';
import { exact } from './exact.ts';
import type { Change, Event } from './record.ts';

/** What viewers give towards, counted from `start`. */
export interface Goal {
  readonly label: string;
  readonly target: Diamonds;
  readonly start: Diamonds;
  /** The record that set it: it counts what was credited later. */
  readonly since: Seq;
  value: Diamonds;
}

/** What the ledger knows of goals. */
export interface Goals {
  readonly seq: Seq;
  goal?: Goal;
  /** Those that another took the place of, or that were removed. They count on, for undo. The longest ago first. */
  readonly goalsBefore: Goal[];
}

/** As many as the commands that can be undone, each of which puts one goal aside at most. */
const GOALS_KEPT = 200;

export function setGoal(ledger: Goals, event: Event & { type: 'GoalSet' }): void {
  removeGoal(ledger);
  const { label, target, start, value = start, since = ledger.seq } = event;
  const again = ledger.goalsBefore.findIndex((goal) => goal.since === since);
  if (again >= 0) ledger.goalsBefore.splice(again, 1);
  ledger.goal = { label, target, start, since, value };
}

export function removeGoal(ledger: Goals): void {
  if (ledger.goal) ledger.goalsBefore.push(ledger.goal);
  if (ledger.goalsBefore.length > GOALS_KEPT) ledger.goalsBefore.shift();
  delete ledger.goal;
}

export function creditGoals({ goal, goalsBefore }: Goals, diamonds: Diamonds): void {
  if (goal) goal.value = exact(goal.value + diamonds);
  for (const before of goalsBefore) before.value = exact(before.value + diamonds);
}

export function correctGoals(ledger: Goals, event: Event & { type: 'TotalsCorrected' }): void {
  const { goal, goalsBefore } = ledger;
  if (goal) goal.value = exact(goal.value + event.goal);
  const from = event.of ?? ledger.seq;
  for (const before of goalsBefore) before.value = exact(before.value + shareOf(before, event.changes, from));
}

/** What of the changes is a goal's: of what was credited after it was set. `from` is meant where a change does not say. */
export function shareOf(goal: Goal | undefined, changes: readonly Change[], from: Seq): Diamonds {
  let share = 0;
  for (const { diamonds, seq = from } of changes) if (goal && seq > goal.since) share += diamonds;
  return share;
}

/** Whether a goal began to count after a record: what came before it and what came after count apart. */
export function isGoalSetSince({ goal, goalsBefore }: Goals, seq: Seq): boolean {
  return (goal !== undefined && goal.since > seq) || goalsBefore.some(({ since }) => since > seq);
}

/** Goals at rest. Older versions wrote beside the goal when it was set, and before that whether there was one. */
export interface SavedGoals {
  readonly goal?: Omit<Goal, 'since'> & { readonly since?: Seq };
  readonly goalSince?: Seq;
  readonly hasGoal?: boolean;
  readonly goalsBefore?: Goal[];
}

/** `told` is the goal that screens are told, which every version wrote. */
export function loadGoals(
  { goal, goalSince = 0, hasGoal = false, goalsBefore = [] }: SavedGoals,
  told: Pick<Goal, 'label' | 'target' | 'value'> | null,
): Pick<Goals, 'goal' | 'goalsBefore'> {
  const known = goal ?? (hasGoal && told ? { ...told, start: 0 } : undefined);
  return known ? { goal: { since: goalSince, ...known }, goalsBefore } : { goalsBefore };
}
