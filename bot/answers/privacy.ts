import type { CommandResult } from '../../shared/protocol.ts';
import type { EpochMs } from '../../shared/units.ts';
import type { Asker } from './asker.ts';
import { nameOf } from './asker.ts';
import { fill } from './wording.ts';

const CONFIRM_WITHIN_MS = 60_000;
/** Questions that may wait for a yes at once; a flood of new ones forgets the oldest. */
const MAX_OPEN = 1_000;

/** What a viewer decides about the own name. Each acts and says what to answer. */
export interface Privacy {
  hideme(asker: Asker): Promise<string>;
  showme(asker: Asker): Promise<string>;
  /** Whether a yes is waited for. */
  isAsked(asker: Asker): boolean;
  /** Asks first, and acts on `!forgetme yes`; who cannot be asked (`canAsk` false) is hidden at once. */
  forgetme(asker: Asker, canAsk: boolean): Promise<string>;
}

export function createPrivacy(): Privacy {
  const askedAtMs = new Map<string, EpochMs>();
  const isAsked = ({ gifterId, nowMs }: Asker) => {
    const askedMs = askedAtMs.get(gifterId);
    return askedMs !== undefined && nowMs >= askedMs && nowMs - askedMs <= CONFIRM_WITHIN_MS;
  };

  return {
    isAsked,
    async hideme(asker) {
      // Afterwards the name is not theirs any more, and nobody would know who is meant.
      const name = nameOf(asker);
      const { texts } = asker.settings;
      return said(await asker.host.hideSelf(asker.gifterId, true), texts, name, {
        done: texts.hideme,
        already: texts.hidemeAlready,
      });
    },
    async showme(asker) {
      const { texts } = asker.settings;
      const result = await asker.host.hideSelf(asker.gifterId, false);
      return said(result, texts, nameOf(asker), { done: texts.showme, already: texts.showmeAlready });
    },
    async forgetme(asker, canAsk) {
      const { host, gifterId, nowMs } = asker;
      const { texts } = asker.settings;
      const name = nameOf(asker);
      const isConfirmed = isAsked(asker) && asker.rest.toLowerCase() === 'yes';
      askedAtMs.delete(gifterId);
      if (canAsk && !isConfirmed) {
        askedAtMs.set(gifterId, nowMs);
        if (askedAtMs.size > MAX_OPEN) askedAtMs.delete([...askedAtMs.keys()][0] ?? '');
        return fill(texts.forgetme, { name });
      }
      const result = await host.askToForget(gifterId);
      return said(result, texts, name, { done: texts.forgetmeDone, already: texts.forgetmeDone });
    },
  };
}

function said(
  result: CommandResult,
  texts: Asker['settings']['texts'],
  name: string,
  words: { readonly done: string; readonly already: string },
): string {
  if (result.ok && result.recorded !== false) return fill(words.done, { name });
  const isAlready = !result.ok && result.error.code === 'state/already';
  return fill(isAlready ? words.already : texts.wishFailed, { name });
}
