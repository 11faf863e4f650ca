import type { EpochMs } from './units.ts';

/** What a platform's badges say of an author. */
export type ChatBadge = 'broadcaster' | 'moderator' | 'vip' | 'subscriber';

/** One line that somebody wrote in a chat, parsed at the edge. Never stored as it is. */
export interface ChatLine {
  /** The platform's id of the line. */
  readonly id: string;
  /** `twitch`, `tiktok`. */
  readonly platform: string;
  /** `name` is as sent, not yet cleaned. */
  readonly author: { readonly id: string; readonly name: string };
  readonly badges: readonly ChatBadge[];
  /** As sent, not yet cleaned. */
  readonly text: string;
  /** The server's time of its arrival. */
  readonly atMs: EpochMs;
}
