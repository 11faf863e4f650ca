import type { Lap } from './rounds.ts';
import type { Spread } from './stats.ts';
import { spreadOf } from './stats.ts';

/** One figure of several rounds, such as a comparison of Giftcast with a peer, made within each round. */
export interface Verdict {
  readonly what: string;
  /** `x` is a ratio. */
  readonly unit: string;
  readonly spread: Spread;
  /** What the median should reach; null where the figure is only told. */
  readonly expected: { readonly least: number } | { readonly most: number } | null;
}

/** Ratios of figures that were taken minutes apart would compare the machine with itself. */
export function verdictsOf(laps: readonly Lap[]): Verdict[] {
  return [
    {
      what: 'gifts/s, giftcast / express-socketio',
      unit: 'x',
      spread: compare(laps, 'express-socketio', (own, peer) => perSecond(own) / perSecond(peer)),
      expected: { least: 3.5 },
    },
    {
      what: 'gifts/s, giftcast / bare',
      unit: 'x',
      spread: compare(laps, 'bare', (own, peer) => perSecond(own) / perSecond(peer)),
      expected: null,
    },
    {
      what: 'in to overlay p50, giftcast - relay',
      unit: 'ms',
      spread: compare(laps, 'relay', (own, peer) => overlayP50(own) - overlayP50(peer)),
      expected: { most: 1 },
    },
  ];
}

/** Whether the median is as expected; null when nothing is. */
export function holds({ expected, spread }: Verdict): boolean | null {
  if (expected === null) return null;
  return 'least' in expected ? spread.median >= expected.least : spread.median <= expected.most;
}

/** What must never happen, whatever the machine is doing: one sentence each. */
export function faultsOf(laps: readonly Lap[]): string[] {
  return laps.flatMap(({ contender, round, latency, throughput, lost }) => {
    const where = `${contender}, round ${round}`;
    const faults: string[] = [];
    if (lost !== null && lost !== 0) faults.push(`${where}: ${lost} acknowledged gifts are not on disk`);
    for (const outcome of [latency, throughput]) {
      if (!outcome) continue;
      if (outcome.failed > 0) faults.push(`${where}: ${outcome.failed} requests failed`);
      const missing = outcome.acknowledged - (outcome.delivered ?? outcome.acknowledged);
      if (missing !== 0) faults.push(`${where}: an overlay is ${missing} gifts short`);
    }
    return faults;
  });
}

function compare(laps: readonly Lap[], peer: string, figure: (own: Lap, peer: Lap) => number): Spread {
  const own = laps.filter(({ contender }) => contender === 'giftcast');
  return spreadOf(
    own.map((lap) => {
      const other = laps.find(({ contender, round }) => contender === peer && round === lap.round);
      if (!other) throw new Error(`bug: ${peer} is missing in round ${lap.round}`);
      return figure(lap, other);
    }),
  );
}

function perSecond({ throughput }: Lap): number {
  return throughput.perSecond;
}

function overlayP50({ contender, latency }: Lap): number {
  if (!latency?.overlayMs) throw new Error(`bug: ${contender} has no overlays`);
  return latency.overlayMs.p50;
}
