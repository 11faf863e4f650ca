import { IconFlask, IconKeyboard, IconUsers } from '@tabler/icons-react';
import { useCanAct, useIsOwner, useNow, usePageState, useTopic } from './hooks.ts';
import { Nav } from './nav.tsx';
import type { Route } from './routes.ts';
import { overlaysInShort } from './sentences.ts';
import { ClearButton } from './show-controls.tsx';
import { sourcesInShort } from './source-words.ts';
import { StatusDot } from './status-dot.tsx';
import { TEXTS } from './texts/texts.ts';
import type { WindowKind } from './window-kind.ts';

/** Is all well, in one line, the way to the other pages, and the one button that must be reached from anywhere. */
export function Bar(props: {
  readonly routes: readonly Route[];
  readonly route: Route;
  readonly kind: WindowKind;
  readonly onKeys: () => void;
}) {
  return (
    <header className="bar">
      <h1 className="bar-title">{TEXTS.title}</h1>
      {props.routes.length > 1 && <Nav routes={props.routes} route={props.route} />}
      <Facts />
      <button type="button" className="bar-keys" onClick={props.onKeys}>
        <IconKeyboard size={20} aria-hidden />
        {TEXTS.keys}
      </button>
      {props.kind !== 'phone' && <ClearButton />}
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
      <Here />
    </ul>
  );
}

/** More names than these push the rest out of the bar. */
const NAMES_SHOWN = 3;

/** Who is at a dashboard; nothing while one is alone. */
function Here() {
  const here = useTopic('here') ?? [];
  const { label } = usePageState();
  if (!here.some((person) => person.label !== label)) return null;
  const labels = here.map((person) => (person.role === 'owner' ? TEXTS.deskPage.owner : person.label));
  const shown = labels.slice(0, NAMES_SHOWN);
  const more = labels.length - shown.length;
  return (
    <li>
      <IconUsers className="dot" size={18} aria-hidden />
      <bdi title={labels.join(', ')}>
        {more > 0 ? TEXTS.deskPage.hereAndMore(shown, more) : TEXTS.deskPage.here(labels)}
      </bdi>
    </li>
  );
}
