import { Button } from '@mantine/core';
import { IconFlask, IconKeyboard } from '@tabler/icons-react';
import { useCanAct, useNow, useStore, useTopic } from './hooks.ts';
import { overlaysInShort } from './sentences.ts';
import { StatusDot } from './status-dot.tsx';
import { TEXTS } from './texts.ts';

/** Is all well, in one line, and the one button that must be reached from anywhere. */
export function Bar({ onKeys }: { onKeys: () => void }) {
  const { clear } = useStore();
  const canAct = useCanAct();
  const isCleared = (useTopic('stage')?.cleared ?? null) !== null;
  const isOff = !canAct || isCleared;
  return (
    <header className="bar">
      <h1 className="bar-title">{TEXTS.title}</h1>
      <Facts />
      <button type="button" className="bar-keys" onClick={onKeys}>
        <IconKeyboard size={20} aria-hidden />
        {TEXTS.keys}
      </button>
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
    </header>
  );
}

function Facts() {
  const status = useTopic('status');
  const openedAtMs = status?.session?.openedAtMs ?? null;
  const canAct = useCanAct();
  const nowMs = useNow(1_000, canAct && openedAtMs !== null);
  if (!status) return <div className="facts" />;
  const overlays = overlaysInShort(status.overlays);
  // The demo has one source, and says already that it is the demo.
  const sources = status.demo ? [] : status.sources;
  return (
    <ul className="facts">
      {status.demo && (
        <li data-tone="test">
          <IconFlask size={18} aria-hidden />
          {TEXTS.demo}
        </li>
      )}
      <li className="fact-session">
        {openedAtMs === null ? TEXTS.noSession : TEXTS.session(nowMs - openedAtMs)}
      </li>
      {!status.demo && sources.length === 0 && (
        <li>
          <StatusDot tone="quiet" />
          {TEXTS.noSource}
        </li>
      )}
      {sources.map(({ id, state }) => (
        <li key={id}>
          <StatusDot tone={state === 'failed' ? 'wait' : state === 'off' ? 'quiet' : 'good'} />
          <span>
            <bdi>{TEXTS.source(id)}</bdi> {TEXTS.sourceState(state)}
          </span>
        </li>
      ))}
      <li>
        <StatusDot tone={overlays.isGood ? 'good' : 'wait'} />
        {overlays.text}
      </li>
    </ul>
  );
}
