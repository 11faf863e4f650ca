import { describe, expect, it } from 'vitest';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import { delivery, RULES } from '../core/given.ts';
import { start } from './given-show.ts';

const LADDER = {
  version: 2,
  tiers: DEFAULT_LADDER.tiers.map((tier) =>
    tier.level === 5 ? { ...tier, hold: 'message' as const } : tier,
  ),
};

/** Behind a cleared screen wait a shout-out and a legend; a spotlight is held. */
async function clearedNight() {
  const house = start(undefined, { rules: { ...RULES, ladder: LADDER } });
  const adopted = house.show.adoptLadder(LADDER);
  house.sync();
  await adopted;
  house.show.players.joined('obs');
  await house.command('clear-overlay');
  const give = (name: string, amount: number, message: string | null = null) =>
    house.gift(delivery({ gifter: { id: name, name }, unit: { type: 'diamonds', amount }, message }));
  give('Ada', 10);
  give('Kim', 1_000, 'hi');
  give('Leo', 30_000);
  return house;
}

const left = (alert: string) => ({ type: 'AlertEnded', alert, end: 'missed', reason: 'passed-over' });

describe('resume-alerts', () => {
  it.each([
    ['play', [], ['Leo'], ['Ada']],
    ['big', [left('a3')], ['Leo'], []],
    ['miss', [left('a3'), left('a5')], [], []],
  ] as const)(
    '[DE2] %s: what it leaves out is missed, the rest plays',
    async (waiting, ends, shown, next) => {
      const house = await clearedNight();
      const recordsBefore = house.records.length;
      expect(await house.command('resume-alerts', { waiting })).toMatchObject({ ok: true });
      expect(house.records.slice(recordsBefore)).toMatchObject([
        { in: { name: 'resume-alerts' }, events: [...ends, { type: 'AlertsResumed' }] },
      ]);
      expect(house.frames.filter(({ type }) => type === 'alert')).toMatchObject(
        shown.map((name) => ({ alert: { gifter: { name } } })),
      );
      const queue = house.queue();
      expect(queue.waiting.map(({ gifter }) => gifter.name)).toEqual(next);
      expect(queue.held).toMatchObject([{ gifter: { name: 'Kim' } }]);
      expect(queue.missed).toHaveLength(ends.length);
      expect(house.show.topic('stage', 'owner').value).toMatchObject({ cleared: null, paused: false });
    },
  );

  it('[DE2] what is on air during a pause goes on, and what was left out can be replayed', async () => {
    const house = start();
    house.show.players.joined('obs');
    house.gift(delivery());
    await house.command('pause-alerts');
    house.gift(delivery({ gifter: { id: 'Kim', name: 'Kim' } }));
    await house.command('resume-alerts', { waiting: 'miss' });
    expect(house.queue()).toMatchObject({ onAir: { id: 'a1' }, waiting: [], missed: [{ id: 'a3' }] });
    expect(await house.command('replay-alert', { id: 'a3' })).toMatchObject({ ok: true });
  });

  it('[DE2] another word is refused', async () => {
    const house = await clearedNight();
    expect(await house.command('resume-alerts', { waiting: 'none' })).toMatchObject({
      ok: false,
      error: { code: 'command/bad-args', path: 'args.waiting' },
    });
  });
});
