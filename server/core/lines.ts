import type { ChatLine } from '../../shared/chat.ts';
import { cleanMessage, cutUnits, wellFormed } from '../../shared/names.ts';
import type { EpochMs } from '../../shared/units.ts';
import { showsMessage } from '../../shared/wording.ts';
import type { AlertFacts, Alerts } from './alerts.ts';

/** As long as the messages that other gifts bring. */
const MAX_LINE_UNITS = 500;

/** What a line of chat says as the message of an alert; null for a command and for a line with nothing to show. */
export function messageOf({ text }: ChatLine): string | null {
  const message = wellFormed(cutUnits(text.trim(), MAX_LINE_UNITS));
  return message.startsWith('!') || cleanMessage(message) === null ? null : message;
}

/** The author's newest alert that still waits for a message of its own; null for none. */
export function alertForLine(
  alerts: Alerts,
  { platform, author }: ChatLine,
  nowMs: EpochMs,
): AlertFacts | null {
  // Gifts of other platforms bring their words themselves.
  if (platform !== 'tiktok') return null;
  const gifterId = `${platform}:${author.id}`;
  let newest: AlertFacts | null = null;
  for (const facts of alerts.alive.values()) {
    if (facts.gifterId === gifterId && takesLine(facts, nowMs)) newest = facts;
  }
  return newest;
}

function takesLine({ tier, message, released, takesLineUntilMs }: AlertFacts, nowMs: EpochMs): boolean {
  const isOpen = takesLineUntilMs !== undefined && nowMs <= takesLineUntilMs;
  return isOpen && message === null && !released && tier.messageFromChat !== false && showsMessage(tier);
}
