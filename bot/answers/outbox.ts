import type { Clock, Log } from '../../shared/ports.ts';
import type { EpochMs, Millis } from '../../shared/units.ts';
import { messageOf } from './message-of.ts';
import type { Allowance } from './send-window.ts';
import { AS_MODERATOR, AS_VIEWER, createSendWindow } from './send-window.ts';
import type { ThanksDesk } from './thanks.ts';
import { THANKS_STALE_MS } from './thanks.ts';
import { numbered, safeLine } from './wording.ts';

/** An answer that comes later than this is to nobody's question. */
const REPLY_STALE_MS: Millis = 10_000;
/** Replies that may wait at once; more cannot become timely. */
const MAX_REPLIES = 20;
/** Twitch refuses the same text again within this time. */
const SAME_TEXT_MS: Millis = 31_000;
/** After a failure, and while nothing can be written. */
const RETRY_MS: Millis = 2_000;
/** A message without an answer counts as written: thanks that come twice are worse than a missing one. */
const ANSWER_WITHIN_MS: Millis = 10_000;

/** How much of the allowance each may use, so that there is room for the important. */
const SHARE = { important: 1, grouped: 0.8, reply: 0.6 } as const;

export interface OutboxDeps {
  readonly clock: Clock;
  readonly log: Log;
  readonly desk: ThanksDesk;
  /** Whether the text was written. */
  readonly send: (text: string) => Promise<boolean>;
  readonly canSend: () => boolean;
  readonly isModerator: () => boolean;
  readonly channel: () => string | null;
}

/**
 * Writes in chat, under the platform's limits: answers to moderators and thanks of levels 5 to 7 first, then grouped
 * thanks, then replies.
 */
export interface Outbox {
  /** Left out when it cannot be written soon, or says what chat just read. */
  reply(text: string): void;
  /** An answer to a moderator: waits for its turn however long it takes. */
  acknowledge(text: string): void;
  /** Looks again at what the desk has to say. */
  wake(): void;
  stop(): void;
}

interface Queued {
  readonly text: string;
  readonly atMs: EpochMs;
  readonly channel: string | null;
}

interface Outgoing {
  readonly text: string;
  /** Whether it may be left out when chat just read the same. */
  readonly isOptional: boolean;
  settle(sent: boolean): void;
}

