import { beforeEach, describe, expect, test } from 'vitest';
import type { House } from './house.ts';
import { createHouse, refused } from './house.ts';

let house: House;
beforeEach(() => {
  house = createHouse();
});

const mod = async (text: string) => {
  await house.say('Mia', text, ['moderator']);
  return house.fresh();
};
const act = (name: string, args: object = {}) => [{ name, args, by: 'twitch:mia' }];
const TWO = [
  { id: 'a7', name: 'Sam' },
  { id: 'a9', name: 'Jo' },
];

describe('what moderators do from chat', () => {
  test('BT20. !skip skips what is on air and says whom', async () => {
    house.host.onAir = () => ({ id: 'a5', name: 'Sam' });
    expect(await mod('!skip')).toEqual(['ok: skipped Sam.']);
    expect(house.acts).toEqual(act('skip-alert', { id: 'a5' }));
  });

  test('BT20. !skip of nothing says so, and asks nothing of the show', async () => {
    expect(await mod('!skip')).toEqual(['Nothing is on air.']);
    expect(house.acts).toEqual([]);
  });

  test.each([
    ['!pause', 'pause-alerts', {}, 'ok: paused. Everything still counts.', 'It is paused already.'],
    ['!resume', 'resume-alerts', {}, 'ok: it goes on.', 'It is playing already.'],
    [
      '!clear',
      'clear-overlay',
      {},
      'ok: the screen is clear. !resume brings it back.',
      'The screen is clear already. !resume brings it back.',
    ],
    ['!session start', 'start-session', {}, 'ok: the session has begun.', 'A session is running already.'],
    [
      '!session START  Games night',
      'start-session',
      { title: 'Games night' },
      'ok: the session has begun.',
      'A session is running already.',
    ],
    ['!session end', 'end-session', {}, 'ok: the session is over.', 'No session is running.'],
  ])('BT21. %s is done, or was done already', async (text, name, args, done, already) => {
    expect(await mod(text)).toEqual([done]);
    expect(house.acts.splice(0)).toEqual(act(name, args));
    house.result = refused('state/already');
    await house.pass(1_000);
    expect(await mod(text)).toEqual([already]);
  });

  test('BT22. !hide finds the person by name, and the answer does not repeat it', async () => {
    house.host.findGifter = (name) => (name === 'Bad Name' ? { gifterId: 'tiktok:6', name } : null);
    expect(await mod('!hide @Bad Name')).toEqual(['ok: that name stays off the screen.']);
    expect(house.acts).toEqual(act('hide-gifter', { gifterId: 'tiktok:6' }));
    await house.pass(1_000);
    expect(await mod('!hide @other')).toEqual([
      'Nobody lately fits that name, or more than one does. The dashboard can tell them apart.',
    ]);
    await house.pass(1_000);
    expect(await mod('!hide')).toEqual(['Write the name as well: !hide @name.']);
    expect(house.acts).toHaveLength(1);
  });

  test('BT23. !approve takes the one named, or the first', async () => {
    house.host.held = () => TWO;
    expect(await mod('!approve')).toEqual(['ok: Sam goes on air.']);
    await house.pass(1_000);
    expect(await mod('!approve @jo')).toEqual(['ok: Jo goes on air.']);
    expect(house.acts).toEqual([
      ...act('approve-alert', { id: 'a7' }),
      ...act('approve-alert', { id: 'a9' }),
    ]);
    await house.pass(1_000);
    expect(await mod('!approve Kim')).toEqual(['Nobody of that name waits for a decision.']);
    house.host.held = () => [];
    await house.pass(1_000);
    expect(await mod('!approve')).toEqual(['Nothing waits for a decision.']);
  });

  test.each([
    ['!testgift', 100],
    ['!testgift 1', 1],
    ['!testgift 30000', 30_000],
  ])('BT24. %s plays a test of %i', async (text, diamonds) => {
    house.result = { ok: true, value: { alert: 'a1' } };
    expect(await mod(text)).toEqual(['ok: the test plays.']);
    expect(house.acts).toEqual(act('send-test-gift', { diamonds }));
  });

  test('BT24. a test below the first step shows nothing, and says so', async () => {
    house.result = { ok: true, value: { alert: null } };
    expect(await mod('!testgift 1')).toEqual(['ok, but no step begins so low: nothing is shown.']);
  });

  test.each(['0', '-5', '1.5', '1e3', 'many', '1,000', '9999999999999', '\u0663', '100 200'])(
    'BT24. !testgift %s is no whole number',
    async (number) => {
      expect(await mod(`!testgift ${number}`)).toEqual(['Write a whole number after it, such as 100.']);
      expect(house.acts).toEqual([]);
    },
  );

  test.each(['!session', '!session open', '!session constructor'])('BT25. %s says how', async (text) => {
    expect(await mod(text)).toEqual(['Write !session start or !session end.']);
    expect(house.acts).toEqual([]);
  });

  test('BT25. a long title is cut as the command wants it', async () => {
    await mod(`!session start ${'x'.repeat(300)}`);
    expect(house.acts).toEqual(act('start-session', { title: 'x'.repeat(120) }));
  });

  test('BT26. the answer is what the show said: gone, unsaved, refused, failed', async () => {
    const answers = [];
    for (const result of [
      refused('state/not-found'),
      { ok: true, value: null, recorded: false } as const,
      refused('auth/forbidden'),
      refused('store/unavailable'),
    ]) {
      house.result = result;
      answers.push(...(await mod('!pause')));
      await house.pass(1_000);
    }
    expect(answers).toEqual([
      'That is not there any more.',
      'Done, but it could not be saved. The dashboard says why.',
      'That did not work. The dashboard says why.',
    ]);
  });

  test('BT26. nothing is called done before the show said so', async () => {
    let answer = (_result: typeof house.result) => {};
    house.host.command = () => new Promise((resolve) => (answer = resolve));
    expect(await mod('!pause')).toEqual([]);
    await house.pass(60_000);
    expect(house.fresh()).toEqual([]);
    answer({ ok: true, value: null });
    await house.pass(100);
    expect(house.fresh()).toEqual(['ok: paused. Everything still counts.']);
  });

  test('BT26. a show that breaks is logged and said, and the bot goes on', async () => {
    house.host.command = () => Promise.reject(new Error('broken'));
    expect(await mod('!pause')).toEqual(['That did not work. The dashboard says why.']);
    house.host.onAir = () => {
      throw new Error('broken');
    };
    await house.pass(1_000);
    // The same words again so soon would be refused by Twitch.
    expect(await mod('!skip')).toEqual(['That did not work. The dashboard says why. (2)']);
    expect(house.logged).toEqual(['a chat command failed', 'a chat command failed']);
  });

  test('BT27. from a chat where nothing can be written the act is the same, in silence', async () => {
    await house.say('Mia', '!pause', ['moderator'], 'tiktok');
    expect(house.acts).toEqual([{ name: 'pause-alerts', args: {}, by: 'tiktok:mia' }]);
    expect(house.texts).toEqual([]);
  });
});
