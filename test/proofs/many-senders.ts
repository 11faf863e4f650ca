import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod/mini';
import type { Giftcast, StartOptions } from '../support/giftcast.ts';
import { startGiftcast } from '../support/giftcast.ts';
import type { GiftBody } from '../support/sign.ts';
import { postGift } from '../support/sign.ts';
import type { Call } from './many-calls.ts';

/** What became of one id. */
export interface Fate {
  readonly body: GiftBody;
  /** The number told with the 202; null while none was told. */
  seq: number | null;
  /** Answers that took it for counted, 202 and 200. */
  answers: number;
  /** A connection broke on it, so that its 202 may be lost. */
  isDoubtful: boolean;
}

export interface Senders {
  readonly fates: ReadonlyMap<string, Fate>;
  /** Answers that no right server gives. */
  readonly faults: readonly string[];
  readonly tally: {
    sent: number;
    counted: number;
    repeats: number;
    conflicts: number;
    pairs: number;
    broken: number;
  };
  readonly server: Giftcast;
  /** Sends them all and waits for the answers; ends and starts the server anew in their midst. */
  send(calls: readonly Call[], end: 'stop' | 'kill' | null): Promise<void>;
  stop(): Promise<void>;
}

const IN_FLIGHT = 64;
const RETRY_MS = 3;
const answerBody = z.looseObject({ conflict: z.optional(z.boolean()) });

/** Senders on kept connections that try again until they are answered. */
export async function startSenders(options: StartOptions): Promise<Senders> {
  let server = await startGiftcast(options);
  let isOpen = true;
  const fates = new Map<string, Fate>();
  const faults: string[] = [];
  const tally = { sent: 0, counted: 0, repeats: 0, conflicts: 0, pairs: 0, broken: 0 };
  const answered = new Map<string, Promise<void>>();

  /** One answer to one copy. */
  async function post(id: string, body: GiftBody, fate: Fate) {
    for (;;) {
      if (!isOpen) {
        await sleep(RETRY_MS);
        continue;
      }
      const { urls, agent } = server;
      const answer = await postGift(urls.hooks.gift, body, { id, agent }).catch(() => null);
      if (answer !== null && answer.status !== 503) return answer;
      tally.broken++;
      fate.isDoubtful = true;
      await sleep(RETRY_MS);
    }
  }

  async function copy(call: Call, fate: Fate): Promise<void> {
    tally.sent++;
    const { status, duplicate, seq, body } = await post(call.id, call.body, fate);
    const parsed = answerBody.safeParse(body);
    const isConflict = parsed.success && parsed.data.conflict === true;
    const said = `${call.kind} ${call.id} was answered ${status} ${JSON.stringify(body)}`;
    if (status === 202 && duplicate === false && seq !== null) {
      if (fate.seq !== null) faults.push(`${said}, and ${fate.seq} before`);
      if (call.kind === 'repeat' || call.kind === 'conflict') faults.push(said);
      fate.seq = seq;
      tally.counted++;
    } else if (status === 200 && duplicate === true) {
      if (isConflict !== (call.kind === 'conflict')) faults.push(said);
      tally.repeats++;
      if (isConflict) tally.conflicts++;
    } else faults.push(said);
    fate.answers++;
  }

  async function deliver(call: Call): Promise<void> {
    if (call.kind === 'repeat' || call.kind === 'conflict') {
      await answered.get(call.id);
      return copy(call, fates.get(call.id)!);
    }
    const fate: Fate = { body: call.body, seq: null, answers: 0, isDoubtful: false };
    fates.set(call.id, fate);
    const copies = call.kind === 'pair' ? [copy(call, fate), copy(call, fate)] : [copy(call, fate)];
    if (call.kind === 'pair') tally.pairs++;
    const all = Promise.all(copies).then(() => {});
    answered.set(call.id, all);
    await all;
    if (fate.seq === null && !fate.isDoubtful) faults.push(`${call.id} was taken for a repeat at once`);
  }

  return {
    fates,
    faults,
    tally,
    get server() {
      return server;
    },
    async send(calls, end) {
      let next = 0;
      const half = Math.floor(calls.length / 2);
      let restarted: Promise<void> | null = null;
      const restart = async () => {
        // Under way are as many as there are senders.
        await (end === 'kill' ? server.kill() : server.stop());
        isOpen = false;
        server = await startGiftcast({ ...options, urls: server.urls });
        isOpen = true;
      };
      const sender = async () => {
        for (let call = calls[next++]; call !== undefined; call = calls[next++]) {
          if (end !== null && next > half) restarted ??= restart();
          await deliver(call);
        }
      };
      await Promise.all(Array.from({ length: IN_FLIGHT }, sender));
      await restarted;
    },
    stop: () => server.stop(),
  };
}
