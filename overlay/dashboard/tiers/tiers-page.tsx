import { useEffect, useRef, useState } from 'react';
import { TEXTS } from '../texts/texts.ts';
import type { TiersDraft } from './draft.ts';
import { useTiersDraft } from './draft.ts';
import { decided } from './edits.ts';
import { Notes } from './notes.tsx';
import { Presets } from './presets.tsx';
import { Ruler } from './ruler.tsx';
import { SaveBar } from './save-bar.tsx';
import { StepForm } from './step-form.tsx';
import { StepPreview } from './step-preview.tsx';
import { Steps } from './steps.tsx';
import { Conflict } from './tools/conflict.tsx';
import { TierTools } from './tools/tools.tsx';

/** The ladder: what is shown for what, tried before it is saved. */
export function TiersPage() {
  const draft = useTiersDraft();
  return draft ? <Editor draft={draft} /> : <p className="empty tiers-empty">{TEXTS.tiers.fetching}</p>;
}

/** Says beside the name of the page that something is not saved. */
export function TiersUnsaved({ of }: { readonly of?: string }) {
  const draft = useTiersDraft();
  if (!draft?.isChanged) return null;
  return (
    <span className="unsaved">
      {of !== undefined && `${of} `}
      {TEXTS.tiers.unsaved}
    </span>
  );
}

function Editor({ draft }: { draft: TiersDraft }) {
  const [said, say] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const [focus, setFocus] = useState<'form' | 'fault' | 'row' | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const shown = draft.tiers.find(({ id }) => id === draft.chosen) ?? decided(draft.tiers)[0] ?? null;
  const isRight = draft.faults.every(({ path }) => draft.tiers[Number(path.split('.')[0])] !== shown);

  function choose(id: string | null): void {
    draft.choose(id);
    setFocus(id === null ? 'row' : 'form');
  }
  function goToFault(): void {
    const [place] = draft.faults[0]?.path.split('.') ?? [];
    draft.choose(draft.tiers[Number(place)]?.id ?? null);
    setFocus('fault');
  }
  // Once what was chosen stands there.
  useEffect(() => {
    if (focus === null) return;
    setFocus(null);
    if (focus === 'form') heading.current?.focus();
    else if (focus === 'row') page.current?.querySelector<HTMLElement>('.ladder-step[aria-current]')?.focus();
    else goToField(page.current);
  }, [focus]);

  return (
    <div className="tiers" ref={page} data-chosen={draft.chosen !== null || undefined}>
      <div className="tiers-head">
        <p>{TEXTS.tiers.about}</p>
        <Ruler tiers={draft.tiers} chosen={shown?.id ?? null} />
      </div>
      <Conflict draft={draft} />
      <div className="tiers-columns">
        <div className="column tiers-list">
          <Steps draft={draft} shown={shown?.id ?? null} choose={choose} say={say} />
          <Notes draft={draft} choose={choose} say={say} />
          <Presets draft={draft} choose={choose} say={say} />
        </div>
        <div className="column tiers-form">
          {shown ? (
            <StepForm key={shown.id} draft={draft} tier={shown} heading={heading} choose={choose} say={say} />
          ) : (
            <p className="empty">{TEXTS.tiers.chooseOne}</p>
          )}
        </div>
        <div className="column tiers-try">
          <StepPreview tier={shown} isRight={isRight} say={say} />
          <TierTools draft={draft} />
        </div>
      </div>
      <SaveBar draft={draft} goToFault={goToFault} say={say} />
      <p className="unseen" role="status">
        {said}
      </p>
    </div>
  );
}

/** The first field that means nothing, which may be folded away. */
function goToField(page: HTMLElement | null): void {
  const field = page?.querySelector<HTMLElement>('.tiers-form [aria-invalid="true"]');
  const fold = field?.closest('details');
  if (fold) fold.open = true;
  field?.focus();
}
