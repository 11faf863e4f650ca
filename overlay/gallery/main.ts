import '../stage/faces.ts';
import type { StageDebug } from '../stage/debug.ts';
import type { GalleryAddress } from './address.ts';
import { readAddress } from './address.ts';
import type { Exhibit } from './exhibit.ts';
import { createExhibit } from './exhibit.ts';
import type { Flashes } from './flashes.ts';
import { flashesOf } from './flashes.ts';
import { drawGround } from './ground.ts';
import { SCENES } from './scenes.ts';
import { createGallerySound } from './sound.ts';
import type { TextSpot } from './spots.ts';
import { textSpots } from './spots.ts';

/** What tests do with the page, as `window.giftcastGallery`. */
export interface Gallery {
  /** The names of all. */
  readonly scenes: readonly string[];
  /** Shows a scene of this name, standing at its moment or at the one named; takes away what was shown before. */
  show(query: string): Promise<void>;
  /** What the stage tells about itself. */
  look(): { readonly texts: readonly TextSpot[]; readonly stage: Omit<StageDebug, 'link' | 'renderer'> };
  turn(ms: number): Promise<void>;
  /** Plays so much of a scene from its beginning and answers how much of it flashed; black without a ground. */
  flashes(query: string, forMs: number): Promise<Flashes>;
}

const sound = createGallerySound();

async function show(address: GalleryAddress, isSparing?: boolean): Promise<Exhibit> {
  const scene = SCENES.find(({ scene: { name } }) => name === address.scene)?.scene;
  if (!scene) throw new Error(`there is no scene ${address.scene}`);
  const widthPx = address.widthPx ?? innerWidth;
  const heightPx = address.heightPx ?? innerHeight;
  const exhibit = await createExhibit({
    scene,
    widthPx,
    heightPx,
    alertId: `a${address.seed}`,
    calm: address.calm,
    ...(isSparing === undefined ? {} : { isSparing }),
    look: address.look,
    sound: sound.page,
    renderer: address.renderer,
  });
  document.body.replaceChildren();
  if (address.ground !== null) {
    const backdrop = document.createElement('canvas');
    backdrop.width = widthPx;
    backdrop.height = heightPx;
    const pen = backdrop.getContext('2d');
    if (pen) drawGround(pen, address.ground, address.seed);
    document.body.append(backdrop);
  }
  document.body.append(exhibit.canvas);
  await exhibit.turn(address.atMs ?? scene.atMs);
  return exhibit;
}

/** Lets time pass as it does; the space bar holds it, the full stop goes on by one frame, S lets it be heard. */
function run(exhibit: Exhibit): void {
  let isHeld = false;
  addEventListener('keydown', ({ key }) => {
    if (key === ' ') isHeld = !isHeld;
    if (key === '.') void exhibit.turn(1);
    if (key === 's') sound.switchOn();
  });
  let lastMs = performance.now();
  const step = async (nowMs: number) => {
    if (!isHeld) await exhibit.turn(Math.max(0, nowMs - lastMs));
    lastMs = nowMs;
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

const address = readAddress(location.search);
let exhibit = address.scene === null ? null : await show(address);
if (exhibit && !address.pause) run(exhibit);

const gallery: Gallery = {
  scenes: SCENES.map(({ scene }) => scene.name),
  async show(query) {
    exhibit?.destroy();
    exhibit = await show(readAddress(query));
  },
  look() {
    if (!exhibit) throw new Error('nothing is shown yet');
    const { debug, root } = exhibit.stage;
    const { alert, covers, frames, orientation, sounds, workMs } = debug;
    return { texts: textSpots(root), stage: { alert, covers, frames, orientation, sounds, workMs } };
  },
  turn: async (ms) => exhibit?.turn(ms),
  async flashes(query, forMs) {
    exhibit?.destroy();
    const wanted = readAddress(query);
    // All that a machine with graphics hardware draws.
    exhibit = await show({ ...wanted, atMs: 0 }, false);
    return flashesOf(exhibit, wanted.ground ?? 'black', forMs);
  },
};
Object.defineProperty(window, 'giftcastGallery', { value: gallery });
