import type { BotHost } from '../../shared/bot.ts';
import type { BotSettings } from '../../shared/bot-settings.ts';
import type { ChatLine } from '../../shared/chat.ts';
import type { EpochMs, GifterId } from '../../shared/units.ts';

/** Somebody who wrote a command that they may use, with all that an answer needs. */
export interface Asker {
  readonly host: BotHost;
  readonly settings: BotSettings;
  readonly line: ChatLine;
  readonly gifterId: GifterId;
  /** What stands behind the command. */
  readonly rest: string;
  readonly nowMs: EpochMs;
}

export function gifterIdOf(line: ChatLine): GifterId {
  return `${line.platform}:${line.author.id}`;
}

/** The author's name as it may be shown now. */
export function nameOf({ host, line, gifterId }: Asker): string {
  return host.nameOnAir(gifterId, line.author.name);
}
