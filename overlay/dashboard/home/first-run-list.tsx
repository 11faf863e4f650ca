import { Button, Progress } from '@mantine/core';
import type { ComponentType } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { FirstRunStep } from '../../../shared/first-run.ts';
import { FIRST_RUN_STEPS } from '../../../shared/first-run.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { StatusTopic } from '../../../shared/topics.ts';
import { useCanAct } from '../hooks.ts';
import { TEXTS } from '../texts/texts.ts';
import { nextStep, statesOf } from './first-run.ts';
import { Ready } from './ready.tsx';
import { Step } from './step.tsx';
import { StepHelpers } from './step-helpers.tsx';
import { StepLook } from './step-look.tsx';
import { StepObs } from './step-obs.tsx';
import type { StepProps } from './step-props.ts';
import { StepSee } from './step-see.tsx';
import { StepSources } from './step-sources.tsx';
import { useFirstRun } from './use-first-run.ts';

const BODIES: { readonly [step in FirstRunStep]: ComponentType<StepProps> } = {
  see: StepSee,
  obs: StepObs,
  sources: StepSources,
  look: StepLook,
  helpers: StepHelpers,
};

/** The list of five: one is open at a time, in any order. `place` is the step that the address asks for, if it is one. */
export function FirstRun(props: {
  readonly settings: Settings;
  readonly status: StatusTopic;
  readonly place: string | null;
}) {
  const { settings, status, place } = props;
  const { skipped, isOver } = settings.firstRun;
  const { done, mark, skip, end } = useFirstRun(settings, status);
  const canAct = useCanAct();
  const states = statesOf({ done: [...done], skipped });
  const asked = FIRST_RUN_STEPS.find((step) => step === place) ?? null;
  const [open, setOpen] = useState<FirstRunStep | null>(() => asked ?? nextStep(states, null));
  const list = useRef<HTMLOListElement>(null);
  const settled = FIRST_RUN_STEPS.filter((step) => states[step] !== 'open').length;
  const all = FIRST_RUN_STEPS.length;
  useEffect(() => {
    if (asked === null) return;
    setOpen(asked);
    requestAnimationFrame(() => itemOf(asked)?.scrollIntoView({ block: 'start' }));
  }, [asked]);

  const isSettled = settled === all;
  const wasSettled = useRef(isSettled);
  useEffect(() => {
    // Done for the last time: what comes now is below the step, and may be out of sight.
    if (isSettled && !wasSettled.current)
      list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
    wasSettled.current = isSettled;
  }, [isSettled]);

  /** Of the step, or what comes after the last one. */
  function itemOf(step: FirstRunStep | null): Element | undefined {
    return list.current?.children[step === null ? all : FIRST_RUN_STEPS.indexOf(step)];
  }

  function goOn(from: FirstRunStep): void {
    const next = nextStep(states, from);
    setOpen(next);
    // The button that was pressed goes away: the focus goes on with the eye, not to the top of the page.
    requestAnimationFrame(() => {
      const step = itemOf(next);
      step?.querySelector<HTMLElement>('button, a')?.focus({ preventScroll: true });
      step?.scrollIntoView({ block: 'nearest' });
    });
  }

  return (
    <div className="home">
      <header className="home-head">
        <h2>{TEXTS.home.firstRun}</h2>
        <p className="note">{TEXTS.home.firstRunAbout}</p>
        <div className="home-progress">
          <Progress value={(100 * settled) / all} size={8} aria-hidden />
          <span>{TEXTS.home.progress(settled, all)}</span>
          {isOver ? (
            <Button component="a" href="#/home" variant="default">
              {TEXTS.home.close}
            </Button>
          ) : (
            <Button variant="default" disabled={!canAct} onClick={end}>
              {TEXTS.home.putAway}
            </Button>
          )}
        </div>
      </header>
      <ol className="home-steps" ref={list}>
        {FIRST_RUN_STEPS.map((id, index) => {
          const Body = BODIES[id];
          return (
            <Step
              key={id}
              number={index + 1}
              name={TEXTS.home.step[id]}
              state={states[id]}
              isOpen={open === id}
              toggle={() => setOpen(open === id ? null : id)}
              skip={() => {
                skip(id);
                goOn(id);
              }}
              goOn={nextStep(states, id) === null ? null : () => goOn(id)}
            >
              <Body settings={settings} status={status} done={done} mark={mark} />
            </Step>
          );
        })}
        {isSettled && <Ready leave={end} />}
      </ol>
    </div>
  );
}
