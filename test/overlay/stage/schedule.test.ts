import { describe, expect, it } from 'vitest';
import { createScheduleTurns, SCHEDULE_EVERY_MS, SCHEDULE_FOR_MS } from '../../../overlay/stage/schedule.ts';

describe('the schedule line', () => {
  it('[SL1] stands for 12 s when it comes, and again every ten minutes', () => {
    const turns = createScheduleTurns();
    turns.take('Thursday 19:00', 5_000);
    expect([SCHEDULE_FOR_MS, SCHEDULE_EVERY_MS]).toEqual([12_000, 600_000]);
    expect([turns.line(5_000), turns.nextMs(5_000)]).toEqual(['Thursday 19:00', 17_000]);
    expect([turns.line(16_999), turns.line(17_000)]).toEqual(['Thursday 19:00', null]);
    expect([turns.nextMs(17_000), turns.line(604_999)]).toEqual([605_000, null]);
    expect([turns.line(605_000), turns.nextMs(605_000)]).toEqual(['Thursday 19:00', 617_000]);
  });

  it('[SL1] the same line sent again keeps its turns, another one has its own at once', () => {
    const turns = createScheduleTurns();
    turns.take('Thursday', 0);
    turns.take('Thursday', 300_000);
    expect([turns.line(300_000), turns.nextMs(300_000)]).toEqual([null, 600_000]);
    turns.take('Friday', 300_000);
    expect(turns.line(300_000)).toBe('Friday');
  });

  it('[SL1] without a line nothing stands and nothing is waited for', () => {
    const turns = createScheduleTurns();
    expect([turns.line(0), turns.nextMs(0)]).toEqual([null, null]);
    turns.take('Thursday', 0);
    turns.take(null, 1_000);
    expect([turns.line(1_000), turns.nextMs(1_000)]).toEqual([null, null]);
  });
});
