/** One character of a number and the cell that it stands in the middle of, in canvas px from the number's left. */
export interface Cell {
  readonly char: string;
  readonly x: number;
  readonly w: number;
}

export interface Cells {
  readonly cells: readonly Cell[];
  readonly widthPx: number;
}

const DIGITS = '0123456789';

/** Every digit stands in a cell as wide as the widest one, so that nothing beside it moves while it changes. */
export function cellsOf(text: string, widthOf: (char: string) => number): Cells {
  const widest = Math.max(...[...DIGITS].map(widthOf));
  const cells: Cell[] = [];
  let x = 0;
  for (const char of text) {
    const w = DIGITS.includes(char) ? widest : widthOf(char);
    cells.push({ char, x, w });
    x += w;
  }
  return { cells, widthPx: x };
}
