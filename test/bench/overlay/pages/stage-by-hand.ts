import '../../../../overlay/stage/faces.ts';
import type { Renderer } from 'pixi.js';
import { createHandClock } from '../../../../overlay/gallery/clock.ts';
import { loadFonts } from '../../../../overlay/stage/fonts.ts';
import { createPictures } from '../../../../overlay/stage/media/pictures.ts';
import { createFrameMeter } from '../../../../overlay/stage/meter.ts';
import { createRenderer } from '../../../../overlay/stage/renderer.ts';
import type { RendererKind } from '../../../../overlay/stage/renderer-choice.ts';
import { NO_SOUND } from '../../../../overlay/stage/sound/page-sound.ts';
import type { Stage } from '../../../../overlay/stage/stage.ts';
import { createStage } from '../../../../overlay/stage/stage.ts';
import { SIGNAL } from '../../../../overlay/stage/theme.ts';
import { WIDGETS } from '../../../../shared/topics.ts';

/** The real stage, with all that a machine with a card draws, on a clock turned by hand. */
export interface HandStage {
  readonly stage: Stage;
  readonly renderer: Renderer;
  /** Goes on by so many ms and draws one frame where one was asked for. */
  turn(ms: number): Promise<void>;
}

export async function openStage(size: {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly kind: RendererKind;
}): Promise<HandStage> {
  const { widthPx, heightPx } = size;
  const [renderer] = await Promise.all([
    createRenderer(widthPx, heightPx, size.kind),
    loadFonts(document.fonts, SIGNAL),
  ]);
  document.body.append(renderer.canvas);
  const clock = createHandClock();
  const stage = createStage({
    renderer,
    widthPx,
    heightPx,
    widgets: new Set(WIDGETS),
    theme: SIGNAL,
    look: null,
    loadTheme: (theme) => loadFonts(document.fonts, theme),
    clock,
    meter: createFrameMeter({ nowMs: () => performance.now() }),
    isSparing: false,
    isCalm: () => false,
    send: () => {},
    sound: NO_SOUND,
    pictures: createPictures({
      load: async () => null,
      read: () => Promise.reject(new Error('there are no pictures here')),
      after: clock.after,
    }),
  });
  return {
    stage,
    renderer,
    async turn(ms) {
      clock.turn(ms);
      await nextTask();
    },
  };
}

const { port1, port2 } = new MessageChannel();
let goOn = () => {};
port1.onmessage = () => goOn();

/** What waits for the end of a movement goes on before the next frame; a timer would wait 4 ms. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    goOn = resolve;
    port2.postMessage(null);
  });
}
