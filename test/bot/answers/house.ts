import { createAnswers } from '../../../bot/answers/answers.ts';
import type { Level } from '../../../shared/alert.ts';
import type { BotHost } from '../../../shared/bot.ts';
import type { BotSettings } from '../../../shared/bot-settings.ts';
import { DEFAULT_BOT_SETTINGS } from '../../../shared/bot-settings.ts';
import type { ChatBadge } from '../../../shared/chat.ts';
import { commandError } from '../../../shared/errors.ts';
import type { CommandResult } from '../../../shared/protocol.ts';
import { DEFAULT_LADDER } from '../../../shared/tier.ts';
import { createTestClock } from '../../support/clock.ts';

export const OK: CommandResult = { ok: true, value: null };
export const refused = (code: 'state/already' | 'state/not-found' | 'auth/forbidden' | 'store/unavailable') =>
  ({ ok: false, error: commandError(code) }) as const;

/** One thing that the bot asked of the show. */
export interface Act {
  readonly name: string;
  readonly args: object;
  readonly by?: string;
}

/** A chat, a show of which all is known, and the answers between them, on a clock that the test moves. */
export function createHouse(settings: Partial<BotSettings> = {}) {
  const clock = createTestClock();
  const startMs = clock.now();
  const sent: { readonly atMs: number; readonly text: string }[] = [];
  const acts: Act[] = [];
  const logged: string[] = [];
  const hidden = new Set<string>();
  const log = (_fields: object, message: string) => void logged.push(message);

  const host: BotHost = {
    leaderboard: (window) => ({
      window,
      label: '',
      rows: ['Ada', 'Kim', 'Jo'].map((name, index) => ({
        rank: index + 1,
        gifterId: `twitch:${name}`,
        name,
        diamonds: 900 - index,
        gifts: 3,
      })),
      gifters: 3,
      diamonds: 2_697,
    }),
    rank: () => null,
    nameOnAir: (gifterId, name) => (hidden.has(gifterId) ? 'A kind viewer' : name),
    goal: () => ({ label: 'New microphone', target: 1_000, value: 629 }),
    ladder: () => DEFAULT_LADDER,
    held: () => [],
    onAir: () => null,
    zone: () => 'Europe/Berlin',
    findGifter: () => null,
    async command({ platform, id }, name, args) {
      acts.push({ name, args, by: `${platform}:${id}` });
      return house.result;
    },
    async hideSelf(gifterId, isHidden) {
      acts.push({ name: 'hide-self', args: { gifterId, hidden: isHidden } });
      if (house.result.ok && isHidden) hidden.add(gifterId);
      if (house.result.ok && !isHidden) hidden.delete(gifterId);
      return house.result;
    },
    async askToForget(gifterId) {
      acts.push({ name: 'ask-to-forget', args: { gifterId } });
      return house.result;
    },
  };

  const house = {
    clock,
    host,
    acts,
    logged,
    settings: { ...DEFAULT_BOT_SETTINGS, ...settings } as BotSettings,
    /** What the show says to the next commands. */
    result: OK as CommandResult,
    canSend: true,
    isModerator: false,
    channel: 'ada' as string | null,
    /** What becomes of each message. */
    send: async (_text: string): Promise<boolean> => true,
    /** What was written, as texts. */
    get texts() {
      return sent.map(({ text }) => text);
    },
    /** What was written, with seconds since the start. */
    get transcript() {
      return sent.map(({ atMs, text }) => ({ atS: (atMs - startMs) / 1_000, text }));
    },
    sent,
    /** Writes a line in Twitch's chat and lets the bot answer. */
    async say(name: string, text: string, badges: readonly ChatBadge[] = [], platform = 'twitch') {
      const author = { id: name.toLowerCase(), name };
      const line = { id: text, platform, author, badges, text, atMs: clock.now() };
      answers.line(line, { canReply: platform === 'twitch' });
      await settled();
    },
    /** A gift that reached a step. */
    thank(name: string, level: Level, gifterId = `tiktok:${name}`) {
      answers.thank({ gifterId, name, level, atMs: clock.now() });
    },
    /** Lets time pass in steps, so that what is written is answered in between. */
    async pass(ms: number, stepMs = 100) {
      for (let left = ms; left > 0; left -= stepMs) {
        clock.advance(Math.min(stepMs, left));
        await settled();
      }
    },
    /** What was written since the last call. */
    fresh() {
      return sent.splice(0).map(({ text }) => text);
    },
  };

  const answers = createAnswers({
    clock,
    log: { info: log, warn: log, error: log },
    host,
    settings: () => house.settings,
    send: async (text) => {
      const isSent = await house.send(text);
      if (isSent) sent.push({ atMs: clock.now(), text });
      return isSent;
    },
    canSend: () => house.canSend,
    isModerator: () => house.isModerator,
    channel: () => house.channel,
  });
  return Object.assign(house, { answers });
}

export type House = ReturnType<typeof createHouse>;

/** Lets everything that waits for no time happen. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
