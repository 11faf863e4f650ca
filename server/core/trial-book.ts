import type { AlertEndReason } from '../../shared/alert.ts';
import type { Fate, StepFigures, TrialFigures, WithoutWhy } from '../../shared/compare.ts';
import type { Ladder, Tier } from '../../shared/tier.ts';
import type { Explained, Limit } from '../../shared/tier-explain.ts';
import type { AlertId, Diamonds, EpochMs, GifterId, Seq } from '../../shared/units.ts';
import { ANONYMOUS } from '../../shared/units.ts';
import { holdOf } from './holds.ts';
import type { Streak } from './ledger.ts';
import { whyNothing } from './reasons.ts';
import type { Event, RecordBody } from './record.ts';
import type { AlertChange } from './views.ts';

/** An act of giving, or a greeting that a step knows, and what became of it in one trial. */
export interface GiftOfTrial {
  /** The record of the past that credited it first. */
  seq: Seq;
  atMs: EpochMs;
  readonly giftName: string;
  count: number;
  diamonds: Diamonds;
  /** Else it is a greeting, or a bomb of which no gift came. */
  isCounted: boolean;
  /** The last alert that it made; null for none. */
  alert: AlertId | null;
  step: Tier | null;
  fate: Fate;
  why: AlertEndReason | WithoutWhy | null;
  /** It waited for a moderator at some time. */
  isHeld: boolean;
  /** The steps that it fitted while they rested, by their ids; absent for none. */
  limited?: Map<string, Limit>;
  /** At its last credit that might have made an alert; where none might, at its last. */
  explained: Explained;
  /** At the moment of its last step; absent without one. */
  reached?: Explained;
}

/** A delivery of the past as the trial decided it. */
export interface TriedDelivery {
  readonly seq: Seq;
  readonly r: RecordBody & { readonly kind: 'delivery' };
  /** Its combo or bomb; null when the gift stands alone. */
  readonly streak: Streak | null;
  readonly explained: Explained;
}

/** Keeps account of the gifts of one trial. */
export interface TrialBook {
  /** A delivery was folded. */
  gave(tried: TriedDelivery, changes: readonly AlertChange[]): void;
  /** Something else was folded. */
  followed(changes: readonly AlertChange[]): void;
  figures(): Omit<TrialFigures, 'busy'>;
  /** By the number of the record that began them. */
  gifts(): ReadonlyMap<Seq, GiftOfTrial>;
}

/** How an alert ended, whichever event says so. */
type Ended = Pick<Event & { readonly type: 'AlertEnded' }, 'alert' | 'end' | 'reason' | 'into'>;

/** What makes a delivery worth an entry: a credit, an alert, or a step that it would have reached. */
const BEGINS: ReadonlySet<Event['type']> = new Set(['GiftCounted', 'AlertMade', 'StepLimited']);

