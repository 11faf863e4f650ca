import type { TimerTopic } from '../../../shared/stage-topics.ts';
import type { GalleryScene } from '../gallery-scene.ts';
import { EVENING, topicsAt, welcome } from '../sent.ts';

const HOUR_MS = 3_600_000;
const RUNNING: TimerTopic = { label: 'Ends in', leftMs: 42_000, isRunning: true, addedMs: 0 };
const timer = (more: Partial<TimerTopic>) => ({ timer: { ...RUNNING, ...more } });

const TIMERS: readonly GalleryScene[] = [
  { name: 'timer', atMs: 1_500, moments: () => [welcome({ ...EVENING, ...timer({}) })] },
  {
    name: 'timer-hours',
    atMs: 1_500,
    moments: () => [welcome(timer({ leftMs: HOUR_MS + 2_537_000, label: 'Until the karaoke hour' }))],
  },
  { name: 'timer-bare', atMs: 1_500, moments: () => [welcome(timer({ label: null }))] },
  {
    name: 'timer-foreign',
    atMs: 1_500,
    moments: () => [welcome(timer({ label: '\u0646\u0647\u0627\u064A\u0629 \u0627\u0644\u0628\u062B' }))],
  },
  {
    name: 'timer-paused',
    atMs: 5_000,
    moments: () => [welcome(timer({})), topicsAt(2_000, timer({ leftMs: 40_000, isRunning: false }))],
  },
  {
    name: 'timer-added',
    atMs: 3_000,
    moments: () => [welcome(timer({})), topicsAt(2_000, timer({ leftMs: 100_000, addedMs: 60_000 }))],
  },
  { name: 'timer-last', atMs: 3_000, moments: () => [welcome(timer({ leftMs: 11_000 }))] },
  { name: 'timer-over', atMs: 3_000, moments: () => [welcome(timer({ leftMs: 2_000 }))] },
  {
    name: 'timer-comes',
    atMs: 1_200,
    moments: () => [welcome({}), topicsAt(1_000, timer({})), topicsAt(4_000, { timer: null })],
  },
];

export default TIMERS;
