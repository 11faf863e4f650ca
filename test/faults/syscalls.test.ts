import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRunFile } from '../../server/run-file.ts';
import { howMany } from '../support/extent.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { Urls } from '../support/giftcast.ts';
import { freePort, spawnGiftcast, startGiftcast } from '../support/giftcast.ts';
import { giftOf } from '../support/gifts.ts';
import { createAgent } from '../support/http.ts';
import { hookKey, readJournal } from '../support/journal.ts';
import { chooseSeed, createRandom } from '../support/random.ts';
import { sideBySide } from '../support/side-by-side.ts';
import type { Hook } from '../support/sign.ts';
import { postGift } from '../support/sign.ts';

/** The calls by which a store changes the disk, and how many of each a start and some gifts make at most. */
const CALLS = {
  openat: 220,
  write: 60,
  pwrite64: 40,
  fdatasync: 30,
  fsync: 14,
  rename: 8,
  ftruncate: 4,
} as const;
const GIVES_UP_AFTER_MS = 4_000;
const AT_ONCE = 2;
const POINTS = howMany({ short: 6, medium: 24, full: Number.POSITIVE_INFINITY });

const hasStrace = process.platform === 'linux' && spawnSync('strace', ['-V']).status === 0;
if (!hasStrace) console.log('left out here: SIGKILL at each system call, which needs Linux and strace');

describe.runIf(hasStrace)('killed at a system call', () => {
  let before = '';
  let past: Urls;
  beforeAll(async () => {
    // A folder with a past: what it holds must outlive every kill.
    before = await tempFolder('syscalls-before');
    const server = await startGiftcast({ data: before });
    past = server.urls;
    const hook = past.hooks.gift;
    for (let nth = 0; nth < 5; nth++) await postGift(hook, giftOf('Ada', 10), { id: `past-${nth}` });
    await server.stop();
  });
  afterAll(() => removeFolder(before));

  it('[FT7] at any call that changes the disk, nothing acknowledged is lost or doubled, and it starts again', async () => {
    const seed = chooseSeed('syscalls');
    const random = createRandom(seed);
    const points = random
      .shuffle(
        Object.entries(CALLS).flatMap(([call, most]) =>
          Array.from({ length: most }, (_, nth) => ({ call, nth: nth + 1 })),
        ),
      )
      .slice(0, POINTS);
    let killed = 0;
    let acknowledged = 0;
    await sideBySide(points, AT_ONCE, async ({ call, nth }) => {
      const where = `SEED=${seed}, ${call} ${nth}`;
      const data = await tempFolder('syscalls');
      const port = await freePort();
      try {
        cpSync(before, data, { recursive: true });
        const told = await runUntilKilled(data, port, call, nth);
        if (told.wasKilled) killed += 1;
        acknowledged += told.seqs.size;
        const again = await startGiftcast({ data, port, urls: past });
        await again.stop();
        const recorded = new Map<string, number>();
        for (const { key, seq } of readJournal(data)) {
          if (key === null) continue;
          expect(recorded.has(key), `${where}: ${key} twice`).toBe(false);
          recorded.set(key, seq);
        }
        for (let old = 0; old < 5; old++) expect(recorded.has(hookKey(`past-${old}`)), where).toBe(true);
        for (const [id, seq] of told.seqs) expect(recorded.get(hookKey(id)), `${where}: ${id}`).toBe(seq);
      } finally {
        await removeFolder(data);
      }
    });
    console.log(`syscalls: ${points.length} points, ${killed} killed, ${acknowledged} acknowledged, 0 lost`);
    expect(killed).toBeGreaterThan(0);
  });

  /** Sends gifts one after the other to a server that is killed at its `nth` call, until it is gone or stays. */
  async function runUntilKilled(data: string, port: number, call: string, nth: number) {
    const hook: Hook = { ...past.hooks.gift, url: `http://127.0.0.1:${port}/hooks/gift` };
    const inject = `inject=${call}:signal=SIGKILL:when=${nth}`;
    const server = await spawnGiftcast({
      data,
      port,
      // Per thread: with one worker thread each call of the pool is counted.
      env: { UV_THREADPOOL_SIZE: '1' },
      under: ['strace', '-f', '-qq', '-o', '/dev/null', '-e', `trace=${call}`, '-e', inject],
    });
    const agent = createAgent();
    const seqs = new Map<string, number>();
    let isGone = false;
    void server.exited.then(() => {
      isGone = true;
    });
    const untilMs = performance.now() + GIVES_UP_AFTER_MS;
    for (let gift = 0; !isGone && gift < 40 && performance.now() < untilMs; ) {
      const id = `gift-${gift}`;
      const answer = await postGift(hook, giftOf('Kim', 20), { id, agent }).catch(() => null);
      if (answer?.status === 202 && answer.seq !== null) seqs.set(id, answer.seq);
      if (answer) gift += 1;
      else await sleep(20);
    }
    const wasKilled = isGone;
    agent.destroy();
    // The tracer hands no signal on to the server that it traces.
    if (!isGone) end((await readRunFile(data))?.pid ?? tracedBy(server.pid));
    await server.exited;
    return { seqs, wasKilled };
  }
});

/** The process that a tracer runs, while that has not said where it is; without one the tracer itself. */
function tracedBy(tracer: number): number {
  return Number(unlessGone(() => childrenOf(tracer))) || tracer;
}

/** The first of a process's children; empty for none. */
function childrenOf(pid: number): string {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0] ?? '';
}

function end(pid: number): void {
  unlessGone(() => process.kill(pid, 'SIGKILL'));
}

/** Who was alive a moment ago may be gone by now; null then. */
function unlessGone<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH'))
      return null;
    throw error;
  }
}
