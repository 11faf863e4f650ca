import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useTopic } from '../hooks.ts';
import { onSignals, playSound, signalsNow, vibrate } from './signal.ts';

/** Tells, on whichever page, that something new is held, as this device was asked to. What was held before is no news. */
export function HeldSignal() {
  const held = useTopic('queue')?.held;
  const signals = useSyncExternalStore(onSignals, signalsNow);
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (held === undefined) return;
    const before = known.current;
    known.current = new Set(held.map(({ id }) => id));
    if (before === null || held.every(({ id }) => before.has(id))) return;
    if (signals.sound) playSound();
    if (signals.vibrate) vibrate();
  }, [held, signals]);
  return null;
}
