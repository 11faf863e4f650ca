import type { ComponentType } from 'react';
import { useFragment, useTopic } from '../hooks.ts';
import { placeOf } from '../routes.ts';
import { TEXTS } from '../texts/texts.ts';
import type { ScreenDraft } from './draft.ts';
import { useScreenDraft } from './draft.ts';
import { FilesEditor } from './files/files-editor.tsx';
import { LayoutEditor } from './layout/layout-editor.tsx';
import { LookEditor } from './look/look-editor.tsx';
import { PublishBar } from './publish-bar.tsx';
import { SoundEditor } from './sound/sound-editor.tsx';

/** An editor of one part; what it changes waits in the draft until it is published. */
export interface ScreenTab {
  readonly path: string;
  readonly name: string;
  readonly Editor: ComponentType<{ draft: ScreenDraft }>;
}

const LAYOUT: ScreenTab = { path: 'layout', name: TEXTS.screen.layoutTab, Editor: LayoutEditor };
/** A line each. */
const TABS: readonly ScreenTab[] = [
  LAYOUT,
  { path: 'look', name: TEXTS.look.tab, Editor: LookEditor },
  { path: 'sound', name: TEXTS.sound.tab, Editor: SoundEditor },
  { path: 'files', name: TEXTS.files.tab, Editor: FilesEditor },
];

/** Everything that viewers see, edited on the overlay itself before anything is on air. */
export function ScreenPage() {
  // Only the owner comes here; the settings are there with the first welcome.
  const isThere = useTopic('settings') !== undefined;
  return isThere ? <Tabs /> : <p className="empty screen">{TEXTS.screen.loading}</p>;
}

function Tabs() {
  const draft = useScreenDraft();
  const place = placeOf(useFragment());
  const tab = TABS.find(({ path }) => path === place) ?? LAYOUT;
  return (
    <div className="screen">
      <div className="screen-head">
        {TABS.length > 1 && (
          <nav className="screen-tabs" aria-label={TEXTS.screen.parts}>
            {TABS.map(({ path, name }) => (
              <a key={path} href={`#/screen/${path}`} aria-current={path === tab.path ? 'page' : undefined}>
                {name}
              </a>
            ))}
          </nav>
        )}
        <PublishBar draft={draft} />
      </div>
      <tab.Editor draft={draft} />
    </div>
  );
}
