import { describe, expect, it } from 'vitest';
import { saveState } from '../../server/core/state.ts';
import { StoreError } from '../../server/store/errors.ts';
import type { LeaderboardTopic } from '../../shared/topics.ts';
import { startForgetful } from './forgetful-show.ts';
import type { Show } from './forgettable-people.ts';
import { ADA, board, expectGone, gift, PEOPLE, plain, RICH, replayed, totals } from './forgettable-people.ts';

const [ada, kim, jo] = PEOPLE;
const MONTHS = 13;

const all = ({ show }: Show, readers: 'owner' | 'overlay' = 'owner') =>
  show.topic('leaderboard/all', readers).value as LeaderboardTopic;
const rowsOf = ({ rows }: LeaderboardTopic) =>
  rows.map(({ rank, name, diamonds, gifts }) => [rank, name, diamonds, gifts]);
const retirements = (house: Show) =>
  house.records.filter(({ events }) => events[0]?.type === 'GiftersRetired');

/** Kim gives one diamond each month, so that there is no month without anybody. */
async function live(house: Show, months: number): Promise<void> {
  for (let month = 0; month < months; month++) {
    house.gift(gift(kim, 1));
    await house.pass(31);
  }
}

describe('somebody whom nothing told of for as long as names are kept', () => {
  it('[RT2] stays on boards as a former viewer, on air and on the desk, and no total, rank or count moves', async () => {
    const house = startForgetful({ months: MONTHS });
    await house.command('set-goal', { label: 'Tea', target: 1_000 });
    house.gift(gift(ada, 300, 'words of Ada Canary'));
    house.gift(gift(jo, 200));
    await live(house, 12);
    expect(rowsOf(all(house))).toEqual([
      [1, 'Ada Canary', 300, 1],
      [2, 'Jo Canary', 200, 1],
      [3, 'Kim Canary', 12, 12],
    ]);
    const sums = totals(house);
    await live(house, 2);
    for (const readers of ['owner', 'overlay'] as const) {
      expect(rowsOf(all(house, readers))).toEqual([
        [1, 'Former viewer', 300, 1],
        [2, 'Former viewer', 200, 1],
        [3, 'Kim Canary', 14, 14],
      ]);
    }
    expect(totals(house)[4]).toBe((sums[4] ?? 0) + 2);
    expect(all(house)).toMatchObject({ gifters: 3, diamonds: 514 });
    expect(house.show.topic('goal', 'owner').value).toMatchObject({ value: 514 });
    expect(all(house).rows[0]?.gifterId).toMatch(/^former:[0-9a-f]{32}\.0$/);
  });

  it('[RT2] is so after the day that many months later, and not on it', async () => {
    const house = startForgetful({ months: 1 });
    house.gift(gift(ada, 5));
    expect(house.show.today()).toBe('2026-11-22');
    await house.pass(30);
    expect(house.show.today()).toBe('2026-12-22');
    expect(retirements(house)).toEqual([]);
    await house.pass(1);
    expect(retirements(house)).toHaveLength(1);
  });

  it('[RT3] stands in no record any more, and all of one day in one record, which holds tokens only', async () => {
    const house = startForgetful({ rules: RICH, months: 2 });
    house.gift(gift(ada, 60, 'words of Ada Canary'));
    house.gift(gift(jo, 300, 'words of Jo Canary'));
    const [alert] = [...house.state.views.alerts.alive.keys()];
    await house.command('edit-alert', { id: alert, gifterName: 'Ada Canary' });
    await house.command('adjust-gifter', { gifterId: ADA, diamonds: 5, reason: 'Ada Canary asked' });
    await house.command('rename-gifter', { gifterId: jo.gifterId, name: 'Jo Canary the first' });
    await live(house, 4);
    for (const person of [ada, jo]) {
      expectGone(JSON.stringify(house.kept()), person);
      expectGone(JSON.stringify(saveState(house.state)), person);
      for (const name of house.show.topicNames('owner'))
        expectGone(JSON.stringify(house.show.topic(name, 'owner').value), person);
    }
    expect(retirements(house)).toMatchObject([
      { kind: 'outcome', events: [{ token: expect.stringMatching(/^[0-9a-f]{32}$/), people: 2 }] },
    ]);
    expect(retirements(house)[0]).not.toHaveProperty('who');
    expect(plain(saveState(replayed(house.kept())))).toEqual(plain(saveState(house.state)));
  });

  it('[RT5] keeps a row that was hidden, blocked or excluded so, and loses trust, a given name and thanks due', async () => {
    const house = startForgetful({ rules: RICH, months: 2 });
    for (const person of [ada, jo]) house.gift(gift(person, 300));
    await house.command('exclude-gifter', { gifterId: ADA, on: true });
    await house.command('hide-gifter', { gifterId: jo.gifterId });
    await house.command('trust-gifter', { gifterId: jo.gifterId, on: true });
    void house.show.askToForget(ADA);
    house.sync();
    await live(house, 4);
    expect(retirements(house)).toHaveLength(1);
    expect(rowsOf(all(house))).toEqual([
      [1, 'Former viewer', 300, 1],
      [2, 'Kim Canary', 4, 4],
    ]);
    expect(all(house).rows[0]).toMatchObject({ hidden: true });
    expect(rowsOf(all(house, 'overlay'))[0]).toEqual([1, 'A kind viewer', 300, 1]);
    const { views, ledger } = house.state;
    expect([...views.people.values()].map((person) => Object.keys(person))).toEqual([['excluded']]);
    expect([views.toThank.size, views.grants.length, views.forgetAsked.size, ledger.thanked.size]).toEqual([
      0, 0, 0, 0,
    ]);
  });

  it('[RT6] is hidden, blocked and excluded again on coming back, though only a hash was kept', async () => {
    const house = startForgetful({ months: 2 });
    for (const person of [ada, jo]) house.gift(gift(person, 300));
    await house.command('exclude-gifter', { gifterId: ADA, on: true });
    await house.command('block-gifter', { gifterId: jo.gifterId, on: true });
    void house.show.hideSelf(ADA, true);
    house.sync();
    await live(house, 4);
    expect(retirements(house)[0]?.events).toMatchObject([
      { remembered: [{ hidden: 'viewer', excluded: true }, { blocked: true }] },
    ]);
    const again = startForgetful({
      months: 2,
      found: { records: house.kept(), state: replayed(house.kept()), clock: house.clock },
    });
    again.gift(gift(ada, 7));
    again.gift(gift(jo, 8));
    expect(board(again).rows.map(({ gifterId, name }) => [gifterId, name])).toEqual([
      [jo.gifterId, 'Jo Canary'],
    ]);
    expect(rowsOf(again.show.topic('leaderboard', 'overlay').value as LeaderboardTopic)).toEqual([
      [1, 'A kind viewer', 8, 1],
    ]);
    expect(again.state.views.hidden.has(ADA)).toBe(true);
  });

  it('[RT7] is somebody new on coming back', async () => {
    const house = startForgetful({ months: 2 });
    house.gift(gift(ada, 300));
    await live(house, 4);
    house.gift(gift(ada, 7));
    expect(rowsOf(all(house))).toEqual([
      [1, 'Former viewer', 300, 1],
      [2, 'Ada Canary', 7, 1],
      [3, 'Kim Canary', 4, 4],
    ]);
    expect(house.state.ledger.givers.has(ADA)).toBe(true);
  });

  it('[RT2] [RT4] can still have a gift taken back, which moves the row, and is no argument of a command', async () => {
    const house = startForgetful({ months: 2 });
    house.gift(gift(ada, 300));
    house.gift(gift(ada, 50));
    await live(house, 4);
    expect(await house.command('revert-gift', { seq: 1, reason: 'a mistake' })).toMatchObject({ ok: true });
    expect(rowsOf(all(house))[0]).toEqual([1, 'Former viewer', 50, 1]);
    expect(plain(saveState(replayed(house.kept())))).toEqual(plain(saveState(house.state)));
    const gifterId = all(house).rows[0]?.gifterId;
    expect(await house.command('hide-gifter', { gifterId })).toMatchObject({
      error: { code: 'command/bad-args' },
    });
  });
});

