import type { Level } from '../../../shared/alert.ts';
import type { GalleryScene } from '../gallery-scene.ts';
import { ownPicture } from '../own-files.ts';
import { alertAt, EVENING, welcome } from '../sent.ts';

/** Pictures of the streamer's own in the place of gifts. */
const OWN: readonly (readonly [level: Level, picture: Parameters<typeof ownPicture>[0], message?: string])[] =
  [
    [2, 'cut-out'],
    [3, 'cut-out'],
    [3, 'photo'],
    [4, 'tall', 'Which boss scared you most?'],
    [5, 'photo', 'You made my whole week, thank you for this song.'],
    [5, 'cut-out'],
    [6, 'cut-out'],
    [7, 'photo'],
  ];

const scenes: readonly GalleryScene[] = OWN.map(([level, picture, message = null]) => ({
  name: `own-${picture}-${level}`,
  atMs: 2_600,
  moments: (id) => [
    welcome(EVENING),
    alertAt(100, {
      id,
      level,
      name: 'Ada_Lovelace',
      message,
      count: level < 5 ? 3 : 1,
      media: { picture: ownPicture(picture) },
    }),
  ],
}));

export default scenes;
