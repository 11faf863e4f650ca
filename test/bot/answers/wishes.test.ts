import { beforeEach, describe, expect, test } from 'vitest';
import type { House } from './house.ts';
import { createHouse, refused } from './house.ts';

let house: House;
beforeEach(() => {
  house = createHouse();
});

const forget = { name: 'ask-to-forget', args: { gifterId: 'twitch:ada' } };
const hide = (hidden: boolean) => ({ name: 'hide-self', args: { gifterId: 'twitch:ada', hidden } });
const QUESTION =
  '@Ada this asks the streamer to delete your name and history here, for good. Type !forgetme yes within 60 s.';

describe('what viewers wish for their own name', () => {
  test('BT10. !hideme hides, and the answer still names whom it means; !showme brings back', async () => {
    await house.say('Ada', '!hideme');
    await house.say('Ada', '!showme');
    await house.pass(2_000);
    expect(house.acts).toEqual([hide(true), hide(false)]);
    expect(house.texts).toEqual([
      '@Ada done. Your name stays off the screen. !showme brings it back.',
      '@Ada welcome back on screen.',
    ]);
  });

  test('BT10. what is so already, and what did not work, is said so', async () => {
    house.result = refused('state/already');
    await house.say('Ada', '!hideme');
    await house.say('Ada', '!showme');
    house.result = refused('store/unavailable');
    await house.say('Kim', '!hideme');
    house.host.hideSelf = () => Promise.reject(new Error('the disk is gone'));
    await house.say('Jo', '!hideme');
    await house.pass(5_000);
    expect(house.texts).toEqual([
      '@Ada your name is off the screen already. !showme brings it back.',
      '@Ada your name is not hidden.',
      '@Kim that did not work. Please ask the streamer.',
      '@Jo that did not work. Please ask the streamer.',
    ]);
  });

  test('BT11. !forgetme asks first; !forgetme yes within 60 s tells the streamer', async () => {
    await house.say('Ada', '!forgetme');
    expect(house.acts).toEqual([]);
    await house.pass(2_000);
    await house.say('Ada', '!forgetme YES');
    await house.pass(2_000);
    expect(house.acts).toEqual([forget]);
    expect(house.texts).toEqual([
      QUESTION,
      '@Ada your name is off the screen now. The streamer is asked to delete the rest.',
    ]);
  });

  test('BT11. a yes of somebody else, a yes without a question and a late yes forget nobody', async () => {
    await house.say('Ada', '!forgetme');
    await house.say('Kim', '!forgetme yes');
    await house.pass(61_000);
    await house.say('Ada', '!forgetme yes');
    expect(house.acts).toEqual([]);
    await house.say('Ada', '!forgetme yes');
    expect(house.acts).toEqual([forget]);
  });

  test('BT11. a yes counts once', async () => {
    await house.say('Ada', '!forgetme');
    for (let i = 0; i < 5; i += 1) await house.say('Ada', '!forgetme yes');
    await house.pass(10_000);
    expect(house.acts).toEqual([forget]);
    expect(house.texts).toHaveLength(2);
  });

  test.each([
    ['another platform', () => house.say('Ada', '!forgetme', [], 'tiktok'), 'tiktok:ada'],
    [
      'replies are off',
      () => {
        house.settings = { ...house.settings, replies: false };
        return house.say('Ada', '!forgetme');
      },
      'twitch:ada',
    ],
    [
      'it cannot write',
      () => {
        house.canSend = false;
        return house.say('Ada', '!forgetme');
      },
      'twitch:ada',
    ],
  ])('BT12. where nobody can be asked (%s), they are hidden at once', async (_where, act, gifterId) => {
    await act();
    expect(house.acts).toEqual([{ name: 'ask-to-forget', args: { gifterId } }]);
    expect(house.texts).toEqual([]);
  });

  test('BT13. nobody waits to be hidden: neither for others nor for own commands', async () => {
    await house.say('Kim', '!top');
    await house.say('Ada', '!top');
    await house.say('Ada', '!hideme');
    await house.say('Ada', '!showme');
    await house.say('Ada', '!hideme');
    await house.say('Ada', '!showme');
    await house.pass(5_000);
    // The second way back waits, so that the name stays hidden, and chat is told once.
    expect(house.acts).toEqual([hide(true), hide(false), hide(true)]);
    expect(house.texts).toHaveLength(3);
  });
});
