import type { HealthReason } from '../shared/health.ts';
import type { SourceProblem, SourceReport } from '../shared/source.ts';
import type { SourceStatus } from '../shared/topics.ts';
import type { EpochMs } from '../shared/units.ts';
import type { Gap } from './core/views.ts';

/** What is known of the sources: their own reports, and when each gave last. */
export interface SourceBoard {
  /** A source's own word on how it is. */
  report(id: string, report: SourceReport): void;
  /** A gift of it is on disk. */
  gave(id: string, atMs: EpochMs): void;
  /** In the order in which they were first heard of; `gaps` by source. */
  list(gaps: ReadonlyMap<string, Gap>): SourceStatus[];
}

interface Known {
  report: SourceReport | null;
  lastGiftAtMs: EpochMs | null;
}

/** A source that reports nothing, such as a webhook, is known by its gifts alone. */
const BY_ITS_GIFTS: SourceReport = {
  state: 'receiving',
  problem: null,
  lastError: null,
  reconnects: 0,
  hosts: [],
};

const TWITCH: { readonly [problem in SourceProblem]?: HealthReason } = {
  unreachable: 'twitch/lost',
  'login-refused': 'twitch/login-refused',
  'no-such-channel': 'twitch/no-such-channel',
};

/** What of the sources somebody must look at, wherever they are. TikFinity may well be off until a LIVE begins. */
export function reasonsOf(
  sources: readonly Pick<SourceStatus, 'id' | 'state' | 'problem'>[],
): HealthReason[] {
  return sources.flatMap(({ id, state, problem }) => {
    const reason = id === 'twitch' && state !== 'off' && problem !== null ? TWITCH[problem] : undefined;
    return reason ? [reason] : [];
  });
}

export function createSourceBoard(): SourceBoard {
  const sources = new Map<string, Known>();

  function known(id: string): Known {
    let source = sources.get(id);
    if (!source) {
      source = { report: null, lastGiftAtMs: null };
      sources.set(id, source);
    }
    return source;
  }

  return {
    report(id, report) {
      known(id).report = report;
    },
    gave(id, atMs) {
      known(id).lastGiftAtMs = atMs;
    },
    list: (gaps) =>
      [...sources].map(([id, { report, lastGiftAtMs }]) => {
        return { id, ...(report ?? BY_ITS_GIFTS), lastGiftAtMs, lastGap: gaps.get(id) ?? null };
      }),
  };
}
