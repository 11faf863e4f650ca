import type { AlertRun } from './alerts.ts';
import { openAlertRun } from './alerts.ts';
import type { FullWork } from './full.ts';
import { workOfFullStage } from './full.ts';

/** What the bench does with the page, as `window.stageBench`. */
export interface StageBench {
  workOfFullStage(stepMs: number): Promise<FullWork>;
  openAlertRun(): Promise<AlertRun>;
}

Object.assign(window, { stageBench: { workOfFullStage, openAlertRun } satisfies StageBench });
