import { Button } from '@mantine/core';
import { memo } from 'react';
import type { RecentGift } from '../../shared/topics.ts';
import { clock } from './format.ts';
import { useTopic } from './hooks.ts';
import { MarkIcon } from './mark.tsx';
import { Panel } from './panel.tsx';
import { ReplayButton } from './replay-button.tsx';
import type { GiftNews } from './sentences.ts';
import { giftNews } from './sentences.ts';
import type { TestAlert } from './test-alert.ts';
import { TEXTS } from './texts.ts';
import { Value } from './value.tsx';

/** The last gifts, each with one sentence on what it did. */
export function Feed({ test }: { test: TestAlert }) {
  const recent = useTopic('recent') ?? [];
  const queue = useTopic('queue');
  return (
    <Panel title={TEXTS.feed} className="feed">
      {recent.length === 0 && (
        <div className="empty">
          <p>{TEXTS.feedNone}</p>
          <Button disabled={!test.canPlay} onClick={test.play}>
            {TEXTS.testPlay}
          </Button>
        </div>
      )}
      <ol className="feed-rows">
        {recent.map((gift) => {
          const { mark, text, replay } = giftNews(gift, queue);
          const { seq, gifter, diamonds, atMs } = gift;
          return (
            <FeedRow
              key={seq}
              name={gifter.name}
              gift={giftText(gift)}
              diamonds={diamonds}
              time={atMs === undefined ? '' : clock(atMs)}
              mark={mark}
              text={text}
              replay={replay}
            />
          );
        })}
      </ol>
    </Panel>
  );
}

function giftText({ gift }: RecentGift): string {
  return gift.name === null ? TEXTS.times(gift.count) : TEXTS.gift(gift.count, gift.name);
}

interface RowProps extends GiftNews {
  readonly name: string;
  readonly gift: string;
  readonly diamonds: number;
  readonly time: string;
}

/** Kept while its words are the same: in a flood the list changes twenty times a second. */
const FeedRow = memo(function FeedRow({ name, gift, diamonds, time, mark, text, replay }: RowProps) {
  return (
    <li data-replay={replay !== null || undefined}>
      <time>{time}</time>
      <div className="gift">
        <bdi className="who">{name}</bdi> <bdi className="what">{gift}</bdi>
      </div>
      <Value diamonds={diamonds} />
      <p className="did">
        <MarkIcon mark={mark} />
        <bdi>{text}</bdi>
      </p>
      {replay !== null && <ReplayButton id={replay} name={name} />}
    </li>
  );
});
