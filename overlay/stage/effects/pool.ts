/** Things that are used again and again; they go in and out by `withPooled` only, so none can be given back wrong. */
export class Pool<T> {
  readonly #free: T[] = [];
  readonly #make: () => T;
  readonly #reset: (item: T) => void;
  #made = 0;

  constructor(deps: {
    readonly make: () => T;
    /** Called when an item comes back. */
    readonly reset: (item: T) => void;
  }) {
    this.#make = deps.make;
    this.#reset = deps.reset;
  }

  /** How many there are in all. */
  get madeCount(): number {
    return this.#made;
  }

  /** How many lie unused. */
  get freeCount(): number {
    return this.#free.length;
  }

  static async lend<T, R>(
    pool: Pool<T>,
    count: number,
    use: (items: readonly T[]) => R | Promise<R>,
  ): Promise<R> {
    const items = Array.from({ length: count }, () => pool.#free.pop() ?? pool.#create());
    try {
      return await use(items);
    } finally {
      for (const item of items) {
        pool.#reset(item);
        pool.#free.push(item);
      }
    }
  }

  #create(): T {
    this.#made++;
    return this.#make();
  }
}

/** Lends one item until what `use` answers is settled. */
export function withPooled<T, R>(pool: Pool<T>, use: (item: T) => R | Promise<R>): Promise<R> {
  return Pool.lend(pool, 1, ([item]) => use(item as T));
}

/** Lends `count` items until what `use` answers is settled. */
export function withPooledMany<T, R>(
  pool: Pool<T>,
  count: number,
  use: (items: readonly T[]) => R | Promise<R>,
): Promise<R> {
  return Pool.lend(pool, count, use);
}
