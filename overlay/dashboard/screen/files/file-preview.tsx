import { Button } from '@mantine/core';
import { IconMusic, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { MediaItem } from '../../../../shared/media.ts';
import { TEXTS } from '../../texts/texts.ts';
import { HearButton } from '../hear-button.tsx';
import type { useListening } from '../use-listening.ts';
import { useMedia, useWasSeen } from './use-media.ts';
import { sortOf } from './uses.ts';

const T = TEXTS.files;

/** A file as it is: a picture shown, a clip and a sound to be played. */
export function FilePreview(props: {
  readonly item: MediaItem;
  readonly title: string;
  readonly listening: ReturnType<typeof useListening>;
}) {
  const { item, title, listening } = props;
  const sort = sortOf(item.kind);
  const box = useRef<HTMLDivElement>(null);
  const wasSeen = useWasSeen(box);
  const [isPlayed, setPlayed] = useState(false);
  const address = useMedia(item.id, sort === 'picture' ? wasSeen : isPlayed);
  return (
    <div ref={box} className="file-preview">
      {sort === 'picture' && address && <img src={address} alt={T.pictureOf(title)} />}
      {sort === 'clip' &&
        (address ? (
          // biome-ignore lint/a11y/useMediaCaption: clips of alerts have no speech that anybody wrote down.
          <video src={address} aria-label={title} controls autoPlay loop />
        ) : (
          <Button
            variant="default"
            aria-label={T.playOf(title)}
            leftSection={<IconPlayerPlayFilled size={16} aria-hidden />}
            onClick={() => setPlayed(true)}
          >
            {T.play}
          </Button>
        ))}
      {sort === 'sound' && (
        <>
          <IconMusic size={28} aria-hidden />
          <HearButton
            listening={listening}
            id={item.id}
            name={title}
            what={{ kind: 'file', id: item.id, ms: item.durationMs ?? 0 }}
            volume={1}
          />
        </>
      )}
    </div>
  );
}
