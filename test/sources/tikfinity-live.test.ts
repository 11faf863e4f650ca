import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { Journal } from '../../server/core/ports.ts';
import { emptyState } from '../../server/core/state.ts';
import { createHeartbeat } from '../../server/hub/heartbeat.ts';
import { createDial } from '../../server/hub/socket.ts';
import type { Receipt } from '../../server/pipeline.ts';
import { createPipeline } from '../../server/pipeline.ts';
import { createSeen } from '../../server/seen.ts';
import { createTikfinity } from '../../server/sources/tikfinity.ts';
import type { SourceReport } from '../../shared/source.ts';
import { RULES } from '../core/given.ts';
import { createTestClock } from '../support/clock.ts';
import { startFakeTikfinity } from '../support/fake-tikfinity.ts';
import { eventually } from '../support/wait.ts';

const fixture = (name: string) =>
  JSON.parse(readFileSync(new URL(`../fixtures/tikfinity/${name}.json`, import.meta.url), 'utf8'));
const LIKE = { event: 'like', data: { likeCount: 1 } };

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** A fake app, and behind a real socket all that counts; only the disk is left out. */
async function start() {
  const app = await startFakeTikfinity();
  const clock = createTestClock();
  const state = emptyState();
  let seq = 0;
  const journal: Journal = {
    get nextSeq() {
      return seq + 1;
    },
    failure: null,
    append(_body, done) {
      queueMicrotask(() => done(null));
      return ++seq;
    },
    close: async () => {},
  };
  const now = clock.now;
  const pipeline = createPipeline({
    state,
    seen: createSeen(),
    journal,
    rules: () => RULES,
    now,
    hashPerson: (id) => id,
    onAir: () => null,
    onSynced() {},
  });
  const receipts: Receipt['outcome'][] = [];
  const reports: SourceReport[] = [];
  const gaps: [number, number][] = [];
  const source = createTikfinity({
    url: app.url,
    hostUserId: () => null,
    dial: createDial(createHeartbeat(clock)),
    clock,
    listener: {
      deliver: (delivery) => pipeline.deliver(delivery, ({ outcome }) => receipts.push(outcome)),
      chat() {},
      report: (report) => reports.push(report),
      gap: (fromMs, toMs) => gaps.push([fromMs, toMs]),
    },
  });
  ends.push(source.stop, app.close);
  source.start();
  const reported = (state: SourceReport['state']) =>
    eventually(`the state ${state}`, () => (reports.at(-1)?.state === state ? true : null), { everyMs: 2 });
  await app.connected();
  await reported('waiting');
  return {
    app,
    clock,
    source,
    receipts,
    gaps,
    reported,
    report: () => reports.at(-1),
    /** Says frames and waits until the last of them was answered. */
    async say(frames: readonly unknown[], answers: number) {
      for (const frame of frames) app.say(frame);
      await eventually(`${answers} receipts`, () => (receipts.length >= answers ? true : null), {
        everyMs: 2,
      });
    },
    totals() {
      const { board, diamonds } = state.views.windows.all;
      return { diamonds, acts: board.rows(0, 10).map(({ acts }) => acts) };
    },
  };
}

describe('TikFinity', () => {
  it('[TF41] seven roses are seven and one gift, though their frames add up to 22', async () => {
    const { say, totals } = await start();
    const roses = fixture('seven-roses');
    const sum = roses.reduce(
      (all: number, frame: { data: { repeatCount: number } }) => all + frame.data.repeatCount,
      0,
    );
    expect(sum).toBe(22);
    await say(roses, 5);
    expect(totals()).toEqual({ diamonds: 7, acts: [1] });
  });

  it('[TF41] they are seven in one list, and seven without the frame that ends them', async () => {
    const list = await start();
    await list.say([fixture('seven-roses')], 5);
    expect(list.totals()).toEqual({ diamonds: 7, acts: [1] });
    const open = await start();
    await open.say(fixture('seven-roses-lost-end'), 4);
    open.clock.advance(60_000);
    expect(open.totals()).toEqual({ diamonds: 7, acts: [1] });
  });

  it('[TF41] a gift without combos counts at once', async () => {
    const { say, totals, reported } = await start();
    await say([fixture('gift-alone')], 1);
    expect(totals()).toEqual({ diamonds: 100, acts: [1] });
    await reported('receiving');
  });

  it('[TF41] what is said again after a reconnect is counted once', async () => {
    const { app, clock, say, totals, receipts, gaps, reported, report } = await start();
    await say([...fixture('seven-roses').slice(0, 3), fixture('gift-alone')], 4);
    app.cut();
    await reported('connecting');
    clock.advance(3_000);
    await app.connected(2);
    await reported('waiting');
    await say([...fixture('seven-roses'), fixture('gift-alone')], 10);
    expect(totals()).toEqual({ diamonds: 107, acts: [1, 1] });
    expect(receipts.filter((outcome) => outcome === 'duplicate')).toHaveLength(4);
    expect(gaps).toHaveLength(1);
    expect(report()).toMatchObject({ state: 'receiving', reconnects: 1 });
  });

  it('[TF41] follows and shares are kept once and worth nothing', async () => {
    const { say, totals } = await start();
    await say(fixture('around-gifts'), 2);
    expect(totals()).toEqual({ diamonds: 0, acts: [] });
  });

  it('[TF20] [TF21] the app is closed and opened again', async () => {
    const { app, clock, reported, report } = await start();
    app.say(LIKE);
    await reported('receiving');
    await app.close();
    await reported('connecting');
    clock.advance(3_000);
    await reported('not-running');
    expect(report()?.lastError).toMatch(/^Nobody listens at 127\.0\.0\.1:\d+\.$/);
    await app.open();
    clock.advance(3_000);
    await reported('waiting');
  });

  it('[TF25] leaves no timer and no connection when it is stopped', async () => {
    const { source, clock, app } = await start();
    await source.stop();
    expect(clock.waiting).toBe(0);
    clock.advance(60_000);
    expect(app.connections).toBe(1);
  });
});
