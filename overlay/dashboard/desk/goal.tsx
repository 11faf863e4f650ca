import { Button, Progress, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCanAct, useCommand, useStore, useTopic } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import { TEXTS } from '../texts/texts.ts';

/** As long and as large as the server takes it. */
const LONGEST_LABEL = 80;
const LARGEST_TARGET = 1e12;

/** The goal on the overlay: how far it is, another one, or none. */
export function Goal() {
  const goal = useTopic('goal') ?? null;
  const { confirm } = useStore();
  const canAct = useCanAct();
  const { run, isSending } = useCommand('set-goal');
  const [label, setLabel] = useState('');
  const [target, setTarget] = useState('');
  const diamonds = Number(target);
  const isTargetRight = Number.isInteger(diamonds) && diamonds >= 1 && diamonds <= LARGEST_TARGET;
  const canSet = canAct && !isSending && label.trim() !== '' && target !== '' && isTargetRight;

  async function set(): Promise<void> {
    const done = await run({ label: label.trim(), target: diamonds });
    if (!done.ok) return;
    setLabel('');
    setTarget('');
    confirm(TEXTS.goalIsSet, done.id);
  }

  async function remove(): Promise<void> {
    const done = await run({ clear: true });
    if (done.ok) confirm(TEXTS.goalRemoved, done.id);
  }

  return (
    <Panel title={TEXTS.goalTitle}>
      {goal ? (
        <>
          <p className="goal">
            <bdi className="strong">{goal.label}</bdi>
            <span>{TEXTS.goalProgress(goal.value, goal.target)}</span>
          </p>
          <Progress value={Math.min(100, (100 * goal.value) / goal.target)} size={8} aria-hidden />
        </>
      ) : (
        <p className="empty">{TEXTS.goalNone}</p>
      )}
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (canSet) void set();
        }}
      >
        <div className="pair">
          <TextInput
            label={TEXTS.goalLabel}
            maxLength={LONGEST_LABEL}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
          <TextInput
            label={TEXTS.goalTarget}
            inputMode="numeric"
            value={target}
            error={target !== '' && !isTargetRight && TEXTS.goalTargetBad}
            onChange={(event) => setTarget(event.currentTarget.value)}
          />
        </div>
        <div className="buttons">
          <Button type="submit" variant={goal ? 'default' : 'filled'} disabled={!canSet}>
            {goal ? TEXTS.goalReplace : TEXTS.goalSet}
          </Button>
          {goal && (
            <Button variant="default" disabled={!canAct || isSending} onClick={() => void remove()}>
              {TEXTS.goalRemove}
            </Button>
          )}
        </div>
      </form>
    </Panel>
  );
}
