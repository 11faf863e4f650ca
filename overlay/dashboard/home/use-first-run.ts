import { useEffect, useRef } from 'react';
import type { FirstRunMark, FirstRunStep } from '../../../shared/first-run.ts';
import { FIRST_RUN_MARKS, FIRST_RUN_STEPS } from '../../../shared/first-run.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { StatusTopic } from '../../../shared/topics.ts';
import type { Codec } from '../form/codecs.ts';
import { SWITCH } from '../form/codecs.ts';
import { lens } from '../form/lens.ts';
import { useCanAct, useStore, useTopic } from '../hooks.ts';
import { seenNow, withMarks } from './first-run.ts';

const DONE = lens('firstRun', 'done');
const SKIPPED = lens('firstRun', 'skipped');
const IS_OVER = lens('firstRun', 'isOver');

function listOf<T extends string>(words: readonly T[]): Codec<T[]> {
  return {
    print: (list) => list.join(' '),
    read: (typed) => ({ ok: true, value: words.filter((word) => typed.split(' ').includes(word)) }),
  };
}
const MARKS = listOf(FIRST_RUN_MARKS);
const STEPS = listOf(FIRST_RUN_STEPS);

export interface FirstRunNow {
  /** Those that are kept, and those that can be seen now. */
  readonly done: readonly FirstRunMark[];
  readonly mark: (mark: FirstRunMark) => Promise<void>;
  readonly skip: (step: FirstRunStep) => void;
  /** Puts the list away. */
  readonly end: () => void;
}

/** How far the first run is. What is seen to be done is kept by the server, so that it stays done once OBS is closed. */
export function useFirstRun(settings: Settings, status: StatusTopic): FirstRunNow {
  const { form } = useStore();
  const canAct = useCanAct();
  const stage = useTopic('stage');
  const audit = useTopic('audit');
  const kept = settings.firstRun;
  const done = withMarks(kept.done, seenNow({ status, stage, audit }));
  const isNew = done.length > kept.done.length;
  /** Of these settings it was tried: a refusal is not tried again before there are newer ones. */
  const triedAt = useRef(0);

  async function save(change: () => void): Promise<void> {
    change();
    if (!(await form.save('firstRun'))) form.discard('firstRun');
  }
  const keep = (marks: readonly FirstRunMark[]) =>
    save(() => form.change(DONE, MARKS, MARKS.print([...marks])));

  useEffect(() => {
    if (!isNew || !canAct || triedAt.current === settings.version) return;
    triedAt.current = settings.version;
    void keep(done);
  });

  return {
    done,
    mark: (mark) => keep(withMarks(done, [mark])),
    skip: (step) => void save(() => form.change(SKIPPED, STEPS, STEPS.print([...kept.skipped, step]))),
    end: () => void save(() => form.change(IS_OVER, SWITCH, true)),
  };
}
