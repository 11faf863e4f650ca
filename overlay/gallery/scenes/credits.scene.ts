import type { GalleryScene } from '../gallery-scene.ts';
import { NAMES } from '../names.ts';
import { EVENING, RECENT, topicsAt, welcome } from '../sent.ts';

const FOREIGN = Object.values(NAMES);
const SHORT = ['Ada', 'Kim', 'Jo', 'Sam', 'Mia', 'Leo'];
const BEGIN_MS = 500;
/** Ten minutes after its first turn the schedule line has its second. */
const SECOND_TURN_MS = BEGIN_MS + 600_000;

function crowd(count: number): string[] {
  return Array.from({ length: count }, (_, at) => FOREIGN[at] ?? `${SHORT[at % SHORT.length]}_${at + 1}`);
}

function rolling(name: string, count: number, atMs: number, heading = 'Thank you'): GalleryScene {
  const credits = { id: 'c1', heading, names: crowd(count) };
  return { name, atMs, moments: () => [welcome(EVENING), topicsAt(BEGIN_MS, { credits })] };
}

/** Long enough for one name to roll. */
const ROLLED_MS = 8_000;
const ONE = { id: 'c1', heading: 'Thank you', names: ['Ada'] };
const once = topicsAt(BEGIN_MS, { credits: ONE });

const next = (text: string) => topicsAt(BEGIN_MS, { schedule: { text } });

const CREDITS_AND_SCHEDULE: readonly GalleryScene[] = [
  rolling('credits', 60, 14_500),
  rolling('credits-begin', 60, 2_500),
  rolling('credits-none', 0, 3_000),
  rolling('credits-one', 1, 3_500),
  rolling('credits-three', 3, 4_000),
  rolling('credits-500', 500, 20_000),
  rolling('credits-long-heading', 8, 6_000, 'Everybody who was here tonight and stayed until the very end'),
  {
    name: 'credits-twice',
    atMs: ROLLED_MS + 1_000,
    // As after a reconnect: everything is told once more.
    moments: () => [welcome(EVENING), once, { ...welcome({ ...EVENING, credits: ONE }), atMs: ROLLED_MS }],
  },
  {
    name: 'credits-again',
    atMs: ROLLED_MS + 1_000,
    moments: () => [welcome(EVENING), once, topicsAt(ROLLED_MS, { credits: { ...ONE, id: 'c2' } })],
  },
  { name: 'schedule', atMs: 2_000, moments: () => [welcome(EVENING), next('Thursday 19:00')] },
  {
    name: 'schedule-long',
    atMs: 2_000,
    moments: () => [welcome(EVENING), next('Thursday 19:00, the second half of the very long boss fight')],
  },
  {
    name: 'schedule-foreign',
    atMs: 2_000,
    moments: () => [welcome(EVENING), next(`${NAMES.arabic} 19:00`)],
  },
  {
    name: 'schedule-ticker',
    atMs: 2_000,
    moments: () => [welcome(EVENING), topicsAt(100, RECENT), next('Thursday 19:00')],
  },
  {
    name: 'schedule-second-turn',
    atMs: SECOND_TURN_MS + 2_000,
    moments: () => [welcome(EVENING), next('Thursday 19:00')],
  },
];

export default CREDITS_AND_SCHEDULE;
