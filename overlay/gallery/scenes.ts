import type { GalleryScene, Moment } from './gallery-scene.ts';

/** A scene as the gallery lists it. */
export interface Listed {
  readonly scene: GalleryScene;
  /** The file that it stands in, as `levels`. */
  readonly group: string;
  /** When it is over, in ms after the stage began. */
  readonly endMs: number;
}

/** After the last thing that happens all comes to rest. */
const REST_MS = 3_000;

const modules = import.meta.glob<{ default: readonly GalleryScene[] }>('./scenes/*.scene.ts', {
  eager: true,
});

/** Every scene, by the names of their files. */
export const SCENES: readonly Listed[] = Object.entries(modules).flatMap(([path, { default: scenes }]) =>
  scenes.map((scene) => ({
    scene,
    group: /([\w-]+)\.scene\.ts$/.exec(path)?.[1] ?? path,
    endMs: Math.max(scene.atMs, endOf(scene.moments('a1'))) + REST_MS,
  })),
);

/** When the last frame has come and the last alert's time is over. */
function endOf(moments: readonly Moment[]): number {
  const ends = moments.map(({ atMs, frame }) =>
    frame.type === 'alert' || frame.type === 'alert-updated' ? atMs + frame.alert.durationMs : atMs,
  );
  return Math.max(0, ...ends);
}
