import { PNG } from 'pngjs';

type Point = readonly [x: number, y: number];

/** The page's own colour: it reaches to the edges, since systems cut icons to circles and squares of their own. */
const GROUND = '#0b101a';
/** A cut gem, on a square of 100; it stays within the middle, which no system cuts away. */
const FACETS: readonly { readonly color: string; readonly points: readonly Point[] }[] = [
  {
    color: '#7cc8ff',
    points: [
      [24, 44],
      [36, 28],
      [40, 44],
    ],
  },
  {
    color: '#b9e2ff',
    points: [
      [36, 28],
      [64, 28],
      [60, 44],
      [40, 44],
    ],
  },
  {
    color: '#4db2ff',
    points: [
      [64, 28],
      [76, 44],
      [60, 44],
    ],
  },
  {
    color: '#2e8fdb',
    points: [
      [24, 44],
      [40, 44],
      [50, 76],
    ],
  },
  {
    color: '#5fbaff',
    points: [
      [40, 44],
      [60, 44],
      [50, 76],
    ],
  },
  {
    color: '#1f6fb0',
    points: [
      [60, 44],
      [76, 44],
      [50, 76],
    ],
  },
];
/** Points looked at along each side of a pixel, so that edges are smooth. */
const FINE = 3;

/** The icon of the dashboard as an app, so many pixels wide and high. */
export function drawIcon(size: number): Buffer {
  const png = new PNG({ width: size, height: size });
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) png.data.set([...colorOf(x, y, size), 255], (y * size + x) * 4);
  }
  return PNG.sync.write(png);
}

function colorOf(x: number, y: number, size: number): number[] {
  const sum = [0, 0, 0];
  for (let part = 0; part < FINE * FINE; part++) {
    const at: Point = [
      ((x + ((part % FINE) + 0.5) / FINE) * 100) / size,
      ((y + (Math.floor(part / FINE) + 0.5) / FINE) * 100) / size,
    ];
    const color = FACETS.find(({ points }) => isWithin(at, points))?.color ?? GROUND;
    for (let band = 0; band < 3; band++)
      sum[band]! += Number.parseInt(color.slice(1 + 2 * band, 3 + 2 * band), 16);
  }
  return sum.map((value) => Math.round(value / (FINE * FINE)));
}

/** Whether a point lies in an outline without dents, whose corners go round clockwise or not. */
function isWithin([x, y]: Point, points: readonly Point[]): boolean {
  const sides = points.map(([x1, y1], index) => {
    const [x2, y2] = points[(index + 1) % points.length]!;
    return Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
  });
  return !(sides.includes(1) && sides.includes(-1));
}
