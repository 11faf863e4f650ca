import { IconActivity, IconAdjustments, IconList } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Feed } from '../feed/feed.tsx';
import { useFragment, useKey } from '../hooks.ts';
import { placeOf } from '../routes.ts';
import { useTestAlert } from '../test-alert.ts';
import { TEXTS } from '../texts/texts.ts';
import { useWindowKind } from '../window-kind.ts';
import { ComingUp } from './coming-up.tsx';
import { DockHelp } from './dock-help.tsx';
import { Goal } from './goal.tsx';
import { Held } from './held.tsx';
import { Missed } from './missed.tsx';
import { OnAir } from './on-air.tsx';
import { OverlayLink } from './overlay-link.tsx';
import { Preview } from './preview.tsx';
import { Session } from './session.tsx';
import { SignalPanel } from './signal-panel.tsx';
import { TestPanel } from './test-panel.tsx';
import { ThankByVoice } from './thank-by-voice.tsx';

/** The one page of an evening: three columns where there is room, else one part of three at a time. */
export function Desk() {
  const kind = useWindowKind();
  const test = useTestAlert();
  useKey('t', test.play, test.canPlay);
  const setUp = (
    <>
      <TestPanel test={test} />
      <Goal />
      <Session />
      <SignalPanel />
      <OverlayLink />
      <DockHelp />
    </>
  );
  if (kind !== 'wide') {
    return (
      <Parts
        live={kind === 'phone' ? <PhoneLive /> : <DockLive />}
        feed={<Feed test={test} />}
        setup={
          <>
            <Preview />
            {setUp}
          </>
        }
      />
    );
  }
  return (
    <div className="desk">
      <div className="column">
        <Held />
        <Missed />
      </div>
      <div className="column">
        <OnAir />
        <ComingUp />
        <Preview />
      </div>
      <div className="column">
        <Feed test={test} />
        <ThankByVoice />
        {setUp}
      </div>
    </div>
  );
}

/** The streamer glances at it: what is on air comes first. */
function DockLive() {
  return (
    <>
      <OnAir />
      <Held />
      <ThankByVoice />
      <ComingUp />
      <Missed />
    </>
  );
}

/** A moderator decides on it: what is held comes first. */
function PhoneLive() {
  return (
    <>
      <Held />
      <OnAir />
      <ComingUp />
      <ThankByVoice />
      <Missed />
    </>
  );
}

type Part = 'live' | 'feed' | 'setup';

const PARTS = [
  ['live', TEXTS.partLive, IconActivity],
  ['feed', TEXTS.partFeed, IconList],
  ['setup', TEXTS.partSetup, IconAdjustments],
] as const satisfies readonly (readonly [Part, string, unknown])[];

function Parts(parts: { readonly [part in Part]: ReactNode }) {
  const place = placeOf(useFragment());
  const [part] = PARTS.find(([id]) => id === place) ?? PARTS[0];
  return (
    <div className="desk" data-narrow>
      <nav className="parts" aria-label={TEXTS.parts}>
        {PARTS.map(([id, name, Icon]) => (
          <a key={id} href={`#/desk/${id}`} aria-current={part === id ? 'page' : undefined}>
            <Icon size={18} aria-hidden />
            {name}
          </a>
        ))}
      </nav>
      <div className="column">{parts[part]}</div>
    </div>
  );
}
