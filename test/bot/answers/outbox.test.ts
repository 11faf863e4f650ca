import { beforeEach, describe, expect, test } from 'vitest';
import type { House } from './house.ts';
import { createHouse } from './house.ts';

let house: House;
beforeEach(() => {
  house = createHouse();
});

/** The most messages that fell into any 30 seconds. */
function most({ sent }: House): number {
  return Math.max(
    ...sent.map(({ atMs }) => sent.filter((one) => one.atMs >= atMs && one.atMs < atMs + 30_000).length),
  );
}

describe('limits', () => {
  test('SD1. at most 20 messages in any 30 s, and room is kept for what the streamer writes', async () => {
    for (let i = 0; i < 60; i += 1) {
      house.host.onAir = () => ({ id: 'a1', name: `N${i}` });
      await house.say('Mia', '!skip', ['moderator']);
    }
    await house.pass(120_000);
    expect(house.texts).toHaveLength(60);
    expect(most(house)).toBe(18);
  });

  test('SD1. at most 100 when the account moderates the channel', async () => {
    house.isModerator = true;
    for (let i = 0; i < 300; i += 1) {
      house.host.onAir = () => ({ id: 'a1', name: `N${i}` });
      await house.say('Mia', '!skip', ['moderator']);
    }
    await house.pass(120_000);
    expect(house.texts).toHaveLength(300);
    expect(most(house)).toBe(90);
  });

  test('SD2. messages stand a second apart, so that chat can read along', async () => {
    house.host.onAir = () => ({ id: 'a1', name: String(house.acts.length) });
    for (let i = 0; i < 5; i += 1) await house.say('Mia', '!skip', ['moderator']);
    await house.pass(10_000);
    expect(house.transcript.map(({ atS }) => atS)).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('what goes first', () => {
  test('SD3. answers to moderators, then large thanks, then grouped ones, then replies', async () => {
    for (let i = 0; i < 12; i += 1) house.thank(`V${i}`, 2);
    await house.pass(4_000);
    house.thank('Lee', 7);
    await house.pass(3_900);
    // Everything is due while a message is under way.
    let release = (_sent: boolean) => {};
    house.send = () => new Promise((resolve) => (release = resolve));
    await house.say('Ada', '!goal');
    await house.say('Mia', '!rank', ['moderator']);
    await house.say('Mia', '!pause', ['moderator']);
    await house.pass(2_000);
    house.send = async () => true;
    release(true);
    await house.pass(10_000);
    expect(house.texts.map((text) => text.slice(0, 14))).toEqual([
      'New microphone',
      'ok: paused. Ev',
      'Lee, thank you',
      'A big thank yo',
      '@Mia good to h',
    ]);
  });

  test('SD4. replies leave room: a flood of them keeps no thanks waiting', async () => {
    for (let i = 0; i < 26; i += 1) {
      await house.say(`Mod ${i}`, '!rank', ['moderator']);
      await house.pass(1_000);
    }
    expect(house.fresh()).toHaveLength(10);
    house.thank('Lee', 7);
    await house.pass(4_000);
    expect(house.texts).toEqual(['Lee, thank you. Really.']);
  });
});

describe('what is left out', () => {
  test('SD5. a reply later than 10 s, and never an answer to a moderator', async () => {
    house.send = () => new Promise(() => {});
    await house.say('Ada', '!rank');
    house.send = async () => true;
    await house.say('Kim', '!rank', ['vip']);
    await house.say('Mia', '!goal', ['moderator']);
    await house.say('Mia', '!pause', ['moderator']);
    // The first message has no answer for 10 s.
    await house.pass(30_000);
    expect(house.texts).toEqual(['ok: paused. Everything still counts.']);
  });

  test('SD6. the same reply again within 30 s is left out; an answer to a moderator is told apart', async () => {
    await house.say('Ada', '!goal');
    await house.pass(10_000);
    await house.say('Kim', '!goal');
    await house.say('Mia', '!pause', ['moderator']);
    await house.pass(5_000);
    await house.say('Mia', '!pause', ['moderator']);
    await house.pass(5_000);
    await house.say('Mia', '!pause', ['moderator']);
    await house.pass(40_000);
    await house.say('Jo', '!goal');
    expect(house.texts).toEqual([
      'New microphone: 62 % together.',
      'ok: paused. Everything still counts.',
      'ok: paused. Everything still counts. (2)',
      'ok: paused. Everything still counts. (3)',
      'New microphone: 62 % together.',
    ]);
  });

  test('SD7. what fails is tried again, and its people are thanked once', async () => {
    let failures = 3;
    house.send = async () => {
      failures -= 1;
      if (failures === 1) throw new Error('the socket closed');
      return failures < 0;
    };
    house.thank('Ada', 2);
    house.thank('Kim', 7);
    await house.pass(60_000);
    expect(house.texts).toEqual(['Kim, thank you. Really.', 'Thank you Ada!']);
    house.thank('Ada', 2);
    await house.pass(10_000);
    expect(house.texts).toHaveLength(2);
  });

  test('SD7. an answer to a moderator that fails is tried again, before everything else', async () => {
    house.send = async () => false;
    await house.say('Mia', '!pause', ['moderator']);
    house.host.onAir = () => ({ id: 'a1', name: 'Sam' });
    await house.say('Mia', '!skip', ['moderator']);
    house.send = async () => true;
    await house.pass(5_000);
    expect(house.texts).toEqual(['ok: paused. Everything still counts.', 'ok: skipped Sam.']);
  });

  test('SD7. while it cannot write, thanks and answers to moderators wait for 90 s and no longer', async () => {
    await house.say('Mia', '!pause', ['moderator']);
    house.fresh();
    house.canSend = false;
    house.thank('Ada', 7);
    await house.pass(60_000);
    house.thank('Kim', 7);
    await house.pass(40_000);
    house.canSend = true;
    await house.pass(10_000);
    expect(house.texts).toEqual(['Kim, thank you. Really.']);
  });

  test('SD7. who gives more while a thanks is on its way and fails is thanked for the higher step alone', async () => {
    let release = (_sent: boolean) => {};
    house.send = () => new Promise((resolve) => (release = resolve));
    house.thank('Ada', 3);
    await house.pass(8_000);
    house.thank('Ada', 5);
    house.send = async () => true;
    release(false);
    await house.pass(120_000, 1_000);
    expect(house.texts).toEqual(['All eyes on Ada. Thank you!']);
  });

  test('SD8. while only reading nothing piles up: no reply waits, and no timer stays', async () => {
    house.canSend = false;
    for (let i = 0; i < 500; i += 1) {
      house.thank(`V${i}`, ((i % 7) + 1) as 1);
      await house.say(`V${i}`, '!rank');
    }
    await house.say('Mia', '!pause', ['moderator']);
    expect(house.acts).toHaveLength(1);
    await house.pass(200_000, 1_000);
    expect(house.clock.waiting).toBe(0);
    house.canSend = true;
    house.answers.settingsChanged();
    await house.pass(60_000, 1_000);
    expect(house.texts).toEqual([]);
  });

  test('SD9. a message without an answer counts as written', async () => {
    house.send = () => new Promise(() => {});
    house.thank('Ada', 7);
    await house.pass(6_000);
    house.send = async () => true;
    house.thank('Kim', 7);
    await house.pass(60_000);
    expect(house.texts).toEqual(['Kim, thank you. Really.']);
  });

  test('SD10. what was for another channel is not written in this one', async () => {
    house.send = () => new Promise(() => {});
    await house.say('Ada', '!goal');
    await house.say('Mia', '!pause', ['moderator']);
    await house.say('Mia', '!rank', ['moderator']);
    house.send = async () => true;
    house.channel = 'kim';
    await house.pass(30_000);
    expect(house.texts).toEqual([]);
  });

  test('SD11. once stopped it writes nothing more and leaves no timer', async () => {
    house.thank('Ada', 7);
    house.thank('Kim', 1);
    house.answers.stop();
    await house.say('Ada', '!rank');
    house.thank('Jo', 7);
    await house.pass(120_000, 1_000);
    expect(house.texts).toEqual([]);
    expect(house.clock.waiting).toBe(0);
  });

  test('SD12. a show that breaks while a message is made up is logged, and the bot goes on', async () => {
    const { nameOnAir } = house.host;
    house.host.nameOnAir = () => {
      throw new Error('broken');
    };
    house.thank('Ada', 7);
    await house.pass(6_000);
    expect(house.logged).toContain('the bot could not make up a message');
    house.host.nameOnAir = nameOnAir;
    await house.pass(6_000);
    expect(house.texts).toEqual(['Ada, thank you. Really.']);
  });
});
