import { Button } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import { useState } from 'react';
import type { Tier } from '../../../../shared/tier.ts';
import { useCanAct, useStore, useTopic } from '../../hooks.ts';
import { diffSentences } from '../../ladder-changes.ts';
import { TEXTS } from '../../texts/texts.ts';
import type { TiersDraft } from '../draft.ts';
import { LadderDiff } from './ladder-diff.tsx';

const texts = TEXTS.tierTools;

/** Somebody saved another ladder while this one was edited: both side by side, until one is chosen. */
export function Conflict({ draft }: { draft: TiersDraft }) {
  const { confirm } = useStore();
  const canAct = useCanAct();
  const versions = useTopic('ladder-versions') ?? [];
  const [isCompared, setCompared] = useState(false);
  const [mine, setMine] = useState<readonly Tier[] | null>(null);
  const { base, newest, tiers, isConflict, isSaving, faults } = draft;
  if (!isConflict) {
    // What was given up can still be had again, until the next change.
    if (mine === null || draft.isChanged) return null;
    return (
      <section className="conflict" aria-label={texts.conflict}>
        <p role="status">{texts.theirsTaken(newest.version)}</p>
        <div className="buttons">
          <Button variant="default" onClick={() => draft.change(mine)}>
            {texts.mineBack}
          </Button>
          <Button variant="subtle" onClick={() => setMine(null)}>
            {TEXTS.dismiss}
          </Button>
        </div>
      </section>
    );
  }
  const by = versions.find(({ version }) => version === newest.version)?.by ?? null;

  async function takeMine(): Promise<void> {
    draft.rebase();
    const saved = await draft.save();
    if (saved.ok) confirm(texts.mineSaved(saved.version), saved.id);
  }

  function takeTheirs(): void {
    setMine(tiers);
    setCompared(false);
    draft.discard();
  }

  return (
    <section className="conflict" aria-label={texts.conflict}>
      <p role="alert" className="strong">
        <IconGitMerge size={20} aria-hidden />
        {texts.savedMeanwhile(by, newest.version, base.version)}
      </p>
      <div className="buttons">
        <Button variant="default" aria-expanded={isCompared} onClick={() => setCompared(!isCompared)}>
          {texts.compare}
        </Button>
        <Button disabled={!canAct || isSaving || faults.length > 0} onClick={() => void takeMine()}>
          {texts.useMine}
        </Button>
        <Button variant="default" disabled={isSaving} onClick={takeTheirs}>
          {texts.useTheirs(by)}
        </Button>
      </div>
      {isCompared && <SideBySide by={by} base={base.tiers} theirs={newest.tiers} mine={tiers} />}
    </section>
  );
}

function SideBySide(props: {
  readonly by: string | null;
  readonly base: readonly Tier[];
  readonly theirs: readonly Tier[];
  readonly mine: readonly Tier[];
}) {
  const { by, base, theirs, mine } = props;
  const changedIn = (tiers: readonly Tier[]) => new Set(diffSentences(base, tiers).map(({ id }) => id));
  const [ofThem, ofMe] = [changedIn(theirs), changedIn(mine)];
  const both = new Set([...ofThem].filter((id) => ofMe.has(id)));
  return (
    <div className="side-by-side">
      <div>
        <h3>{texts.changedBy(by)}</h3>
        <LadderDiff from={base} to={theirs} marked={both} />
      </div>
      <div>
        <h3>{texts.changedByMe}</h3>
        <LadderDiff from={base} to={mine} marked={both} />
      </div>
    </div>
  );
}
