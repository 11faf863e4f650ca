import { Button } from '@mantine/core';
import { memo } from 'react';
import type { GifterId } from '../../../shared/units.ts';
import { GifterName } from '../gifter-name.tsx';
import { useIsOwner, useTopic } from '../hooks.ts';
import { MarkIcon } from '../mark.tsx';
import { Panel } from '../panel.tsx';
import { ReplayButton } from '../replay-button.tsx';
import type { GiftNews } from '../sentences.ts';
import { giftNews } from '../sentences.ts';
import type { TestAlert } from '../test-alert.ts';
import { clock } from '../texts/format.ts';
import { TEXTS } from '../texts/texts.ts';
import { Value } from '../value.tsx';
import { giftText } from './gift-text.ts';

/** The last gifts, each with one sentence on what it did. */
export function Feed({ test }: { test: TestAlert }) {
  const recent = useTopic('recent') ?? [];
  const queue = useTopic('queue');
  const ladder = useTopic('ladder');
  return (
    <Panel title={TEXTS.feed} className="feed" note={<a href="#/feed">{TEXTS.feedPage.open}</a>}>
      {recent.length === 0 && (
        <div className="empty">
          <p>{TEXTS.feedNone}</p>
          <NothingConnected />
          <Button disabled={!test.canPlay} onClick={test.play}>
            {TEXTS.testPlay}
          </Button>
        </div>
      )}
      <ol className="feed-rows">
        {recent.map((gift) => {
          const { mark, text, why, replay } = giftNews(gift, queue, ladder);
          const { seq, gifter, diamonds, atMs } = gift;
          return (
            <FeedRow
              key={seq}
              gifterId={gifter.id}
              name={gifter.name}
              gift={giftText(gift)}
              diamonds={diamonds}
              time={atMs === undefined ? '' : clock(atMs)}
              mark={mark}
              text={text}
              why={why}
              replay={replay}
            />
          );
        })}
      </ol>
    </Panel>
  );
}

/** An owner who has switched no live source on is shown where that is done. */
function NothingConnected() {
  const isOwner = useIsOwner();
  const sources = useTopic('settings')?.sources;
  const isDemo = useTopic('status')?.demo ?? false;
  if (!isOwner || isDemo || !sources || sources.tikfinity.on || sources.twitch.on) return null;
  return (
    <p>
      {TEXTS.nothingConnected} <a href="#/settings/sources">{TEXTS.openSources}</a>
    </p>
  );
}

interface RowProps extends GiftNews {
  readonly gifterId: GifterId;
  readonly name: string;
  readonly gift: string;
  readonly diamonds: number;
  readonly time: string;
}

/** Kept while its words are the same: in a flood the list changes twenty times a second. */
const FeedRow = memo(function FeedRow(props: RowProps) {
  const { gifterId, name, gift, diamonds, time, mark, text, why, replay } = props;
  return (
    <li data-replay={replay !== null || undefined}>
      <time>{time}</time>
      <div className="gift">
        <GifterName gifterId={gifterId} name={name} /> <bdi className="what">{gift}</bdi>
      </div>
      <Value diamonds={diamonds} />
      <p className="did">
        <MarkIcon mark={mark} />
        <bdi>{text}</bdi>
      </p>
      {replay !== null && <ReplayButton id={replay} name={name} />}
      {why !== null && (
        <p className="why">
          <bdi>{why}</bdi>
        </p>
      )}
    </li>
  );
});
