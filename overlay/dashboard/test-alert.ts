import { useState } from 'react';
import { COMMANDS } from '../../shared/commands.ts';
import { parseWith } from '../../shared/schema.ts';
import type { Tier } from '../../shared/tier.ts';
import { lowestFirst, stepToTry } from '../samples/of-step.ts';
import { useCanAct, useCommand, useStore, useTopic } from './hooks.ts';
import { TEXTS } from './texts/texts.ts';

/** The form of the test alert, and whether and how it is played. */
export interface TestAlert {
  /** Lowest first. */
  readonly steps: readonly Tier[];
  readonly step: Tier | null;
  readonly name: string;
  readonly message: string;
  /** As typed; empty for none. */
  readonly streak: string;
  readonly isStreakBad: boolean;
  readonly change: (next: Partial<Fields>) => void;
  readonly canPlay: boolean;
  readonly play: () => void;
}

interface Fields {
  readonly stepId: string | null;
  readonly name: string;
  readonly message: string;
  readonly streak: string;
}

const LONGEST_STREAK = 1_000_000;

/** One form for all the buttons that play a test alert. */
export function useTestAlert(): TestAlert {
  const { confirm } = useStore();
  const canAct = useCanAct();
  const ladder = useTopic('ladder');
  const overlays = useTopic('status')?.overlays ?? [];
  const { run, isSending } = useCommand('send-test-gift');
  const [fields, setFields] = useState<Fields>({ stepId: null, name: '', message: '', streak: '' });
  const steps = lowestFirst(ladder?.tiers ?? []);
  const step = steps.find(({ id }) => id === fields.stepId) ?? stepToTry(steps);
  const streak = streakOf(fields.streak);
  const isStreakBad = streak === 'bad';
  const canPlay = canAct && !isSending && step !== null && !isStreakBad;

  async function play(): Promise<void> {
    if (!step || streak === 'bad') return;
    const name = fields.name.trim();
    const message = fields.message.trim();
    const outcome = await run({
      // A streak has at least a diamond a unit.
      diamonds: Math.max(step.when.diamondsFrom ?? 1, streak ?? 0),
      ...(name ? { name } : {}),
      ...(message ? { message } : {}),
      ...(streak === null ? {} : { streak }),
    });
    if (!outcome.ok) return;
    const value = parseWith(COMMANDS['send-test-gift'].value, outcome.value);
    const isMade = value.ok && value.value.alert !== null;
    const isSeen = step.level === 1 || overlays.some(({ visible }) => visible);
    confirm(isMade ? (isSeen ? TEXTS.testSent : TEXTS.testWaits)(step.name) : TEXTS.testNoStep);
  }

  return {
    ...fields,
    steps,
    step,
    isStreakBad,
    change: (next) => setFields((before) => ({ ...before, ...next })),
    canPlay,
    play: () => void play(),
  };
}

/** What was typed as a number of units; null for none. */
function streakOf(text: string): number | null | 'bad' {
  if (text.trim() === '') return null;
  const count = Number(text);
  return Number.isInteger(count) && count >= 2 && count <= LONGEST_STREAK ? count : 'bad';
}
