/** Keeps what was made of the last few keys; what falls out is given to `drop`. */
export interface Kept<V> {
  get(key: string): V | undefined;
  put(key: string, value: V): void;
  remove(key: string): void;
  /** Those that are held. */
  all(): Iterable<V>;
  clear(): void;
}

export function createKept<V>(most: number, drop: (value: V) => void = () => {}): Kept<V> {
  // In the order of their last use.
  const held = new Map<string, V>();

  function take(key: string): V | undefined {
    const value = held.get(key);
    held.delete(key);
    return value;
  }

  return {
    get(key) {
      const value = take(key);
      if (value !== undefined) held.set(key, value);
      return value;
    },
    put(key, value) {
      const old = take(key);
      if (old !== undefined && old !== value) drop(old);
      held.set(key, value);
      for (const [oldest, last] of held) {
        if (held.size <= most) break;
        held.delete(oldest);
        drop(last);
      }
    },
    remove(key) {
      const old = take(key);
      if (old !== undefined) drop(old);
    },
    all: () => held.values(),
    clear() {
      for (const value of held.values()) drop(value);
      held.clear();
    },
  };
}
