import type { Page } from 'playwright-core';
import { spreadOf } from '../stats.ts';
import type { Bench, Budget } from './budget.ts';
import type { BenchPages } from './pages.ts';

const FULL = 10_000;
const QUICK = 500;
/** Everything has been drawn by then, and in the full form Pixi's memory of 1,000 measured texts is full. */
const WARM_UP = 1_200;
const QUICK_WARM_UP = 60;

/** What alerts leave behind. */
export async function measureAlerts(
  { isQuick, note, rounds, say }: Bench,
  pages: BenchPages,
): Promise<Budget[]> {
  const count = isQuick ? QUICK : FULL;
  say(`${count} alerts`);
  const { bytes, textures } = await pages.use('stage', async (page) => {
    const tools = await page.context().newCDPSession(page);
    const run = await page.evaluateHandle(() => window.stageBench.openAlertRun());
    const play = (some: number) => run.evaluate((alerts, wanted) => alerts.play(wanted), some);
    await play(isQuick ? QUICK_WARM_UP : WARM_UP);
    const before = await run.evaluate((alerts) => alerts.textures());
    const slopes: number[] = [];
    let heap = await usedHeap(tools);
    for (let round = 0; round < rounds; round++) {
      await play(Math.round(count / rounds));
      await run.evaluate((alerts) => alerts.textures());
      const now = await usedHeap(tools);
      slopes.push((now - heap) / Math.round(count / rounds));
      heap = now;
    }
    const after = await run.evaluate((alerts) => alerts.textures());
    return { bytes: slopes, textures: after - before };
  });
  if (isQuick)
    note(`heap: ${count} alerts are too few to tell 10 B of each from what the browser itself keeps`);
  return [
    {
      what: `textures left by ${count.toLocaleString('en')} alerts`,
      unit: '',
      spread: spreadOf([textures]),
      expected: { most: 0 },
      isCounted: true,
    },
    {
      what: 'heap left by an alert',
      unit: 'B',
      spread: spreadOf(bytes),
      expected: isQuick ? null : { most: 10 },
      isCounted: false,
    },
  ];
}

type Tools = Awaited<ReturnType<ReturnType<Page['context']>['newCDPSession']>>;

/** In bytes, once all garbage is collected: what finalizers let go of is collected by the second time. */
async function usedHeap(tools: Tools): Promise<number> {
  await tools.send('HeapProfiler.collectGarbage');
  await tools.send('HeapProfiler.collectGarbage');
  return (await tools.send('Runtime.getHeapUsage')).usedSize;
}
