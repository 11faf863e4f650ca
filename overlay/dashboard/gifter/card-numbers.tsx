import type { GifterCard, Given } from '../../../shared/gifter-card.ts';
import type { WindowName } from '../../../shared/topics.ts';
import { moment } from '../texts/format.ts';
import { TEXTS } from '../texts/texts.ts';
import { Value } from '../value.tsx';

const T = TEXTS.card;

/** What the person gave: tonight, and for who may see it in all sessions. */
export function CardNumbers({ card, nowMs }: { card: GifterCard; nowMs: number }) {
  const { tonight, always } = card;
  return (
    <section className="card-numbers">
      <dl>
        <Row window="session" given={tonight} />
        {always?.windows.map(({ window, ...given }) => (
          <Row key={window} window={window} given={given} />
        ))}
      </dl>
      {always && (always.firstSeenMs !== null || always.lastSeenMs !== null) && (
        <p className="note">
          {always.firstSeenMs !== null && <span>{T.firstSeen(moment(always.firstSeenMs, nowMs))} </span>}
          {always.lastSeenMs !== null && <span>{T.lastSeen(moment(always.lastSeenMs, nowMs))}</span>}
        </p>
      )}
    </section>
  );
}

function Row({ window, given }: { window: WindowName; given: Given }) {
  const { diamonds, gifts, rank } = given;
  return (
    <div data-window={window}>
      <dt>{T.window(window)}</dt>
      <dd className="strong">
        <Value diamonds={diamonds} />
      </dd>
      <dd>{T.gifts(gifts)}</dd>
      <dd>{rank === null ? T.noRank : T.rank(rank)}</dd>
    </div>
  );
}
