import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconPlus } from '@tabler/icons-react';
import { useLayoutEffect, useRef } from 'react';
import { closeness } from '../../../shared/tier-reach.ts';
import { Panel } from '../panel.tsx';
import { TEXTS } from '../texts/texts.ts';
import type { TiersDraft } from './draft.ts';
import { added, decided, moved, roomiest } from './edits.ts';
import { StepRow } from './step-row.tsx';
import { useDrag } from './use-drag.ts';
import { nameOf, worthOf } from './words.ts';

/** The rows of the ladder in the order in which it is decided between them. */
export function Steps(props: {
  readonly draft: TiersDraft;
  /** Id of the step whose form stands beside it. */
  readonly shown: string | null;
  readonly choose: (id: string) => void;
  readonly say: (text: string) => void;
}) {
  const { draft, shown, choose, say } = props;
  const order = decided(draft.tiers);
  const faulty = new Set(draft.faults.map(({ path }) => draft.tiers[Number(path.split('.')[0])]?.id));
  const refocus = useRef<string | null>(null);

  function move(id: string, by: number): void {
    const next = moved(draft.tiers, id, by);
    if (next === draft.tiers) return;
    draft.change(next);
    const after = decided(next);
    const at = after.findIndex((tier) => tier.id === id);
    const tier = after[at];
    if (tier) say(TEXTS.tiers.movedTo(nameOf(tier), at + 1, after.length, worthOf(tier)));
  }
  const { list, drag, grip } = useDrag((id, by) => {
    refocus.current = `[data-grip="${id}"]`;
    move(id, by);
  });
  // A row that was put elsewhere in the page has lost the focus that its button had.
  useLayoutEffect(() => {
    if (refocus.current !== null) list.current?.querySelector<HTMLElement>(refocus.current)?.focus();
    refocus.current = null;
  });

  function add(): void {
    const next = added(draft.tiers, { from: roomiest(draft.tiers), to: null, name: TEXTS.tiers.newStep });
    draft.change(next.tiers);
    choose(next.id);
    say(TEXTS.tiers.addedNow(TEXTS.tiers.newStep));
  }

  return (
    <Panel
      title={TEXTS.tiers.steps}
      count={order.length}
      className="steps-panel"
      note={<History draft={draft} />}
    >
      <p className="note">{TEXTS.tiers.stepsNote}</p>
      {order.length === 0 && <p className="empty">{TEXTS.tiers.none}</p>}
      <ol className="ladder" ref={list}>
        {order.map((tier, at) => {
          const kind = closeness(tier.when);
          const before = order[at - 1];
          const isNewKind = (kind > 0 || before) && (!before || closeness(before.when) !== kind);
          return (
            <StepRow
              key={tier.id}
              tier={tier}
              tiers={draft.tiers}
              heading={isNewKind ? TEXTS.tiers.section[kind] : null}
              isShown={tier.id === shown}
              hasFault={faulty.has(tier.id)}
              isDragged={drag?.id === tier.id}
              drop={
                drag && drag.id !== tier.id && drag.to === at
                  ? drag.to < drag.from
                    ? 'above'
                    : 'below'
                  : null
              }
              grip={grip(tier.id, at)}
              choose={() => choose(tier.id)}
              move={(by) => {
                refocus.current = `[data-move="${by} ${tier.id}"]`;
                move(tier.id, by);
              }}
            />
          );
        })}
      </ol>
      <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={add}>
        {TEXTS.tiers.add}
      </Button>
    </Panel>
  );
}

function History({ draft }: { draft: TiersDraft }) {
  const buttons = [
    { label: TEXTS.tiers.undoChange, Icon: IconArrowBackUp, can: draft.canUndo, press: draft.undo },
    { label: TEXTS.tiers.redoChange, Icon: IconArrowForwardUp, can: draft.canRedo, press: draft.redo },
  ];
  return (
    <span className="history">
      {buttons.map(({ label, Icon, can, press }) => (
        <Button
          key={label}
          variant="default"
          aria-label={label}
          title={label}
          // Not disabled: the focus must not be lost with the last step back.
          aria-disabled={!can || undefined}
          data-off={!can || undefined}
          onClick={() => can && press()}
        >
          <Icon size={20} aria-hidden />
        </Button>
      ))}
    </span>
  );
}
