import { Button, FileButton, Progress } from '@mantine/core';
import { IconAlertTriangleFilled, IconCircleCheckFilled, IconFileUpload } from '@tabler/icons-react';
import type { DragEvent } from 'react';
import { useState, useSyncExternalStore } from 'react';
import { mediaName, withoutEnding } from '../../../../shared/media-name.ts';
import { useCanAct, useStore } from '../../hooks.ts';
import { Panel } from '../../panel.tsx';
import { percent } from '../../texts/format.ts';
import { TEXTS } from '../../texts/texts.ts';
import { sendFile } from './send-file.ts';
import type { Upload } from './uploads.ts';
import { createUploads } from './uploads.ts';

const T = TEXTS.files;
const ACCEPT = 'image/png,image/jpeg,image/webp,image/gif,video/webm,audio/mpeg,audio/ogg,audio/wav';

/** Takes files by button or by drop, and says of each what became of it. */
export function AddFiles() {
  const { token, run } = useStore();
  const canAct = useCanAct();
  const [uploads] = useState(() =>
    createUploads<File>({
      async send(file, progress) {
        const sent = await sendFile(token, file, progress);
        // The folder knows it by its number only: it gets the name that it had here.
        const name = mediaName(withoutEnding(file.name));
        if (sent.ok && sent.isNew && name !== null) await run('rename-media', { id: sent.id, name });
        return sent;
      },
    }),
  );
  const all = useSyncExternalStore(uploads.subscribe, uploads.all);
  const [isOver, setOver] = useState(false);
  const isDone = all.some(({ state }) => state.kind === 'done' || state.kind === 'refused');

  function hover(event: DragEvent): void {
    event.preventDefault();
    setOver(canAct);
  }
  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    if (canAct) uploads.add([...event.dataTransfer.files]);
  }

  return (
    <Panel title={T.add}>
      <fieldset
        className="drop"
        aria-label={T.add}
        data-over={isOver || undefined}
        onDragOver={hover}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileButton multiple accept={ACCEPT} onChange={(files) => uploads.add(files)}>
          {(press) => (
            <Button {...press} disabled={!canAct} leftSection={<IconFileUpload size={20} aria-hidden />}>
              {T.choose}
            </Button>
          )}
        </FileButton>
        <p>{T.drop}</p>
      </fieldset>
      <p className="note">{T.limits}</p>
      <p className="note">{T.folder}</p>
      {all.length > 0 && (
        <ul className="rows uploads" aria-live="polite">
          {all.map((upload) => (
            <UploadRow key={upload.key} upload={upload} again={() => uploads.again(upload.key)} />
          ))}
        </ul>
      )}
      {isDone && (
        <Button variant="subtle" onClick={uploads.tidy}>
          {T.tidy}
        </Button>
      )}
    </Panel>
  );
}

/** What may go another way when it is tried again. */
const PASSING = new Set(['busy', 'unsaved', 'lost']);

function UploadRow({ upload, again }: { upload: Upload; again: () => void }) {
  const { name, state } = upload;
  const isRefused = state.kind === 'refused';
  return (
    <li>
      {isRefused && <IconAlertTriangleFilled className="dot" data-tone="wait" size={18} aria-hidden />}
      {state.kind === 'done' && (
        <IconCircleCheckFilled className="dot" data-tone="good" size={18} aria-hidden />
      )}
      <div className="upload">
        <bdi className="who">{name}</bdi>
        <span className={isRefused ? 'warning' : 'what'}>{saidOf(upload)}</span>
        {state.kind === 'sending' && <Progress value={100 * state.part} aria-label={T.sendingOf(name)} />}
      </div>
      {isRefused && PASSING.has(state.why.code) && (
        <Button variant="default" onClick={again}>
          {T.again}
        </Button>
      )}
    </li>
  );
}

function saidOf({ state }: Upload): string {
  switch (state.kind) {
    case 'waiting':
      return T.waiting;
    case 'sending':
      return state.part < 1 ? T.sending(percent(state.part)) : T.looking;
    case 'done':
      return state.isNew ? T.taken : T.known;
    case 'refused':
      return state.why.code === 'refused' && state.why.message !== null
        ? T.refusedSince(state.why.message)
        : T.refused[state.why.code];
  }
}
