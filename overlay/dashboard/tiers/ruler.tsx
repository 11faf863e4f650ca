import type { Tier } from '../../../shared/tier.ts';
import { whole } from '../texts/format.ts';
import { TEXTS } from '../texts/texts.ts';
import { rulerOf } from './ruler-model.ts';

const share = (part: number) => `${part * 100}%`;

/** The amounts from 1 on, each decade as long as the other, with the step that each of them reaches. */
export function Ruler({ tiers, chosen }: { tiers: readonly Tier[]; chosen: string | null }) {
  const { stretches, marks, ticks } = rulerOf(tiers);
  const gaps = stretches.filter(({ tier }) => tier === null).length;
  const hasOverlap = stretches.some(({ isOverlap }) => isOverlap);
  const first = Math.min(...tiers.flatMap(({ when }) => when.diamondsFrom ?? []));
  const says = marks.length === 0 ? TEXTS.tiers.rulerEmpty : TEXTS.tiers.rulerSays(marks.length, first, gaps);
  return (
    <section className="ruler" aria-label={TEXTS.tiers.ruler}>
      <p className="unseen">{says}</p>
      <div className="ruler-line" aria-hidden="true">
        {marks.map(({ tier, level, at }) => (
          <span
            key={tier}
            className="ruler-mark"
            data-level={level}
            data-chosen={tier === chosen || undefined}
            style={{ left: share(at) }}
          >
            {level}
          </span>
        ))}
        {stretches.map(({ from, start, end, tier, level, isOverlap }) => (
          <span
            key={from}
            className="ruler-stretch"
            data-level={level ?? undefined}
            data-gap={tier === null || undefined}
            data-overlap={isOverlap || undefined}
            data-chosen={(tier !== null && tier === chosen) || undefined}
            style={{ left: share(start), width: share(end - start) }}
          />
        ))}
        {ticks.map(({ value, at }) => (
          <span
            key={value}
            className="ruler-tick"
            data-end={at === 1 || undefined}
            style={{ left: share(at) }}
          >
            {whole(value)}
          </span>
        ))}
      </div>
      {(gaps > 0 || hasOverlap) && (
        <ul className="ruler-key note">
          {gaps > 0 && (
            <li>
              <span className="ruler-stretch" data-gap aria-hidden="true" />
              {TEXTS.tiers.rulerKey.gap}
            </li>
          )}
          {hasOverlap && (
            <li>
              <span className="ruler-stretch" data-overlap aria-hidden="true" />
              {TEXTS.tiers.rulerKey.overlap}
            </li>
          )}
        </ul>
      )}
    </section>
  );
}
