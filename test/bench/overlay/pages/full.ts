import { GOAL } from '../../../../overlay/gallery/sent.ts';
import type { TopicMap } from '../../../../overlay/net/frames.ts';
import { alertOf } from '../../../../overlay/samples/alert.ts';
import { boardOf, recentOf } from '../../../../overlay/samples/people.ts';
import type { Level } from '../../../../shared/alert.ts';
import { openStage } from './stage-by-hand.ts';

/** JavaScript time of each frame, in ms. */
export interface FullWork {
  /** Board, goal and ticker change and stones fall into a full jar. */
  readonly widgets: readonly number[];
  /** The same while the largest alert comes, rains and goes. */
  readonly alert: readonly number[];
  /** What draws, in its own words. */
  readonly graphics: string;
}

const SIZE = { widthPx: 1920, heightPx: 1080 };
/** Of the largest alert, in all. */
const ALERT_MS = 14_000;
const WIDGETS_MS = 4_000;
/** Together they stay below what a meter keeps. */
const SLOWEST_STEP_MS = 1_000 / 30;
/** More than the jar holds. */
const GEMS = 150;
const LEVELS: readonly Level[] = [1, 1, 2, 1, 1, 3, 1, 2, 1, 1, 1, 4];
const PEOPLE = ['Ada', 'Kim', 'Jo', 'Sam', 'Mia'];
const MOST_GIVEN = 9;
/** Who gave the nth gift. */
const nameOf = (nth: number) => PEOPLE[nth % PEOPLE.length] ?? '';

/** Everything that may move does so in each frame; `stepMs` of the hand clock lie between two of them. */
export async function workOfFullStage(stepMs: number): Promise<FullWork> {
  const { renderer, stage, turn } = await openStage({ ...SIZE, kind: 'webgl' });
  if (!('gl' in renderer)) throw new Error('this browser has no WebGL');
  const { gl } = renderer;
  leaveOutDrawing(gl);
  // So that those before it have numbers too.
  let nth = PEOPLE.length;
  const tell = () => stage.receive({ type: 'topic', seq: nth, topics: evening(nth++) });
  const play = async (forMs: number): Promise<number[]> => {
    const before = stage.debug.frames;
    for (let atMs = 0; atMs < forMs; atMs += stepMs) {
      tell();
      await turn(stepMs);
    }
    return stage.debug.workMs.slice(before - stage.debug.frames);
  };

  stage.receive({
    type: 'welcome',
    protocol: 1,
    role: 'overlay',
    epoch: 'bench',
    seq: 0,
    topics: { recent: [], ...evening(nth++) },
  });
  await turn(SLOWEST_STEP_MS);
  // Pictures are baked at their first use.
  await play(WIDGETS_MS / 2);
  const widgets = await play(WIDGETS_MS);
  const alert = alertOf({ level: 7, name: 'Ada_Lovelace', durationMs: ALERT_MS });
  stage.receive({ type: 'alert', alert, elapsedMs: 0 });
  return { widgets, alert: await play(ALERT_MS), graphics: graphicsOf(gl) };
}

/**
 * All is asked of the browser but to fill pixels: where that is done in software, it takes the same cores, and its time
 * would be read as ours.
 */
function leaveOutDrawing(gl: WebGL2RenderingContext | WebGLRenderingContext): void {
  const nothing = () => {};
  Object.assign(gl, {
    clear: nothing,
    drawArrays: nothing,
    drawArraysInstanced: nothing,
    drawElements: nothing,
    drawElementsInstanced: nothing,
  });
}

/** One more gift than before: the board turns over, the goal and the ticker go on, a stone falls. */
function evening(nth: number): TopicMap {
  const people = PEOPLE.map((name, at) => [name, 5_000 + ((7 * nth + 311 * at) % 1_500)] as const);
  return {
    leaderboard: boardOf([...people].sort((a, b) => b[1] - a[1])),
    goal: { ...GOAL, value: nth },
    recent: recentOf(PEOPLE.map((_, at) => [nameOf(nth - at), 1 + ((nth - at) % MOST_GIVEN)])).map(
      (gift) => ({ ...gift, seq: gift.seq + nth }),
    ),
    jar: {
      session: 1,
      diamonds: 1_000 + nth,
      gems: Array.from({ length: GEMS }, (_, at) => ({
        seq: nth + at + 1,
        level: LEVELS[(nth + at) % LEVELS.length] ?? 1,
        count: 1,
      })),
    },
  };
}

function graphicsOf(gl: WebGL2RenderingContext | WebGLRenderingContext): string {
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  return String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
}
