import { describe, expect, it } from 'vitest';
import { loadState, saveState } from '../../server/core/state.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import type { Tier } from '../../shared/tier.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import { delivery, EVENING_MS, RULES, rose } from '../core/given.ts';
import { start } from './given-show.ts';

type House = ReturnType<typeof start>;

/** Steps from level 5 on hold so. */
function rulesWith(hold: Tier['hold'], decideWithinMs: number | null = 60_000) {
  const tiers = DEFAULT_LADDER.tiers.map((tier) => (tier.level < 5 ? tier : { ...tier, hold }));
  return { ...RULES, ladder: { version: 2, tiers }, settings: { ...DEFAULT_SETTINGS, decideWithinMs } };
}

/** A show with such steps; its ladder is the one in force. */
async function holding(...how: Parameters<typeof rulesWith>): Promise<House> {
  const rules = rulesWith(...how);
  const house = start(undefined, { rules });
  const adopted = house.show.adoptLadder(rules.ladder);
  house.sync();
  await adopted;
  return house;
}

const spotlight = () => delivery({ unit: { type: 'diamonds', amount: 1_000 }, message: 'love this song' });
const restarted = (house: House, ...how: Parameters<typeof rulesWith>) => {
  const state = loadState(JSON.parse(JSON.stringify(saveState(house.state))));
  const again = start(state, { rules: rulesWith(...how) });
  again.sync();
  return again;
};
const events = ({ records }: House) => records.flatMap((record) => record.events);

describe('a held alert', () => {
  it('[DR14] does not expire; undecided it plays without its message, its expiry starting then', async () => {
    const house = await holding('message');
    house.gift(spotlight());
    house.clock.advance(59_999);
    expect(house.queue()).toMatchObject({ waiting: [], held: [{ decideByMs: EVENING_MS + 60_000 }] });
    house.clock.advance(1);
    house.sync();
    const expiresAt = '2026-11-22T20:02:00.000Z';
    expect(house.queue()).toMatchObject({ held: [], waiting: [{ message: null, expiresAt }] });
    house.clock.advance(59_999);
    expect(house.queue().waiting).toHaveLength(1);
    house.clock.advance(1);
    house.sync();
    expect(house.outcomes()).toMatchObject([{ end: 'missed', reason: 'no-overlay' }]);
  });

  it('[DR26] released in a pause or behind a cleared screen waits there', async () => {
    for (const command of ['pause-alerts', 'clear-overlay']) {
      const house = await holding('message');
      house.show.players.joined('obs');
      house.gift(spotlight());
      await house.command(command);
      house.clock.advance(60_000);
      house.sync();
      expect(house.queue()).toMatchObject({ held: [], waiting: [{ message: null }] });
      expect(house.frames).toEqual([]);
      await house.command('resume-alerts');
      expect(house.frames).toMatchObject([{ type: 'alert', alert: { message: null } }]);
    }
  });

  it('[DR27] keeps its time to be decided on through a restart; if that is over, it is released', async () => {
    const house = await holding('message');
    house.gift(spotlight());
    const again = restarted(house, 'message');
    expect(again.queue().held).toMatchObject([{ decideByMs: EVENING_MS + 60_000 }]);
    again.clock.advance(60_000);
    again.sync();
    expect(events(again)).toEqual([{ type: 'AlertReleased', alert: 'a2' }]);
  });

  it('[DR27] where nobody else decides, keeps its ten minutes', async () => {
    const house = await holding('message', null);
    house.gift(spotlight());
    const again = restarted(house, 'message', null);
    again.clock.advance(10 * 60_000 - 1);
    expect(again.queue().held).toMatchObject([{ decideByMs: null }]);
    again.clock.advance(1);
    again.sync();
    expect(again.outcomes()).toMatchObject([{ end: 'missed', reason: 'unapproved' }]);
  });
});

