import { IconActivity, IconAdjustments, IconList } from '@tabler/icons-react';
import { useState } from 'react';
import { Feed } from '../feed/feed.tsx';
import { useTopic } from '../hooks.ts';
import { TEXTS } from '../texts/texts.ts';
import { ComingUp } from './coming-up.tsx';
import { Goal } from './goal.tsx';
import { Held } from './held.tsx';
import { Missed } from './missed.tsx';
import { OnAir } from './on-air.tsx';
import { OverlayLink } from './overlay-link.tsx';
import { Preview } from './preview.tsx';
import { Session } from './session.tsx';
import { useTestAlert } from './test-alert.ts';
import { TestPanel } from './test-panel.tsx';
import { ThankByVoice } from './thank-by-voice.tsx';

type Part = 'live' | 'feed' | 'setup';

const PARTS = [
  ['live', TEXTS.partLive, IconActivity],
  ['feed', TEXTS.partFeed, IconList],
  ['setup', TEXTS.partSetup, IconAdjustments],
] as const satisfies readonly (readonly [Part, string, unknown])[];

/** The one page of an evening: side by side where there is room, else one part of three at a time. */
export function Desk() {
  const [part, setPart] = useState<Part>('live');
  const held = useTopic('queue')?.held.length ?? 0;
  const test = useTestAlert();
  return (
    <div className="desk" data-part={part}>
      <div className="column" data-part="live">
        <OnAir />
        <Held />
        <ThankByVoice />
        <ComingUp />
        <Missed />
      </div>
      <div className="column" data-part="feed">
        <Feed test={test} />
      </div>
      <div className="column" data-part="setup">
        <Preview />
        <TestPanel test={test} />
        <Goal />
        <Session />
        <OverlayLink />
      </div>
      <nav className="parts" aria-label={TEXTS.parts}>
        {PARTS.map(([id, name, Icon]) => (
          <button
            key={id}
            type="button"
            aria-current={part === id ? 'true' : undefined}
            onClick={() => setPart(id)}
          >
            <Icon size={22} aria-hidden />
            {name}
            {id === 'live' && held > 0 && <span className="count">{held}</span>}
          </button>
        ))}
      </nav>
    </div>
  );
}
