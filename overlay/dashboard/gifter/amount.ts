/** A whole number with or without a sign, as `50`, `+50` or `-50`; null for 0 and for anything else. */
export function amountOf(typed: string): number | null {
  // A phone's keyboard may write the typographic minus.
  const plain = typed.trim().replace('\u2212', '-');
  const value = /^[+-]?\d{1,13}$/.test(plain) ? Number(plain) : 0;
  return value !== 0 && Math.abs(value) <= 1e12 ? value : null;
}
