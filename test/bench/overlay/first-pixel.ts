import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '../../support/wait.ts';
import { percentileOf, spreadOf } from '../stats.ts';
import type { Bench, Budget } from './budget.ts';
import type { Show } from './show.ts';

interface Seen {
  /** Frames of the browser from the message on, up to the one in which a pixel was another. */
  readonly frames: number;
  /** Until that frame was drawn. */
  readonly ms: number;
}

/**
 * To run before the page's own code. `awaitAlert` keeps the picture, waits for the message of an alert, and after each
 * frame in which the page drew compares all pixels of its canvas with what was kept.
 */
export const WATCH_PIXELS = `{
  let isAwaited = false, heardAtMs = null, kept = null, frames = 0, see = null;
  const read = () => {
    const canvas = document.querySelector('canvas');
    const copy = new OffscreenCanvas(canvas.width, canvas.height);
    const pen = copy.getContext('2d', { willReadFrequently: true });
    pen.drawImage(canvas, 0, 0);
    return new Uint32Array(pen.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
  };
  const request = window.requestAnimationFrame.bind(window);
  const count = () => {
    if (heardAtMs === null) return;
    frames++;
    request(count);
  };
  const look = () => {
    if (heardAtMs === null) return;
    const ms = performance.now() - heardAtMs;
    const now = read();
    if (now.every((value, at) => value === kept[at])) return;
    see({ frames, ms });
    heardAtMs = null;
  };
  window.requestAnimationFrame = (draw) => request((nowMs) => {
    draw(nowMs);
    look();
  });
  const hear = ({ data }) => {
    if (!isAwaited || !String(data).startsWith('{"type":"alert",')) return;
    isAwaited = false;
    heardAtMs = performance.now();
    frames = 0;
    request(count);
  };
  const Real = WebSocket;
  window.WebSocket = class extends Real {
    constructor(...args) {
      super(...args);
      this.addEventListener('message', hear);
    }
  };
  const getContext = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, options) {
    return getContext.call(this, kind, kind.startsWith('webgl') ? { ...options, preserveDrawingBuffer: true } : options);
  };
  window.awaitAlert = () => {
    kept = read();
    isAwaited = true;
    window.alertSeen = new Promise((resolve) => { see = resolve; });
  };
}`;

const TIMES = 60;
const QUICK_TIMES = 15;
/** Gives an alert of level 2. */
const DIAMONDS = 12;
/** Longer than a skipped alert takes to go. */
const GONE_MS = 400;

/** How soon after its message an alert is seen. */
export async function measureFirstPixel(
  { isQuick, note, rounds, say }: Bench,
  { owner, page }: Show,
): Promise<Budget[]> {
  say('the first changed pixel');
  const laps: Seen[][] = [];
  const look = async (): Promise<Seen> => {
    await page.evaluate('window.awaitAlert()');
    const result = await owner.command('send-test-gift', { diamonds: DIAMONDS, name: 'Ada' });
    if (!result.ok) throw new Error('bug: a test gift was refused');
    const { alert } = result.value as { alert: string | null };
    const seen = await page.evaluate<Seen>('window.alertSeen');
    await owner.command('skip-alert', { id: alert });
    const isGone = () => page.evaluate(() => (window.giftcastStage?.alert === null ? true : null));
    await eventually('the alert goes', isGone);
    await sleep(GONE_MS);
    return seen;
  };
  // The first one bakes its pictures.
  await look();
  for (let round = 0; round < rounds; round++) {
    const lap: Seen[] = [];
    for (let left = (isQuick ? QUICK_TIMES : TIMES) / rounds; left > 0; left--) lap.push(await look());
    laps.push(lap);
  }
  const p95 = (pick: (seen: Seen) => number) =>
    spreadOf(laps.map((lap) => percentileOf(lap.map(pick), 0.95)));
  note(
    'first changed pixel: the page compares its whole canvas after each frame that it draws, and counts the frames of the browser since the message',
  );
  return [
    {
      what: 'message to first changed pixel, p95',
      unit: 'frames',
      spread: p95(({ frames }) => frames),
      expected: { most: 2 },
      isCounted: false,
    },
    {
      what: 'the same until drawn',
      unit: 'ms',
      spread: p95(({ ms }) => ms),
      expected: null,
      isCounted: false,
    },
  ];
}
