import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DialEvents } from '../../server/core/ports.ts';
import { createTikfinity } from '../../server/sources/tikfinity.ts';
import type { ChatLine } from '../../shared/chat.ts';
import type { Delivery } from '../../shared/gift.ts';
import type { SourceReport } from '../../shared/source.ts';
import { createTestClock } from '../support/clock.ts';

const HOST = '6700000000000000007';
const GUEST = '6700000000000000008';
const fixture = (name: string) =>
  JSON.parse(readFileSync(new URL(`../fixtures/tikfinity/${name}.json`, import.meta.url), 'utf8'));
const GIFT = fixture('gift-alone');
const LIKE = { event: 'like', data: { likeCount: 1, msgId: '1' } };
const BAD_GIFT = { ...GIFT, data: { ...GIFT.data, repeatCount: 'many' } };

/** A source on a telephone that the test answers, with a clock of its own. */
function start({ hostUserId = null as string | null } = {}) {
  const clock = createTestClock();
  const startedMs = clock.now();
  const calls: { readonly atMs: number; readonly events: DialEvents; closedByUs: boolean }[] = [];
  const deliveries: Delivery[] = [];
  const lines: ChatLine[] = [];
  const reports: SourceReport[] = [];
  const gaps: [number, number][] = [];
  const choices = { hostUserId };
  const source = createTikfinity({
    url: 'ws://127.0.0.1:21213/',
    hostUserId: () => choices.hostUserId,
    clock,
    dial(_url, events) {
      const call = { atMs: clock.now() - startedMs, events, closedByUs: false };
      calls.push(call);
      return {
        close() {
          call.closedByUs = true;
        },
      };
    },
    listener: {
      deliver: (delivery) => deliveries.push(delivery),
      chat: (line) => lines.push(line),
      report: (report) => reports.push(report),
      gap: (fromMs, toMs) => gaps.push([fromMs - startedMs, toMs - startedMs]),
    },
  });
  source.start();
  return {
    source,
    clock,
    calls,
    deliveries,
    lines,
    reports,
    gaps,
    choices,
    opened: () => calls.at(-1)!.events.opened(),
    closed: (why = 'It went away.') => calls.at(-1)!.events.closed(why),
    say: (...frames: unknown[]) => {
      for (const frame of frames) calls.at(-1)!.events.text(JSON.stringify(frame));
    },
    now: () => reports.at(-1)!,
    states: () => reports.map(({ state }) => state),
  };
}

function giftFor(receiverUserId: string | undefined, msgId: string) {
  return { ...GIFT, data: { ...GIFT.data, receiverUserId, msgId } };
}

describe('the connection to TikFinity', () => {
  it('[TF20] is tried every three seconds, and nobody there is said once', () => {
    const { clock, calls, closed, reports } = start();
    for (let nth = 0; nth < 4; nth++) {
      clock.advance(200);
      closed('Nobody listens at 127.0.0.1:21213.');
      clock.advance(2_799);
      expect(calls).toHaveLength(nth + 1);
      clock.advance(1);
    }
    expect(calls.map(({ atMs }) => atMs)).toEqual([0, 3_000, 6_000, 9_000, 12_000]);
    expect(reports).toEqual([
      { state: 'connecting', problem: null, lastError: null, reconnects: 0, hosts: [] },
      {
        state: 'not-running',
        problem: null,
        lastError: 'Nobody listens at 127.0.0.1:21213.',
        reconnects: 0,
        hosts: [],
      },
    ]);
  });

  it('[TF20] is tried no sooner when an attempt took longer, and at once when a connection stood for long', () => {
    const { clock, calls, opened, closed } = start();
    clock.advance(5_000);
    closed();
    clock.advance(0);
    expect(calls).toHaveLength(2);
    opened();
    clock.advance(60_000);
    closed();
    clock.advance(0);
    expect(calls).toHaveLength(3);
    opened();
    closed();
    clock.advance(2_999);
    expect(calls).toHaveLength(3);
  });

  it('[TF21] waits for the LIVE, receives with its first event, and waits again when it ends', () => {
    const { opened, say, states } = start();
    opened();
    say(...fixture('around-gifts').slice(0, 2));
    expect(states()).toEqual(['connecting', 'waiting']);
    say(LIKE);
    say(GIFT);
    expect(states().slice(2)).toEqual(['receiving']);
    say({ event: 'streamEnd', data: { action: 3 } });
    say({ event: 'disconnected' });
    say(LIKE);
    expect(states().slice(3)).toEqual(['waiting', 'receiving']);
  });

  it('[TF23] that was lost is counted, and in a LIVE it is a gap from the last frame to the return', () => {
    const { clock, opened, closed, say, gaps, now } = start();
    opened();
    closed();
    clock.advance(3_000);
    opened();
    expect(gaps).toEqual([]);
    expect(now()).toMatchObject({ state: 'waiting', reconnects: 1, lastError: 'It went away.' });
    say(LIKE);
    clock.advance(40_000);
    closed();
    expect(now().state).toBe('connecting');
    clock.advance(0);
    closed('Nobody listens at 127.0.0.1:21213.');
    expect(now()).toMatchObject({ state: 'not-running', reconnects: 2 });
    clock.advance(3_000);
    opened();
    expect(gaps).toEqual([[3_000, 46_000]]);
    expect(now()).toMatchObject({ state: 'waiting', reconnects: 2 });
  });

  it('[TF23] that was lost after the LIVE is no gap', () => {
    const { clock, opened, closed, say, gaps } = start();
    opened();
    say(LIKE, { event: 'streamEnd' });
    closed();
    clock.advance(3_000);
    opened();
    expect(gaps).toEqual([]);
  });

  it('[TF25] says nothing more and leaves nothing behind once it was stopped', async () => {
    const { source, clock, calls, opened, closed, say, reports, deliveries } = start();
    opened();
    say(BAD_GIFT);
    const told = reports.length;
    let isStopped = false;
    const stopping = source.stop().then(() => {
      isStopped = true;
    });
    say(GIFT, BAD_GIFT);
    source.choicesChanged();
    await Promise.resolve();
    expect(isStopped).toBe(false);
    expect(calls.map(({ closedByUs }) => closedByUs)).toEqual([true]);
    closed('It was closed here.');
    await stopping;
    clock.advance(60_000);
    expect([reports.length, deliveries.length, calls.length, clock.waiting]).toEqual([told, 0, 1, 0]);
  });

  it('[TF25] is stopped at once between two attempts', async () => {
    const { source, clock, closed } = start();
    closed();
    await source.stop();
    expect(clock.waiting).toBe(0);
  });
});

