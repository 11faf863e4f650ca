import { Button } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useCanAct } from '../hooks.ts';
import { StatusDot } from '../status-dot.tsx';
import { TEXTS } from '../texts/texts.ts';
import type { StepState } from './first-run.ts';

/** One step of the first run: its heading opens and closes it. */
export function Step(props: {
  readonly number: number;
  readonly name: string;
  readonly state: StepState;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly skip: () => void;
  /** Opens the next one that is to do; null where none is. */
  readonly goOn: (() => void) | null;
  readonly children: ReactNode;
}) {
  const { number, name, state, isOpen, goOn } = props;
  const canAct = useCanAct();
  const id = useId();
  return (
    <li className="home-step" data-state={state} data-open={isOpen || undefined}>
      <h3>
        <button
          type="button"
          className="home-step-head"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={props.toggle}
        >
          <span className="home-number">{number}</span>
          <span className="home-step-name">{name}</span>
          <span className="home-state">
            <StatusDot tone={state === 'done' ? 'good' : 'quiet'} />
            {TEXTS.home.state[state]}
          </span>
          <IconChevronDown size={20} aria-hidden />
        </button>
      </h3>
      {isOpen && (
        <section id={id} aria-label={name} className="home-step-body">
          {props.children}
          <div className="buttons">
            {state === 'open' && (
              <Button variant="default" disabled={!canAct} onClick={props.skip}>
                {TEXTS.home.skip}
              </Button>
            )}
            {state !== 'open' && goOn && <Button onClick={goOn}>{TEXTS.home.next}</Button>}
          </div>
        </section>
      )}
    </li>
  );
}
