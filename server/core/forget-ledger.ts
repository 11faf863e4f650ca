import type { EpochMs, GifterId } from '../../shared/units.ts';
import { withoutReason } from './erase.ts';
import type { Ledger } from './ledger.ts';
import { isComboOf } from './ledger.ts';
import { type Renaming, renameIn } from './renaming.ts';
import { STREAK_IDLE_MS } from './rules.ts';

/** In the show that runs, what stands under the person's id before they are forgotten; a journal that is read back has it so. */
export function renameInLedger(ledger: Ledger, renaming: Renaming): void {
  const { from, to } = renaming;
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
  for (const adopted of ladders) if (adopted.by === from) Object.assign(adopted, { by: to });
  if (givers.delete(from)) givers.add(to);
  tallies.delete(from);
  for (const { byGifter } of uses.values()) byGifter.delete(from);
  forgetStreaks(ledger, from);
  renameActor(ledger, renaming);
}

/** Commands are remembered by who gave them, and the oldest stands first. */
function renameActor({ commands }: Ledger, { from, to }: Renaming): void {
  const start = `${from} `;
  const all = [...commands];
  if (!all.some(([key]) => key.startsWith(start))) return;
  commands.clear();
  for (const [key, command] of all) {
    commands.set(key.startsWith(start) ? `${to} ${key.slice(start.length)}` : key, command);
  }
}

/** Takes out what is known of a person; `gifterId` is what stands for them. What they gave stays what it was. */
export function forgetInLedger(ledger: Ledger, gifterId: GifterId): void {
  ledger.hidden.delete(gifterId);
  ledger.forgetAsked.delete(gifterId);
  ledger.people.delete(gifterId);
  ledger.thanked.delete(gifterId);
  ledger.tallies.delete(gifterId);
  ledger.givers.delete(gifterId);
  for (const { byGifter } of ledger.uses.values()) byGifter.delete(gifterId);
  forgetStreaks(ledger, gifterId);
  for (const [key, { of, value, atMs }] of ledger.commands) {
    if (of === gifterId) ledger.commands.set(key, { digest: '', value, atMs });
  }
  for (const done of ledger.done) {
    if (done.gifterId !== gifterId) continue;
    Object.assign(done, { gifterId: null, about: null, opposite: null, args: withoutReason(done.args) });
  }
}

/** Whether a combo of the person may still grow: forgotten now, its next frame would count from the beginning. */
export function isGiving({ streaks }: Pick<Ledger, 'streaks'>, gifterId: GifterId, nowMs: EpochMs): boolean {
  for (const [key, { lastAtMs }] of streaks) {
    if (nowMs - lastAtMs <= STREAK_IDLE_MS && isComboOf(key, gifterId)) return true;
  }
  return false;
}

function forgetStreaks({ streaks }: Ledger, gifterId: GifterId): void {
  for (const key of streaks.keys()) if (isComboOf(key, gifterId)) streaks.delete(key);
}