describe('frames that cannot be read', () => {
  it('[TF22] are said as "gifts may be missing", with the reason, and nothing is counted for them', () => {
    const { opened, say, now, deliveries } = start();
    opened();
    say(LIKE, BAD_GIFT);
    expect(now()).toMatchObject({
      state: 'unknown',
      problem: 'unreadable',
      lastError: 'A gift: repeatCount is no whole number from 1 to 1000000.',
    });
    expect(deliveries).toEqual([]);
  });

  it('[TF22] are forgotten a minute later when gifts were read again', () => {
    const { clock, opened, say, now } = start();
    opened();
    say(BAD_GIFT);
    clock.advance(30_000);
    say(GIFT);
    expect(now().state).toBe('unknown');
    clock.advance(29_999);
    expect(now().state).toBe('unknown');
    clock.advance(1);
    expect(now()).toMatchObject({ state: 'receiving', problem: null });
  });

  it('[TF22] are forgotten with the first gift when the minute is over', () => {
    const { clock, opened, say, now } = start();
    opened();
    say(BAD_GIFT);
    clock.advance(120_000);
    expect(now().state).toBe('unknown');
    say(GIFT);
    clock.advance(0);
    expect(now().state).toBe('receiving');
  });

  it('[TF22] are forgotten after ten minutes when no gift came at all', () => {
    const { clock, opened, say, now } = start();
    opened();
    say(LIKE, BAD_GIFT);
    clock.advance(599_999);
    say(LIKE);
    expect(now().state).toBe('unknown');
    clock.advance(1);
    expect(now().state).toBe('receiving');
  });

  it('[TF22] do not flicker between good gifts', () => {
    const { clock, opened, say, states } = start();
    opened();
    for (let nth = 0; nth < 100; nth++) {
      say(nth % 10 === 0 ? BAD_GIFT : GIFT);
      clock.advance(5_000);
    }
    expect(states()).toEqual(['connecting', 'waiting', 'unknown']);
  });

  it('[TF22] that were surely no gift are an error, and no gift is missing', () => {
    const { opened, say, now } = start();
    opened();
    say(LIKE, { event: 'chat', data: { comment: 'hi' } });
    expect(now()).toMatchObject({
      state: 'receiving',
      problem: null,
      lastError: 'A chat line: msgId is missing, userId is missing.',
    });
  });
});

describe('the host', () => {
  it('[TF24] unset, every gift counts, and the second receiver is a question', () => {
    const { opened, say, now, deliveries } = start();
    opened();
    say(giftFor(HOST, '1'), giftFor(undefined, '2'), giftFor(HOST, '3'));
    expect(now()).toMatchObject({ problem: null, hosts: [] });
    say(giftFor(GUEST, '4'));
    expect(now()).toMatchObject({ state: 'receiving', problem: 'second-host', hosts: [HOST, GUEST] });
    expect(deliveries.map(({ id }) => id)).toEqual(['1', '2', '3', '4']);
  });

  it('[TF24] set, gifts for others are left out, and those for nobody by name count', () => {
    const { opened, say, now, deliveries } = start({ hostUserId: HOST });
    opened();
    say(giftFor(HOST, '1'), giftFor(GUEST, '2'), giftFor(undefined, '3'));
    expect(now()).toMatchObject({ state: 'receiving', problem: null, hosts: [HOST, GUEST] });
    expect(deliveries.map(({ id }) => id)).toEqual(['1', '3']);
  });

  it('[TF24] chosen while it runs, the question is answered at once', () => {
    const { source, opened, say, now, choices, deliveries } = start();
    opened();
    say(giftFor(HOST, '1'), giftFor(GUEST, '2'));
    choices.hostUserId = HOST;
    source.choicesChanged();
    expect(now().problem).toBeNull();
    say(giftFor(GUEST, '3'));
    expect(deliveries.map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('[TF24] ten at most are named', () => {
    const { opened, say, now } = start();
    opened();
    for (let nth = 1; nth <= 20; nth++) say(giftFor(String(nth), `m${nth}`));
    expect(now().hosts).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
  });

  it('[TF26] who writes in the chat is its broadcaster; nobody else is', () => {
    const { opened, say, lines, choices } = start({ hostUserId: HOST });
    const chat = (userId: string) => ({ event: 'chat', data: { userId, msgId: '1', comment: '!skip' } });
    opened();
    say(chat(HOST), chat(GUEST));
    choices.hostUserId = null;
    say(chat(HOST));
    expect(lines.map(({ badges }) => badges)).toEqual([['broadcaster'], [], []]);
  });
});
