import type { Sign } from './letters.ts';
import { readSigns } from './letters.ts';
import { WAY } from './reason.ts';

/**
 * Tells the names in which somebody finds what they typed: in any case, with or without accents, in letters that only
 * look the same, without the blanks. Null where nothing was typed.
 */
export function nameSearch(typed: string): ((name: string) => boolean) | null {
  const wanted = typed.trim();
  if (wanted === '') return null;
  const letters = readable(wanted);
  const plain = wanted.toLowerCase();
  return (name) =>
    name.toLowerCase().includes(plain) || (letters.length > 0 && holds(readable(name), letters));
}

function holds(signs: readonly Sign[], wanted: readonly Sign[]): boolean {
  for (let from = 0; from + wanted.length <= signs.length; from++) {
    if (wanted.every((sign, at) => isAlike(sign, signs[from + at]!))) return true;
  }
  return false;
}

function isAlike(one: Sign, other: Sign): boolean {
  return (
    one.exact === other.exact ||
    one.readings.some((a) => isLook(a) && other.readings.some((b) => isLook(b) && a.letter === b.letter))
  );
}

function isLook({ way }: { readonly way: number }): boolean {
  return way === WAY.plain || way === WAY.look;
}

/** Emoji and blanks are passed over. */
function readable(text: string): Sign[] {
  return readSigns(text).filter(({ kind, readings }) => kind !== 'other' && readings.length > 0);
}
