import { percentileOf, spreadOf } from '../stats.ts';
import type { Bench, Budget } from './budget.ts';
import type { FullWork } from './pages/full.ts';
import type { BenchPages } from './pages.ts';

/** As OBS draws. */
const STEP_MS = 1_000 / 30;
/** A third of the frames, each with as much in it. */
const QUICK_STEP_MS = 100;

/** JavaScript time of each frame in which everything moves. */
export async function measureWork(
  { isQuick, note, rounds, say }: Bench,
  pages: BenchPages,
): Promise<Budget[]> {
  const laps: FullWork[] = [];
  for (let round = 1; round <= rounds; round++) {
    say(`a full stage, round ${round} of ${rounds}`);
    const stepMs = isQuick ? QUICK_STEP_MS : STEP_MS;
    laps.push(
      await pages.use('stage', (page) =>
        page.evaluate((ms) => window.stageBench.workOfFullStage(ms), stepMs),
      ),
    );
  }
  note(
    `JavaScript for each frame: WebGL by ${laps[0]?.graphics}; pixels are not filled meanwhile, since software would take the same cores for it`,
  );
  const p95 = (what: string, pick: (lap: FullWork) => readonly number[]): Budget => ({
    what: `JavaScript for each frame, ${what}, p95`,
    unit: 'ms',
    spread: spreadOf(laps.map((lap) => percentileOf(pick(lap), 0.95))),
    expected: { most: 4 },
    isCounted: false,
  });
  return [
    p95('all widgets, full jar', ({ widgets }) => widgets),
    p95('the same and level 7', ({ alert }) => alert),
  ];
}
