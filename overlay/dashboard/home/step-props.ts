import type { FirstRunMark } from '../../../shared/first-run.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { StatusTopic } from '../../../shared/topics.ts';

/** What each step's own part is given. */
export interface StepProps {
  readonly settings: Settings;
  readonly status: StatusTopic;
  readonly done: readonly FirstRunMark[];
  readonly mark: (mark: FirstRunMark) => Promise<void>;
}
