import type { TiersDraft } from '../draft.ts';
import { TryPast } from './try-past.tsx';
import { Versions } from './versions.tsx';
import { WhichStep } from './which-step.tsx';

/** What helps beside the editor: a gift tried, a past live tried, and the ladders of before. */
export function TierTools({ draft }: { draft: TiersDraft }) {
  const { tiers, base, newest, isChanged, faults } = draft;
  return (
    <div className="tier-tools">
      <WhichStep tiers={tiers} base={base} />
      <TryPast tiers={tiers} isSound={faults.length === 0} />
      <Versions newest={newest} isChanged={isChanged} />
    </div>
  );
}
