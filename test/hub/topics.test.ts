import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPace } from '../../server/hub/pace.ts';
import type { House, TestClient } from './house.ts';
import { ALERT, createHouse } from './house.ts';

let house: House;
beforeEach(async () => {
  house = await createHouse();
});
afterEach(() => house.close());

/** Everything that was sent to this client so far has arrived after this. */
async function settle(...clients: TestClient[]): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  for (const client of clients) {
    client.say({ type: 'command', id: '12345678', name: 'x' });
    await client.next('result');
  }
}

function got(client: TestClient): string[] {
  return client.of('topic').map(({ name, seq, value }) => `${name} ${seq} ${JSON.stringify(value)}`);
}

describe('coalescing', () => {
  it('[HB24] an alert leaves before the topics of the same turn', async () => {
    const overlay = await house.enter('overlay', 'overlay-token');
    house.values.set('goal', 1);
    house.hub.changed(['goal']);
    house.hub.send({ type: 'alert', alert: ALERT, elapsedMs: 0 }, 'overlays');
    await settle(overlay);
    const types = overlay.frames.map(({ type }) => type);
    expect(types.indexOf('alert')).toBeGreaterThan(-1);
    expect(types.indexOf('alert')).toBeLessThan(types.indexOf('topic'));
  });

  it('[HB16] an idle hub sends at once, then the newest value of each topic once the pace allows', async () => {
    const overlay = await house.enter('overlay', 'overlay-token');
    house.values.set('goal', 1).set('leaderboard', 1);
    house.hub.changed(['goal', 'leaderboard', 'queue']);
    await settle(overlay);
    expect(got(overlay)).toEqual(['goal 1 1', 'leaderboard 1 1']);
    for (let i = 2; i <= 50; i += 1) {
      house.seq = i;
      house.values.set('goal', i).set('leaderboard', i);
      house.hub.changed(['goal', 'leaderboard']);
      await settle();
    }
    house.clock.advance(99);
    await settle(overlay);
    expect(got(overlay)).toHaveLength(2);
    house.clock.advance(1);
    await settle(overlay);
    expect(got(overlay).slice(2)).toEqual(['goal 50 50', 'leaderboard 50 50']);
  });

  it('[HB16] no second ever brings a client more than 20 messages', async () => {
    const owner = await house.enter('dashboard', 'owner-token');
    const arrivedMs: number[] = [];
    const startMs = house.clock.now();
    house.computed.length = 0;
    const note = () => {
      while (arrivedMs.length < house.computed.length) arrivedMs.push(house.clock.now() - startMs);
    };
    for (let ms = 0; ms < 3_000; ms += 10) {
      for (const name of ['leaderboard', 'goal', 'queue', 'status'] as const) house.values.set(name, ms);
      house.hub.changed(['leaderboard', 'goal', 'queue', 'status']);
      await settle();
      note();
      house.clock.advance(10);
    }
    await settle(owner);
    note();
    expect(owner.of('topic').length).toBe(arrivedMs.length);
    for (const fromMs of arrivedMs) {
      expect(arrivedMs.filter((atMs) => atMs >= fromMs && atMs < fromMs + 1_000).length).toBeLessThanOrEqual(
        20,
      );
    }
    expect(arrivedMs.length).toBeGreaterThanOrEqual(56);
  });

  it('[HB17] a value is computed once for each role and frame, for all its clients, and only if wanted', async () => {
    let serialised = 0;
    const value = {
      toJSON() {
        serialised += 1;
        return 'x';
      },
    };
    const clients = [
      await house.enter('overlay', 'overlay-token'),
      await house.enter('overlay', 'overlay-token'),
      await house.enter('preview', 'owner-token'),
      await house.enter('dashboard', 'moderator-token'),
    ];
    house.computed.length = 0;
    house.values.set('leaderboard', value).set('status', value);
    house.hub.changed(['leaderboard', 'status', 'leaderboard/month']);
    await settle(...clients);
    expect(house.computed).toEqual(['overlay leaderboard', 'moderator leaderboard']);
    expect(serialised).toBe(2);
    for (const client of clients) expect(got(client)).toEqual(['leaderboard 1 "x"']);
  });

  it('[HB17] an unchanged value is not sent again', async () => {
    house.values.set('goal', { target: 5 });
    const overlay = await house.enter('overlay', 'overlay-token');
    house.values.set('goal', { target: 5 });
    house.hub.changed(['goal']);
    await settle(overlay);
    expect(got(overlay)).toEqual([]);
  });

  it('[HB17] a value that came back is sent to those alone who saw another one in between', async () => {
    house.values.set('goal', 'old');
    const early = await house.enter('overlay', 'overlay-token');
    house.values.set('goal', 'new');
    const late = await house.enter('overlay', 'overlay-token');
    house.values.set('goal', 'old');
    house.hub.changed(['goal']);
    await settle(early, late);
    expect([got(early), got(late)]).toEqual([[], ['goal 1 "old"']]);
  });

  it('[HB18] an urgent change is written before the call returns, ahead of the pace, the rest waits', async () => {
    const overlay = await house.enter('overlay', 'overlay-token');
    house.values.set('goal', 1).set('leaderboard', 1);
    house.hub.changed(['goal', 'leaderboard']);
    await settle(overlay);
    house.values.set('goal', 2).set('stage', 'cleared');
    house.hub.changed(['goal']);
    house.hub.changed(['stage'], { urgent: true });
    await settle(overlay);
    expect(got(overlay).slice(2)).toEqual(['stage 1 "cleared"']);
    house.clock.advance(150);
    await settle(overlay);
    expect(got(overlay).slice(3)).toEqual(['goal 1 2']);
  });

  it('[HB19] subscribing sends each board at once and from then on with its changes', async () => {
    house.values.set('leaderboard/month', 'm1').set('leaderboard/all', 'a1');
    const overlay = await house.enter('overlay', 'overlay-token');
    overlay.say({ type: 'subscribe', topics: ['leaderboard/month', 'leaderboard/all'] });
    overlay.say({ type: 'subscribe', topics: ['leaderboard/month'] });
    await settle(overlay);
    expect(got(overlay)).toEqual(['leaderboard/month 1 "m1"', 'leaderboard/all 1 "a1"']);
    house.values.set('leaderboard/all', 'a2');
    house.hub.changed(['leaderboard/all']);
    await settle(overlay);
    expect(got(overlay).slice(2)).toEqual(['leaderboard/all 1 "a2"']);
  });

  it('[HB17] a topic that breaks is logged and stops no other', async () => {
    await house.close();
    house = await createHouse({
      topic(name) {
        if (name === 'goal') throw new Error('no goal');
        return { seq: 1, value: house.values.get(name) ?? null };
      },
    });
    const overlay = await house.enter('overlay', 'overlay-token');
    house.values.set('stage', 1);
    house.hub.changed(['goal', 'stage']);
    await settle(overlay);
    expect(got(overlay)).toEqual(['stage 1 1']);
    expect(house.logged.at(-1)).toEqual([{ topic: 'goal', error: 'no goal' }, 'a topic failed']);
  });
});

