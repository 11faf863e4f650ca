import { Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconVolume, IconVolumeOff } from '@tabler/icons-react';
import { useCanAct, useCommand, useKey, useStore, useTopic } from './hooks.ts';
import { TEXTS } from './texts/texts.ts';

/** Holds the rest after what is on air, or lets it go on. While the screen is clear, that is asked for above. */
function usePause() {
  const stage = useTopic('stage');
  const canAct = useCanAct();
  const pause = useCommand('pause-alerts');
  const resume = useCommand('resume-alerts');
  const isPaused = stage?.paused ?? false;
  const isCleared = (stage?.cleared ?? null) !== null;
  const canPress = canAct && !isCleared && !pause.isSending && !resume.isSending;
  return { isPaused, canPress, press: () => void (isPaused ? resume.run({}) : pause.run({})) };
}

/** Silences the screens, or ends that. */
function useMute() {
  const canAct = useCanAct();
  const { run, isSending } = useCommand('mute');
  const isMuted = useTopic('stage')?.muted ?? false;
  return { isMuted, canPress: canAct && !isSending, press: () => void run({ muted: !isMuted }) };
}

/** The shortcuts that work on every page, whatever buttons stand there. */
export function useShowKeys(): void {
  const { clear } = useStore();
  const pause = usePause();
  const mute = useMute();
  useKey('c', clear);
  useKey('p', pause.press, pause.canPress);
  useKey('m', mute.press, mute.canPress);
  useKey('/', () => document.querySelector<HTMLInputElement>('input[type="search"]')?.focus());
}

export function PauseButton() {
  const { isPaused, canPress, press } = usePause();
  const Icon = isPaused ? IconPlayerPlay : IconPlayerPause;
  return (
    <Button
      variant="default"
      leftSection={<Icon size={18} aria-hidden />}
      disabled={!canPress}
      onClick={press}
    >
      {isPaused ? TEXTS.resume : TEXTS.pause}
    </Button>
  );
}

export function MuteButton() {
  const { isMuted, canPress, press } = useMute();
  const Icon = isMuted ? IconVolume : IconVolumeOff;
  return (
    <Button
      variant="default"
      leftSection={<Icon size={18} aria-hidden />}
      disabled={!canPress}
      onClick={press}
    >
      {isMuted ? TEXTS.deskPage.unmute : TEXTS.deskPage.mute}
    </Button>
  );
}

/** One press, no question; where it cannot be done, the press says so. */
export function ClearButton() {
  const { clear } = useStore();
  const canAct = useCanAct();
  const isCleared = (useTopic('stage')?.cleared ?? null) !== null;
  const isOff = !canAct || isCleared;
  return (
    <Button
      className="clear"
      color="danger"
      // Not disabled: while the server is away, a press must say that nothing was cleared.
      aria-disabled={isOff || undefined}
      data-off={isOff || undefined}
      onClick={clear}
    >
      {isCleared ? TEXTS.clearDone : TEXTS.clear}
    </Button>
  );
}
