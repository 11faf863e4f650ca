import { setTimeout as sleep } from 'node:timers/promises';
import { renderCalls, settled } from '../../support/render-calls.ts';
import { spreadOf } from '../stats.ts';
import type { Bench, Budget } from './budget.ts';
import type { Show } from './show.ts';

const FULL_MS = 30_000;
const QUICK_MS = 10_000;

/** What the overlay does, and costs, while nothing happens. */
export async function measureIdle({ isQuick, rounds, say }: Bench, show: Show): Promise<Budget[]> {
  const forMs = isQuick ? QUICK_MS : FULL_MS;
  say(`an overlay at rest for ${forMs / 1_000} s`);
  const { page } = show;
  const widgets = ['leaderboard', 'goal', 'ticker', 'jar'] as const;
  await settled(page);
  const covers = await page.evaluate(() => window.giftcastStage?.covers);
  const missing = widgets.filter((name) => !covers?.[name]);
  if (missing.length > 0) throw new Error(`not on stage: ${missing.join(', ')}`);
  const before = await renderCalls(page);
  const percents: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const [cpu, atMs] = [await show.cpuSeconds(), performance.now()];
    await sleep(forMs / rounds);
    percents.push((100_000 * ((await show.cpuSeconds()) - cpu)) / (performance.now() - atMs));
  }
  const after = await renderCalls(page);
  const none = { expected: { most: 0 }, isCounted: true };
  return [
    { what: 'frames at rest', unit: 'frames', spread: spreadOf([after.drawn - before.drawn]), ...none },
    { what: 'draw calls at rest', unit: 'calls', spread: spreadOf([after.paints - before.paints]), ...none },
    {
      what: 'processor time of all Chromium processes at rest',
      unit: '% of one core',
      spread: spreadOf(percents),
      expected: null,
      isCounted: false,
    },
  ];
}
