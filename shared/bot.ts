import type { Level } from './alert.ts';
import type { BotSettings } from './bot-settings.ts';
import type { ChatLine } from './chat.ts';
import type { Clock, Log } from './ports.ts';
import type { CommandResult } from './protocol.ts';
import type { SourceListener } from './source.ts';
import type { Ladder } from './tier.ts';
import type { GoalTopic, LeaderboardTopic, WindowName } from './topics.ts';
import type { AlertId, EpochMs, GifterId } from './units.ts';

/** Who the bot writes as. The token has no `oauth:` in front; it is a secret. */
export interface TwitchLogin {
  readonly login: string;
  readonly token: string;
}

/** What the bot asks of the show. Names come as they may be shown: cleaned, hidden ones replaced. */
export interface BotHost {
  leaderboard(window: WindowName): LeaderboardTopic;
  /** Place on the window's board, from 1; null when the person is not on it. */
  rank(window: WindowName, gifterId: GifterId): number | null;
  nameOnAir(gifterId: GifterId, name: string): string;
  goal(): GoalTopic | null;
  ladder(): Ladder;
  /** Oldest first. */
  held(): readonly { readonly id: AlertId; readonly name: string }[];
  onAir(): { readonly id: AlertId; readonly name: string } | null;
  /** Zone of the streamer's clock. */
  zone(): string;
  /** The gifter whom a moderator means by `@name`, among those who gave last; null when nobody or more than one fits. */
  findGifter(name: string): { readonly gifterId: GifterId; readonly name: string } | null;
  /** A moderator's command from chat; its actor is `platform:userId`. */
  command(
    by: ChatLine['author'] & { readonly platform: string },
    name: string,
    args: object,
  ): Promise<CommandResult>;
  /** A viewer's wish about the own name, as actor `viewer`; also for somebody who never gave. */
  hideSelf(gifterId: GifterId, hidden: boolean): Promise<CommandResult>;
  /** A viewer's confirmed wish to be forgotten: hidden at once, and the owner is told. */
  askToForget(gifterId: GifterId): Promise<CommandResult>;
}

/** A gift that is on disk and reached a step, for thanks in chat. A streak comes again with each step it climbs to. */
export interface Thankable {
  readonly gifterId: GifterId;
  /** As it may be shown. */
  readonly name: string;
  readonly level: Level;
  readonly atMs: EpochMs;
}

/** What the bot should do now; told again as a whole at every change. */
export interface BotChoices {
  /** The channel to be in, in lower case; null for none. */
  readonly channel: string | null;
  /** Null reads only. */
  readonly login: TwitchLogin | null;
  readonly settings: BotSettings;
}

/** The Twitch chat bot, as a source of gifts and as one who answers. */
export interface Bot {
  /** Follows the choices from now on, joining, leaving or logging in anew where they changed. */
  follow(choices: BotChoices): void;
  /** A line of another platform's chat: commands act, and nothing is written there. */
  chat(line: ChatLine): void;
  thank(gift: Thankable): void;
  stop(): Promise<void>;
}

export interface BotDeps {
  readonly clock: Clock;
  readonly log: Log;
  readonly host: BotHost;
  /** Where Twitch's gifts, lines, reports and gaps go. The bot has answered a line before it hands it on. */
  readonly listener: SourceListener;
  /** A chat server in place of Twitch's own, such as `ws://127.0.0.1:6667`; null for Twitch's. */
  readonly ircUrl: string | null;
}

/** What `bot/` offers; `server/main.ts` hands it to the app. */
export type CreateBot = (deps: BotDeps) => Bot;
