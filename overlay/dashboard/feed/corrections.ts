import type { FeedGift } from '../../../shared/feed.ts';
import { moment } from '../texts/format.ts';
import { TEXTS } from '../texts/texts.ts';

/** A sentence for each thing that people did to a gift by hand. */
export function corrections(
  { byHand, corrected, reverted }: Pick<FeedGift, 'byHand' | 'corrected' | 'reverted'>,
  nowMs: number,
): readonly string[] {
  const T = TEXTS.feedPage;
  const sentences: string[] = [];
  if (byHand) sentences.push(T.byHand(byHand.by, moment(byHand.atMs, nowMs)));
  if (corrected) {
    const say = reverted ? T.takenBack : T.priced;
    sentences.push(say(corrected.by, moment(corrected.atMs, nowMs)));
  } else if (reverted) {
    sentences.push(TEXTS.fate.takenBack);
  }
  return sentences;
}
