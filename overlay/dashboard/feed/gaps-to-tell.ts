import type { SourceStatus } from '../../../shared/topics.ts';
import type { EpochMs } from '../../../shared/units.ts';

/** After that the night has gone on, and who missed something has said so. */
const NEWS_FOR_MS = 30 * 60_000;

/** A time in which a source was away. */
export interface Gap {
  /** Names this one gap, so that it stays closed once somebody closed it. */
  readonly key: string;
  readonly id: string;
  readonly fromMs: EpochMs;
  readonly toMs: EpochMs;
}

/** What is worth a banner: of each source the last gap, for half an hour, unless it was closed. */
export function gapsToTell(
  sources: readonly Pick<SourceStatus, 'id' | 'lastGap'>[],
  { nowMs, closed }: { readonly nowMs: EpochMs; readonly closed: readonly string[] },
): readonly Gap[] {
  return sources.flatMap(({ id, lastGap }) => {
    if (!lastGap || nowMs - lastGap.toMs > NEWS_FOR_MS) return [];
    const key = `${id} ${lastGap.toMs}`;
    return closed.includes(key) ? [] : [{ key, id, ...lastGap }];
  });
}