describe('a streak that climbs into a step that holds', () => {
  /** On air with 500 roses, as it climbs to 1,000. */
  async function onAir(): Promise<House> {
    const house = await holding('always');
    house.show.players.joined('obs');
    house.gift(rose(500));
    house.show.players.started('obs', 'a2');
    house.gift(rose(1_000));
    return house;
  }

  it('[DR21] leaves what is on air at its step, and one held alert follows, which grows on', async () => {
    const house = await onAir();
    expect(house.queue()).toMatchObject({
      onAir: { id: 'a2', tier: { level: 4 }, gift: { count: 500 }, streak: { count: 500, open: false } },
      waiting: [],
      held: [{ id: 'a3', tier: { level: 5 }, gift: { count: 1_000 }, streak: { open: true } }],
    });
    expect(house.frames.at(-1)).toMatchObject({
      type: 'alert-updated',
      alert: { id: 'a2', tier: { level: 4 } },
    });
    house.gift(rose(1_100));
    house.gift(rose(5_000));
    expect(house.queue()).toMatchObject({
      onAir: { id: 'a2', gift: { count: 500 } },
      held: [{ id: 'a3', tier: { level: 6 }, gift: { count: 5_000 } }],
    });
  });

  it('[DR21] approved, the follower plays after it, and climbs on air from then on', async () => {
    const house = await onAir();
    await house.command('approve-alert', { id: 'a3' });
    expect(house.queue()).toMatchObject({ onAir: { id: 'a2' }, waiting: [{ id: 'a3' }] });
    house.show.players.done('obs', 'a2');
    house.clock.advance(400);
    house.show.players.started('obs', 'a3');
    house.gift(rose(5_000));
    expect(house.queue()).toMatchObject({ onAir: { id: 'a3', tier: { level: 6 } }, held: [] });
  });

  it('[DR21] rejected, the follower is followed by one more above its step, and by none on it', async () => {
    const house = await onAir();
    await house.command('reject-alert', { id: 'a3' });
    house.gift(rose(1_500));
    expect(house.queue().held).toEqual([]);
    house.gift(rose(5_000));
    expect(house.queue().held).toMatchObject([{ tier: { level: 6 } }]);
  });

  it('[DR21] what was let through stays so, and no word of it is remembered when it has ended', async () => {
    const house = await holding('message');
    const frame = (count: number) => ({ ...rose(count), message: 'love this song' });
    house.gift(frame(500));
    house.state.ledger.approved.set('a2', { by: 'Mia', atMs: EVENING_MS });
    house.gift(frame(1_000));
    expect([...house.state.ledger.alive]).toEqual(['a2']);
    await house.command('skip-alert', { id: 'a2' });
    expect(house.state.ledger.saying.size).toBe(0);
  });

  it('[DR22] while it waits is one held alert; the gift is told by that one alone', async () => {
    const house = await holding('always');
    house.gift(rose(500));
    house.gift(rose(1_000));
    house.sync();
    expect(house.queue()).toMatchObject({
      waiting: [],
      held: [{ id: 'a3', gift: { count: 1_000, diamonds: 1_000 }, merged: null }],
    });
    expect(house.outcomes()).toEqual([{ type: 'AlertEnded', alert: 'a2', end: 'merged', into: 'a3' }]);
    expect(house.show.topic('recent', 'owner').value).toMatchObject([{ fate: { id: 'a3', merged: false } }]);
  });

  it('[DR22] while it is held grows in its place', async () => {
    const house = await holding('always');
    house.gift(rose(1_000));
    house.gift(rose(5_000));
    expect(house.queue().held).toMatchObject([{ id: 'a2', tier: { level: 6 }, gift: { count: 5_000 } }]);
  });

  it('[DR22] goes on with its name and its words', async () => {
    const house = await holding('message');
    const frame = (count: number, message: string | null = null) => ({ ...rose(count), message });
    house.show.players.joined('obs');
    house.gift(frame(500, 'love this song'));
    await house.command('edit-alert', { id: 'a2', gifterName: 'Ada L.' });
    const again = restarted(house, 'message');
    for (const show of [house, again]) show.gift(frame(1_000));
    house.sync();
    again.sync();
    for (const show of [house, again]) {
      const [held] = show.queue().held;
      expect(held).toMatchObject({ gifter: { name: 'Ada L.' }, message: 'love this song' });
    }
  });

  it('[DR22] without words climbs on air at once where the step holds words alone', async () => {
    const house = await holding('message');
    house.show.players.joined('obs');
    house.gift(rose(500));
    house.gift(rose(1_000));
    expect(house.queue()).toMatchObject({ onAir: { id: 'a2', tier: { level: 5 } }, held: [] });
  });
});
