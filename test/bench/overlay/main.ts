import type { Cleanup } from '../cleanup.ts';
import type { Options } from '../options.ts';
import { measureAlerts } from './alerts.ts';
import type { Bench, Budget } from './budget.ts';
import { measureBundle } from './bundle.ts';
import { measureFirstPixel, WATCH_PIXELS } from './first-pixel.ts';
import { measureIdle } from './idle.ts';
import { measurePace } from './pace.ts';
import { buildBenchPages } from './pages.ts';
import { startShow } from './show.ts';
import { measureWork } from './work.ts';

export interface OverlayResults {
  readonly budgets: readonly Budget[];
  /** How it was measured, a sentence each. */
  readonly notes: readonly string[];
}

/** Measures what the overlay must hold, one after the other, so that nothing stands in another's way. */
export async function measureOverlay(
  { isQuick, rounds }: Options,
  { cleanup, say }: { cleanup: Cleanup; say: (line: string) => void },
): Promise<OverlayResults> {
  const notes: string[] = [];
  const bench: Bench = { rounds, isQuick, say, note: (line) => void notes.push(line) };
  const bundle = await measureBundle(bench);
  const show = await startShow(cleanup, WATCH_PIXELS);
  const idle = await measureIdle(bench, show);
  const pixel = await measureFirstPixel(bench, show);
  await show.end();
  const pages = await buildBenchPages();
  const closePages = cleanup.add(pages.close);
  const work = await measureWork(bench, pages);
  const pace = await measurePace(bench, pages);
  const alerts = await measureAlerts(bench, pages);
  await closePages();
  return { budgets: [...idle, ...work, ...pace, ...pixel, ...alerts, ...bundle], notes };
}
