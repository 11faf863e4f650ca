/** What the text says; null for what is not JSON. */
export function jsonOf(text: Buffer | string): unknown {
  try {
    return JSON.parse(text.toString());
  } catch {
    return null;
  }
}

/** Whether a newer Giftcast wrote it, whose versions go beyond `known`. */
export function isNewer(json: unknown, known: number): boolean {
  if (typeof json !== 'object' || json === null || !('version' in json)) return false;
  // An object in its place may not even be turned into a number.
  return typeof json.version === 'number' && json.version > known;
}
