import { Button } from '@mantine/core';
import { IconFlask, IconKeyboard } from '@tabler/icons-react';
import { useCanAct, useIsOwner, useNow, useStore, useTopic } from './hooks.ts';
import { Nav } from './nav.tsx';
import type { Route } from './routes.ts';
import { overlaysInShort } from './sentences.ts';
import { sourcesInShort } from './source-words.ts';
import { StatusDot } from './status-dot.tsx';
import { TEXTS } from './texts/texts.ts';

/** Is all well, in one line, the way to the other pages, and the one button that must be reached from anywhere. */
export function Bar(props: {
  readonly routes: readonly Route[];
  readonly route: Route;
  readonly onKeys: () => void;
}) {
  const { clear } = useStore();
  const canAct = useCanAct();
  const isCleared = (useTopic('stage')?.cleared ?? null) !== null;
  const isOff = !canAct || isCleared;
  return (
    <header className="bar">
      <h1 className="bar-title">{TEXTS.title}</h1>
      {props.routes.length > 1 && <Nav routes={props.routes} route={props.route} />}
      <Facts />
      <button type="button" className="bar-keys" onClick={props.onKeys}>
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
  const isOwner = useIsOwner();
  const openedAtMs = status?.session?.openedAtMs ?? null;
  const canAct = useCanAct();
  const nowMs = useNow(1_000, canAct && openedAtMs !== null);
  if (!status) return <div className="facts" />;
  const overlays = overlaysInShort(status.overlays);
  // The demo has one source, and says already that it is the demo.
  const sources = status.demo ? [] : sourcesInShort(status.sources);
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
      {sources.map(({ id, tone, name, word }) => {
        const words = (
          <>
            <StatusDot tone={tone} />
            <span>
              <bdi>{name}</bdi> {word}
            </span>
          </>
        );
        return <li key={id}>{isOwner ? <a href="#/settings/sources">{words}</a> : words}</li>;
      })}
      <li>
        <StatusDot tone={overlays.isGood ? 'good' : 'wait'} />
        {overlays.text}
      </li>
    </ul>
  );
}
