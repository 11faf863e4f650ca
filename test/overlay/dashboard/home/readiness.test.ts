import { expect, it } from 'vitest';
import { readinessOf } from '../../../../overlay/dashboard/home/readiness.ts';
import { silentSource } from '../../../../overlay/dashboard/settings/source-news.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/settings.ts';
import type { SourceStatus, StatusTopic } from '../../../../shared/topics.ts';
import { overlay } from './given.ts';

const source = (id: string, more: Partial<SourceStatus>) => ({ ...silentSource(id, true), ...more });
const settings = {
  ...DEFAULT_SETTINGS,
  sources: { ...DEFAULT_SETTINGS.sources, twitch: { on: true, channel: 'ada' } },
};
const WELL: StatusTopic = {
  reasons: [],
  sources: [source('tikfinity', { state: 'waiting' }), source('twitch', { state: 'ready' })],
  overlays: [overlay()],
  session: null,
  demo: false,
};
const PLAYING = { cleared: null, paused: false, muted: false };

const readiness = (
  more: Partial<StatusTopic> = {},
  stage = PLAYING as Parameters<typeof readinessOf>[0]['stage'],
) => readinessOf({ status: { ...WELL, ...more }, settings, stage, queue: undefined, nowMs: 0 });
const said = (...given: Parameters<typeof readiness>) => {
  const { title, facts } = readiness(...given);
  return [title, ...facts.map(({ text }) => text)];
};

it('[FR10] says in a sentence each what is ready', () => {
  expect(said()).toEqual([
    'Ready.',
    'TikFinity waits for your LIVE.',
    'Twitch connected.',
    'OBS shows the overlay.',
  ]);
  const session = { id: 1, openedAtMs: 0, title: null };
  expect(readiness({ session }).title).toBe('You are live.');
});

it('[FR10] says first what needs a hand, with what to do and where', () => {
  const sources = [
    source('twitch', { state: 'ready' }),
    source('tikfinity', { state: 'not-running' }),
    source('hook:gift', { state: 'receiving', lastGiftAtMs: 1 }),
  ];
  expect(said({ sources, overlays: [] }, { ...PLAYING, paused: true })).toEqual([
    '3 things need a hand first.',
    'Alerts are paused: they wait.',
    'TikFinity is not running on this computer. Open its desktop app, log in, keep it open. The website alone is not enough.',
    'OBS does not show the overlay: alerts wait.',
    'Twitch connected.',
    'The webhook takes gifts.',
  ]);
  const bad = readiness({ sources, overlays: [] }).facts.filter(({ tone }) => tone === 'wait');
  expect(bad.every(({ fix }) => fix !== undefined)).toBe(true);
});

it.each([
  ['twitch', { state: 'failed', problem: 'no-such-channel' }, "Twitch does not know 'ada'."],
  ['twitch', { state: 'not-running', problem: 'unreachable' }, 'Cannot reach Twitch. Trying again.'],
  ['tikfinity', { state: 'receiving', problem: 'second-host' }, 'Gifts for more than one host arrive here'],
  ['tikfinity', { state: 'receiving', problem: 'unreadable' }, 'Some of what comes cannot be read.'],
] as const)('[FR10] says of a source what is wrong: %s %o', (id, more, begin) => {
  const { isReady, facts } = readiness({ sources: [source(id, more)] });
  expect(isReady).toBe(false);
  expect(facts[0]?.text.startsWith(begin), facts[0]?.text).toBe(true);
});

it('[FR10] is not ready without a source, with a hidden overlay, or while the lines above say otherwise', () => {
  expect(said({ sources: [] })[1]).toBe('Nothing is connected, so no gift can come.');
  expect(said({ sources: [source('twitch', { state: 'off' })] })[1]).toBe(
    'Nothing is connected, so no gift can come.',
  );
  const hidden = readiness({ overlays: [overlay({ visible: false })] });
  expect([hidden.isReady, hidden.facts[0]?.tone]).toEqual([false, 'wait']);
  expect(readiness({ reasons: ['store/failed'] })).toMatchObject({
    isReady: false,
    title: 'Not ready. The lines above say why.',
  });
  expect(said({ demo: true, sources: [] })).toEqual([
    'Ready.',
    'This is the demo: simulated gifts only.',
    'OBS shows the overlay.',
  ]);
});
