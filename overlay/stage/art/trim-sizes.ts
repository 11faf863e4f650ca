/** A strip of tape across a panel's upper edge, in canvas px. */
export const TAPE = { w: 104, h: 24, tiltDeg: -1.7, inkPx: 3 } as const;

/** A pennant of bunting: it hangs from so far above the panel's box, clear of the words below. */
export const PENNANT = { w: 32, h: 24, inkPx: 2.5, gapPx: 14, upPx: 5 } as const;
