import type { CreateBot } from '../shared/bot.ts';
import type { Switched } from './choices.ts';
import type { Machine } from './clock.ts';
import type { Log } from './core/ports.ts';
import type { OpenedByStart } from './reach.ts';

/** What a start is asked for. */
export interface AppOptions extends OpenedByStart {
  readonly port: number;
  readonly dataFolder: string;
  /** Simulated gifts, in a folder that takes no others. */
  readonly demo: boolean;
  /** Live sources that this start switches on, whatever the settings say; null leaves them to the settings. */
  readonly twitch: { readonly channel: string } | null;
  readonly tikfinity: { readonly url: string } | null;
  /** A chat server in place of Twitch's own, as `ws://127.0.0.1:6667`; null for Twitch's. */
  readonly twitchIrc: string | null;
  /** A server in place of `https://id.twitch.tv`, for tests; null for Twitch's. */
  readonly twitchId: string | null;
  /** With a client id of Twitch the bot can be logged in by a code; null without. */
  readonly twitchClientId: string | null;
}

/** What a start is made of. */
export interface AppDeps {
  readonly options: AppOptions;
  readonly machine: Machine;
  readonly log: Log;
  /** The built pages. */
  readonly webRoot: string;
  /** The built workers: files of their own, because a thread cannot be started from the middle of a bundle. */
  readonly workers: {
    readonly checkpoint: URL;
    readonly compare: URL;
    readonly forget: URL;
    readonly backup: URL;
    readonly person: URL;
  };
  readonly createBot: CreateBot;
  /** A disk that had failed saves again: only a restart makes use of it. */
  readonly diskMended: () => void;
}

/** A source that the start names is on for this run, whatever was saved. */
export function switchedBy({ twitch, tikfinity }: AppOptions): Switched {
  return {
    ...(twitch ? { twitch: { on: true, channel: twitch.channel } } : {}),
    ...(tikfinity ? { tikfinity: { on: true, url: tikfinity.url } } : {}),
  };
}
