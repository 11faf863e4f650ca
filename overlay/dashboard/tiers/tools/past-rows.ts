import type { Comparison, StepFigures } from '../../../../shared/compare.ts';

/** What one step did, under the ladder in force and under the other one. */
export interface PastRow {
  readonly id: string;
  readonly name: string;
  readonly level: StepFigures['level'];
  /** Which of the two ladders has it. */
  readonly place: 'both' | 'only-now' | 'only-tried';
  readonly figures: { readonly [figure in Figure]: readonly [now: number, tried: number] };
}

export const FIGURES = ['shown', 'merged', 'held', 'missed', 'granted'] as const;
export type Figure = (typeof FIGURES)[number];

/** The steps of both ladders, the highest first; a step that is in one of them did nothing in the other. */
export function pastRows({ now, tried }: Pick<Comparison, 'now' | 'tried'>): PastRow[] {
  const before = new Map(now.steps.map((step) => [step.id, step]));
  const after = new Map(tried.steps.map((step) => [step.id, step]));
  const all = [...tried.steps, ...now.steps.filter(({ id }) => !after.has(id))];
  return all
    .map(({ id, name, level }): PastRow => {
      const [was, is] = [before.get(id), after.get(id)];
      const pair = (figure: Figure) => [was?.[figure] ?? 0, is?.[figure] ?? 0] as const;
      return {
        id,
        name,
        level,
        place: was && is ? 'both' : was ? 'only-now' : 'only-tried',
        figures: {
          shown: pair('shown'),
          merged: pair('merged'),
          held: pair('held'),
          missed: pair('missed'),
          granted: pair('granted'),
        },
      };
    })
    .sort((a, b) => b.level - a.level);
}

/** Gifts that had no alert. */
export function withoutAlert({ without }: Comparison['now']): number {
  return Object.values(without).reduce((sum, count) => sum + count, 0);
}
