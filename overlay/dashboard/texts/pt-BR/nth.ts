import { whole } from '../format.ts';

/** `3º`, as a place is written in Portuguese. */
export const nth = (place: number): string => `${whole(place)}º`;
