import { Button } from '@mantine/core';
import type { MarkedPeople } from '../../../shared/topics.ts';
import { useAct, useCanAct, useTopic } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import { moment } from '../texts/format.ts';
import { TEXTS } from '../texts/texts.ts';

const texts = TEXTS.words;

/** Who is never named on air, and who is never held for the name; a press ends it. */
export function Marked() {
  const marked = useTopic('marked');
  const block = useAct('block-gifter');
  const trust = useAct('trust-gifter');
  if (!marked) return null;
  return (
    <>
      <People
        of="blocked"
        list={marked.blocked}
        isSending={block.isSending}
        end={(gifterId, name) => void block.run({ gifterId, on: false }, texts.marked.blocked.ended(name))}
      />
      <People
        of="trusted"
        list={marked.trusted}
        isSending={trust.isSending}
        end={(gifterId, name) => void trust.run({ gifterId, on: false }, texts.marked.trusted.ended(name))}
      />
    </>
  );
}

function People(props: {
  readonly of: 'blocked' | 'trusted';
  readonly list: MarkedPeople;
  readonly isSending: boolean;
  readonly end: (gifterId: string, name: string) => void;
}) {
  const { of, list, isSending, end } = props;
  const canAct = useCanAct();
  const said = texts.marked[of];
  const nowMs = Date.now();
  return (
    <Panel title={said.title} count={list.total}>
      <p className="about">{said.about}</p>
      {list.total === 0 && <p className="empty">{said.none}</p>}
      <ul className="rows">
        {list.people.map(({ gifterId, name, by, atMs }) => (
          <li key={gifterId}>
            <div className="marked-person">
              <div className="who">
                <bdi>{name}</bdi>
              </div>
              <div className="note">{said.since(moment(atMs, nowMs), by)}</div>
            </div>
            <Button
              variant="default"
              disabled={!canAct || isSending}
              aria-label={said.endOf(name)}
              onClick={() => end(gifterId, name)}
            >
              {said.end}
            </Button>
          </li>
        ))}
      </ul>
      {list.total > list.people.length && (
        <p className="empty">{texts.moreMarked(list.total - list.people.length)}</p>
      )}
    </Panel>
  );
}
