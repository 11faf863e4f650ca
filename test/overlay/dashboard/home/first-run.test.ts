import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../../overlay/dashboard/home/first-run.ts';
import {
  isBehind,
  nextStep,
  seenNow,
  statesOf,
  withMarks,
} from '../../../../overlay/dashboard/home/first-run.ts';
import { silentSource } from '../../../../overlay/dashboard/settings/source-news.ts';
import { FIRST_RUN_AHEAD } from '../../../../shared/first-run.ts';
import { DEFAULT_SETTINGS, parseSettings } from '../../../../shared/settings.ts';
import type { SourceStatus } from '../../../../shared/topics.ts';
import { overlay } from './given.ts';

const NOTHING: Facts = { status: { overlays: [], sources: [] }, stage: { cleared: null }, audit: [] };
const source = (id: string, more: Partial<SourceStatus>) => ({ ...silentSource(id, true), ...more });
const withSource = (one: SourceStatus): Facts => ({ ...NOTHING, status: { overlays: [], sources: [one] } });

describe('what is seen to be done', () => {
  it('[FR4] is OBS with the overlay, and no browser', () => {
    const withOverlay = (name: string): Facts => ({
      ...NOTHING,
      status: { overlays: [overlay({ name })], sources: [] },
    });
    expect(seenNow(NOTHING)).toEqual([]);
    expect(seenNow(withOverlay('browser'))).toEqual([]);
    expect(seenNow(withOverlay('obs'))).toEqual(['obs']);
  });

  it.each([
    ['tikfinity', { state: 'waiting' }, true],
    ['tikfinity', { state: 'receiving' }, true],
    ['tikfinity', { state: 'not-running' }, false],
    ['tikfinity', { state: 'receiving', problem: 'second-host' }, false],
    ['twitch', { state: 'ready' }, true],
    ['twitch', { state: 'failed', problem: 'no-such-channel' }, false],
    ['twitch', { state: 'off' }, false],
    ['hook:gift', { state: 'receiving' }, false],
    ['hook:gift', { state: 'receiving', lastGiftAtMs: 1 }, true],
    ['demo', { state: 'receiving', lastGiftAtMs: 1 }, false],
  ] as const)('[FR4] is a source that works: %s %o', (id, more, isDone) => {
    expect(seenNow(withSource(source(id, more)))).toEqual(isDone ? ['sources'] : []);
  });

  it('[FR4] is a screen that is clear, or that was cleared by anybody', () => {
    expect(seenNow({ ...NOTHING, stage: { cleared: { by: 'owner', atMs: 1 } } })).toEqual(['clear']);
    expect(seenNow({ ...NOTHING, audit: [{ name: 'mute' }, { name: 'clear-overlay' }] })).toEqual(['clear']);
  });
});

describe('the steps', () => {
  it('[FR5] go on with the next that is to do, round the end; a skipped one that gets done is done', () => {
    const states = statesOf({ done: ['see', 'sources'], skipped: ['obs', 'sources'] });
    expect(states).toEqual({ see: 'done', obs: 'skipped', sources: 'done', look: 'open', helpers: 'open' });
    expect(nextStep(states, null)).toBe('look');
    expect(nextStep(states, 'look')).toBe('helpers');
    expect(nextStep(states, 'helpers')).toBe('look');
    expect(nextStep({ ...states, look: 'done' }, 'helpers')).toBeNull();
  });

  it('[FR5] are over with the helpers once the screen was cleared too', () => {
    expect(statesOf({ done: ['helpers'], skipped: [] }).helpers).toBe('open');
    expect(statesOf({ done: ['clear'], skipped: [] }).helpers).toBe('open');
    expect(statesOf({ done: ['helpers', 'clear'], skipped: [] }).helpers).toBe('done');
  });

  it('[FR4] keep their marks once each, in one order', () => {
    expect(withMarks(['clear', 'see'], ['obs', 'see'])).toEqual(['see', 'obs', 'clear']);
  });
});

describe('the first run', () => {
  it('[FR3] is behind once it is put away or nothing is left of it', () => {
    expect(isBehind(FIRST_RUN_AHEAD)).toBe(false);
    expect(isBehind({ ...FIRST_RUN_AHEAD, isOver: true })).toBe(true);
    const skipped = ['see', 'obs', 'sources', 'look', 'helpers'] as const;
    expect(isBehind({ ...FIRST_RUN_AHEAD, skipped: [...skipped] })).toBe(true);
    expect(isBehind({ ...FIRST_RUN_AHEAD, skipped: skipped.slice(1) })).toBe(false);
  });

  it('[FR3] is ahead of a new installation, and behind one that is older than it', () => {
    expect(DEFAULT_SETTINGS.firstRun.isOver).toBe(false);
    const { firstRun: _, ...old } = DEFAULT_SETTINGS;
    const read = parseSettings(old);
    expect(read.ok && read.value.firstRun.isOver).toBe(true);
  });
});
