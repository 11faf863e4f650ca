import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../overlay/gallery/address.ts';
import type { Player, View } from '../../../overlay/gallery/player.ts';
import { createPlayer } from '../../../overlay/gallery/player.ts';

const VIEW: View = readAddress('?scene=level-3');
const END_MS = 10_000;

/** A player before a screen that notes what it is asked for, and answers when it is let. */
function start(): { player: Player; asked: string[]; answer: () => Promise<void> } {
  const asked: string[] = [];
  let waiting: (() => void)[] = [];
  const note = (what: string) => {
    asked.push(what);
    return new Promise<void>((resolve) => void waiting.push(resolve));
  };
  const player = createPlayer({
    screen: {
      show: (query) => {
        const { scene, atMs, seed } = readAddress(query);
        return note(`${scene} ${seed} at ${atMs}`);
      },
      turn: (ms) => note(`+${ms}`),
    },
    first: { view: VIEW, atMs: 0, endMs: END_MS },
    changed: () => {},
  });
  return {
    player,
    asked,
    async answer() {
      for (const resolve of waiting) resolve();
      waiting = [];
      for (let turn = 0; turn < 9; turn++) await Promise.resolve();
    },
  };
}

async function opened() {
  const started = start();
  started.player.open(VIEW, 1_000, END_MS);
  await started.answer();
  started.asked.length = 0;
  return started;
}

describe('the player of the gallery', () => {
  it('[GL7] a scene is shown from its beginning; from there time only goes on', async () => {
    const { player, asked, answer } = start();
    player.open(VIEW, 1_000, END_MS);
    await answer();
    player.seek(1_500);
    await answer();
    player.seek(400);
    await answer();
    expect(asked).toEqual(['level-3 1 at 1000', '+500', 'level-3 1 at 400']);
  });

  it('[GL7] while the screen is at work the newest wish waits, and no other', async () => {
    const { player, asked, answer } = await opened();
    player.seek(2_000);
    player.seek(3_000);
    player.seek(4_000);
    player.open({ ...VIEW, seed: 5 }, 700, END_MS);
    player.seek(900);
    await answer();
    await answer();
    expect(asked).toEqual(['+1000', 'level-3 5 at 900']);
  });

  it('[GL7] a frame is a thirtieth of a second, forward and back, and stops what plays', async () => {
    const { player, asked, answer } = await opened();
    player.play(true);
    player.step(1);
    await answer();
    player.step(1);
    await answer();
    player.step(-1);
    await answer();
    expect(asked).toEqual(['+33', '+34', 'level-3 1 at 1033']);
    expect(player.state.isPlaying).toBe(false);
  });

  it('[GL7] plays at its speed, from 0.1 to 4, and no faster than the screen can', async () => {
    const { player, asked, answer } = await opened();
    player.setSpeed(9);
    expect(player.state.speed).toBe(4);
    player.setSpeed(0);
    expect(player.state.speed).toBe(0.1);
    player.setSpeed(2);
    player.pass(100);
    player.play(true);
    player.pass(100);
    player.pass(100);
    await answer();
    player.pass(50);
    await answer();
    expect(asked).toEqual(['+200', '+100']);
  });

  it('[GL7] stands at the end, and plays from the beginning again', async () => {
    const { player, asked, answer } = await opened();
    player.seek(END_MS + 500);
    await answer();
    player.play(true);
    await answer();
    expect(asked).toEqual(['+9000', 'level-3 1 at 0']);
    player.seek(END_MS - 10);
    await answer();
    player.pass(100);
    await answer();
    expect([player.state.atMs, player.state.isPlaying]).toEqual([END_MS, false]);
  });

  it('[GL7] what a screen cannot show is not asked for again and again, and the next wish is heard', async () => {
    let asked = 0;
    const player = createPlayer({
      screen: {
        show: async () => {
          asked++;
          if (asked === 1) throw new Error('no such scene');
        },
        turn: async () => {},
      },
      first: { view: VIEW, atMs: 0, endMs: END_MS },
      changed: () => {},
    });
    player.open(VIEW, 0, END_MS);
    await expect(player.settled()).rejects.toThrow('no such scene');
    expect(asked).toBe(1);
    player.open({ ...VIEW, scene: 'level-4' }, 0, END_MS);
    await player.settled();
    expect(asked).toBe(2);
  });
});
