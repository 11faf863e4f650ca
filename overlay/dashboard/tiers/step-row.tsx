import { IconAlertTriangle, IconChevronDown, IconChevronUp, IconGripVertical } from '@tabler/icons-react';
import type { Tier } from '../../../shared/tier.ts';
import { TEXTS } from '../texts/texts.ts';
import { neighbour } from './edits.ts';
import { Silhouette } from './silhouette.tsx';
import { nameOf, worthOf } from './words.ts';

const MOVES = [
  { by: -1, label: TEXTS.tiers.up, Icon: IconChevronUp },
  { by: 1, label: TEXTS.tiers.down, Icon: IconChevronDown },
] as const;

/** One step: how big it is, what it is called, from what on; moved by its grip or its two buttons. */
export function StepRow(props: {
  readonly tier: Tier;
  readonly tiers: readonly Tier[];
  /** Above it another kind of steps ends; null where none does. */
  readonly heading: string | null;
  readonly isShown: boolean;
  readonly hasFault: boolean;
  readonly isDragged: boolean;
  /** Where a dragged row would land; null elsewhere. */
  readonly drop: 'above' | 'below' | null;
  readonly grip: object;
  readonly choose: () => void;
  readonly move: (by: -1 | 1) => void;
}) {
  const { tier, tiers, heading, isShown, hasFault, isDragged, drop, grip, choose, move } = props;
  const name = nameOf(tier);
  return (
    <li data-row={tier.id} data-dragged={isDragged || undefined} data-drop={drop ?? undefined}>
      {heading !== null && <p className="ladder-kind note">{heading}</p>}
      <div className="ladder-row" data-level={tier.level} data-shown={isShown || undefined}>
        <button
          type="button"
          className="grip"
          data-grip={tier.id}
          aria-label={TEXTS.tiers.drag(name)}
          {...grip}
        >
          <IconGripVertical size={20} aria-hidden />
        </button>
        <button type="button" className="ladder-step" aria-current={isShown || undefined} onClick={choose}>
          <Silhouette level={tier.level} />
          <span className="ladder-text">
            <bdi className="strong">{name}</bdi>
            <span className="note">
              {hasFault && (
                <span className="warning">
                  <IconAlertTriangle size={14} aria-hidden /> {TEXTS.tiers.hasFault}
                </span>
              )}
              <span>{worthOf(tier)}</span>
            </span>
          </span>
        </button>
        {MOVES.map(({ by, label, Icon }) => {
          const can = neighbour(tiers, tier.id, by) !== null;
          return (
            <button
              key={by}
              type="button"
              className="ladder-move"
              data-move={`${by} ${tier.id}`}
              aria-label={label(name)}
              aria-disabled={!can || undefined}
              onClick={() => can && move(by)}
            >
              <Icon size={20} aria-hidden />
            </button>
          );
        })}
      </div>
    </li>
  );
}
