import { expect, it } from 'vitest';
import type { Chain, Recipient } from '../../server/hub/outbox.ts';
import { createOutbox } from '../../server/hub/outbox.ts';

function recipient(): Recipient & { readonly written: Buffer[] } {
  const written: Buffer[] = [];
  return { pending: null as Chain | null, written, write: (bytes) => written.push(bytes) };
}

const [a, b, c] = [Buffer.from('a'), Buffer.from('b'), Buffer.from('c')];

it('[HB23] all frames of a turn are one write, in order, and clients with the same frames share its bytes', () => {
  let wakes = 0;
  const outbox = createOutbox(() => {
    wakes += 1;
  });
  const [first, second, third] = [recipient(), recipient(), recipient()];
  for (const frame of [a, b, c]) for (const one of [first, second]) outbox.add(one, frame);
  outbox.add(third, b);
  outbox.add(third, a);
  outbox.flush();
  outbox.flush();
  expect([first, second, third].map(({ written }) => written.map(String))).toEqual([
    ['abc'],
    ['abc'],
    ['ba'],
  ]);
  expect(first.written[0]).toBe(second.written[0]);
  expect(wakes).toBe(1);
});

it('[HB23] what is flushed for one alone is not written again, and the next turn starts anew', () => {
  let wakes = 0;
  const outbox = createOutbox(() => {
    wakes += 1;
  });
  const [first, second] = [recipient(), recipient()];
  outbox.add(first, a);
  outbox.add(second, a);
  outbox.flushOne(first);
  outbox.add(first, b);
  outbox.flush();
  outbox.add(first, c);
  outbox.flush();
  expect([first, second].map(({ written }) => written.map(String))).toEqual([['a', 'b', 'c'], ['a']]);
  expect(wakes).toBe(2);
});
