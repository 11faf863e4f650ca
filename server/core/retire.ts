import type { GifterId } from '../../shared/units.ts';
import { retiredWith } from './acts.ts';
import type { AlertFacts } from './alerts.ts';
import { forgetCommands, forgetStreaks } from './forget-ledger.ts';
import { leaveLists, type Told } from './forget-views.ts';
import type { Ledger } from './ledger.ts';
import type { People, Person } from './marks.ts';
import type { Event, RecordBody } from './record.ts';

type Retired = Event & { readonly type: 'GiftersRetired' };

/** Takes out what is known of people whom nothing told of for long; what they gave, and that they are off the air, stays. */
export function retireInLedger(ledger: Ledger, { token }: Retired): void {
  const isGone = retiredWith(token);
  const { forgetAsked, thanked, tallies, uses, people } = ledger;
  for (const byGifter of [forgetAsked, thanked, tallies, ...[...uses.values()].map((use) => use.byGifter)]) {
    for (const id of byGifter.keys()) if (isGone(id)) byGifter.delete(id);
  }
  keepOffAir(people, isGone);
  forgetStreaks(ledger, isGone);
  forgetCommands(ledger, isGone);
}

/** The same of what screens are told: rows stay on boards, without a name. Answers the alerts that may stand on a screen. */
export function retireInViews(views: Told, { token }: Retired, r: RecordBody): readonly AlertFacts[] {
  const isGone = retiredWith(token);
  keepOffAir(views.people, isGone);
  return leaveLists(views, isGone, r.at);
}

/** A name and trust in it go with the name; a row that was off the board or unnamed stays so. */
function keepOffAir(people: People, isGone: (id: GifterId) => boolean): void {
  for (const [id, { blocked, excluded }] of people) {
    if (!isGone(id)) continue;
    const kept: Person = { ...(excluded ? { excluded } : {}), ...(blocked ? { blocked } : {}) };
    if (blocked || excluded) people.set(id, kept);
    else people.delete(id);
  }
}