export function createOutbox({ clock, log, desk, send, canSend, isModerator, channel }: OutboxDeps): Outbox {
  const window = createSendWindow();
  const written = new Map<string, EpochMs>();
  let important: Queued[] = [];
  let replies: Queued[] = [];
  let isSending = false;
  let isStopped = false;
  let notBeforeMs = 0;
  let cancelWake = () => {};

  const allowance = (): Allowance => (isModerator() ? AS_MODERATOR : AS_VIEWER);

  function pump(): void {
    cancelWake();
    if (isStopped || isSending) return;
    try {
      const wakeMs = work(clock.now());
      if (wakeMs !== null) cancelWake = clock.at(wakeMs, pump);
    } catch (error) {
      log.error({ error: messageOf(error) }, 'the bot could not make up a message');
      cancelWake = clock.at(clock.now() + RETRY_MS, pump);
    }
  }

  /** Writes the next message, if any; answers when to look again, or null when something will call. */
  function work(nowMs: EpochMs): EpochMs | null {
    const canWrite = canSend() && nowMs >= notBeforeMs;
    dropStale(nowMs, canWrite);
    if (!canWrite) {
      const isEmpty = nextMs(nowMs) === null;
      return isEmpty ? null : nowMs < notBeforeMs ? notBeforeMs : nowMs + RETRY_MS;
    }
    for (let next = choose(nowMs); next !== null; next = choose(nowMs)) {
      const text = fresh(next, nowMs);
      if (text === null) {
        next.settle(true);
        continue;
      }
      void write(text, next, nowMs);
      return null;
    }
    const atMs = nextMs(nowMs);
    return atMs === null ? null : Math.max(atMs, nowMs + 1);
  }

  function dropStale(nowMs: EpochMs, canWrite: boolean): void {
    const isOurs = (one: Queued) => one.channel === channel();
    replies = replies.filter((one) => isOurs(one) && nowMs - one.atMs <= REPLY_STALE_MS);
    important = important.filter((one) => isOurs(one) && (canWrite || nowMs - one.atMs <= THANKS_STALE_MS));
    desk.prune(nowMs, canWrite);
    for (const [text, atMs] of written) {
      if (nowMs - atMs < SAME_TEXT_MS) break;
      written.delete(text);
    }
  }

  function choose(nowMs: EpochMs): Outgoing | null {
    const isFree = (share: number) => window.freeAtMs(nowMs, allowance(), share) <= nowMs;
    if (!isFree(SHARE.important)) return null;
    const first = important.shift();
    if (first !== undefined) {
      return { text: first.text, isOptional: false, settle: (sent) => sent || important.unshift(first) };
    }
    const large = desk.take('large', nowMs);
    if (large !== null) return { ...large, isOptional: false };
    const grouped = isFree(SHARE.grouped) ? desk.take('grouped', nowMs) : null;
    if (grouped !== null) return { ...grouped, isOptional: false };
    const reply = isFree(SHARE.reply) ? replies.shift() : undefined;
    return reply === undefined ? null : { text: reply.text, isOptional: true, settle: () => {} };
  }

  /** When something of what waits may be written at the earliest; null when nothing waits. */
  function nextMs(nowMs: EpochMs): EpochMs | null {
    const at = (dueMs: EpochMs | null, share: number) =>
      dueMs === null ? [] : [Math.max(dueMs, window.freeAtMs(nowMs, allowance(), share))];
    const all = [
      ...at(important.length > 0 ? nowMs : null, SHARE.important),
      ...at(desk.dueMs('large'), SHARE.important),
      ...at(desk.dueMs('grouped'), SHARE.grouped),
      ...at(replies.length > 0 ? nowMs : null, SHARE.reply),
    ];
    return all.length === 0 ? null : Math.min(...all);
  }

  /** The text as it may go; null when there is nothing to write, or chat just read it. */
  function fresh({ text, isOptional }: Outgoing, nowMs: EpochMs): string | null {
    const isNew = (line: string) => nowMs - (written.get(line) ?? Number.NEGATIVE_INFINITY) >= SAME_TEXT_MS;
    const line = safeLine(text);
    if (line === null || isNew(line)) return line;
    if (isOptional) return null;
    for (let times = 2; ; times += 1) {
      const other = numbered(line, times);
      if (isNew(other)) return other;
    }
  }

  async function write(text: string, outgoing: Outgoing, nowMs: EpochMs): Promise<void> {
    isSending = true;
    window.note(nowMs);
    written.delete(text);
    written.set(text, nowMs);
    const sent = await answered(text);
    isSending = false;
    if (isStopped) return;
    if (!sent) {
      written.delete(text);
      notBeforeMs = clock.now() + RETRY_MS;
    }
    outgoing.settle(sent);
    pump();
  }

  function answered(text: string): Promise<boolean> {
    return new Promise((resolve) => {
      const cancel = clock.at(clock.now() + ANSWER_WITHIN_MS, () => resolve(true));
      const settle = (sent: boolean) => {
        cancel();
        resolve(sent);
      };
      try {
        send(text).then(settle, () => settle(false));
      } catch {
        settle(false);
      }
    });
  }

  const queued = (text: string): Queued => ({ text, atMs: clock.now(), channel: channel() });
  return {
    reply(text) {
      if (replies.length < MAX_REPLIES) replies.push(queued(text));
      pump();
    },
    acknowledge(text) {
      important.push(queued(text));
      pump();
    },
    wake: pump,
    stop() {
      isStopped = true;
      cancelWake();
    },
  };
}
