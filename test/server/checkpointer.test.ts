import { expect, it } from 'vitest';
import { isCheckpointDue } from '../../server/checkpoints/checkpointer.ts';

it('[CP1] a checkpoint is due after 5,000 records, once no flood of gifts needs the cores', () => {
  expect([isCheckpointDue(4_999, 0), isCheckpointDue(5_000, 0)]).toEqual([false, true]);
  expect([isCheckpointDue(5_000, 1_000), isCheckpointDue(5_000, 1_001)]).toEqual([true, false]);
});

it('[CP2] a flood does not put it off beyond 150,000 records', () => {
  expect([isCheckpointDue(149_999, 10_000), isCheckpointDue(150_000, 10_000)]).toEqual([false, true]);
});
