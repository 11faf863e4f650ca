import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FeedGift } from '../../../shared/feed.ts';
import type { Ladder } from '../../../shared/tier.ts';
import type { QueueTopic } from '../../../shared/topics.ts';
import { ANONYMOUS } from '../../../shared/units.ts';
import { GifterName } from '../gifter-name.tsx';
import { MarkIcon } from '../mark.tsx';
import { ReplayButton } from '../replay-button.tsx';
import { giftNews } from '../sentences.ts';
import { moment } from '../texts/format.ts';
import { TEXTS } from '../texts/texts.ts';
import { Value } from '../value.tsx';
import { corrections } from './corrections.ts';
import { giftText } from './gift-text.ts';
import { PriceForm } from './price-form.tsx';

const T = TEXTS.feedPage;

/** A gift in the feed's own page: what came, what it did and why, and what was corrected. */
export function FeedRow(props: {
  readonly gift: FeedGift;
  readonly queue: QueueTopic | undefined;
  readonly ladder: Ladder | undefined;
  readonly nowMs: number;
}) {
  const { gift, queue, ladder, nowMs } = props;
  const { gifter, diamonds, atMs, state, test } = gift;
  const [isPricing, setPricing] = useState(false);
  // What was corrected is said with its actor, in a sentence of its own.
  const { mark, text, why, replay } = giftNews({ ...gift, reverted: false }, queue, ladder);
  const name = gifter.id === ANONYMOUS ? T.anonymous : gifter.name;
  const what = giftText(gift);
  return (
    <li data-level={gift.level ?? undefined} data-off={gift.reverted || undefined}>
      <time>{atMs === undefined ? '' : moment(atMs, nowMs)}</time>
      <div className="gift">
        <GifterName gifterId={gifter.id} name={name} /> {what && <bdi className="what">{what}</bdi>}{' '}
        {test && (
          <span className="tag" data-mark="test">
            <MarkIcon mark="test" />
            {TEXTS.test}
          </span>
        )}
      </div>
      <Value diamonds={diamonds} />
      <div className="story">
        <p className="did">
          <MarkIcon mark={mark} />
          <bdi>{text}</bdi>
        </p>
        {why !== null && (
          <p className="why">
            <bdi>{why}</bdi>
          </p>
        )}
        {corrections(gift, nowMs).map((sentence) => (
          <p key={sentence} className="why">
            <bdi>{sentence}</bdi>
          </p>
        ))}
        {isPricing && <PriceForm seq={gift.seq} done={() => setPricing(false)} />}
      </div>
      {state === 'unpriced' && !isPricing && (
        <Button variant="default" aria-label={T.priceOf(name)} onClick={() => setPricing(true)}>
          {T.priceIt}
        </Button>
      )}
      {replay !== null && <ReplayButton id={replay} name={name} />}
    </li>
  );
}