describe('the pace', () => {
  it('[HB16] a flush keeps the next one away, and a leap of the time stops nothing', () => {
    const pace = createPace();
    pace.spent(7, 10_000);
    const waits = [10_000, 10_349, 3_610_000].map((atMs) => pace.next(atMs).waitMs);
    expect(waits).toEqual([350, 1, 0]);
  });

  it('[HB16] a flush has what the second has left, and waits where that is nothing', () => {
    const pace = createPace();
    pace.spent(7, 0);
    pace.spent(7, 350);
    expect(pace.next(700)).toEqual({ waitMs: 0, messages: 6 });
    pace.spent(6, 700);
    expect(pace.next(999)).toEqual({ waitMs: 1, messages: 0 });
    expect(pace.next(1_000)).toEqual({ waitMs: 0, messages: 7 });
  });

  it('[HB16] what was marked and has no other value keeps nothing else waiting', async () => {
    const owner = await house.enter('dashboard', 'owner-token');
    house.values.set('goal', 1);
    house.hub.changed(['leaderboard', 'recent', 'queue', 'status', 'stage', 'layout', 'goal']);
    await settle(owner);
    for (let command = 2; command <= 4; command += 1) {
      house.clock.advance(60);
      house.values.set('goal', command);
      house.hub.changed(['leaderboard', 'recent', 'queue', 'status', 'stage', 'layout', 'goal']);
      await settle(owner);
      expect(got(owner).at(-1)).toMatch(new RegExp(` ${command}$`));
    }
  });
});
