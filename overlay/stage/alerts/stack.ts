/** A row of a stack, top to bottom. */
export interface Row<K extends string> {
  readonly key: K;
  readonly h: number;
  /** Rows of the highest number go first when there is too little room; 0 never goes. */
  readonly drop: number;
}

/** Where the rows that have room stand: the middle of each by its key, the whole centred between top and bottom. */
export function stack<K extends string>(
  rows: readonly Row<K>[],
  topPx: number,
  bottomPx: number,
): ReadonlyMap<K, number> {
  const kept = [...rows];
  const height = () => kept.reduce((sum, { h }) => sum + h, 0);
  while (height() > bottomPx - topPx) {
    const most = Math.max(0, ...kept.map(({ drop }) => drop));
    if (most === 0) break;
    kept.splice(
      kept.findIndex(({ drop }) => drop === most),
      1,
    );
  }
  const middles = new Map<K, number>();
  let y = (topPx + bottomPx - height()) / 2;
  for (const { key, h } of kept) {
    middles.set(key, y + h / 2);
    y += h;
  }
  return middles;
}
