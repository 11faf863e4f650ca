import type { BotHost, Thankable } from '../../shared/bot.ts';
import type { BotSettings, ChatCommandName } from '../../shared/bot-settings.ts';
import type { ChatLine } from '../../shared/chat.ts';
import type { Clock, Log } from '../../shared/ports.ts';
import type { Asker } from './asker.ts';
import { gifterIdOf, nameOf } from './asker.ts';
import { messageOf } from './message-of.ts';
import { MODERATOR_ACTS } from './moderators.ts';
import { createOutbox } from './outbox.ts';
import { parseCommand } from './parse.ts';
import { createCooldown, isStaff, mayUse } from './permits.ts';
import { createPrivacy } from './privacy.ts';
import { createThanksDesk } from './thanks.ts';
import { VIEWER_REPLIES } from './viewers.ts';
import { fill } from './wording.ts';

/** The longest that one person waits to ask again for the same about the own name. */
const WISH_WAIT_MS = 30_000;

export interface AnswersDeps {
  readonly clock: Clock;
  readonly log: Log;
  readonly host: BotHost;
  readonly settings: () => BotSettings;
  /** Writes one line in the channel; whether it was written. */
  readonly send: (text: string) => Promise<boolean>;
  /** Whether the bot is logged in and in the channel. */
  readonly canSend: () => boolean;
  /** Whether the bot's account moderates the channel, or owns it. */
  readonly isModerator: () => boolean;
  readonly channel: () => string | null;
}

/** What the bot says: answers to commands, and thanks. Nothing of it throws. */
export interface Answers {
  /** A line of any chat; where it cannot reply, commands act and nothing is written. */
  line(line: ChatLine, how: { readonly canReply: boolean }): void;
  thank(gift: Thankable): void;
  /** The settings, the channel or the login are others now. */
  settingsChanged(): void;
  stop(): void;
}

export function createAnswers(deps: AnswersDeps): Answers {
  const { log, host, settings, canSend } = deps;
  const { clock } = deps;
  const desk = createThanksDesk({ settings, nameOf: (gifterId, name) => host.nameOnAir(gifterId, name) });
  const outbox = createOutbox({ ...deps, clock, desk });
  const privacy = createPrivacy();
  const persons = createCooldown();
  const overall = createCooldown();
  const wishes = createCooldown();
  let isStopped = false;

  function answer(name: ChatCommandName, asker: Asker, canReply: boolean): void {
    const isWaitless = isStaff(asker.line.badges);
    const reply = (text: string) => {
      if (canReply) outbox.reply(text);
    };
    if (isViewerReply(name)) {
      if (canReply && (isWaitless || mayAsk(asker))) reply(VIEWER_REPLIES[name](asker));
      return;
    }
    if (isWish(name)) {
      const isInTime = isWaitless || mayWish(name, asker);
      // Nobody waits to be hidden; that chat is told of it again can wait.
      if (!isInTime && name !== 'hideme') return;
      const failed = fill(asker.settings.texts.wishFailed, { name: nameOf(asker) });
      settle(privacy[name](asker, canReply), name, failed, (text) => {
        if (isInTime) reply(text);
      });
      return;
    }
    if (!isWaitless && !mayAsk(asker)) return;
    settle(MODERATOR_ACTS[name](asker), name, asker.settings.texts.failed, (text) => {
      if (canReply) outbox.acknowledge(text);
    });
  }

  function mayAsk({ gifterId, settings: { personWaitMs, overallWaitMs } }: Asker): boolean {
    const nowMs = clock.now();
    const isFree = overall.isFree('', nowMs, overallWaitMs) && persons.isFree(gifterId, nowMs, personWaitMs);
    if (!isFree) return false;
    overall.begin('', nowMs, overallWaitMs);
    persons.begin(gifterId, nowMs, personWaitMs);
    return true;
  }

  /** A wish about the own name waits for no other command, and for nobody else's. */
  function mayWish(name: ChatCommandName, asker: Asker): boolean {
    if (name === 'forgetme' && privacy.isAsked(asker)) return true;
    const waitMs = Math.min(asker.settings.personWaitMs, WISH_WAIT_MS);
    const key = `${name} ${asker.gifterId}`;
    const nowMs = clock.now();
    if (!wishes.isFree(key, nowMs, waitMs)) return false;
    wishes.begin(key, nowMs, waitMs);
    return true;
  }

  function settle(
    act: Promise<string | null>,
    command: ChatCommandName,
    failed: string,
    say: (text: string) => void,
  ): void {
    const orFailed = act.catch((error: unknown) => {
      log.error({ error: messageOf(error), command }, 'a chat command failed');
      return failed;
    });
    void orFailed.then((text) =>
      guarded('a chat command could not be answered', () => text !== null && say(text)),
    );
  }

  function guarded(what: string, act: () => unknown): void {
    if (isStopped) return;
    try {
      act();
    } catch (error) {
      log.error({ error: messageOf(error) }, what);
    }
  }

  return {
    line(line, how) {
      guarded('a chat line could not be answered', () => {
        const asked = parseCommand(line.text);
        if (asked === null) return;
        const now = settings();
        const { on, who } = now.commands[asked.name];
        if (!on || !mayUse(line.badges, who)) return;
        const gifterId = gifterIdOf(line);
        const asker = { host, settings: now, line, gifterId, rest: asked.rest, nowMs: deps.clock.now() };
        answer(asked.name, asker, how.canReply && now.replies && canSend());
      });
    },
    thank(gift) {
      guarded('thanks could not be kept', () => {
        if (desk.add(gift, clock.now())) outbox.wake();
      });
    },
    settingsChanged() {
      guarded('new settings could not be followed', () => {
        desk.revise();
        outbox.wake();
      });
    },
    stop() {
      isStopped = true;
      outbox.stop();
    },
  };
}

function isViewerReply(name: ChatCommandName): name is keyof typeof VIEWER_REPLIES {
  return Object.hasOwn(VIEWER_REPLIES, name);
}

function isWish(name: ChatCommandName): name is 'hideme' | 'showme' | 'forgetme' {
  return name === 'hideme' || name === 'showme' || name === 'forgetme';
}
