import { Button, TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { MediaItem } from '../../../../shared/media.ts';
import { mediaName } from '../../../../shared/media-name.ts';
import { useCanAct, useCommand, useStore } from '../../hooks.ts';
import { TEXTS } from '../../texts/texts.ts';
import { titleOf } from './uses.ts';

const T = TEXTS.files;
const LONGEST = 48;

/** What a file is called, and the way to call it something else. */
export function FileName({ item, title }: { item: MediaItem; title: string }) {
  const { confirm } = useStore();
  const canAct = useCanAct();
  const { run, isSending } = useCommand('rename-media');
  /** Null while it is only read. */
  const [typed, setTyped] = useState<string | null>(null);
  const name = mediaName(typed ?? '');
  const isBad = typed !== null && typed.trim() !== '' && name !== typed.trim();

  async function save(): Promise<void> {
    if (name === null || isBad) return;
    const done = await run({ id: item.id, name });
    if (!done.ok) return;
    setTyped(null);
    confirm(T.renamed(name));
  }

  if (typed === null) {
    return (
      <div className="file-title">
        <p className="strong file-name">
          <bdi>{title}</bdi>
        </p>
        <Button
          variant="subtle"
          className="color-reset"
          disabled={!canAct}
          aria-label={T.renameOf(title)}
          title={T.rename}
          onClick={() => setTyped(titleOf(item) ?? '')}
        >
          <IconPencil size={20} aria-hidden />
        </Button>
      </div>
    );
  }
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped(null);
      }}
    >
      <TextInput
        label={T.newName}
        value={typed}
        maxLength={LONGEST}
        autoComplete="off"
        autoFocus
        error={isBad && T.badName}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className="buttons">
        <Button type="submit" disabled={!canAct || isSending || name === null || isBad}>
          {T.saveName}
        </Button>
        <Button variant="default" onClick={() => setTyped(null)}>
          {T.cancel}
        </Button>
      </div>
    </form>
  );
}