describe('the time at which names are removed', () => {
  it('[RT1] never comes where they are kept for ever', async () => {
    const house = startForgetful({ months: null });
    house.gift(gift(ada, 5));
    await live(house, 30);
    expect(house.steps).toEqual([]);
  });

  it('[RT8] is not while a session runs', async () => {
    const house = startForgetful({ months: 1 });
    house.gift(gift(ada, 5));
    house.clock.jumpTo(house.clock.now() + 40 * 86_400_000);
    house.gift(gift(kim, 5));
    await house.pass(0);
    expect(house.steps).toEqual([]);
    await house.pass(0.2);
    expect(house.steps).toContain('carry-out');
  });

  it('[RT8] is not while an alert is in being, nor while a record is on its way to the disk', async () => {
    const house = startForgetful({ rules: RICH });
    house.gift(gift(ada, 60));
    await house.command('end-session');
    expect(house.show.isCalm()).toBe(false);
    await house.pass(0);
    expect(house.show.isCalm()).toBe(true);
    void house.show.hideSelf(ADA, true);
    expect(house.show.isCalm()).toBe(false);
    house.sync();
    expect(house.show.isCalm()).toBe(true);
  });

  it('[RT8] is not while the computer’s clock may not be believed', async () => {
    let isClockRight = false;
    const house = startForgetful({ months: 1, isClockRight: () => isClockRight });
    house.gift(gift(ada, 5));
    await live(house, 3);
    expect(house.steps).toEqual([]);
    isClockRight = true;
    await house.pass(1);
    expect(retirements(house)).toHaveLength(1);
  });

  it('[RT8] is put off where somebody was heard of while the journal was looked through', async () => {
    let isQuiet = false;
    const house: Show = startForgetful({
      months: 1,
      unseen() {
        if (!isQuiet) void house.command('trust-gifter', { gifterId: ADA, on: true });
        isQuiet = true;
      },
    });
    house.gift(gift(ada, 5));
    house.gift(gift(jo, 5));
    await house.pass(40);
    const again = ['unseen', 'note', 'hold', 'seal', 'carry-out', 'release'];
    expect(house.steps).toEqual(['unseen', 'note', 'remove', ...again]);
    expect(rowsOf(all(house)).map(([, name]) => name)).toEqual(['Ada Canary', 'Former viewer']);
  });

  it('[RT8] comes once a day, and nothing is written where there is nobody', async () => {
    const house = startForgetful({ months: 1 });
    house.gift(gift(ada, 5));
    await house.pass(1);
    await house.pass(0);
    expect(house.steps).toEqual(['unseen']);
    await house.pass(1);
    expect(house.steps).toEqual(['unseen', 'unseen']);
    expect(house.records).toHaveLength(house.records.findLastIndex(({ kind }) => kind === 'delivery') + 1);
  });

  it('[RT11] what the end of the server broke off is no news', async () => {
    const house = startForgetful({
      months: 1,
      unseen() {
        house.stop();
        throw new StoreError({ code: 'store/io', message: 'The server is ending.', path: 'journal' });
      },
    });
    house.gift(gift(ada, 5));
    await house.pass(40);
    expect(house.steps).toEqual(['unseen']);
  });

  it('[RT11] what the disk broke off is said, and ended by the next look', async () => {
    let isFull = true;
    const house = startForgetful({
      months: 1,
      carryOut: async () => {
        if (isFull) throw new StoreError({ code: 'store/io', message: 'The disk is full.', path: 'journal' });
      },
    });
    house.gift(gift(ada, 5));
    await house.pass(40);
    expect(house.steps.at(-1)).toMatch(/could not be removed everywhere/);
    expect(rowsOf(all(house))[0]).toEqual([1, 'Former viewer', 5, 1]);
    isFull = false;
    house.steps.length = 0;
    await house.pass(1);
    expect(house.steps).toEqual(['hold', 'seal', 'end', 'release', 'unseen']);
    expectGone(JSON.stringify(house.kept()), ada);
  });
});
