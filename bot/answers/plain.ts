/**
 * Letters that look like nothing, or change how others look: controls, bidi marks, tags, private and unassigned ones,
 * halves of characters. Joiners stay: words of many scripts, and emoji, are made with them.
 */
const INVISIBLE = /(?![\u200C\u200D])[\p{Cf}\p{Cn}\p{Co}\p{Cs}\u034F\u{E0000}-\u{E0FFF}]/gu;
const SPACES = /[\p{Cc}\p{Z}]+/gu;
const LEADING_MARKS = /^[\s\u200C\u200D\uFE00-\uFE0F]+/u;

/** A text on one line with single spaces, beginning with something to see. */
export function plain(text: string): string {
  return text.replace(INVISIBLE, '').replace(SPACES, ' ').replace(LEADING_MARKS, '').trim();
}
