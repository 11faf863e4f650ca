import { Button, SegmentedControl, Switch, TextInput } from '@mantine/core';
import { IconPlayerPlayFilled } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Tier } from '../../../shared/tier.ts';
import { alertOfStep } from '../../samples/of-step.ts';
import { useTopic } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import type { PreviewHandle } from '../preview-frame.tsx';
import { CANVASES, OPEN_STAGE, PreviewFrame } from '../preview-frame.tsx';
import { TEXTS } from '../texts/texts.ts';
import { readNumber } from './fields.tsx';

type Orientation = keyof typeof CANVASES;

/** An upright picture this high still leaves room for what stands below. */
const HIGHEST_PX = 400;
const LONGEST_NAME = 200;
const LONGEST_MESSAGE = 500;
const LONGEST_STREAK = 1_000_000;

/** The chosen step as it stands in the form, on the real overlay. */
export function StepPreview(props: {
  readonly tier: Tier | null;
  /** Nothing of it is at fault. */
  readonly isRight: boolean;
  readonly say: (text: string) => void;
}) {
  const { tier, isRight, say } = props;
  const status = useTopic('status');
  const files = useTopic('media') ?? [];
  // Moderators are not told; strict is what a new installation has.
  const isStrict = (useTopic('settings')?.wording ?? 'strict') === 'strict';
  const frame = useRef<PreviewHandle>(null);
  const plays = useRef(0);
  const [isReady, setReady] = useState(false);
  const [orientation, setOrientation] = useState<Orientation>('landscape');
  const [name, setName] = useState(TEXTS.tiers.sampleDefault);
  const [message, setMessage] = useState(TEXTS.tiers.sampleMessage);
  const [hasMessage, setHasMessage] = useState(false);
  const [streak, setStreak] = useState('');
  const count = streak.trim() === '' ? null : readNumber(streak, 1);
  const isStreakBad = count !== null && !(count >= 2 && count <= LONGEST_STREAK);
  const canPlay = tier !== null && isRight && isReady && !isStreakBad;

  function play(): void {
    if (!tier || !canPlay) return;
    plays.current++;
    const sample = {
      name: name.trim() || TEXTS.tiers.sampleDefault,
      message: hasMessage && message.trim() !== '' ? message.trim() : null,
      streak: count,
      giftName: TEXTS.tiers.sampleGift,
    };
    const id = `preview-${plays.current}`;
    frame.current?.play(alertOfStep(tier, sample, { id, files, isStrict, nowMs: Date.now() }));
    say(TEXTS.tiers.playsOnce(tier.name));
  }

  // Not before it is known where this page is: through a tunnel there is no overlay.
  if (status === undefined) return null;
  if (status.reachable?.public === location.origin) {
    return (
      <Panel title={TEXTS.tiers.preview}>
        <p className="empty">{TEXTS.previewElsewhere}</p>
      </Panel>
    );
  }
  return (
    <Panel
      title={TEXTS.tiers.preview}
      className="step-preview"
      note={
        <SegmentedControl
          aria-label={TEXTS.tiers.preview}
          value={orientation}
          onChange={(value) => setOrientation(value === 'portrait' ? 'portrait' : 'landscape')}
          data={[
            { value: 'landscape', label: TEXTS.landscape },
            { value: 'portrait', label: TEXTS.portrait },
          ]}
        />
      }
    >
      <PreviewFrame
        ref={frame}
        {...CANVASES[orientation]}
        highestPx={HIGHEST_PX}
        drafts={OPEN_STAGE}
        onReady={() => setReady(true)}
      />
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          play();
        }}
      >
        <Button
          type="submit"
          disabled={!canPlay}
          leftSection={<IconPlayerPlayFilled size={18} aria-hidden />}
        >
          {TEXTS.tiers.play}
        </Button>
        {!isRight && <p className="warning">{TEXTS.tiers.notPlayable}</p>}
        <div className="pair">
          <TextInput
            label={TEXTS.tiers.sampleName}
            maxLength={LONGEST_NAME}
            dir="auto"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={TEXTS.tiers.asStreak}
            inputMode="numeric"
            value={streak}
            error={isStreakBad && TEXTS.tiers.streakBad}
            onChange={(event) => setStreak(event.currentTarget.value)}
          />
        </div>
        <Switch
          label={TEXTS.tiers.withMessage}
          checked={hasMessage}
          onChange={(event) => setHasMessage(event.currentTarget.checked)}
        />
        {hasMessage && (
          <TextInput
            aria-label={TEXTS.tiers.withMessage}
            maxLength={LONGEST_MESSAGE}
            dir="auto"
            value={message}
            onChange={(event) => setMessage(event.currentTarget.value)}
          />
        )}
        <p className="note">{TEXTS.tiers.previewNote}</p>
      </form>
    </Panel>
  );
}
