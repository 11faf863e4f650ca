import { Button } from '@mantine/core';
import { IconPlayerPlayFilled, IconPlayerStopFilled } from '@tabler/icons-react';
import { TEXTS } from '../texts/texts.ts';
import type { Heard } from './listening.ts';
import type { useListening } from './use-listening.ts';

const T = TEXTS.sound;

/** Plays one sound on this device, or ends it. */
export function HearButton(props: {
  readonly listening: ReturnType<typeof useListening>;
  /** Names it among the others of the page. */
  readonly id: string;
  readonly name: string;
  readonly what: Heard;
  /** 0 to 1. */
  readonly volume: number;
}) {
  const { listening, id, name, what, volume } = props;
  const isHeard = listening.key === id;
  return (
    <Button
      variant="default"
      className="hear"
      aria-label={isHeard ? T.stopOf(name) : T.hearOf(name)}
      leftSection={
        isHeard ? (
          <IconPlayerStopFilled size={16} aria-hidden />
        ) : (
          <IconPlayerPlayFilled size={16} aria-hidden />
        )
      }
      onClick={() => (isHeard ? listening.stop() : void listening.hear(id, what, volume))}
    >
      {isHeard ? T.stop : T.hear}
    </Button>
  );
}

/** Why nothing was heard, in words. */
export function HearProblem({ listening }: { listening: ReturnType<typeof useListening> }) {
  return (
    <p className="warning" role="status">
      {listening.problem && T.problem[listening.problem]}
    </p>
  );
}
