import { Button } from '@mantine/core';
import type { AlertId } from '../../shared/units.ts';
import { useCanAct, useCommand } from './hooks.ts';
import { TEXTS } from './texts/texts.ts';

/** Plays an alert that has ended once more, as a new one. */
export function ReplayButton({ id, name }: { id: AlertId; name: string }) {
  const canAct = useCanAct();
  const { run, isSending } = useCommand('replay-alert');
  return (
    <Button
      variant="default"
      disabled={!canAct || isSending}
      aria-label={TEXTS.replayOf(name)}
      onClick={() => void run({ id })}
    >
      {TEXTS.replay}
    </Button>
  );
}
