import { Button } from '@mantine/core';
import { diffLadders } from '../../../shared/tier-diff.ts';
import { useCanAct, useStore } from '../hooks.ts';
import { TEXTS } from '../texts/texts.ts';
import type { TiersDraft } from './draft.ts';

/** Stands at the lower edge while there is something to save. */
export function SaveBar(props: {
  readonly draft: TiersDraft;
  readonly goToFault: () => void;
  readonly say: (text: string) => void;
}) {
  const { draft, goToFault, say } = props;
  const { confirm } = useStore();
  const canAct = useCanAct();
  if (!draft.isChanged) return null;
  const isWrong = draft.faults.length > 0;
  const save = async () => {
    const outcome = await draft.save();
    if (outcome.ok) confirm(TEXTS.tiers.savedAs(outcome.version), outcome.id);
  };
  const discard = () => {
    draft.discard();
    say(TEXTS.tiers.discarded);
  };
  return (
    <div className="save-bar">
      <p role="status">{statusOf(draft)}</p>
      {isWrong && (
        <Button variant="subtle" onClick={goToFault}>
          {TEXTS.tiers.goToFault}
        </Button>
      )}
      <Button variant="default" disabled={draft.isSaving} onClick={discard}>
        {TEXTS.tiers.discard}
      </Button>
      <Button
        disabled={!canAct || draft.isSaving || isWrong || draft.isTooLarge || draft.isConflict}
        onClick={() => void save()}
      >
        {TEXTS.tiers.save}
      </Button>
    </div>
  );
}

function statusOf({ base, newest, tiers, faults, isTooLarge, isConflict }: TiersDraft): string {
  if (faults.length > 0) return TEXTS.tiers.faults(faults.length);
  if (isTooLarge) return TEXTS.tiers.tooLarge;
  if (isConflict) return TEXTS.tiers.conflict(newest.version, base.version);
  const { added, removed, changed } = diffLadders(base, { tiers });
  const count = added.length + removed.length + changed.length;
  return count === 0 ? TEXTS.tiers.orderChanged : TEXTS.tiers.changes(count);
}
