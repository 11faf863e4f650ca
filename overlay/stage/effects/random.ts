/** Numbers from 0 up to 1 that are the same for the same seed; the seed counts as a whole number of 32 bits. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    // A counter that steps by an odd number visits all states; the mixing after it is the 32-bit finalizer of xxHash.
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca77);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae3d);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 0x1_0000_0000;
  };
}
