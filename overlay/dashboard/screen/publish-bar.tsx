import { Button } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp, IconArrowForwardUp, IconCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useCanAct } from '../hooks.ts';
import { TEXTS } from '../texts/texts.ts';
import type { ScreenDraft } from './draft.ts';
import { historyKeyOf } from './history-keys.ts';

const T = TEXTS.screen;

/** What is not published, and everything that can be done with it; stays in sight. */
export function PublishBar({ draft }: { draft: ScreenDraft }) {
  const { changed, conflicts, isPublishing, publish, unfit } = draft;
  const canAct = useCanAct();
  const ready = changed.filter((part) => !conflicts.includes(part) && !unfit.includes(part));
  const isOff = !canAct || isPublishing;
  useHistoryKeys(draft);
  return (
    <section className="publish" aria-label={T.publishBar} data-changed={changed.length > 0 || undefined}>
      <p className="publish-state" role="status">
        {changed.length > 0 ? (
          <IconAlertTriangle size={20} aria-hidden />
        ) : (
          <IconCheck size={20} aria-hidden />
        )}
        {changed.length > 0 ? T.notPublished(changed) : T.nothingToPublish}
      </p>
      <div className="buttons">
        <Button variant="default" className="edit-step" disabled={!draft.canUndo} onClick={draft.undo}>
          <IconArrowBackUp size={20} aria-hidden />
          <span className="step-name">{T.undoEdit}</span>
        </Button>
        <Button variant="default" className="edit-step" disabled={!draft.canRedo} onClick={draft.redo}>
          <IconArrowForwardUp size={20} aria-hidden />
          <span className="step-name">{T.redoEdit}</span>
        </Button>
        <Button
          variant="default"
          disabled={changed.length === 0 || isPublishing}
          onClick={() => draft.discard()}
        >
          {T.discard}
        </Button>
        {ready.length > 1 &&
          ready.map((part) => (
            <Button key={part} variant="default" disabled={isOff} onClick={() => void publish([part])}>
              {T.publishOnly[part]}
            </Button>
          ))}
        <Button disabled={isOff || ready.length === 0} onClick={() => void publish(ready)}>
          {publishLabel(ready, changed)}
        </Button>
      </div>
      {unfit.length > 0 && (
        <div className="publish-waits">
          <IconAlertTriangle size={20} aria-hidden />
          <span>{TEXTS.look.notReadable}</span>
          <Button component="a" href="#/screen/look" variant="default">
            {TEXTS.look.goThere}
          </Button>
        </div>
      )}
      {conflicts.map((part) => (
        <div key={part} className="publish-waits" role="alert">
          <IconAlertTriangle size={20} aria-hidden />
          <span>{T.conflict[part]}</span>
          <Button variant="default" onClick={() => draft.keepMine(part)}>
            {T.keepMine}
          </Button>
          <Button variant="default" onClick={() => draft.discard(part)}>
            {T.takeTheirs}
          </Button>
        </div>
      ))}
    </section>
  );
}

/** What the press publishes: where something else waits, it is not all. */
function publishLabel(ready: ScreenDraft['changed'], changed: ScreenDraft['changed']): string {
  const [only] = ready;
  if (ready.length > 1) return T.publishAll;
  return only !== undefined && changed.length > 1 ? T.publishOnly[only] : T.publish;
}

/** Ctrl+Z and its opposite, but not while somebody types: a field has its own. */
function useHistoryKeys({ undo, redo }: ScreenDraft): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const does = historyKeyOf(event, event.target instanceof HTMLElement ? event.target : null);
      if (event.defaultPrevented || does === null) return;
      event.preventDefault();
      if (does === 'undo') undo();
      else redo();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [undo, redo]);
}
