import { alertOf } from '../../../../overlay/samples/alert.ts';
import type { Level } from '../../../../shared/alert.ts';
import { openStage } from './stage-by-hand.ts';

/** A stage on which alerts of all levels pass quickly, each from somebody else. */
export interface AlertRun {
  /** Plays so many more, each to its end. */
  play(count: number): Promise<void>;
  /** Waits until all has gone, and answers how many textures the renderer holds. */
  textures(): Promise<number>;
}

/** Software draws few pixels quickly; what is kept is the same at any size. */
const SIZE = { widthPx: 480, heightPx: 270 };
const LEVELS: readonly Level[] = [2, 3, 4, 5, 6, 7];
const ALERT_MS = 600;
const STEP_MS = 100;
/** An alert and the pause after it. */
const STEPS = ALERT_MS / STEP_MS + 1;
/** Each digit has a picture, so that all of them are soon there. */
const COUNTS = 12;
/** Longer than any particle lives. */
const REST_MS = 15_000;

export async function openAlertRun(): Promise<AlertRun> {
  const { renderer, stage, turn } = await openStage({ ...SIZE, kind: 'webgl' });
  let nth = 0;
  return {
    async play(count) {
      for (const last = nth + count; nth < last; nth++) {
        const level = LEVELS[nth % LEVELS.length] ?? 2;
        const alert = alertOf({
          id: `a${nth}`,
          level,
          name: `Ada ${nth}`,
          count: 2 + (nth % COUNTS),
          message: `Number ${nth}`,
          durationMs: ALERT_MS,
        });
        stage.receive({ type: 'alert', alert, elapsedMs: 0 });
        for (let step = 0; step < STEPS; step++) await turn(STEP_MS);
      }
    },
    async textures() {
      for (let atMs = 0; atMs < REST_MS; atMs += STEP_MS) await turn(STEP_MS);
      if (!('gl' in renderer)) throw new Error('this browser has no WebGL');
      return renderer.texture.managedTextures.length;
    },
  };
}
