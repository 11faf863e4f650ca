import type { Page } from 'playwright-core';
import type { Place } from '../../shared/topics.ts';

/** The overlay is opened as wide as OBS shows it. */
const OVERLAY_WIDTH = 1920;
const WATCH_MS = 1_500;
/** Everywhere an alert may stand in landscape, and nothing else while board, goal and ticker are empty. */
export const STAGE: Place = { x: 340, y: 160, w: 1240, h: 300, shown: true };

/** Looks at the stage again and again and notes the first look that found it blank for good. Needs the Canvas2D renderer. */
export const WATCHER = `
window.stageWatch = {
  start(forMs) {
    const { x, y, w, h } = ${JSON.stringify(STAGE)};
    const sheet = document.createElement('canvas');
    sheet.width = w / 4;
    sheet.height = h / 4;
    const context = sheet.getContext('2d', { willReadFrequently: true });
    let wasSeen = false;
    let blankAtMs = null;
    const endMs = performance.now() + forMs;
    this.finished = new Promise((resolve) => {
      const look = () => {
        const from = document.querySelector('canvas');
        const scale = from.width / ${OVERLAY_WIDTH};
        context.clearRect(0, 0, sheet.width, sheet.height);
        context.drawImage(from, x * scale, y * scale, w * scale, h * scale, 0, 0, sheet.width, sheet.height);
        const { data } = context.getImageData(0, 0, sheet.width, sheet.height);
        const isBlank = data.every((value) => value === 0);
        wasSeen ||= !isBlank;
        blankAtMs = isBlank ? (blankAtMs ?? Date.now()) : null;
        if (performance.now() < endMs) setTimeout(look, 4);
        else resolve(wasSeen ? blankAtMs : null);
      };
      look();
    });
  },
};`;

/** Notes when the mouse or a key was pressed last. */
export const PRESS_CLOCK = `
for (const type of ['pointerdown', 'keydown']) {
  document.addEventListener(type, () => { window.pressedAtMs = Date.now(); }, { capture: true });
}`;

/** How long after the press the stage was blank, and stayed so. */
export async function blankedBy(overlay: Page, desk: Page, press: () => Promise<void>): Promise<number> {
  await overlay.evaluate(`stageWatch.start(${WATCH_MS})`);
  await press();
  const blankAtMs = await overlay.evaluate<number | null>('stageWatch.finished');
  const pressedAtMs = await desk.evaluate<number>('window.pressedAtMs');
  if (blankAtMs === null) throw new Error('the stage was never full, or never blank');
  return blankAtMs - pressedAtMs;
}
