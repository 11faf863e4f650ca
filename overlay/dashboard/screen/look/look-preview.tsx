import { Button, SegmentedControl, Switch } from '@mantine/core';
import { IconPlayerPlayFilled } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Level } from '../../../../shared/alert.ts';
import type { TopicMap } from '../../../net/frames.ts';
import { alertOf } from '../../../samples/alert.ts';
import { useTopic } from '../../hooks.ts';
import { Panel } from '../../panel.tsx';
import type { PreviewHandle } from '../../preview-frame.tsx';
import { CANVASES, PreviewFrame } from '../../preview-frame.tsx';
import { TEXTS } from '../../texts/texts.ts';

const T = TEXTS.look;
const LEVELS: readonly Level[] = [1, 2, 3, 4, 5, 6, 7];
const HIGHEST_PX = 600;
/** The first that looks like something. */
const FIRST_LEVEL: Level = 3;

/** The overlay in the drafted look, with a sample alert of each level to play in it. */
export function LookPreview(props: {
  readonly drafts: TopicMap;
  /** Another one plays the last sample anew. */
  readonly replayOn: string;
  readonly note: string | null;
}) {
  const ladder = useTopic('ladder');
  const [orientation, setOrientation] = useState<keyof typeof CANVASES>('landscape');
  const [isStreak, setStreak] = useState(false);
  const [hasMessage, setMessage] = useState(true);
  const level = useRef<Level>(FIRST_LEVEL);
  const count = useRef(0);
  const preview = useRef<PreviewHandle>(null);
  const { width, height } = CANVASES[orientation];

  const play = useCallback(
    (next: Level) => {
      level.current = next;
      const sample = alertOf(
        {
          id: `sample-${++count.current}`,
          level: next,
          name: T.sampleName,
          message: hasMessage ? T.sampleMessage : null,
          ...(isStreak ? { count: 12, streakOpen: true } : {}),
        },
        ladder?.tiers,
      );
      preview.current?.play(sample);
    },
    [ladder, isStreak, hasMessage],
  );
  const newest = useRef(play);
  useEffect(() => {
    newest.current = play;
  });
  const { replayOn } = props;
  // Not at first: the overlay is not there yet, and asks for its first alert by being ready.
  const played = useRef(replayOn);
  useEffect(() => {
    if (played.current !== replayOn) newest.current(level.current);
    played.current = replayOn;
  }, [replayOn]);

  const stepOf = (one: Level) =>
    ladder?.tiers.find((tier) => tier.level === one)?.name ?? alertOf({ level: one, name: '' }).tier.name;
  const choice = (
    <SegmentedControl
      aria-label={T.preview}
      value={orientation}
      onChange={(value) => setOrientation(value === 'portrait' ? 'portrait' : 'landscape')}
      data={[
        { value: 'landscape', label: TEXTS.landscape },
        { value: 'portrait', label: TEXTS.portrait },
      ]}
    />
  );
  return (
    <Panel title={T.preview} note={choice} className="look-preview">
      <PreviewFrame
        ref={preview}
        width={width}
        height={height}
        highestPx={HIGHEST_PX}
        drafts={props.drafts}
        onReady={() => play(level.current)}
      />
      {props.note && <p className="warning">{props.note}</p>}
      <fieldset className="look-samples" aria-label={T.sample}>
        {LEVELS.map((one) => (
          <Button
            key={one}
            variant="default"
            data-level={one}
            leftSection={<IconPlayerPlayFilled size={16} aria-hidden />}
            onClick={() => play(one)}
          >
            {T.sampleOf(one, stepOf(one))}
          </Button>
        ))}
      </fieldset>
      <div className="look-switches">
        <Switch
          label={T.withStreak}
          checked={isStreak}
          onChange={(event) => setStreak(event.currentTarget.checked)}
        />
        <Switch
          label={T.withMessage}
          checked={hasMessage}
          onChange={(event) => setMessage(event.currentTarget.checked)}
        />
      </div>
      <p className="note">{T.sampleNote}</p>
    </Panel>
  );
}
