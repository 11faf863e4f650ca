import { describe, expect, it } from 'vitest';
import { createKept } from '../../../../overlay/stage/media/kept.ts';
import type { Picture } from '../../../../overlay/stage/media/picture.ts';
import { createPictures } from '../../../../overlay/stage/media/pictures.ts';
import type { AlertFile } from '../../../../shared/alert.ts';
import { createFakeClock } from '../../fakes.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));
const fileOf = (digit: string): AlertFile => ({
  id: digit.repeat(64),
  kind: 'png',
  width: 2,
  height: 2,
  durationMs: null,
});

function start() {
  const clock = createFakeClock();
  const asked: string[] = [];
  const closed: string[] = [];
  let arrive: (blob: Blob | null) => void = () => {};
  const pictures = createPictures({
    load: ({ id }) => {
      asked.push(id[0] ?? '');
      return new Promise((resolve) => {
        arrive = resolve;
      });
    },
    async read({ id }, blob) {
      if (blob.size === 0) throw new Error('broken');
      const close = () => void closed.push(id[0] ?? '');
      return { w: 2, h: 2, isMoving: false, draw: () => {}, play: () => () => {}, close } satisfies Picture;
    },
    after: clock.after,
  });
  const whole = new Blob(['x']);
  return { clock, asked, closed, pictures, whole, arrive: (blob: Blob | null) => arrive(blob) };
}

describe('the streamer’s own pictures', () => {
  it('[MD8] are asked for once, and there from then on', async () => {
    const { pictures, asked, arrive, whole } = start();
    const wants = [pictures.want(fileOf('a')), pictures.want(fileOf('a'))];
    expect(pictures.get(fileOf('a'))).toBeNull();
    arrive(whole);
    expect(await Promise.all(wants)).toEqual([true, true]);
    expect(pictures.get(fileOf('a'))).not.toBeNull();
    expect(await pictures.want(fileOf('a'))).toBe(true);
    expect(asked).toEqual(['a']);
  });

  it('[MD8] that do not come, or are broken, are said at once, and asked for again', async () => {
    const { pictures, asked, arrive } = start();
    for (const bad of [null, new Blob([])]) {
      const wanted = pictures.want(fileOf('a'));
      arrive(bad);
      expect(await wanted).toBe(false);
    }
    expect(asked).toEqual(['a', 'a']);
  });

  it('[MD8] that are slow are given up after 3 s, and are there for the next alert', async () => {
    const { pictures, clock, arrive, whole } = start();
    let answer: boolean | null = null;
    void pictures.want(fileOf('a')).then((isThere) => {
      answer = isThere;
    });
    clock.advance(2_999);
    await settled();
    expect(answer).toBeNull();
    clock.advance(1);
    await settled();
    expect(answer).toBe(false);
    arrive(whole);
    await settled();
    expect(pictures.get(fileOf('a'))).not.toBeNull();
  });

  it('[MD10] the last six are kept, the others given back', async () => {
    const { pictures, closed, arrive, whole } = start();
    for (const digit of ['0', '1', '2', '3', '4', '5', '6', '7']) {
      const wanted = pictures.want(fileOf(digit));
      arrive(whole);
      await wanted;
      pictures.get(fileOf('1'));
    }
    expect(closed).toEqual(['0', '2']);
  });
});

it('[MD10] what is kept goes by its last use, and an equal key replaces', () => {
  const dropped: string[] = [];
  const kept = createKept<string>(2, (value) => void dropped.push(value));
  kept.put('a', 'A');
  kept.put('b', 'B');
  kept.put('a', 'A2');
  kept.put('c', 'C');
  expect([dropped, [...kept.all()]]).toEqual([
    ['A', 'B'],
    ['A2', 'C'],
  ]);
  kept.remove('c');
  kept.clear();
  expect(dropped).toEqual(['A', 'B', 'C', 'A2']);
});
