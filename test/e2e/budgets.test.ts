import { afterAll, expect, it } from 'vitest';
import { gzipBytes, hasDashboardCode, MOST_OF_BARE, readBundle } from '../bench/overlay/bundle.ts';
import type { BenchPages } from '../bench/overlay/pages.ts';
import { buildBare, buildBenchPages } from '../bench/overlay/pages.ts';

/** Each of the levels a few times. */
const ALERTS = 60;

let pages: BenchPages | null = null;

afterAll(async () => {
  await pages?.close();
});

it('[BE6] the overlay is at most a quarter larger than bare Pixi, and no code of the dashboard is in it', async () => {
  const [stage, dashboard] = await Promise.all([readBundle('stage'), readBundle('dashboard')]);
  expect(hasDashboardCode(stage.code)).toBe(false);
  expect(hasDashboardCode(dashboard.code), 'it would be seen').toBe(true);
  const ratio = gzipBytes(stage.code) / gzipBytes(await buildBare());
  console.log(`overlay code: ${ratio.toFixed(2)} of bare Pixi`);
  expect(ratio).toBeGreaterThan(1);
  expect(ratio).toBeLessThanOrEqual(MOST_OF_BARE);
});

it('[BE7] alerts of all levels leave no texture behind', async () => {
  pages = await buildBenchPages();
  const [before, after] = await pages.use('stage', async (page) => {
    const run = await page.evaluateHandle(() => window.stageBench.openAlertRun());
    const playSome = () =>
      run.evaluate(async (alerts, count) => {
        await alerts.play(count);
        return alerts.textures();
      }, ALERTS);
    return [await playSome(), await playSome()];
  });
  expect(before).toBeGreaterThan(0);
  expect(after).toBe(before);
});
