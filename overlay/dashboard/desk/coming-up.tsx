import { Button } from '@mantine/core';
import { useAct, useCanAct, useTopic } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import { whole } from '../texts/format.ts';
import { TEXTS } from '../texts/texts.ts';
import { AlertLine } from './alert-line.tsx';

/** More rows than these nobody reads while alerts pass by. */
const ROWS_SHOWN = 30;

/** What waits, in the order in which it will play. */
export function ComingUp() {
  const queue = useTopic('queue');
  const canAct = useCanAct();
  const skip = useAct('skip-alert');
  const rows = queue?.waiting.slice(0, ROWS_SHOWN) ?? [];
  const count = queue?.waitingCount ?? 0;
  return (
    <Panel title={TEXTS.comingUp} mark="waiting" count={count}>
      {count === 0 && <p className="empty">{TEXTS.comingUpNone}</p>}
      <ol className="rows">
        {rows.map((alert, index) => (
          <li key={alert.id}>
            <span className="place" aria-hidden>
              {whole(index + 1)}
            </span>
            <AlertLine alert={alert} />
            <Button
              variant="default"
              disabled={!canAct}
              aria-label={TEXTS.skipOf(alert.gifter.name)}
              onClick={() => void skip.run({ id: alert.id }, TEXTS.skippedNow(alert.gifter.name))}
            >
              {TEXTS.skip}
            </Button>
          </li>
        ))}
      </ol>
      {count > rows.length && <p className="empty">{TEXTS.more(count - rows.length)}</p>}
    </Panel>
  );
}
