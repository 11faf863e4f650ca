import { FROM_FILES } from './from-files.ts';
import { FROM_PLATFORMS } from './from-platforms.ts';
import { FROM_SENDERS } from './from-senders.ts';
import type { Target } from './target.ts';
import { TEXTS } from './texts.ts';

/** Everything that reads what somebody else made. */
export const TARGETS: readonly Target[] = [...FROM_SENDERS, ...FROM_PLATFORMS, ...FROM_FILES, ...TEXTS];
