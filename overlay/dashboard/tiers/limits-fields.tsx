import { NativeSelect } from '@mantine/core';
import type { Tier } from '../../../shared/tier.ts';
import { Panel } from '../panel.tsx';
import { TEXTS } from '../texts/texts.ts';
import { cleaned } from './edits.ts';
import type { StepForm } from './fields.tsx';
import { StepNumber } from './fields.tsx';

const HOLDS: readonly Tier['hold'][] = ['none', 'message', 'always'];
const LONGEST_REST_S = 86_400;

/** How often, how long, and who looks first. */
export function LimitsFields({ step }: { step: StepForm }) {
  const { tier, fault, set } = step;
  const rest = (who: 'gifter' | 'overall', value: number | undefined) => {
    const cooldownMs = cleaned({ ...tier.cooldownMs, [who]: value });
    set({ cooldownMs: Object.keys(cooldownMs).length === 0 ? undefined : cooldownMs }, `rest ${who}`);
  };
  return (
    <Panel title={TEXTS.tiers.limits}>
      <NativeSelect
        label={TEXTS.tiers.hold}
        description={TEXTS.tiers.holdHint}
        inputWrapperOrder={['label', 'input', 'description']}
        value={tier.hold}
        data={HOLDS.map((value) => ({ value, label: TEXTS.tiers.holdChoice[value] }))}
        onChange={({ currentTarget: { value } }) =>
          set({ hold: HOLDS.find((hold) => hold === value) ?? 'none' }, 'hold')
        }
      />
      <div className="pair">
        <StepNumber
          label={TEXTS.tiers.restPerson}
          value={tier.cooldownMs?.gifter}
          fault={fault('cooldownMs.gifter')}
          least={1}
          most={LONGEST_REST_S}
          factor={1_000}
          isOptional
          change={(value) => rest('gifter', value)}
        />
        <StepNumber
          label={TEXTS.tiers.restAll}
          value={tier.cooldownMs?.overall}
          fault={fault('cooldownMs.overall')}
          least={1}
          most={LONGEST_REST_S}
          factor={1_000}
          isOptional
          change={(value) => rest('overall', value)}
        />
      </div>
      <p className="note">{TEXTS.tiers.restHint}</p>
      <div className="pair">
        <StepNumber
          label={TEXTS.tiers.cap}
          hint={TEXTS.tiers.capHint}
          value={tier.capPerSession}
          fault={fault('capPerSession')}
          least={1}
          most={100_000}
          isOptional
          change={(capPerSession) => set({ capPerSession }, 'cap')}
        />
        <StepNumber
          label={TEXTS.tiers.expires}
          hint={TEXTS.tiers.expiresHint}
          value={tier.expiresMs}
          fault={fault('expiresMs')}
          least={5}
          most={3_600}
          factor={1_000}
          change={(expiresMs = Number.NaN) => set({ expiresMs }, 'expires')}
        />
      </div>
    </Panel>
  );
}
