import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyState } from '../../server/core/state.ts';
import { createPipeline } from '../../server/pipeline.ts';
import { createSeen } from '../../server/seen.ts';
import { createHouse, watchClients } from '../bot/twitch/house.ts';
import { RULES } from '../core/given.ts';
import { createJournalDouble } from '../server/journal-double.ts';
import type { ChatServer } from '../support/chat-server.ts';
import { startChatServer } from '../support/chat-server.ts';
import { howMany } from '../support/extent.ts';
import { chooseSeed, createRandom } from '../support/random.ts';

const BREAKS = howMany({ short: 20, medium: 60, full: 200 });
const EACH = 50;
const REPLAYED = 50;

describe('[F14] Twitch over many breaks', () => {
  let server: ChatServer;
  let house: ReturnType<typeof createHouse>;
  let clients: ReturnType<typeof watchClients>;

  beforeEach(async () => {
    server = await startChatServer();
    clients = watchClients();
    house = createHouse(server);
  });
  afterEach(async () => {
    clients.end();
    await house.source.stop();
    await server.stop();
  });

  it('[TW50] counts each message once through drops, RECONNECTs, silence, replays and double sends; no listener is left over', async () => {
    const random = createRandom(chooseSeed('Twitch over breaks'));
    const sent: { id: string; bits: number; raw: string }[] = [];
    const counted: [string, number][] = [];
    const disk = createJournalDouble();
    const state = emptyState();
    const pipeline = createPipeline({
      state,
      seen: createSeen(),
      journal: disk.journal,
      rules: () => RULES,
      now: house.clock.now,
      hashPerson: (id) => id,
      onAir: () => null,
      onSynced() {},
    });
    const holdings = new Set<string>();
    const timers = new Set<number>();
    let handled = 0;

    /** Counts by the real pipeline, as a running server does. */
    const count = () => {
      for (; handled < house.deliveries.length; handled++) {
        const { space, id, count: bits } = house.deliveries[handled]!;
        pipeline.deliver(house.deliveries[handled]!, ({ outcome }) => {
          if (outcome === 'accepted') counted.push([`${space} ${id}`, bits]);
        });
      }
      disk.sync();
      return counted.length;
    };
    const cheer = () => {
      const id = `f14-${sent.length}`;
      const bits = random.int(1, 500);
      const who = random.int(1, 40);
      const tags = `@bits=${bits};display-name=Kim${who};id=${id};room-id=5005;tmi-sent-ts=${house.clock.now()};user-id=${who}`;
      const raw = `${tags} :kim${who}!k@k PRIVMSG #ada :Cheer${bits} number ${sent.length}`;
      sent.push({ id, bits, raw });
      return raw;
    };
    const replay = () =>
      sent
        .slice(-REPLAYED)
        .map(({ raw }) => raw.replace('@', `@historical=1;rm-received-ts=${house.clock.now()};`));
    const send = (raws: readonly string[]) => {
      for (let at = 0; at < raws.length; ) {
        const size = random.int(1, 8);
        server.send(...raws.slice(at, at + size));
        at += size;
      }
    };
    const breakOff = async () => {
      const { made } = server;
      const how = random.pick(['drop', 'hang up', 'reconnect', 'silence'] as const);
      if (how === 'drop') server.drop();
      else if (how === 'hang up') server.hangUp();
      else if (how === 'reconnect') server.send(':tmi.twitch.tv RECONNECT');
      else {
        server.isDeaf = true;
        while (house.report.state !== 'connecting') house.next();
        server.isDeaf = false;
      }
      await house.untilWaiting();
      house.next();
      await house.until('the next connection', () => server.made > made);
    };

    house.follow('ada');
    for (let round = 0; round <= BREAKS; round++) {
      await house.until('the room', () => server.inRoom === 1 && house.report.state !== 'connecting');
      await house.until('one client', () => server.open === 1 && clients.holding().length === 1);
      holdings.add(JSON.stringify(clients.holding()));
      timers.add(house.timers);
      send(replay());
      // What was on its way when the last connection broke comes in the replay.
      await house.until('what was sent', () => count() === sent.length);
      send(Array.from({ length: EACH }, cheer).flatMap((raw) => (random.chance(0.2) ? [raw, raw] : [raw])));
      if (random.chance(0.5)) await house.until('all of them', () => count() === sent.length);
      if (round < BREAKS) await breakOff();
    }
    await house.until('all of them', () => count() === sent.length);

    expect(counted).toHaveLength(EACH * (BREAKS + 1));
    expect(state.views.windows.all.diamonds).toBe(sent.reduce((sum, { bits }) => sum + bits, 0));
    expect(Object.fromEntries(counted)).toEqual(
      Object.fromEntries(sent.map(({ id, bits }) => [`twitch-irc ${id}`, bits])),
    );
    const ids = house.chat.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(house.report).toMatchObject({ state: 'receiving', problem: null, reconnects: BREAKS });
    expect(house.gaps).toHaveLength(BREAKS);
    expect([...holdings]).toHaveLength(1);
    expect([...timers]).toEqual([1]);
    console.log(
      `${sent.length} messages, ${house.deliveries.length} deliveries, ${BREAKS} breaks, ${server.made} connections, holding ${[...holdings]}`,
    );
  });
});
