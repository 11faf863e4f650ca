import type { EpochMs, GifterId } from '../../shared/units.ts';
import { withoutReason } from './erase.ts';
import type { Ledger } from './ledger.ts';
import { commandKey, gifterOfCombo } from './ledger.ts';
import { type Renaming, renameIn, renameKeys } from './renaming.ts';
import { STREAK_IDLE_MS } from './rules.ts';

/** In the show that runs, what stands under people's ids before they go; a journal that is read back has it so. */
export function renameInLedger(ledger: Ledger, renaming: Renaming): void {
  const {
    streaks: _keys,
    tallies,
    givers,
    uses,
    alive: _alerts,
    ladder: _ladder,
    ladders,
    ...small
  } = ledger;
  renameIn(small, renaming);
  for (const adopted of ladders) Object.assign(adopted, { by: renaming.get(adopted.by) ?? adopted.by });
  for (const [from, to] of renaming) {
    if (givers.delete(from)) givers.add(to);
    tallies.delete(from);
    for (const { byGifter } of uses.values()) byGifter.delete(from);
  }
  forgetStreaks(ledger, (id) => renaming.has(id));
  renameKeys(ledger.commands, (key) => renamedActor(key, renaming));
}

/** Commands are remembered by who gave them; ids of commands hold no blank. */
function renamedActor(key: string, renaming: Renaming): string {
  const blank = key.lastIndexOf(' ');
  const to = renaming.get(key.slice(0, blank));
  return to === undefined ? key : commandKey(to, key.slice(blank + 1));
}

/** Takes out what is known of a person; `gifterId` is what stands for them. What they gave stays what it was. */
export function forgetInLedger(ledger: Ledger, gifterId: GifterId): void {
  const isTheirs = (id: GifterId) => id === gifterId;
  ledger.hidden.delete(gifterId);
  ledger.forgetAsked.delete(gifterId);
  ledger.people.delete(gifterId);
  ledger.thanked.delete(gifterId);
  ledger.tallies.delete(gifterId);
  ledger.givers.delete(gifterId);
  for (const { byGifter } of ledger.uses.values()) byGifter.delete(gifterId);
  forgetStreaks(ledger, isTheirs);
  forgetCommands(ledger, isTheirs);
}

/** What was done about people: nothing of it can be undone any more. */
export function forgetCommands({ commands, done: all }: Ledger, isGone: (id: GifterId) => boolean): void {
  for (const [key, { of, value, atMs }] of commands) {
    if (of !== undefined && isGone(of)) commands.set(key, { digest: '', value, atMs });
  }
  for (const done of all) {
    if (done.gifterId === null || !isGone(done.gifterId)) continue;
    delete done.named;
    Object.assign(done, { gifterId: null, about: null, opposite: null, args: withoutReason(done.args) });
  }
}

/** Whether a combo of the person may still grow: forgotten now, its next frame would count from the beginning. */
export function isGiving({ streaks }: Pick<Ledger, 'streaks'>, gifterId: GifterId, nowMs: EpochMs): boolean {
  for (const [key, { lastAtMs }] of streaks) {
    if (nowMs - lastAtMs <= STREAK_IDLE_MS && gifterOfCombo(key) === gifterId) return true;
  }
  return false;
}

export function forgetStreaks({ streaks }: Ledger, isGone: (id: GifterId) => boolean): void {
  for (const key of streaks.keys()) if (isGone(gifterOfCombo(key) ?? '')) streaks.delete(key);
}
