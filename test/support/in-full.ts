import { it } from 'vitest';
import { isFull } from './extent.ts';

/** A test of the long forms alone. In the others there is none, so that nothing is said to be left out. */
export function itInFull(title: string, test: () => Promise<void>, timeoutMs?: number): void {
  if (isFull()) it(title, test, timeoutMs);
}
