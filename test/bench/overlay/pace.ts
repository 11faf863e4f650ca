import { spreadOf } from '../stats.ts';
import type { Bench, Budget } from './budget.ts';
import type { Drawer } from './pages/sprites.ts';
import type { BenchPages } from './pages.ts';

const FULL_MS = 5_000;
const QUICK_MS = 1_500;
const DRAWERS: readonly Drawer[] = ['chosen', 'webgl', 'dom'];

/** A thousand sprites by the renderer that the page chooses, by WebGL, and as elements moved by CSS. */
export async function measurePace(
  { isQuick, note, rounds, say }: Bench,
  pages: BenchPages,
): Promise<Budget[]> {
  const paces: Record<Drawer, number[]> = { chosen: [], webgl: [], dom: [] };
  let chosen = '';
  for (let round = 1; round <= rounds; round++) {
    say(`a thousand sprites, round ${round} of ${rounds}`);
    for (const drawer of round % 2 === 1 ? DRAWERS : DRAWERS.toReversed()) {
      const { by, framesPerSecond } = await pages.use('sprites', (page) =>
        page.evaluate(([name, ms]) => window.spritesBench.pace(name, ms), [
          drawer,
          isQuick ? QUICK_MS : FULL_MS,
        ] as const),
      );
      paces[drawer].push(framesPerSecond);
      if (drawer === 'chosen') chosen = by;
    }
  }
  const isWithoutCard = chosen === 'canvas';
  note(`a thousand sprites at 1920x1080, frames as fast as they come; the page chose: ${chosen}`);
  if (!isWithoutCard) note('there is a graphics card: the choice between renderers says nothing here');
  const ratio = (what: string, other: Drawer, least: number): Budget => ({
    what,
    unit: 'x',
    spread: spreadOf(paces.chosen.map((pace, round) => pace / (paces[other][round] ?? Number.NaN))),
    expected: isWithoutCard ? { least } : null,
    isCounted: false,
  });
  const told = (drawer: Drawer): Budget => ({
    what: `frames a second, ${drawer}`,
    unit: '/s',
    spread: spreadOf(paces[drawer]),
    expected: null,
    isCounted: false,
  });
  return [
    ratio('frame rate, chosen / WebGL', 'webgl', 2.5),
    ratio('frame rate, chosen / DOM and CSS', 'dom', 1),
    ...DRAWERS.map(told),
  ];
}
