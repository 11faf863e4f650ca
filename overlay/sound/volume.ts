import type { MotionName } from '../../shared/theme.ts';

/** Less motion is asked for by whom much is too much: their alerts are 8 dB quieter, too. */
const QUIETER = 10 ** (-8 / 20);

/** The volume over all sounds, 0 to 1, that a theme's motion leaves of the streamer's. */
export function volumeOver(volume: number, motion: MotionName): number {
  return motion === 'full' ? volume : volume * QUIETER;
}
