import { Button } from '@mantine/core';
import type { HeldAlert } from '../../../shared/topics.ts';
import { useAct, useCanAct, useKey, useNow, useTopic } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import { TEXTS } from '../texts/texts.ts';
import { AlertLine } from './alert-line.tsx';

/** Alerts that wait for a decision, and what happens when nobody decides. */
export function Held() {
  const held = useTopic('queue')?.held ?? [];
  const canAct = useCanAct();
  const nowMs = useNow(1_000, canAct && held.length > 0);
  return (
    <Panel title={TEXTS.held} mark="held" count={held.length} className="held">
      {held.length === 0 && <p className="empty">{TEXTS.heldNone}</p>}
      <ul className="rows">
        {held.map((alert, index) => (
          <HeldCard key={alert.id} alert={alert} note={untilWhen(alert, nowMs)} isFirst={index === 0} />
        ))}
      </ul>
    </Panel>
  );
}

/** The keys are the first card's, which is the next that nobody will have decided on. */
function HeldCard({ alert, note, isFirst }: { alert: HeldAlert; note: string; isFirst: boolean }) {
  const canAct = useCanAct();
  const approve = useAct('approve-alert');
  const reject = useAct('reject-alert');
  const { id, message, gifter, doubt, why } = alert;
  const name = gifter.rawName ?? gifter.name;
  const canDecide = canAct && !approve.isSending && !reject.isSending;
  const canDropMessage = canDecide && message !== null;
  const show = () => void approve.run({ id }, TEXTS.approvedNow(name));
  const showWithoutMessage = () =>
    void approve.run({ id, withoutMessage: true }, TEXTS.approvedWithoutMessage(name));
  const dontShow = () => void reject.run({ id }, TEXTS.rejectedNow(name));
  useKey('a', show, isFirst && canDecide);
  useKey('w', showWithoutMessage, isFirst && canDropMessage);
  useKey('d', dontShow, isFirst && canDecide);
  return (
    <li className="held-card">
      <AlertLine alert={alert} note={note}>
        {gifter.rawName !== undefined && (
          <p>
            <span className="note">{TEXTS.ownName}</span> <bdi className="strong">{gifter.rawName}</bdi>
          </p>
        )}
        {why !== undefined && <p>{TEXTS.heldWhy(why, doubt ?? null)}</p>}
      </AlertLine>
      <div className="buttons">
        <Button disabled={!canDecide} aria-label={TEXTS.showOf(name)} onClick={show}>
          {TEXTS.show}
        </Button>
        {message !== null && (
          <Button
            variant="default"
            disabled={!canDropMessage}
            aria-label={TEXTS.withoutMessageOf(name)}
            onClick={showWithoutMessage}
          >
            {TEXTS.withoutMessage}
          </Button>
        )}
        <Button
          variant="default"
          className="dont-show"
          disabled={!canDecide}
          aria-label={TEXTS.dontShowOf(name)}
          onClick={dontShow}
        >
          {TEXTS.dontShow}
        </Button>
      </div>
    </li>
  );
}

function untilWhen({ decideByMs, gifter }: HeldAlert, nowMs: number): string {
  if (decideByMs === null) return TEXTS.heldForEver;
  const leftMs = decideByMs - nowMs;
  return gifter.rawName === undefined ? TEXTS.heldUntil(leftMs) : TEXTS.heldUntilNameless(leftMs);
}
