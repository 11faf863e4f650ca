import type { Delivery, NativeUnit } from '../../shared/gift.ts';
import type { EpochMs, Millis } from '../../shared/units.ts';
import { createRandom } from './random.ts';

export interface SimulatorDeps {
  /** The same seed gives the same gifts in the same order. */
  readonly seed: number;
  /** Told apart from the ids of earlier runs in the same folder. */
  readonly run: string;
  readonly clock: { now(): EpochMs; at(atMs: EpochMs, callback: () => void): () => void };
  readonly deliver: (delivery: Delivery) => void;
}

/** A source of pretended gifts for the demo: small ones often, large ones seldom, streaks, many scripts. */
export interface Simulator {
  start(): void;
  stop(): void;
}

interface Pretended {
  readonly platform: string;
  readonly kind: Delivery['kind'];
  readonly gift: Delivery['gift'];
  readonly unit: NativeUnit;
  /** How often, against the others. */
  readonly weight: number;
  /** Comes in combos of up to so many. */
  readonly longestStreak?: number;
}

const diamonds = (amount: number): NativeUnit => ({ type: 'diamonds', amount });

const GIFTS: readonly Pretended[] = [
  {
    platform: 'tiktok',
    kind: 'gift',
    gift: { id: 'bead', name: 'Bead' },
    unit: diamonds(1),
    weight: 60,
    longestStreak: 160,
  },
  {
    platform: 'tiktok',
    kind: 'gift',
    gift: { id: 'drop', name: 'Drop' },
    unit: diamonds(5),
    weight: 25,
    longestStreak: 40,
  },
  {
    platform: 'tiktok',
    kind: 'gift',
    gift: { id: 'lantern', name: 'Lantern' },
    unit: diamonds(99),
    weight: 10,
    longestStreak: 6,
  },
  {
    platform: 'twitch',
    kind: 'bits',
    gift: { id: 'bits', name: 'Bits' },
    unit: { type: 'bits', amount: 100 },
    weight: 12,
  },
  { platform: 'tiktok', kind: 'gift', gift: { id: 'comet', name: 'Comet' }, unit: diamonds(500), weight: 4 },
  {
    platform: 'webhook',
    kind: 'tip',
    gift: { id: 'tip', name: 'Tip' },
    unit: { type: 'money', minor: 500, currency: 'EUR' },
    weight: 5,
  },
  {
    platform: 'tiktok',
    kind: 'gift',
    gift: { id: 'orbit', name: 'Orbit' },
    unit: diamonds(1_000),
    weight: 3,
  },
  {
    platform: 'tiktok',
    kind: 'gift',
    gift: { id: 'crown', name: 'Crown' },
    unit: diamonds(5_000),
    weight: 1,
  },
  {
    platform: 'tiktok',
    kind: 'gift',
    gift: { id: 'phoenix', name: 'Phoenix' },
    unit: diamonds(30_000),
    weight: 0.3,
  },
];

/** Words and creatures, not people. */
const NAMES: readonly string[] = [
  'night_otter',
  'Moss',
  'tea.kettle',
  'Comet99',
  'WWWWWWWWWWWWWWWW',
  'a_very_long_name_that_never_seems_to_end_42',
  'さくら餅',
  '星空ラーメン',
  '고양이구름',
  '小熊猫',
  '夜猫子',
  'القمر الأزرق',
  'نجمة',
  'כוכב הלילה',
  'ดวงดาว',
  'नीला चाँद',
  'Лисица',
  'Ёжик в тумане',
  'Éclair',
  'Straßenkatze',
  'Żółw',
  'Ağaçkakan',
  'Ánh Trăng',
  'Θάλασσα',
  '🦊 fox',
  '🌵🌵🌵',
  'i.i.i.i.i.i',
  'O2',
];

const MESSAGES: readonly (string | null)[] = [
  null,
  null,
  null,
  'love this song',
  'Guten Abend!',
  'こんばんは',
  'hello from the sea 🌊',
];

const PAUSE_MS: { readonly least: Millis; readonly most: Millis } = { least: 400, most: 4_000 };
const STREAK_FRAME_MS: Millis = 250;

export function createSimulator({ seed, run, clock, deliver }: SimulatorDeps): Simulator {
  const random = createRandom(seed);
  const cancels = new Set<() => void>();
  let count = 0;
  let stopped = true;

  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

  function pickGift(): Pretended {
    let left = random() * GIFTS.reduce((sum, gift) => sum + gift.weight, 0);
    const found = GIFTS.find((gift) => {
      left -= gift.weight;
      return left < 0;
    });
    return found ?? pick(GIFTS);
  }

  function after(delayMs: Millis, callback: () => void): void {
    const cancel = clock.at(clock.now() + delayMs, () => {
      cancels.delete(cancel);
      if (!stopped) callback();
    });
    cancels.add(cancel);
  }

  function gift(): void {
    const pretended = pickGift();
    const who = Math.floor(random() * NAMES.length);
    const gifter = { id: `demo-${who}`, name: NAMES[who] ?? '' };
    const most = pretended.longestStreak ?? 1;
    // Most streaks are short: the square keeps the long ones rare.
    const units = 1 + Math.floor(random() ** 2 * most);
    if (units > 1) streak(pretended, gifter, `${run}-${count}`, 1, units);
    else send(pretended, gifter, 1, null);
    after(PAUSE_MS.least + random() * (PAUSE_MS.most - PAUSE_MS.least), gift);
  }

  function streak(
    pretended: Pretended,
    gifter: Delivery['gifter'],
    id: string,
    sofar: number,
    units: number,
  ): void {
    const ended = sofar >= units;
    send(pretended, gifter, sofar, { id, ended });
    const step = 1 + Math.floor(random() * 4);
    if (!ended)
      after(STREAK_FRAME_MS, () => streak(pretended, gifter, id, Math.min(units, sofar + step), units));
  }

  function send(
    pretended: Pretended,
    gifter: Delivery['gifter'],
    units: number,
    of: Delivery['streak'],
  ): void {
    const { platform, kind, gift: what, unit } = pretended;
    const id = `${run}-${++count}`;
    const message = of ? null : pick(MESSAGES);
    deliver({
      space: 'demo',
      id,
      digest: count.toString(16).padStart(16, '0'),
      source: 'demo',
      platform,
      kind,
      room: 'demo',
      gifter,
      gift: what,
      unit,
      count: units,
      streak: of,
      bomb: null,
      message,
      sentAtMs: null,
    });
  }

  return {
    start() {
      stopped = false;
      after(PAUSE_MS.least, gift);
    },
    stop() {
      stopped = true;
      for (const cancel of cancels) cancel();
      cancels.clear();
    },
  };
}
