import type { AlertFile } from '../../shared/alert.ts';
import type { LookName } from '../../shared/theme.ts';
import { WIDGETS } from '../../shared/topics.ts';
import type { AlertId } from '../../shared/units.ts';
import { guardContext } from '../stage/context-guard.ts';
import { FACES, loadFonts } from '../stage/fonts.ts';
import { readPicture } from '../stage/media/picture.ts';
import { createPictures } from '../stage/media/pictures.ts';
import { createFrameMeter } from '../stage/meter.ts';
import { createRenderer, kindOf } from '../stage/renderer.ts';
import type { RendererKind } from '../stage/renderer-choice.ts';
import type { PageSound } from '../stage/sound/page-sound.ts';
import type { Stage } from '../stage/stage.ts';
import { createStage } from '../stage/stage.ts';
import type { StageTheme } from '../stage/theme.ts';
import { themeOf } from '../stage/theme.ts';
import { createHandClock } from './clock.ts';
import type { GalleryScene, Moment } from './gallery-scene.ts';
import { loadOwnFile } from './own-files.ts';

/** A scene on a stage of its own, whose time is turned by hand. */
export interface Exhibit {
  readonly canvas: HTMLCanvasElement;
  readonly stage: Stage;
  /** Goes on by so many ms, the last of them frame by frame. */
  turn(ms: number): Promise<void>;
  destroy(): void;
}

/** As OBS draws: 30 frames a second. */
const FRAME_MS = 1000 / 30;
/** What is not looked at passes in larger steps: movements know where they should be by now. */
const STRIDE_MS = 100;
/** The end of each turn is played frame by frame, so that what is looked at came about as it does on air. */
const LAST_FRAMES_MS = 300;

export async function createExhibit(options: {
  readonly scene: GalleryScene;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly alertId: AlertId;
  readonly calm: boolean;
  /** Left out: as on a machine like this. */
  readonly isSparing?: boolean;
  readonly look: LookName | null;
  readonly sound: PageSound;
  /** Null is the one that suits the machine. */
  readonly renderer: RendererKind | null;
}): Promise<Exhibit> {
  const { scene, widthPx, heightPx } = options;
  const moments = scene.moments(options.alertId);
  const theme = themeOf(undefined, options.look);
  const [renderer] = await Promise.all([
    createRenderer(widthPx, heightPx, options.renderer ?? undefined),
    ...[theme, ...themesOf(moments)].map((each) => loadFonts(document.fonts, each)),
    FACES.load(textsOf(moments)),
  ]);
  const clock = createHandClock();
  const pictures = createPictures({ load: loadOwnFile, read: readPicture, after: clock.after });
  // As faces are: there before time begins, so that each picture is the same.
  await Promise.all(picturesOf(moments).map(pictures.want));
  const stage = createStage({
    renderer,
    widthPx,
    heightPx,
    widgets: new Set(scene.widgets ?? WIDGETS),
    theme,
    look: options.look,
    loadTheme: (wanted) => loadFonts(document.fonts, wanted),
    clock,
    isSparing: options.isSparing ?? kindOf(renderer) === 'canvas',
    meter: createFrameMeter({ nowMs: () => performance.now() }),
    isCalm: () => options.calm,
    send: () => {},
    sound: options.sound,
    pictures,
  });
  guardContext({ canvas: renderer.canvas, after: clock.after, redraw: stage.redraw, reload: () => {} });
  for (const { atMs, frame } of moments) clock.after(atMs, () => stage.receive(frame));
  return {
    canvas: renderer.canvas,
    stage,
    async turn(ms) {
      let leftMs = ms;
      while (leftMs > 0) {
        const stepMs = Math.min(leftMs, leftMs > LAST_FRAMES_MS + STRIDE_MS ? STRIDE_MS : FRAME_MS);
        clock.turn(stepMs);
        leftMs -= stepMs;
        // What waits for the end of a movement goes on before the next frame.
        await nextTask();
      }
    },
    destroy() {
      renderer.canvas.remove();
      renderer.destroy();
    },
  };
}

/** The themes that the frames bring on: their faces are loaded before time begins, too. */
function themesOf(moments: readonly Moment[]): StageTheme[] {
  return moments.flatMap(({ frame }) =>
    (frame.type === 'welcome' || frame.type === 'topic') && frame.topics.theme
      ? [themeOf(frame.topics.theme)]
      : [],
  );
}

/** Ends when all that waited before it went on. A timer would wait for 4 ms each time. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Every word that the frames may bring on stage: loaded before time begins, so that each picture is the same. */
function textsOf(moments: readonly Moment[]): string[] {
  return [...JSON.stringify(moments).matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text ?? '');
}

function picturesOf(moments: readonly Moment[]): AlertFile[] {
  return moments.flatMap(({ frame }) =>
    frame.type === 'alert' && frame.alert.media?.picture ? [frame.alert.media.picture] : [],
  );
}