export function createTrialBook(ladder: Ladder): TrialBook {
  let records = 0;
  const all: GiftOfTrial[] = [];
  const ofStreak = new WeakMap<Streak, GiftOfTrial>();
  /** Alerts in being: the gift that made each, and everybody who plays in it. */
  const alerts = new Map<AlertId, { readonly gift: GiftOfTrial; readonly gifters: GifterId[] }>();
  const thanked = new Set<GifterId>();
  const granted = new Map<string, number>();

  /** The act that a delivery belongs to; null for one of which nothing follows. */
  function giftOf({ seq, r, streak, explained }: TriedDelivery): GiftOfTrial | null {
    const known = streak && ofStreak.get(streak);
    if (known) return known;
    if (!r.events.some(({ type }) => BEGINS.has(type))) return null;
    const made: GiftOfTrial = {
      seq,
      atMs: r.at,
      giftName: r.in.gift.name,
      count: 0,
      diamonds: 0,
      isCounted: false,
      alert: null,
      step: null,
      fate: 'none',
      why: 'below-first-step',
      isHeld: false,
      explained,
    };
    all.push(made);
    if (streak) ofStreak.set(streak, made);
    return made;
  }

  function note(gift: GiftOfTrial, { seq, r, explained }: TriedDelivery, event: Event): void {
    if (event.type === 'GiftCounted') {
      // What was announced only begins with its first gift.
      if (!gift.isCounted) Object.assign(gift, { seq, atMs: r.at, isCounted: true });
      gift.count += event.units;
      gift.diamonds += event.diamonds;
    } else if (event.type === 'StepLimited') {
      gift.limited ??= new Map();
      for (const limit of explained.limits ?? []) gift.limited.set(limit.tier, limit);
    } else if (event.type === 'Granted') {
      granted.set(event.tier, (granted.get(event.tier) ?? 0) + 1);
    } else return;
    if (gift.alert === null) gift.why = whyWithout(gift, explained, ladder);
    if (gift.alert === null || !explained.isLate) gift.explained = explained;
  }

  function follow(
    { event, facts }: AlertChange,
    tried: TriedDelivery | null,
    maker: GiftOfTrial | null,
  ): void {
    if (event.type === 'AlertEnded') ended(event);
    if (event.type === 'AlertMade' && maker)
      alerts.set(event.alert, { gift: maker, gifters: [facts.gifterId] });
    const known = alerts.get(facts.id);
    if (!known) return;
    const { gift } = known;
    if (holdOf(facts) !== null) gift.isHeld = true;
    const reaches = event.type === 'AlertMade' || (event.type === 'AlertGrew' && event.climb !== undefined);
    if (!reaches || !tried) return;
    Object.assign(gift, { alert: facts.id, step: facts.tier, why: null, reached: tried.explained });
    if (event.type === 'AlertMade' && event.end) ended({ alert: event.alert, end: event.end });
  }

  function ended({ alert: id, end, reason, into }: Ended): void {
    const known = alerts.get(id);
    if (!known) return;
    const { gift, gifters } = known;
    alerts.delete(id);
    if (into !== undefined) alerts.get(into)?.gifters.push(...gifters);
    if (end === 'shown') for (const gifter of gifters) if (gifter !== ANONYMOUS) thanked.add(gifter);
    // What a streak reached later counts, whatever became of its first alert.
    if (gift.alert === id) Object.assign(gift, { fate: end, why: reason ?? null });
  }

  return {
    gave(tried, changes) {
      records += 1;
      const gift = giftOf(tried);
      if (gift) for (const event of tried.r.events) note(gift, tried, event);
      for (const change of changes) follow(change, tried, gift);
    },
    followed(changes) {
      for (const change of changes) follow(change, null, null);
    },
    figures() {
      const { steps, without } = sumUp(all, ladder, granted);
      const gifts = all.filter(({ isCounted }) => isCounted).length;
      return { records, gifts, uncounted: all.length - gifts, steps, without, people: thanked.size };
    },
    gifts: () => new Map(all.map((gift) => [gift.seq, gift])),
  };
}

/** As the feed says it; what no step fits is told with what lies below the first. */
function whyWithout({ limited }: GiftOfTrial, explained: Explained, ladder: Ladder): WithoutWhy {
  const why = whyNothing({ ...explained, isLimited: limited !== undefined }, ladder);
  return why === 'no-step' ? 'below-first-step' : why;
}

type Counts = { -readonly [count in Exclude<keyof StepFigures, 'id' | 'name' | 'level'>]: number };

const NOTHING: Counts = { shown: 0, merged: 0, missed: 0, held: 0, granted: 0, limited: 0 };

function sumUp(
  gifts: readonly GiftOfTrial[],
  { tiers }: Ladder,
  granted: ReadonlyMap<string, number>,
): Pick<TrialFigures, 'steps' | 'without'> {
  const without = { 'below-first-step': 0, limited: 0, unpriced: 0, 'too-late': 0 };
  const counts = new Map<string, Counts>(
    tiers.map(({ id }) => [id, { ...NOTHING, granted: granted.get(id) ?? 0 }]),
  );
  for (const { step, fate, why, isHeld, limited } of gifts) {
    const reached = step && counts.get(step.id);
    if (reached && (fate === 'shown' || fate === 'merged' || fate === 'missed')) reached[fate] += 1;
    if (reached && isHeld) reached.held += 1;
    if (why !== null && isWithout(why, without)) without[why] += 1;
    for (const id of limited?.keys() ?? []) {
      const rested = counts.get(id);
      if (rested) rested.limited += 1;
    }
  }
  const steps = tiers.map(({ id, name, level }) => ({ id, name, level, ...(counts.get(id) ?? NOTHING) }));
  return { steps, without };
}

function isWithout(why: string, without: { readonly [why in WithoutWhy]: number }): why is WithoutWhy {
  return Object.hasOwn(without, why);
}
