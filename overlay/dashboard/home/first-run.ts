import type { FirstRun, FirstRunMark, FirstRunStep } from '../../../shared/first-run.ts';
import { FIRST_RUN_MARKS, FIRST_RUN_STEPS } from '../../../shared/first-run.ts';
import type { AuditEntry, SourceStatus, StageTopic, StatusTopic } from '../../../shared/topics.ts';

/** What the server says of itself that the first run is about. */
export interface Facts {
  readonly status: Pick<StatusTopic, 'overlays' | 'sources'>;
  readonly stage: Pick<StageTopic, 'cleared'> | undefined;
  readonly audit: readonly Pick<AuditEntry, 'name'>[] | undefined;
}

export type StepState = 'open' | 'done' | 'skipped';

/** Whether a source works, as far as anybody can tell before a gift came: TikFinity that waits for the LIVE does. */
export function isWell({ id, state, problem, lastGiftAtMs }: SourceStatus): boolean {
  if (id === 'demo') return false;
  if (id.startsWith('hook:')) return lastGiftAtMs !== null;
  return problem === null && (state === 'waiting' || state === 'ready' || state === 'receiving');
}

/** What can be seen to be done at this moment. */
export function seenNow({ status, stage, audit }: Facts): FirstRunMark[] {
  const seen: readonly (readonly [FirstRunMark, boolean])[] = [
    ['obs', status.overlays.some(({ name }) => name === 'obs')],
    ['sources', status.sources.some(isWell)],
    [
      'clear',
      (stage?.cleared ?? null) !== null || (audit?.some(({ name }) => name === 'clear-overlay') ?? false),
    ],
  ];
  return seen.flatMap(([mark, isSeen]) => (isSeen ? [mark] : []));
}

/** With these marks too, in the one order that they are kept in. */
export function withMarks(
  done: readonly FirstRunMark[],
  more: readonly FirstRunMark[],
): readonly FirstRunMark[] {
  return FIRST_RUN_MARKS.filter((mark) => done.includes(mark) || more.includes(mark));
}

/** How each step stands. What is done is done, though it was skipped before. */
export function statesOf({
  done,
  skipped,
}: Pick<FirstRun, 'done' | 'skipped'>): Record<FirstRunStep, StepState> {
  const stateOf = (step: FirstRunStep): StepState => {
    if (done.includes(step) && (step !== 'helpers' || done.includes('clear'))) return 'done';
    return skipped.includes(step) ? 'skipped' : 'open';
  };
  return {
    see: stateOf('see'),
    obs: stateOf('obs'),
    sources: stateOf('sources'),
    look: stateOf('look'),
    helpers: stateOf('helpers'),
  };
}

/** The next step that is to do, after this one and then from the first; null when none is. */
export function nextStep(
  states: Readonly<Record<FirstRunStep, StepState>>,
  after: FirstRunStep | null,
): FirstRunStep | null {
  const at = after === null ? -1 : FIRST_RUN_STEPS.indexOf(after);
  const inTurn = [...FIRST_RUN_STEPS.slice(at + 1), ...FIRST_RUN_STEPS.slice(0, at + 1)];
  return inTurn.find((step) => step !== after && states[step] === 'open') ?? null;
}

/** Whether the dashboard opens on the Desk by now: the list was put away, or nothing of it is left to do. */
export function isBehind(firstRun: FirstRun): boolean {
  return firstRun.isOver || nextStep(statesOf(firstRun), null) === null;
}
