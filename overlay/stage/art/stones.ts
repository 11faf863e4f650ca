import type { Motif } from '../../../shared/motif.ts';
import { JEWELS } from './stones/jewels.ts';
import { LIVING } from './stones/living.ts';
import { SKY } from './stones/sky.ts';
import type { Stone } from './stones/stone.ts';
import { THINGS } from './stones/things.ts';

/** Of which stones each motif is made, back to front. */
export const STONES: Readonly<Record<Motif, readonly Stone[]>> = { ...JEWELS, ...THINGS, ...LIVING, ...SKY };
