import type { HeldAlert } from '../../shared/topics.ts';
import { AlertLine } from './alert-line.tsx';
import { useCanAct, useNow, useTopic } from './hooks.ts';
import { Panel } from './panel.tsx';
import { TEXTS } from './texts.ts';

/** Alerts that wait for a decision, and what happens when nobody decides. */
export function Held() {
  const held = useTopic('queue')?.held ?? [];
  const canAct = useCanAct();
  const nowMs = useNow(1_000, canAct && held.length > 0);
  return (
    <Panel title={TEXTS.held} mark="held" count={held.length} className="held">
      {held.length === 0 && <p className="empty">{TEXTS.heldNone}</p>}
      <ul className="rows">
        {held.map((alert) => (
          <li key={alert.id}>
            <AlertLine alert={alert} note={untilWhen(alert, nowMs)} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function untilWhen({ decideByMs }: HeldAlert, nowMs: number): string {
  return decideByMs === null ? TEXTS.heldForEver : TEXTS.heldUntil(decideByMs - nowMs);
}
