/** Diamonds as somebody types them: a whole number from 1; null for anything else. */
export function wholeFromOne(typed: string): number | null {
  const value = /^\d{1,13}$/.test(typed.trim()) ? Number(typed) : 0;
  return value >= 1 && value <= 1e12 ? value : null;
}
