import { closeSync, openSync, writeSync } from 'node:fs';
import type { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Person } from '../proofs/deliveries.ts';
import { singleGift } from '../proofs/deliveries.ts';
import type { Random } from '../support/random.ts';
import type { GiftBody, Hook } from '../support/sign.ts';
import { postGift, SOME_TIME } from '../support/sign.ts';

/** Where gifts can be sent now; null while the server is down. */
export interface Open {
  readonly hook: Hook;
  readonly agent: Agent;
}

/** Senders that never give up on a gift: what was not acknowledged is sent again under the same id. */
export interface Load {
  /** Every gift ever sent, by id. */
  readonly sent: ReadonlyMap<string, GiftBody>;
  /** Every gift that was acknowledged, with the number told; null when only a repeat was told. */
  readonly acknowledged: ReadonlyMap<string, number | null>;
  /** Answers that no right server gives. */
  readonly faults: readonly string[];
  /** Answers and failed tries so far, repeats included. */
  readonly tally: { answers: number; repeats: number; broken: number; refused: number };
  /** Opens or shuts the way to the server. */
  open(to: Open | null): void;
  /** No more new gifts; resolves when all that were sent are acknowledged. */
  finish(): Promise<void>;
  close(): void;
}

/** How many gifts are under way at once. */
const SENDERS = 16;
const WAIT_MS = 2;
const PEOPLE = 40;
const FIRST_ID = 7_012_345_678_901_234_500n;

/**
 * Starts the senders. Each acknowledgement is written to `logFile`, outside of the server's data, before it counts:
 * a line `id seq`.
 */
export function startLoad(random: Random, logFile: string): Load {
  const log = openSync(logFile, 'a');
  const sent = new Map<string, GiftBody>();
  const acknowledged = new Map<string, number | null>();
  const faults: string[] = [];
  const tally = { answers: 0, repeats: 0, broken: 0, refused: 0 };
  const people = Array.from({ length: PEOPLE }, (_, nth): Person => {
    const id = String(FIRST_ID + BigInt(nth));
    return { platform: 'tiktok', id, name: `Viewer ${id.slice(-4)}` };
  });
  const streaks = new Map<string, { readonly person: Person; count: number }>();
  let to: Open | null = null;
  let isFinishing = false;

  function nextGift(): GiftBody {
    if (random.chance(0.7)) return singleGift(random, random.pick(people));
    // Frames of one streak go out from several senders at once, so they arrive in any order.
    const id = `streak-${random.int(1, 30)}`;
    const streak = streaks.get(id) ?? { person: random.pick(people), count: 0 };
    streak.count += random.int(1, 5);
    streaks.set(id, streak);
    const { platform, name } = streak.person;
    const gifter = { id: streak.person.id ?? '', name, anonymous: false };
    const gift = { id: '5655', name: 'Rose', diamonds: 1 };
    const ended = random.chance(0.1);
    return {
      type: 'gift',
      timestamp: SOME_TIME,
      data: { platform, gifter, gift, count: streak.count, streak: { id, ended } },
    };
  }

  /** Sends until it is acknowledged. */
  async function deliver(id: string, body: GiftBody): Promise<void> {
    const isRepeat = acknowledged.has(id);
    for (;;) {
      if (to === null) {
        await sleep(WAIT_MS);
        continue;
      }
      const answer = await postGift(to.hook, body, { id, agent: to.agent }).catch(() => null);
      if (answer === null) {
        tally.broken++;
        await sleep(WAIT_MS);
        continue;
      }
      tally.answers++;
      if (answer.status === 503) {
        tally.refused++;
        await sleep(WAIT_MS);
        continue;
      }
      if (answer.status !== 202 && answer.status !== 200) {
        faults.push(`${id}: answered ${answer.status} ${JSON.stringify(answer.body)}`);
        return;
      }
      if (answer.status === 200) tally.repeats++;
      if (isRepeat && answer.status === 202) faults.push(`${id}: counted again`);
      if (answer.status === 202 && answer.seq === null) faults.push(`${id}: counted without a number`);
      writeSync(log, `${id} ${answer.seq ?? '-'}\n`);
      if (!isRepeat) acknowledged.set(id, answer.seq);
      return;
    }
  }

  async function sender(): Promise<void> {
    while (!isFinishing) {
      if (to === null) {
        await sleep(WAIT_MS);
        continue;
      }
      const old = random.chance(0.1) ? [...acknowledged.keys()].at(-random.int(1, 50)) : undefined;
      const id = old ?? `gift-${sent.size + 1}`;
      const body = sent.get(id) ?? nextGift();
      sent.set(id, body);
      await deliver(id, body);
    }
  }

  const senders = Array.from({ length: SENDERS }, sender);
  return {
    sent,
    acknowledged,
    faults,
    tally,
    open(way) {
      to = way;
    },
    async finish() {
      isFinishing = true;
      await Promise.all(senders);
    },
    close() {
      isFinishing = true;
      to = null;
      closeSync(log);
    },
  };
}
