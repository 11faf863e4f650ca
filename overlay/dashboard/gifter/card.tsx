import type { GifterCard } from '../../../shared/gifter-card.ts';
import type { GifterId } from '../../../shared/units.ts';
import { useNow } from '../hooks.ts';
import { Sheet } from '../sheet.tsx';
import { listed, moment } from '../texts/format.ts';
import { TEXTS } from '../texts/texts.ts';
import { CardActs } from './card-acts.tsx';
import { CardGifts } from './card-gifts.tsx';
import { CardMarks } from './card-marks.tsx';
import { CardNumbers } from './card-numbers.tsx';
import { useCard } from './use-card.ts';

const T = TEXTS.card;

/** All that staff may know of one person, and may do about them. */
export function Card(props: {
  readonly gifterId: GifterId;
  readonly name: string;
  readonly close: () => void;
}) {
  const card = useCard(props.gifterId);
  const name = card?.kind === 'value' ? card.value.gifter.name : props.name;
  return (
    <Sheet title={<bdi>{name}</bdi>} close={props.close}>
      {card === null && <p className="empty">{T.fetching}</p>}
      {card?.kind === 'failed' && <p className="empty">{T.failed}</p>}
      {card?.kind === 'none' && <p className="empty">{T.unknown}</p>}
      {card?.kind === 'value' && <Known card={card.value} close={props.close} />}
    </Sheet>
  );
}

function Known({ card, close }: { card: GifterCard; close: () => void }) {
  const { ownName, earlierNames, steps, note } = card;
  const nowMs = useNow(60_000);
  return (
    <div className="card">
      {(ownName !== null || earlierNames.length > 0) && (
        <div className="card-names">
          {ownName !== null && (
            <p>
              <bdi>{T.ownName(ownName)}</bdi>
            </p>
          )}
          {earlierNames.length > 0 && (
            <p>
              <bdi>{T.calledBefore(listed(earlierNames))}</bdi>
            </p>
          )}
        </div>
      )}
      <CardMarks card={card} nowMs={nowMs} />
      <CardNumbers card={card} nowMs={nowMs} />
      {steps.length > 0 && (
        <section>
          <h3>{T.steps}</h3>
          <ul className="chips">
            {steps.map(({ name, level, times }) => (
              <li key={name} data-level={level}>
                <bdi className="step">{T.stepTimes(name, times)}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
      {note && (
        <section>
          <h3>{T.note}</h3>
          <p>
            <bdi>{note.text}</bdi>
          </p>
          <p className="note">
            <bdi>{T.noteBy(note.by, moment(note.atMs, nowMs))}</bdi>
          </p>
        </section>
      )}
      <CardActs card={card} close={close} />
      <CardGifts gifter={card.gifter} close={close} nowMs={nowMs} />
    </div>
  );
}
