import type { GifterId } from '../../shared/units.ts';
import { ANONYMOUS } from '../../shared/units.ts';
import { useOpen } from './open-dialog.ts';
import { TEXTS } from './texts/texts.ts';

/** Whoever has no card: nobody, a test, and people whose names are gone. */
const WITHOUT_CARD = ['test:', 'forgotten:', 'former:'];

/** A name that opens the person's card, wherever it stands. */
export function GifterName({ gifterId, name }: { gifterId: GifterId; name: string }) {
  const open = useOpen();
  const hasCard = gifterId !== ANONYMOUS && !WITHOUT_CARD.some((word) => gifterId.startsWith(word));
  if (!hasCard) return <bdi className="who">{name}</bdi>;
  return (
    <button
      type="button"
      className="who gifter-name"
      title={TEXTS.card.open(name)}
      onClick={() => open({ kind: 'card', gifterId, name })}
    >
      <bdi>{name}</bdi>
    </button>
  );
}
