import { afterEach, beforeEach, expect, it } from 'vitest';
import type { House } from './house.ts';
import { createHouse } from './house.ts';

let house: House;
beforeEach(async () => {
  house = await createHouse();
});
afterEach(() => house.close());

it('[HB1] frames of every length form arrive as they were, also with letters of several bytes', async () => {
  const overlay = await house.enter('overlay', 'overlay-token');
  const around = Buffer.byteLength(JSON.stringify({ type: 'alert-cancelled', id: '' }));
  const ids = [40, 125, 126, 65_535, 65_536, 70_000].map((bytes) => 'x'.repeat(bytes - around));
  ids.push('\u00e9\u6f22\u{1f339}'.repeat(30), '\u6f22'.repeat(21_900));
  for (const id of ids) house.hub.send({ type: 'alert-cancelled', id }, 'overlays');
  for (const id of ids)
    expect(await overlay.next('alert-cancelled')).toEqual({ type: 'alert-cancelled', id });
});
