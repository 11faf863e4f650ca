import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFragment, useNow, useTopic } from '../hooks.ts';
import { useOpen } from '../open-dialog.ts';
import { Panel } from '../panel.tsx';
import { placeOf } from '../routes.ts';
import { moment } from '../texts/format.ts';
import { TEXTS } from '../texts/texts.ts';
import { FeedRow } from './feed-row.tsx';
import type { Filter } from './filter.ts';
import { isFiltered, NO_FILTER } from './filter.ts';
import { Filters } from './filters.tsx';
import { personOf } from './person.ts';
import { useFeed } from './use-feed.ts';

const T = TEXTS.feedPage;

/** Every gift that is remembered, to be searched and filtered; `#/feed/<person>` shows those of one. */
export function FeedPage() {
  const gifter = personOf(placeOf(useFragment()));
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const { loaded, isFailed, isFetching, older } = useFeed(filter, gifter);
  const queue = useTopic('queue');
  const ladder = useTopic('ladder');
  const open = useOpen();
  const nowMs = useNow(60_000);
  const gifts = loaded?.gifts ?? [];
  const since = loaded?.sinceMs ?? null;
  const isSearched = isFiltered(filter) || gifter !== null;
  const clear = () => {
    setFilter(NO_FILTER);
    if (gifter !== null) location.hash = '#/feed';
  };
  return (
    <div className="feed-page">
      <Panel
        title={TEXTS.feed}
        note={
          <Button variant="default" onClick={() => open({ kind: 'enter' })}>
            {T.enter}
          </Button>
        }
      >
        <Filters
          filter={filter}
          steps={loaded?.steps ?? []}
          sources={loaded?.sources ?? []}
          change={(change) => setFilter((before) => ({ ...before, ...change }))}
        />
        {gifter !== null && (
          <div className="only">
            <bdi>{T.only(gifts[0]?.gifter.name ?? gifter)}</bdi>
            <a href="#/feed">{T.onlyEnd}</a>
          </div>
        )}
        {isFailed && <p className="empty">{T.failed}</p>}
        {!loaded && !isFailed && <p className="empty">{T.fetching}</p>}
        {loaded && gifts.length === 0 && (
          <div className="empty" role="status">
            <p>{isSearched ? T.noMatch : TEXTS.feedNone}</p>
            {isSearched && (
              <Button variant="default" onClick={clear}>
                {T.clearFilters}
              </Button>
            )}
          </div>
        )}
        <ol className="feed-rows">
          {gifts.map((gift) => (
            <FeedRow key={gift.seq} gift={gift} queue={queue} ladder={ladder} nowMs={nowMs} />
          ))}
        </ol>
        {loaded && loaded.before !== null && (
          <Button variant="default" className="older" disabled={isFetching} onClick={() => void older()}>
            {T.older}
          </Button>
        )}
        {since !== null && (
          <p className="note">
            {loaded?.before === null ? T.noOlder(moment(since, nowMs)) : T.since(moment(since, nowMs))}
          </p>
        )}
      </Panel>
    </div>
  );
}
