import type { GifterCard } from '../../../shared/gifter-card.ts';

/** What each form of the card is given. */
export interface CardFormProps {
  readonly card: GifterCard;
  /** It did what it is for, or is not wanted. */
  readonly done: () => void;
  /** Closes the whole card. */
  readonly close: () => void;
}
