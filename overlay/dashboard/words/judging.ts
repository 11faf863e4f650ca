import { createMessageJudge, createNameJudge } from '../../../shared/names/judge.ts';
import type { WordSettings } from '../../../shared/word-settings.ts';
import type { Judged } from './verdict.ts';

/** Nobody's id, for the number in the place of a name. */
const NOBODY = 'test:0';

/** Judges as the server does. With the lists in it this is large, so a page fetches it when it is wanted. */
export function createTrier({ lists, block, allow, scripts }: WordSettings) {
  const options = { lists, own: { block, allow }, scripts };
  const [judgeName, judgeMessage] = [createNameJudge(options), createMessageJudge(options)];
  return (what: Judged['what'], typed: string): Judged => {
    if (what === 'message') {
      const { message: text, ...judged } = judgeMessage(typed);
      return { what, text, ...judged };
    }
    const { name: text, verdict, because, shown } = judgeName(typed, NOBODY);
    return { what, text, verdict, because, shown };
  };
}
