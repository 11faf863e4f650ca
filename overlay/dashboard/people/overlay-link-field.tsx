import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { CopyField } from '../copy-field.tsx';
import { useCanAct, useCommand, useTopic } from '../hooks.ts';
import { StatusDot } from '../status-dot.tsx';
import { TEXTS } from '../texts/texts.ts';
import { maskToken } from '../urls.ts';

const WORDS = TEXTS.people;

/** The overlay's link, and another one in its place: asked first, since viewers see nothing until OBS has it. */
export function OverlayLinkField({ link, replaced }: { link: string; replaced: () => void }) {
  const canAct = useCanAct();
  const { run, isSending } = useCommand('rotate-overlay-token');
  const [isAsked, setAsked] = useState(false);
  const [isNew, setNew] = useState(false);
  const isInObs = (useTopic('status')?.overlays ?? []).length > 0;

  async function replace(): Promise<void> {
    const outcome = await run({});
    setAsked(false);
    if (!outcome.ok) return;
    setNew(true);
    replaced();
  }

  return (
    <>
      <CopyField
        label={WORDS.overlayLink}
        value={link}
        masked={maskToken(link)}
        copy={WORDS.copyLink}
        isAside={!isNew || isInObs}
      />
      {isNew && (
        <p className="strong" role="status">
          <StatusDot tone={isInObs ? 'good' : 'wait'} />
          {isInObs ? WORDS.replacedDone : WORDS.replaced}
        </p>
      )}
      <div>
        <Button variant="default" disabled={!canAct} onClick={() => setAsked(true)}>
          {WORDS.replaceLink}
        </Button>
      </div>
      <Modal
        opened={isAsked}
        onClose={() => setAsked(false)}
        title={WORDS.replaceTitle}
        closeButtonProps={{ 'aria-label': TEXTS.dismiss, size: 44 }}
      >
        <p>{WORDS.replaceAbout}</p>
        <div className="answers">
          <Button variant="default" data-autofocus onClick={() => setAsked(false)}>
            {WORDS.replaceNot}
          </Button>
          <Button color="danger" disabled={!canAct || isSending} onClick={() => void replace()}>
            {WORDS.replaceNow}
          </Button>
        </div>
      </Modal>
    </>
  );
}
