import { Container } from 'pixi.js';

/** Views by key, one above the other; a view that is no longer needed is kept for the next key. */
export class ViewStack<V extends Container> extends Container {
  readonly #make: () => V;
  readonly #views = new Map<string, V>();
  readonly #free: V[] = [];
  #order: readonly string[] = [];

  constructor(make: () => V) {
    super();
    this.#make = make;
  }

  /** The view of this key, to be stacked later. */
  of(key: string): V {
    const known = this.#views.get(key);
    if (known) return known;
    const view = this.#free.pop() ?? this.#make();
    this.#views.set(key, view);
    return view;
  }

  /** Shows exactly these, the lowest first. */
  stack(keys: readonly string[]): void {
    const isSame = keys.length === this.#order.length && keys.every((key, at) => key === this.#order[at]);
    if (isSame) return;
    this.#order = keys;
    const kept = new Set(keys);
    for (const [key, view] of this.#views) {
      if (kept.has(key)) continue;
      this.#views.delete(key);
      this.removeChild(view);
      this.#free.push(view);
    }
    for (const key of keys) this.addChild(this.of(key));
  }
}
