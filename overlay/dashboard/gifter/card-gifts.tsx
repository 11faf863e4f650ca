import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FeedGift } from '../../../shared/feed.ts';
import type { GifterCard } from '../../../shared/gifter-card.ts';
import { NO_FILTER } from '../feed/filter.ts';
import { giftText } from '../feed/gift-text.ts';
import { useFeed } from '../feed/use-feed.ts';
import { useCanAct, useCommand, useStore, useTopic } from '../hooks.ts';
import { MarkIcon } from '../mark.tsx';
import { giftNews } from '../sentences.ts';
import { moment } from '../texts/format.ts';
import { TEXTS } from '../texts/texts.ts';
import { Value } from '../value.tsx';

const T = TEXTS.card;
const SHOWN = 5;

/** The person's last gifts, each of which can be taken back. */
export function CardGifts(props: {
  readonly gifter: GifterCard['gifter'];
  readonly close: () => void;
  readonly nowMs: number;
}) {
  const { gifter, close, nowMs } = props;
  const { loaded } = useFeed(NO_FILTER, gifter.id, SHOWN);
  const [openSeq, setOpenSeq] = useState<number | null>(null);
  const gifts = loaded?.gifts.slice(0, SHOWN) ?? [];
  return (
    <section>
      <h3>{T.giftsTitle}</h3>
      {loaded && gifts.length === 0 && <p className="empty">{T.giftsNone}</p>}
      <ul className="card-gifts">
        {gifts.map((gift) => (
          <Gift
            key={gift.seq}
            gift={gift}
            name={gifter.name}
            nowMs={nowMs}
            isOpen={openSeq === gift.seq}
            toggle={() => setOpenSeq((open) => (open === gift.seq ? null : gift.seq))}
          />
        ))}
      </ul>
      {gifts.length > 0 && (
        <a className="card-all" href={`#/feed/${encodeURIComponent(gifter.id)}`} onClick={close}>
          {T.giftsAll}
        </a>
      )}
    </section>
  );
}

function Gift(props: {
  readonly gift: FeedGift;
  readonly name: string;
  readonly nowMs: number;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}) {
  const { gift, name, nowMs, isOpen, toggle } = props;
  const { mark, text } = giftNews(gift, useTopic('queue'), useTopic('ladder'));
  const what = giftText(gift);
  return (
    <li>
      <time>{moment(gift.atMs ?? 0, nowMs)}</time>
      <div>
        <bdi className="what">{what}</bdi> <Value diamonds={gift.diamonds} />
        <p className="did">
          <MarkIcon mark={mark} />
          <bdi>{text}</bdi>
        </p>
      </div>
      {!gift.reverted && (
        <Button
          variant="default"
          aria-expanded={isOpen}
          aria-label={T.revertOf(what || TEXTS.value(gift.diamonds))}
          onClick={toggle}
        >
          {T.revert}
        </Button>
      )}
      {isOpen && !gift.reverted && <RevertForm seq={gift.seq} name={name} done={toggle} />}
    </li>
  );
}

function RevertForm({ seq, name, done }: { seq: number; name: string; done: () => void }) {
  const { confirm } = useStore();
  const canAct = useCanAct();
  const { run, isSending } = useCommand('revert-gift');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);

  async function revert(): Promise<void> {
    setTried(true);
    if (reason.trim() === '' || !canAct || isSending) return;
    const outcome = await run({ seq, reason: reason.trim() });
    if (!outcome.ok) return;
    confirm(T.reverted(name), outcome.id);
    done();
  }

  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void revert();
      }}
    >
      <TextInput
        label={T.reason}
        autoFocus
        autoComplete="off"
        maxLength={200}
        value={reason}
        error={isTried && reason.trim() === '' ? T.reasonBad : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="buttons">
        <Button type="submit" disabled={!canAct || isSending}>
          {T.revertSave}
        </Button>
      </div>
    </form>
  );
}
