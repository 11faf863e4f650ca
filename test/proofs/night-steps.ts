import type { Identity } from '../../server/core/identity.ts';
import type { Delivery } from '../../shared/gift.ts';
import type { Tier } from '../../shared/tier.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import type { AuditEntry, QueueTopic, RecentGift } from '../../shared/topics.ts';
import { delivery } from '../core/given.ts';
import { ladderOf, step } from '../core/ladders.ts';
import type { Random } from '../support/random.ts';
import type { NightShow } from './night-show.ts';

const MODERATORS: readonly Identity[] = [
  { role: 'owner', actor: 'owner', tokenId: 'owner' },
  { role: 'moderator', actor: 'Mia', tokenId: 'mia' },
  { role: 'moderator', actor: 'Leo', tokenId: 'leo' },
];
const PEOPLE = ['1', '2', '3', '4'] as const;
/** The last one mixes alphabets: a name in doubt. */
const NAMES: Readonly<Record<string, string>> = { '1': 'Ada', '2': 'Kim', '3': 'Jo', '4': 'Sаm' };
const HOUR_MS = 3_600_000;

const spotlight = DEFAULT_LADDER.tiers.find(({ id }) => id === 'spotlight') as Tier;

/** A ladder with something of everything. */
export const NIGHT_LADDER = ladderOf(
  step('ticker', { level: 1, when: { diamondsFrom: 5 } }),
  step('small', { level: 2, when: { diamondsFrom: 20 } }),
  step('rested', {
    level: 3,
    when: { diamondsFrom: 80 },
    cooldownMs: { gifter: 30_000, overall: 5_000 },
  }),
  step('looked-at', {
    level: 4,
    when: { diamondsFrom: 200 },
    hold: 'always',
    rewards: [{ type: 'question-slot' }],
  }),
  { ...spotlight, when: { diamondsFrom: 500 }, hold: 'message', rewards: [{ type: 'thank-by-voice' }] },
  step('rare', {
    level: 6,
    when: { diamondsFrom: 2_000 },
    capPerSession: 2,
    rewards: [{ type: 'vip', until: 'next-session' }],
  }),
  step('welcome', { level: 2, when: { first: 'ever', diamondsFrom: 3 } }),
  step('raids', { level: 3, when: { kinds: ['raid'] } }),
  step('tall', { level: 5, when: { total: { from: 1_000 } } }),
);

/** One thing that happens: a gift, many at once, a line, a command, time. */
export async function nextStep(night: NightShow, random: Random, nth: number): Promise<void> {
  const what = random.next();
  if (what < 0.48) return give(night, random, nth);
  if (what < 0.5) return crowd(night, random, nth);
  if (what < 0.56) return say(night, random);
  if (what < 0.78) return command(night, random, nth);
  if (what < 0.94) return night.wait(random.pick([200, 1_000, 4_000, 12_000, 70_000]));
  if (what < 0.96) return night.overlay(random.pick(['joins', 'joins', 'joins', 'leaves']));
  if (what < 0.98) return night.restart(random.pick(['journal', 'checkpoint']));
  night.wait(random.pick([5 * 60_000, HOUR_MS, 3 * HOUR_MS, 9 * HOUR_MS]));
}

function give(night: NightShow, random: Random, nth: number): void {
  night.gift(randomGift(random, nth));
  if (random.chance(0.7)) night.sync();
}

/** More people at once than can have a moment each. */
function crowd(night: NightShow, random: Random, nth: number): void {
  const amount = random.pick([25, 90]);
  for (let left = random.int(4, 20); left > 0; left--) {
    const id = `crowd-${random.int(1, 25)}`;
    const gifter = { id, name: `Viewer ${id}` };
    night.gift(delivery({ id: `${nth}-${left}`, gifter, unit: { type: 'diamonds', amount } }));
  }
  night.sync();
}

function randomGift(random: Random, nth: number): Delivery {
  const id = random.pick(PEOPLE);
  const platform = random.pick(['tiktok', 'tiktok', 'twitch']);
  const isAnonymous = random.chance(0.1);
  const common = {
    id: `night-${nth}`,
    platform,
    gifter: isAnonymous ? { id: null, name: '' } : { id, name: NAMES[id] ?? '' },
    message: platform === 'twitch' && random.chance(0.4) ? 'love this song' : null,
  };
  const amount = random.pick([1, 4, 6, 20, 25, 90, 250, 600, 2_500]);
  // A combo or a bomb comes to its end within some minutes.
  const chapter = Math.floor(nth / 20);
  const kind = random.next();
  if (kind < 0.4) return delivery({ ...common, unit: { type: 'diamonds', amount } });
  if (kind < 0.45) return delivery({ ...common, unit: { type: 'unknown' } });
  if (kind < 0.75) {
    const streak = { id: random.pick([`s1-${chapter}`, `s2-${chapter}`, null]), ended: random.chance(0.2) };
    const count = random.pick([1, 2, 5, 12, 40, 90, 300]);
    return delivery({ ...common, unit: { type: 'diamonds', amount: 5 }, count, streak });
  }
  if (kind < 0.9) {
    const size = random.chance(0.3) ? random.int(2, 6) : null;
    const unit = { type: 'sub', plan: '1000', months: 1 } as const;
    return delivery({ ...common, platform: 'twitch', kind: 'sub', unit, bomb: { id: `b${chapter}`, size } });
  }
  return delivery({
    ...common,
    kind: random.pick(['follow', 'raid', 'share'] as const),
    unit: { type: 'none' },
    count: 5,
  });
}

