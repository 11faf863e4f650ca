import { Checkbox, NativeSelect, Switch } from '@mantine/core';
import type { Reward } from '../../../shared/tier.ts';
import { showsMessage } from '../../../shared/wording.ts';
import { useIsOwner } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import { TEXTS } from '../texts/texts.ts';
import type { StepForm } from './fields.tsx';

const VIPS = ['none', 'session', 'next-session'] as const;

/** What happens beside the alert. */
export function AlsoFields({ step }: { step: StepForm }) {
  const { tier, set } = step;
  const isOwner = useIsOwner();
  return (
    <Panel title={TEXTS.tiers.also}>
      <div>
        <Switch
          label={TEXTS.tiers.chat}
          description={TEXTS.tiers.chatHint}
          checked={tier.chat !== false}
          onChange={(event) => set({ chat: event.currentTarget.checked ? undefined : false }, 'chat')}
        />
        {isOwner && (
          <a className="to-bot" href="#/settings/bot">
            {TEXTS.tiers.toBot}
          </a>
        )}
      </div>
      {showsMessage(tier) && (
        <Switch
          label={TEXTS.tiers.fromChat}
          description={TEXTS.tiers.fromChatHint}
          checked={tier.messageFromChat !== false}
          onChange={(event) =>
            set({ messageFromChat: event.currentTarget.checked ? undefined : false }, 'messageFromChat')
          }
        />
      )}
      <Rewards step={step} />
    </Panel>
  );
}

function Rewards({ step: { tier, set } }: { step: StepForm }) {
  const rewards = tier.rewards ?? [];
  const vip = rewards.flatMap((reward) => (reward.type === 'vip' ? [reward.until] : []))[0] ?? 'none';
  /** In the place of all of a kind; null takes them away. */
  function give(type: Reward['type'], reward: Reward | null): void {
    const next = [...rewards.filter((each) => each.type !== type), ...(reward ? [reward] : [])];
    set({ rewards: next.length === 0 ? undefined : next }, `reward ${type}`);
  }
  const tick = (type: 'question-slot' | 'thank-by-voice', label: string) => (
    <Checkbox
      label={label}
      checked={rewards.some((reward) => reward.type === type)}
      onChange={(event) => give(type, event.currentTarget.checked ? { type } : null)}
    />
  );
  return (
    <>
      {tick('question-slot', TEXTS.tiers.question)}
      {tick('thank-by-voice', TEXTS.tiers.voice)}
      <NativeSelect
        label={TEXTS.tiers.vip}
        description={TEXTS.tiers.vipHint}
        inputWrapperOrder={['label', 'input', 'description']}
        value={vip}
        data={VIPS.map((value) => ({ value, label: TEXTS.tiers.vipChoice[value] }))}
        onChange={({ currentTarget: { value } }) =>
          give('vip', value === 'session' || value === 'next-session' ? { type: 'vip', until: value } : null)
        }
      />
    </>
  );
}
