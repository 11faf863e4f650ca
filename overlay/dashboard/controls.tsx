import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { useIsLive, useLive, useTopic } from './live.ts';
import { Panel } from './panel.tsx';
import { TEXTS } from './texts.ts';

/** One size for each step of the ladder that a new installation has. */
const TEST_SIZES = [1, 10, 100, 500, 1_000, 5_000, 30_000];

/** Test, skip and pause. */
export function Controls() {
  const { run, say } = useLive();
  const isLive = useIsLive();
  const onAir = useTopic('queue')?.onAir ?? null;
  const isPaused = useTopic('stage')?.paused ?? false;
  const [diamonds, setDiamonds] = useState(100);

  async function playTest(): Promise<void> {
    const value = await run('send-test-gift', { diamonds });
    const hasNoTier = typeof value === 'object' && value !== null && 'alert' in value && value.alert === null;
    if (hasNoTier) say(TEXTS.noTier);
  }

  return (
    <Panel title={TEXTS.controls}>
      <Group align="end">
        <NativeSelect
          label={TEXTS.testSize}
          value={diamonds}
          onChange={(event) => setDiamonds(Number(event.currentTarget.value))}
          data={TEST_SIZES.map((size) => ({ value: String(size), label: TEXTS.diamonds(size) }))}
        />
        <Button disabled={!isLive} onClick={() => void playTest()}>
          {TEXTS.playTest}
        </Button>
      </Group>
      <Group>
        <Button
          variant="default"
          disabled={!isLive || !onAir}
          onClick={() => onAir && void run('skip-alert', { id: onAir.id })}
        >
          {TEXTS.skip}
        </Button>
        <Button
          variant="default"
          disabled={!isLive}
          aria-pressed={isPaused}
          onClick={() => void run(isPaused ? 'resume-alerts' : 'pause-alerts', {})}
        >
          {isPaused ? TEXTS.resume : TEXTS.pause}
        </Button>
        {isPaused && <Text c="wait">{TEXTS.paused}</Text>}
      </Group>
    </Panel>
  );
}
