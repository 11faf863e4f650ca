import { NativeSelect, Switch, TextInput } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import type { Ladder, Tier } from '../../../../shared/tier.ts';
import type { StepFacts } from '../../../../shared/tier-reach.ts';
import { useTopic } from '../../hooks.ts';
import { Panel } from '../../panel.tsx';
import { TEXTS } from '../../texts/texts.ts';
import type { AskedGift } from './asked-gift.ts';
import { A_GIFT, factsOf, limitedSteps, stepSentence } from './asked-gift.ts';

const texts = TEXTS.tierTools;
const PLATFORMS = ['tiktok', 'twitch', 'webhook'];
const KINDS = Object.entries(texts.kinds).map(([value, label]) => ({ value, label }));
const GIFT_KINDS: readonly string[] = ['gift', 'bits', 'sub', 'tip'];
type NumberField = 'count' | 'each' | 'before' | 'act';

/** Which step would a gift reach on the ladder as it stands here, saved or not, and why no other? */
export function WhichStep({ tiers, base }: { tiers: readonly Tier[]; base: Ladder }) {
  const [asked, setAsked] = useState<AskedGift>(A_GIFT);
  const [resting, setResting] = useState<ReadonlySet<string>>(new Set());
  const ladder = useMemo(() => ({ version: base.version, tiers: [...tiers] }), [base.version, tiers]);
  const facts = factsOf(asked);
  const set = (more: Partial<AskedGift>) => setAsked({ ...asked, ...more });
  const platforms = [...new Set([...PLATFORMS, ...tiers.flatMap(({ when }) => when.platforms ?? [])])];
  const hasValue = GIFT_KINDS.includes(asked.kind);
  const number = (field: NumberField) => (
    <TextInput
      key={field}
      label={texts.asked[field]}
      inputMode="numeric"
      autoComplete="off"
      value={asked[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <Panel title={texts.whichStep}>
      <div className="asked-gift">
        <GiftName tiers={tiers} value={asked.gift} onChange={(gift) => set({ gift })} />
        {hasValue && number('count')}
        {hasValue && number('each')}
        <NativeSelect
          label={texts.asked.platform}
          value={asked.platform}
          data={platforms.map((value) => ({ value, label: texts.platform(value) }))}
          onChange={(event) => set({ platform: event.currentTarget.value })}
        />
        {number('before')}
        <NativeSelect
          label={texts.asked.kind}
          value={asked.kind}
          data={KINDS}
          onChange={(event) => set({ kind: event.currentTarget.value as StepFacts['kind'] })}
        />
        {number('act')}
      </div>
      <Switch
        label={texts.asked.firstEver}
        checked={asked.isFirstEver}
        onChange={(event) => set({ isFirstEver: event.currentTarget.checked })}
      />
      {facts &&
        limitedSteps(ladder, facts).map(({ id, name }) => (
          <Switch
            key={id}
            label={texts.reachedJustNow(name)}
            checked={resting.has(id)}
            onChange={() => setResting(toggled(resting, id))}
          />
        ))}
      <p className="step-sentence" role="status">
        {facts ? stepSentence(ladder, facts, resting) : texts.wholeNumbers}
      </p>
    </Panel>
  );
}

/** Names that are known are offered as they are typed. */
function GiftName(props: { tiers: readonly Tier[]; value: string; onChange: (gift: string) => void }) {
  const list = useId();
  const recent = useTopic('recent') ?? [];
  const names = new Set([
    ...props.tiers.flatMap(({ when }) => when.gifts ?? []),
    ...recent.flatMap(({ gift }) => (gift.name === null ? [] : [gift.name])),
  ]);
  return (
    <>
      <TextInput
        label={texts.asked.gift}
        list={list}
        maxLength={128}
        autoComplete="off"
        dir="auto"
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
      <datalist id={list}>
        {[...names].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set(ids.has(id) ? [...ids].filter((one) => one !== id) : [...ids, id]);
}
