import { Button } from '@mantine/core';
import { PRESETS } from '../../../shared/tier-presets.ts';
import { Panel } from '../panel.tsx';
import { TEXTS } from '../texts/texts.ts';
import type { TiersDraft } from './draft.ts';

/** Ladders to begin with; one press puts one in the place of the steps here. */
export function Presets(props: {
  readonly draft: TiersDraft;
  readonly choose: (id: null) => void;
  readonly say: (text: string) => void;
}) {
  const { draft, choose, say } = props;
  return (
    <Panel title={TEXTS.tiers.presets}>
      <p className="note">{TEXTS.tiers.presetsNote}</p>
      <ul className="presets">
        {PRESETS.map(({ id, tiers }) => {
          const { name, about } = TEXTS.tiers.preset[id];
          return (
            <li key={id}>
              <Button
                variant="default"
                aria-describedby={`preset-${id}`}
                onClick={() => {
                  draft.change(tiers);
                  choose(null);
                  say(TEXTS.tiers.presetTaken(name, tiers.length));
                }}
              >
                {name}
              </Button>
              <span className="note" id={`preset-${id}`}>
                {about}
              </span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
