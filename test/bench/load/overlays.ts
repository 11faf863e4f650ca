import { setTimeout as sleep } from 'node:timers/promises';
import type { Target } from '../jobs.ts';
import { openOverlaySocket } from './overlay-socket.ts';

/** Every overlay of one job. */
export interface Overlays {
  /** Waits until each was sent so many gifts, or nothing more comes; the fewest that one got, null for no overlays. */
  delivered(expected: number): Promise<number | null>;
  close(): void;
}

/** Frames that are still under way come within this time. */
const SETTLE_MS = 3_000;

/** Opens the overlays of a target, none where it has none. `onGift` is told each gift's frame. */
export async function openOverlays(
  { port, overlay }: Target,
  count: number,
  onGift: ((text: string) => void) | null,
): Promise<Overlays> {
  const sockets = overlay
    ? await Promise.all(Array.from({ length: count }, () => openOverlaySocket(port, overlay, onGift)))
    : [];
  const fewest = () => Math.min(...sockets.map((socket) => socket.gifts()));
  return {
    async delivered(expected) {
      if (sockets.length === 0) return null;
      const endMs = performance.now() + SETTLE_MS;
      while (fewest() < expected && performance.now() < endMs) await sleep(20);
      return fewest();
    },
    close() {
      for (const socket of sockets) socket.close();
    },
  };
}
