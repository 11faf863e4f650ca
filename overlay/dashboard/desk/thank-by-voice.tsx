import { Button } from '@mantine/core';
import { useAct, useCanAct, useTopic } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import { clock } from '../texts/format.ts';
import { TEXTS } from '../texts/texts.ts';

/** As many as are thanked in one breath; the rest move up. */
const ROWS_SHOWN = 5;

/** Whom the streamer thanks in words, the longest ago first; a press takes somebody off. */
export function ThankByVoice() {
  const people = useTopic('thank-by-voice') ?? [];
  const canAct = useCanAct();
  const thank = useAct('mark-thanked');
  return (
    <Panel title={TEXTS.thanks} mark="voice" count={people.length}>
      {people.length === 0 && <p className="empty">{TEXTS.thanksNone}</p>}
      <ul className="rows">
        {people.slice(0, ROWS_SHOWN).map(({ gifterId, name, atMs, because }) => (
          <li key={gifterId}>
            <div className="alert-line">
              <div className="who">
                <bdi>{name}</bdi>
              </div>
              <div className="note">{`${clock(atMs)} ${TEXTS.thanksBecause[because]}`}</div>
            </div>
            <Button
              variant="default"
              disabled={!canAct || thank.isSending}
              aria-label={TEXTS.thankedOf(name)}
              onClick={() => void thank.run({ gifterId }, TEXTS.thankedNow(name))}
            >
              {TEXTS.thanked}
            </Button>
          </li>
        ))}
      </ul>
      {people.length > ROWS_SHOWN && <p className="empty">{TEXTS.more(people.length - ROWS_SHOWN)}</p>}
    </Panel>
  );
}
