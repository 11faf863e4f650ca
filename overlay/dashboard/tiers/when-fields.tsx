import { Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { isAmountOnly } from '../../../shared/tier-reach.ts';
import { Panel } from '../panel.tsx';
import { TEXTS } from '../texts/texts.ts';
import type { StepForm } from './fields.tsx';
import { StepList, StepNumber, withCondition } from './fields.tsx';

const MOST_DIAMONDS = 1e12;
const KINDS = ['gift', 'bits', 'sub', 'tip', 'follow', 'share', 'raid', 'first-chat', 'upgrade'] as const;
const FIRSTS = ['any', 'session', 'ever'] as const;

/** What a gift must be to reach the step. */
export function WhenFields({ step }: { step: StepForm }) {
  const { tier, fault, set } = step;
  const { when } = tier;
  const [isOpen, setOpen] = useState(!isAmountOnly(when));
  return (
    <Panel title={TEXTS.tiers.when}>
      <div className="pair">
        <StepNumber
          label={TEXTS.tiers.diamondsFrom}
          value={when.diamondsFrom}
          fault={fault('when.diamondsFrom') && TEXTS.tiers.noCondition}
          least={1}
          most={MOST_DIAMONDS}
          isOptional
          change={(value) => set(withCondition(tier, 'diamondsFrom', value), 'diamondsFrom')}
        />
        <StepNumber
          label={TEXTS.tiers.diamondsTo}
          value={when.diamondsTo}
          fault={fault('when.diamondsTo') && TEXTS.tiers.endsBefore}
          least={1}
          most={MOST_DIAMONDS}
          placeholder={TEXTS.tiers.noEnd}
          isOptional
          change={(value) => set(withCondition(tier, 'diamondsTo', value), 'diamondsTo')}
        />
      </div>
      <p className="note">{TEXTS.tiers.diamondsHint}</p>
      <details className="advanced" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{TEXTS.tiers.more}</summary>
        <div className="advanced-body">
          <p className="note">{TEXTS.tiers.moreNote}</p>
          <StepList
            label={TEXTS.tiers.gifts}
            hint={TEXTS.tiers.giftsHint}
            separator={'\n'}
            value={when.gifts}
            fault={fault('when.gifts')}
            change={(gifts) => set(withCondition(tier, 'gifts', gifts), 'gifts')}
          />
          <StepList
            label={TEXTS.tiers.platforms}
            hint={TEXTS.tiers.platformsHint}
            separator=", "
            value={when.platforms}
            fault={fault('when.platforms') && TEXTS.tiers.platformBad}
            change={(platforms) => set(withCondition(tier, 'platforms', platforms), 'platforms')}
          />
          <Kinds step={step} />
          <Person step={step} />
        </div>
      </details>
    </Panel>
  );
}

function Kinds({ step: { tier, set } }: { step: StepForm }) {
  const chosen = tier.when.kinds ?? [];
  return (
    <Checkbox.Group
      label={TEXTS.tiers.kinds}
      description={TEXTS.tiers.kindsHint}
      value={[...chosen]}
      onChange={(values) => {
        const kinds = KINDS.filter((kind) => values.includes(kind));
        set(withCondition(tier, 'kinds', kinds.length === 0 ? undefined : kinds), 'kinds');
      }}
    >
      <div className="kinds">
        {KINDS.map((kind) => (
          <Checkbox key={kind} value={kind} label={TEXTS.tiers.kind[kind]} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

/** What the step asks of the person who gives. */
function Person({ step: { tier, fault, set } }: { step: StepForm }) {
  const { first = 'any', every, total } = tier.when;
  return (
    <>
      <div className="pair">
        <NativeSelect
          label={TEXTS.tiers.first}
          value={first}
          data={FIRSTS.map((value) => ({ value, label: TEXTS.tiers.firstChoice[value] }))}
          onChange={({ currentTarget: { value } }) => {
            const next = value === 'session' || value === 'ever' ? value : undefined;
            set(withCondition(tier, 'first', next), 'first');
          }}
        />
        <StepNumber
          label={TEXTS.tiers.every}
          value={every}
          fault={fault('when.every')}
          least={2}
          most={10_000}
          isOptional
          change={(value) => set(withCondition(tier, 'every', value), 'every')}
        />
      </div>
      <p className="note">{TEXTS.tiers.everyHint}</p>
      <StepNumber
        label={TEXTS.tiers.totalFrom}
        hint={TEXTS.tiers.totalHint}
        value={total?.from}
        fault={fault('when.total')}
        least={1}
        most={MOST_DIAMONDS}
        isOptional
        change={(value) =>
          set(withCondition(tier, 'total', value === undefined ? undefined : { from: value }), 'total')
        }
      />
    </>
  );
}