function say(night: NightShow, random: Random): void {
  const id = random.pick(PEOPLE);
  night.show().chat({
    id: `line-${random.next()}`,
    platform: 'tiktok',
    author: { id, name: NAMES[id] ?? '' },
    badges: [],
    text: random.pick(['hello', 'what a night', '!top']),
    atMs: night.nowMs(),
  });
  night.sync();
}

/** Something that a moderator might press now; many are refused, and that must leave no trace. */
async function command(night: NightShow, random: Random, nth: number): Promise<void> {
  night.sync();
  const seq = night.records.length;
  const [name, args] = randomCommand(night, random);
  const result = await night.command(random.pick(MODERATORS), `night-command-${nth}`, name, args);
  if (!result.ok && night.records.length !== seq) throw new Error(`${name} was refused and left a record`);
}

function randomCommand(night: NightShow, random: Random): [string, object] {
  const gifterId = `${random.pick(['tiktok', 'twitch'])}:${random.pick(PEOPLE)}`;
  const queue = night.show().topic('queue', 'owner').value as QueueTopic;
  const recent = night.show().topic('recent', 'owner').value as RecentGift[];
  const audit = night.show().topic('audit', 'owner').value as AuditEntry[];
  const { onAir, waiting, held, missed } = queue;
  const alerts = [...(onAir ? [onAir] : []), ...waiting, ...held, ...missed].map(({ id }) => id);
  const id = alerts.length > 0 ? random.pick(alerts) : 'a1';
  const seq = recent.length > 0 ? random.pick(recent).seq : 1;
  const on = random.chance(0.5);
  const choices: [string, object][] = [
    ['skip-alert', { id }],
    ['replay-alert', { id }],
    ['approve-alert', { id: held[0]?.id ?? id, ...(random.chance(0.3) ? { withoutMessage: true } : {}) }],
    ['approve-alert', { id: held[0]?.id ?? id, message: 'what a song' }],
    ['edit-alert', { id, gifterName: 'Kim' }],
    ['reject-alert', { id: held[0]?.id ?? id }],
    ['pause-alerts', {}],
    ['resume-alerts', {}],
    ['resume-alerts', {}],
    ['resume-alerts', {}],
    ['resume-alerts', {}],
    ['clear-overlay', {}],
    ['mute', { muted: on }],
    ['hide-gifter', { gifterId }],
    ['unhide-gifter', { gifterId }],
    ['rename-gifter', { gifterId, name: on ? 'Jo' : null }],
    ['exclude-gifter', { gifterId, on }],
    ['block-gifter', { gifterId, on }],
    ['trust-gifter', { gifterId, on }],
    ['mark-thanked', { gifterId }],
    ['revert-gift', { seq, reason: 'twice' }],
    ['price-gift', { seq, diamonds: random.int(1, 700) }],
    ['adjust-gifter', { gifterId, diamonds: random.pick([-50, 30, 400]), reason: 'missed' }],
    ['enter-gift', { gifterId, name: 'Ada', diamonds: random.int(1, 300) }],
    ['send-test-gift', { diamonds: random.int(1, 900) }],
    ['start-session', on ? { title: 'Sunday' } : {}],
    ['end-session', {}],
    ['move-session', { openedAtMs: night.nowMs() - random.int(0, HOUR_MS) }],
    ['rename-session', { title: on ? 'Monday' : null }],
    ['set-goal', on ? { label: 'New microphone', target: 500, start: random.int(0, 9) } : { clear: true }],
  ];
  const undoable = audit.filter((entry) => entry.undoable);
  for (let left = 6; left > 0 && undoable.length > 0; left--) {
    choices.push(['undo', { commandId: random.pick(undoable).id }]);
  }
  return random.pick(choices);
}

/** Lets everything that is still in being come to its end. */
export function endNight(night: NightShow): void {
  night.overlay('joins');
  void night.command(MODERATORS[0] as Identity, 'resume-in-the-end', 'resume-alerts', {});
  night.wait(40 * 60_000);
}
