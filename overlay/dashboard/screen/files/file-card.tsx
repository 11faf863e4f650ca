import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { MediaItem } from '../../../../shared/media.ts';
import { useCanAct, useTopic } from '../../hooks.ts';
import { duration, fileSize } from '../../texts/format.ts';
import { TEXTS } from '../../texts/texts.ts';
import type { useListening } from '../use-listening.ts';
import { DeleteQuestion } from './delete-question.tsx';
import { FileName } from './file-name.tsx';
import { FilePreview } from './file-preview.tsx';
import { sortOf, stepsWith, titleOf } from './uses.ts';

const T = TEXTS.files;

/** One file: what it looks or sounds like, what it is, and which steps use it. */
export function FileCard(props: {
  readonly item: MediaItem;
  readonly listening: ReturnType<typeof useListening>;
}) {
  const { item, listening } = props;
  const canAct = useCanAct();
  const [isAsked, setAsked] = useState(false);
  const users = stepsWith(item.id, useTopic('ladder')?.tiers ?? []);
  const sort = sortOf(item.kind);
  const title = titleOf(item) ?? T.unnamed[sort];
  const facts = [
    T.sorts[sort],
    item.kind.toUpperCase(),
    fileSize(item.bytes),
    item.width !== null && item.height !== null && TEXTS.size(item.width, item.height),
    item.durationMs !== null && duration(item.durationMs),
  ].filter((fact) => fact !== false);
  return (
    <li className="file">
      <FilePreview item={item} title={title} listening={listening} />
      <FileName item={item} title={title} />
      <ul className="file-facts">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <p className="note">{users.length > 0 ? T.usedBy(users.map(({ name }) => name)) : T.unused}</p>
      <Button
        variant="default"
        disabled={!canAct}
        aria-label={T.deleteOf(title)}
        leftSection={<IconTrash size={20} aria-hidden />}
        onClick={() => setAsked(true)}
      >
        {T.delete}
      </Button>
      {isAsked && <DeleteQuestion item={item} title={title} close={() => setAsked(false)} />}
    </li>
  );
}
