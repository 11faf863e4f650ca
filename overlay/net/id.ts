/** The part of the browser's `crypto` that an id needs; `randomUUID` is missing on plain http elsewhere. */
export interface RandomSource {
  randomUUID?: () => string;
  getRandomValues(bytes: Uint8Array<ArrayBuffer>): Uint8Array;
}

/** A random UUID, version 4. */
export function newUuid(source: RandomSource): string {
  if (source.randomUUID) return source.randomUUID();
  const bytes = source.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, index) => {
    const marked = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  });
  const cut = (from: number, to: number) => hex.slice(from, to).join('');
  return `${cut(0, 4)}-${cut(4, 6)}-${cut(6, 8)}-${cut(8, 10)}-${cut(10, 16)}`;
}
