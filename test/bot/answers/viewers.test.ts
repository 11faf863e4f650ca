import { beforeEach, describe, expect, test } from 'vitest';
import type { House } from './house.ts';
import { createHouse } from './house.ts';

let house: House;
beforeEach(() => {
  house = createHouse();
});

describe('what viewers ask', () => {
  test.each([
    ['!top', "Tonight's supporters: 1 Ada, 2 Kim, 3 Jo. Thank you all!"],
    ['!top tonight', "Tonight's supporters: 1 Ada, 2 Kim, 3 Jo. Thank you all!"],
    ['!top week', "This week's supporters: 1 Ada, 2 Kim, 3 Jo. Thank you all!"],
    ['!TOP Month', "This month's supporters: 1 Ada, 2 Kim, 3 Jo. Thank you all!"],
    ['!top all', 'Supporters from the start: 1 Ada, 2 Kim, 3 Jo. Thank you all!'],
    ['!top of the pops', "Tonight's supporters: 1 Ada, 2 Kim, 3 Jo. Thank you all!"],
    ['!top constructor', "Tonight's supporters: 1 Ada, 2 Kim, 3 Jo. Thank you all!"],
  ])('BT1. %s names people as on air, without amounts', async (text, answer) => {
    await house.say('Sam', text);
    expect(house.texts).toEqual([answer]);
  });

  test('BT1. !top names five at most, with the places that they share, and says so of an empty list', async () => {
    const row = { gifterId: 'x:1', diamonds: 5, gifts: 1 };
    const rows = [1, 2, 2, 4, 5, 6].map((rank) => ({ ...row, rank, name: `N${rank}` }));
    house.host.leaderboard = (window) => ({ window, label: '', rows, gifters: 6, diamonds: 30 });
    await house.say('Sam', '!top');
    expect(house.fresh()).toEqual(["Tonight's supporters: 1 N1, 2 N2, 2 N2, 4 N4, 5 N5. Thank you all!"]);
    house.host.leaderboard = (window) => ({ window, label: '', rows: [], gifters: 0, diamonds: 0 });
    await house.pass(5_000);
    await house.say('Kim', '!top');
    expect(house.fresh()).toEqual(['The list is still empty. Good to have you all here.']);
  });

  test.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [112, '112th'],
    [1_002, '1002nd'],
  ])('BT2. !rank of place %i says %s', async (place, said) => {
    house.host.rank = (window, gifterId) =>
      window === 'session' && gifterId === 'twitch:kim' ? place : null;
    await house.say('Kim', '!rank');
    expect(house.texts).toEqual([`@Kim you are ${said} tonight. Thank you!`]);
  });

  test('BT2. !rank of somebody who is not on the board says that they are welcome', async () => {
    await house.say('Kim', '!rank');
    expect(house.texts).toEqual(['@Kim good to have you here.']);
  });

  test.each([
    [629, 1_000, 'New microphone: 62 % together.'],
    [999, 1_000, 'New microphone: 99 % together.'],
    [0, 1_000, 'New microphone: 0 % together.'],
    [1_000, 1_000, 'New microphone: reached, together. Thank you all!'],
    [1_500, 1_000, 'New microphone: reached, together. Thank you all!'],
  ])('BT3. !goal at %i of %i rounds down', async (value, target, answer) => {
    house.host.goal = () => ({ label: 'New microphone', value, target });
    await house.say('Sam', '!goal');
    expect(house.texts).toEqual([answer]);
  });

  test('BT3. !goal without a goal says so', async () => {
    house.host.goal = () => null;
    await house.say('Sam', '!goal');
    expect(house.texts).toEqual(['There is no goal tonight. Good to have you here.']);
  });

  test('BT4. !tiers names the three nearest levels above the first, each by its lowest step', async () => {
    await house.say('Sam', '!tiers');
    expect(house.fresh()).toEqual([
      'What opens what: Shout-out from 10, Big shout-out from 100, Question from 500. Nothing is expected.',
    ]);
    const [first, second] = house.host.ladder().tiers as [never, never];
    const far = { ...(second as object), name: 'Far', when: { diamondsFrom: 5_000 } };
    const tiers = [first, far, { ...far, name: 'Near', when: { diamondsFrom: 1_000 } }] as never[];
    house.host.ladder = () => ({ version: 2, tiers });
    await house.pass(5_000);
    await house.say('Kim', '!tiers');
    expect(house.fresh()).toEqual(['What opens what: Near from 1,000. Nothing is expected.']);
    house.host.ladder = () => ({ version: 3, tiers: [first] });
    await house.pass(5_000);
    await house.say('Jo', '!tiers');
    expect(house.fresh()).toEqual(['Nothing is set up tonight. Good to have you here.']);
  });

  // It is Sunday, 22 November 2026, 21:00 in Berlin.
  test.each([
    ['2026-11-27T20:00', 'Europe/Berlin', 'Next live: Fri 20:00 (Berlin).'],
    ['2026-11-28T20:00', 'Europe/Berlin', 'Next live: Sat 20:00 (Berlin).'],
    ['2026-11-29T20:00', 'Europe/Berlin', 'Next live: Sun 29 Nov 20:00 (Berlin).'],
    ['2027-01-01T00:30', 'America/New_York', 'Next live: Fri 1 Jan 00:30 (New York).'],
    ['2026-11-22T21:01', 'Europe/Berlin', 'Next live: Sun 21:01 (Berlin).'],
    ['2026-11-22T21:00', 'Europe/Berlin', 'The next live has no date yet.'],
    ['2026-11-22T20:30', 'UTC', 'Next live: Sun 20:30 (UTC).'],
    [null, 'UTC', 'The next live has no date yet.'],
  ])('BT5. !next with %s in %s', async (nextLive, zone, answer) => {
    house.settings = { ...house.settings, nextLive };
    house.host.zone = () => zone;
    await house.say('Sam', '!next');
    expect(house.texts).toEqual([answer]);
  });

  test('BT6. !commands lists what is on and what the asker may use', async () => {
    const { commands } = house.settings;
    house.settings = {
      ...house.settings,
      commands: { ...commands, goal: { on: false, who: 'everyone' }, rank: { on: true, who: 'subscriber' } },
    };
    await house.say('Sam', '!commands');
    await house.pass(5_000);
    await house.say('Kim', '!commands', ['subscriber']);
    expect(house.texts).toEqual([
      'You can use !top, !tiers, !next, !hideme, !showme, !forgetme.',
      'You can use !top, !rank, !tiers, !next, !hideme, !showme, !forgetme.',
    ]);
  });

  test('BT7. texts come from the settings, and a name that looks like a placeholder stays as it is', async () => {
    const texts = { ...house.settings.texts, rankNone: '{name}, {name}: {names} $& {place}' };
    house.settings = { ...house.settings, texts };
    await house.say('{place}$&{name}', '!rank');
    expect(house.texts).toEqual(['{place}$&{name}, {place}$&{name}: {names} $& {place}']);
  });

  test('BT8. a hidden person is called as on air', async () => {
    await house.say('Ada', '!hideme');
    await house.pass(5_000);
    await house.say('Ada', '!rank');
    expect(house.texts[1]).toBe('@A kind viewer good to have you here.');
  });
});
