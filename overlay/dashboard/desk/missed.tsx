import { useTopic } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import { ReplayButton } from '../replay-button.tsx';
import { whyMissed } from '../sentences.ts';
import { clock } from '../texts/format.ts';
import { TEXTS } from '../texts/texts.ts';
import { AlertLine } from './alert-line.tsx';

/** The newest ones matter; the server keeps more. */
const ROWS_SHOWN = 20;

/** Who was not thanked on screen, why, and the button that makes up for it. */
export function Missed() {
  const missed = useTopic('queue')?.missed ?? [];
  return (
    <Panel title={TEXTS.missed} mark="missed" count={missed.length}>
      {missed.length === 0 && <p className="empty">{TEXTS.missedNone}</p>}
      <ul className="rows">
        {missed.slice(0, ROWS_SHOWN).map((alert) => (
          <li key={alert.id}>
            <AlertLine
              alert={alert}
              note={`${clock(alert.endedAtMs)} ${alert.end === 'cancelled' ? TEXTS.fate.cutByClear : whyMissed(alert.reason)}`}
            />
            <ReplayButton id={alert.id} name={alert.gifter.name} />
          </li>
        ))}
      </ul>
      {missed.length > ROWS_SHOWN && <p className="empty">{TEXTS.more(missed.length - ROWS_SHOWN)}</p>}
    </Panel>
  );
}
