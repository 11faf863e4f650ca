import type { Doubt } from '../../shared/alert.ts';
import { gifterOf } from './acts.ts';
import { airJudgeFor } from './air.ts';
import { doubtAbout, isAbout } from './doubt.ts';
import type { Ledger } from './ledger.ts';
import { offAirOf } from './marks.ts';
import type { DeliveryIn, Event, Who } from './record.ts';
import type { Rules } from './rules.ts';

/** Says of the alert that a gift makes, or brings words to, what of it nobody could judge. The ticker never waits. */
export function askAboutAlert(
  ledger: Ledger,
  gift: { readonly input: DeliveryIn; readonly who: Who },
  rules: Rules,
  events: Event[],
): void {
  const at = events.findIndex(({ type }) => type === 'AlertMade' || type === 'AlertGrew');
  const event = events[at];
  if (event?.type === 'AlertMade' && event.level > 1) {
    const doubt = doubtOf(ledger, gift, rules);
    if (doubt) events[at] = { ...event, doubt };
  } else if (event?.type === 'AlertGrew' && 'message' in gift.who) {
    // The name is the one that the alert was made with.
    if (isAbout(doubtOf(ledger, gift, rules), 'message')) events[at] = { ...event, doubt: 'message' };
  }
}

/** Whether somebody has to look at a message that comes by itself. */
export function messageDoubt(message: string, { settings: { words } }: Rules): 'message' | undefined {
  return words.holdDoubtful && airJudgeFor(words).messageDoubt(message) !== null ? 'message' : undefined;
}

/** Who is hidden is not named, and who is trusted, or was given a name, is known. */
function doubtOf(
  ledger: Ledger,
  { input, who }: { readonly input: DeliveryIn; readonly who: Who },
  { settings: { words } }: Rules,
): Doubt | undefined {
  if (!words.holdDoubtful || 'token' in who) return undefined;
  const gifterId = gifterOf(input.platform, who);
  if (offAirOf(ledger).has(gifterId)) return undefined;
  const air = airJudgeFor(words);
  const { name = '', message } = who;
  const person = ledger.people.get(gifterId);
  const isKnown = person?.trusted !== undefined || person?.renamed !== undefined;
  return doubtAbout({
    name: !isKnown && air.nameDoubt(name, gifterId) !== null,
    message: message !== undefined && air.messageDoubt(message) !== null,
  });
}
