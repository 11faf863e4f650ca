import { expect, it } from 'vitest';
import { TEXTS } from '../../../../../overlay/dashboard/texts/texts.ts';
import { readTried } from '../../../../../overlay/dashboard/tiers/tools/comparison.ts';
import { pastRows, withoutAlert } from '../../../../../overlay/dashboard/tiers/tools/past-rows.ts';
import type { Comparison, StepFigures, TrialFigures } from '../../../../../shared/compare.ts';

const texts = TEXTS.tierTools;
const step = (id: string, level: StepFigures['level'], shown: number): StepFigures => ({
  id,
  name: id,
  level,
  shown,
  merged: 0,
  missed: 1,
  held: 0,
  granted: 0,
  limited: 0,
});
const figures = (steps: readonly StepFigures[]): TrialFigures => ({
  records: 9,
  gifts: 9,
  uncounted: 0,
  steps,
  without: { 'below-first-step': 2, limited: 1, unpriced: 0, 'too-late': 0 },
  busy: { percent: 31.2, longestWaitMs: 40_000, medianWaitMs: 0 },
  people: 3,
});
const COMPARISON: Comparison = {
  session: 1,
  fromMs: 0,
  toMs: 60_000,
  now: figures([step('a', 1, 5), step('gone', 3, 2)]),
  tried: figures([step('a', 1, 4), step('new', 2, 7)]),
  changed: { total: 0, gifts: [] },
  sessions: [],
};

it('[TT3] each step of either ladder stands once, the highest first, with both figures', () => {
  const rows = pastRows(COMPARISON);
  expect(rows.map(({ id, place, figures: { shown } }) => [id, place, ...shown])).toEqual([
    ['gone', 'only-now', 2, 0],
    ['new', 'only-tried', 0, 7],
    ['a', 'both', 5, 4],
  ]);
  expect(withoutAlert(COMPARISON.now)).toBe(3);
});

it('[TT3] the evening as a whole is said in sentences', () => {
  expect(texts.busy(31.2, 44)).toBe('Screen busy 31.2 % → 44 %.');
  expect(texts.longestWait(40_000, 190_000)).toBe('Longest wait 0:40 → 3:10.');
  expect(texts.longestWait(null, null)).toBe('Longest wait none, as now.');
  expect(texts.people(58, 64)).toBe('6 more people thanked.');
  expect(texts.people(64, 63)).toBe('1 person fewer thanked.');
});

it('[TT3] a gift is said to fare as it does, with why', () => {
  const said = (...of: Parameters<typeof texts.fared>) =>
    texts.fared(...of).replaceAll(/[\u2068\u2069]/g, '');
  expect(said('Spotlight', 'missed', 'expired')).toBe('Spotlight, missed, as it waited too long');
  expect(said('Spotlight', 'shown', null)).toBe('Spotlight, shown');
  expect(said(null, 'none', 'below-first-step')).toBe('no step');
  expect(said(null, 'none', 'limited')).toBe('no alert, as its step rests or is used up');
});

it('[TT4] the answer is read, and a refusal said in words', () => {
  expect(readTried(JSON.parse(JSON.stringify(COMPARISON)))).toEqual({ ok: true, value: COMPARISON });
  const refused = (code: string) => readTried({ error: { code, message: '', faults: [] } });
  expect(refused('state/busy')).toEqual({ ok: false, problem: 'busy' });
  expect(refused('state/not-found')).toEqual({ ok: false, problem: 'no-session' });
  expect(refused('compare/too-long')).toEqual({ ok: false, problem: 'too-long' });
  expect(refused('toString')).toEqual({ ok: false, problem: 'other' });
  expect(readTried('nonsense')).toEqual({ ok: false, problem: 'other' });
});
