import { Button } from '@mantine/core';
import { IconAlertTriangle, IconBulb } from '@tabler/icons-react';
import type { WordingPlace } from '../../../shared/wording/finding.ts';
import { useTopic } from '../hooks.ts';
import { TEXTS } from '../texts/texts.ts';
import type { Advice } from './advice.ts';
import { adviceOn } from './advice.ts';

const texts = TEXTS.wording;

/**
 * Stands under the field of a text that goes on air: what should not be said, why, and better words that one press
 * takes. How strict the wording is, the owner alone is told; everybody else is advised as a new installation is.
 */
export function WordingHelp(props: {
  readonly text: string;
  readonly place: WordingPlace;
  /** Takes the whole text with the better words in it. */
  readonly onTake: (text: string) => void;
}) {
  const settings = useTopic('settings');
  const strict = settings?.wording !== 'open';
  const mayBlock = settings?.wordingHelp !== 'advise';
  const advice = adviceOn(props.text, { place: props.place, strict });
  return (
    <ul className="wording-help" aria-live="polite">
      {advice.map((one) => (
        <Finding
          key={`${one.words} ${one.reason}`}
          of={one}
          blocks={one.blocks && mayBlock}
          onTake={props.onTake}
        />
      ))}
    </ul>
  );
}

function Finding({ of, blocks, onTake }: { of: Advice; blocks: boolean; onTake: (text: string) => void }) {
  const { words, reason, better, mended } = of;
  const Icon = blocks ? IconAlertTriangle : IconBulb;
  return (
    <li data-blocks={blocks || undefined}>
      <Icon size={18} aria-hidden />
      <div className="wording-finding">
        <p className="strong">{blocks ? texts.blocked(words) : texts.advised(words)}</p>
        <p className="note">{reason}</p>
        {mended !== null && (
          <Button variant="default" onClick={() => onTake(mended)}>
            {better === null ? texts.leaveOut : texts.take(better)}
          </Button>
        )}
      </div>
    </li>
  );
}
