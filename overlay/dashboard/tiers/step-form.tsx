import { Button } from '@mantine/core';
import { IconArrowLeft, IconCopy, IconTrash } from '@tabler/icons-react';
import type { RefObject } from 'react';
import type { Tier } from '../../../shared/tier.ts';
import { TEXTS } from '../texts/texts.ts';
import { AlsoFields } from './also-fields.tsx';
import type { TiersDraft } from './draft.ts';
import { duplicated, patched, without } from './edits.ts';
import type { StepForm as Step } from './fields.tsx';
import { LimitsFields } from './limits-fields.tsx';
import { ShowFields } from './show-fields.tsx';
import { WhenFields } from './when-fields.tsx';
import { nameOf } from './words.ts';

/** All of one step. */
export function StepForm(props: {
  readonly draft: TiersDraft;
  readonly tier: Tier;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly choose: (id: string | null) => void;
  readonly say: (text: string) => void;
}) {
  const { draft, tier, heading, choose, say } = props;
  const { tiers, faults, change } = draft;
  const place = tiers.indexOf(tier);
  const step: Step = {
    tier,
    fault(path) {
      const at = `${place}.${path}`;
      return faults.find((fault) => fault.path === at || fault.path.startsWith(`${at}.`))?.message ?? null;
    },
    set: (patch, about) => change(patched(tiers, tier.id, patch), `${tier.id} ${about}`),
  };
  const name = nameOf(tier);

  function duplicate(): void {
    const copy = duplicated(tiers, tier.id, TEXTS.tiers.copyOf(name));
    change(copy.tiers);
    choose(copy.id);
    say(TEXTS.tiers.addedNow(TEXTS.tiers.copyOf(name)));
  }

  function remove(): void {
    change(without(tiers, tier.id));
    choose(null);
    say(TEXTS.tiers.removedNow(name));
  }

  return (
    <>
      <div className="step-head" data-level={tier.level}>
        <Button
          className="all-steps"
          variant="default"
          leftSection={<IconArrowLeft size={18} aria-hidden />}
          onClick={() => choose(null)}
        >
          {TEXTS.tiers.back}
        </Button>
        <h2 ref={heading} tabIndex={-1}>
          <bdi>{name}</bdi>
        </h2>
        <Button variant="default" leftSection={<IconCopy size={18} aria-hidden />} onClick={duplicate}>
          {TEXTS.tiers.duplicate}
        </Button>
        <Button variant="default" leftSection={<IconTrash size={18} aria-hidden />} onClick={remove}>
          {TEXTS.tiers.remove}
        </Button>
      </div>
      <WhenFields step={step} />
      <ShowFields step={step} />
      <AlsoFields step={step} />
      <LimitsFields step={step} />
    </>
  );
}
