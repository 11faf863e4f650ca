import type { ChatAudience } from '../../shared/bot-settings.ts';
import { CHAT_AUDIENCES } from '../../shared/bot-settings.ts';
import type { ChatBadge } from '../../shared/chat.ts';
import type { EpochMs, Millis } from '../../shared/units.ts';

/** Each audience includes those behind it: a moderator may do what a subscriber may. */
export function mayUse(badges: readonly ChatBadge[], who: ChatAudience): boolean {
  const rank = Math.max(0, ...badges.map((badge) => CHAT_AUDIENCES.indexOf(badge)));
  return rank >= CHAT_AUDIENCES.indexOf(who);
}

/** Who waits for no cool-down. */
export function isStaff(badges: readonly ChatBadge[]): boolean {
  return mayUse(badges, 'moderator');
}

/** Who used what last. */
export interface Cooldown {
  isFree(key: string, nowMs: EpochMs, waitMs: Millis): boolean;
  /** From now on the key waits. */
  begin(key: string, nowMs: EpochMs, waitMs: Millis): void;
}

export function createCooldown(): Cooldown {
  // Oldest first, so that what is over is dropped from the front.
  const begun = new Map<string, EpochMs>();
  return {
    isFree: (key, nowMs, waitMs) => nowMs - (begun.get(key) ?? Number.NEGATIVE_INFINITY) >= waitMs,
    begin(key, nowMs, waitMs) {
      for (const [old, atMs] of begun) {
        if (nowMs - atMs < waitMs) break;
        begun.delete(old);
      }
      begun.delete(key);
      begun.set(key, nowMs);
    },
  };
}
