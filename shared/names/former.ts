/** Reads on air and on the desk in place of a name that was removed because nobody had seen its person for long. */
export const FORMER_VIEWER = 'Former viewer';
