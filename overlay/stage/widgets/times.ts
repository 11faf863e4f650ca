/** How long the widgets' movements take, in ms. */

/** Rows and tiles change places: slow enough that the eye follows the riser. */
export const MOVE_MS = 480;
/** A total or a bar goes to its new number. */
export const COUNT_MS = 600;
/** A newcomer on the board is wiped in from the left. */
export const ENTER_MS = 300;
/** What leaves is wiped out: shorter than what comes. */
export const LEAVE_MS = 200;
/** The plate under news stays this long. */
export const PLATE_MS = 4_000;
/** A plate comes and goes by a wipe this long. */
export const PLATE_WIPE_MS = 160;
/** Places change at most this often, so that the eye can follow a crowd of gifts. */
export const RESORT_EVERY_MS = 1_000;
/** A panel grows or shrinks to what stands in it. */
export const GROW_MS = 200;
/** A widget that was empty is wiped in, by the theme's entrance. */
export const APPEAR_MS = 420;
/** A widget that is empty now is wiped out. */
export const DISAPPEAR_MS = 220;
/** The ticker's items come and shift: short, since they only stand at the edge. */
export const TICKER_MS = 240;
