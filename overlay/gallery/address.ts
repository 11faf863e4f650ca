import type { LookName } from '../../shared/theme.ts';
import { LOOKS } from '../../shared/theme.ts';
import type { RendererKind } from '../stage/renderer-choice.ts';
import type { Ground } from './ground.ts';
import { GROUNDS } from './ground.ts';

/** What the gallery's address asks for. */
export interface GalleryAddress {
  /** Null shows the list of scenes. */
  readonly scene: string | null;
  readonly seed: number;
  /** Goes on to this time at once; null to the scene's own. */
  readonly atMs: number | null;
  /** Stands there; else time runs on from it. */
  readonly pause: boolean;
  /** What is behind the stage; null is nothing. */
  readonly ground: Ground | null;
  readonly calm: boolean;
  /** The look to wear, as in the overlay's own address; null is the scene's. */
  readonly look: LookName | null;
  /** Null is the one that suits the machine. */
  readonly renderer: RendererKind | null;
  /** Size of the stage in px; null is the window's. */
  readonly widthPx: number | null;
  readonly heightPx: number | null;
}

const RENDERERS = ['webgl', 'canvas'] as const;

/**
 * Reads `?scene=level-3&seed=1&at=2400&pause&ground=busy&calm&theme=neon&renderer=canvas&w=1920&h=1080`; what is not a
 * number counts as left out.
 */
export function readAddress(query: string): GalleryAddress {
  const params = new URLSearchParams(query);
  const number = (name: string): number | null => {
    const text = params.get(name);
    return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null;
  };
  return {
    scene: params.get('scene'),
    seed: number('seed') ?? 1,
    atMs: number('at'),
    pause: params.has('pause'),
    ground: GROUNDS.find((each) => each === params.get('ground')) ?? null,
    calm: params.has('calm'),
    look: LOOKS.find((each) => each === params.get('theme')) ?? null,
    renderer: RENDERERS.find((each) => each === params.get('renderer')) ?? null,
    widthPx: number('w'),
    heightPx: number('h'),
  };
}

/** The address of a page that shows this; reads back as it was. */
export function writeAddress(address: GalleryAddress): string {
  const { scene, seed, atMs, pause, ground, calm, look, widthPx, heightPx } = address;
  const params = Object.entries({
    scene,
    seed,
    at: atMs,
    pause: pause ? '' : null,
    ground,
    calm: calm ? '' : null,
    theme: look,
    w: widthPx,
    h: heightPx,
  }).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]));
  return `?${new URLSearchParams(params)}`;
}
