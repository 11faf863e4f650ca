import type { Tier } from '../../shared/tier.ts';
import type { AlertId, Diamonds } from '../../shared/units.ts';
import type { Worth } from './exchange.ts';
import { stepHolds } from './holds.ts';
import type { Ledger, Streak } from './ledger.ts';
import type { Event, Who } from './record.ts';
import type { Moment, Rules } from './rules.ts';
import { STREAK_IDLE_MS, tierById } from './rules.ts';
import type { Asking, Reached } from './tiers.ts';
import { reach } from './tiers.ts';

/** How many units an alert tells of, and what they are worth. */
export interface Size {
  readonly count: number;
  readonly diamonds: Diamonds;
}

/** How it rose: the record, what that credits, and whether it came too late for alerts. */
export interface Rising extends Pick<Asking, 'input' | 'who' | 'credit'> {
  readonly rules: Rules;
  readonly moment: Moment;
  readonly isLate: boolean;
}

const NOTHING: Reached = { tier: null, limited: [] };

/** Whether a combo or a bomb takes no more alerts: its end came, or it fell silent. */
export function isOver(streak: Streak, { atMs }: Moment): boolean {
  return streak.ended || atMs - streak.lastAtMs > STREAK_IDLE_MS;
}

/** What follows where a combo or a bomb is larger than before: its new size and, unless it is late, its alert. */
export function rise(ledger: Ledger, before: Streak | undefined, size: Size, rising: Rising): Event[] {
  const { rules, moment, isLate, input, who, credit } = rising;
  const asking = { input, who, diamonds: size.diamonds, credit, streak: before };
  const { tier, limited } = isLate ? NOTHING : reach(ledger, asking, rules, moment);
  const level = Math.max(before?.level ?? 0, tier?.level ?? 0) as Streak['level'];
  const rose: Event = {
    type: 'StreakRose',
    high: size.count,
    total: size.diamonds,
    level: level === 0 ? null : level,
    ...(isLate ? { late: true } : {}),
  };
  if (isLate) return [rose];
  const events: Event[] = limited.length > 0 ? [rose, ...limited] : [rose];
  const ofAlert = riseOfAlert(ledger, before, tier, size, rising);
  if (ofAlert) events.push(ofAlert);
  return events;
}

/**
 * One alert in being for each streak: made at the first step, grown in place, and once anew above one that ended. A
 * climb into a step that holds makes one anew too: what may be on air already is left as it is.
 */
function riseOfAlert(
  ledger: Ledger,
  before: Streak | undefined,
  reached: Tier | null,
  size: Size,
  { rules, moment, who }: Rising,
): Event | null {
  const climbs = reached !== null && reached.level > (before?.level ?? 0);
  const current = before?.alert ?? null;
  const isAlive = current !== null && ledger.alive.has(current);
  if (climbs && !isAlive) return made(ledger, reached, rules, moment, size);
  if (climbs && before && current !== null && mustAsk(ledger, before, reached, rules, who)) {
    return { ...made(ledger, reached, rules, moment, size), follows: current };
  }
  const isTickerThanks = before?.level === 1;
  if (current === null || !(isAlive || isTickerThanks)) return null;
  if (!climbs) return { type: 'AlertGrew', alert: current, ...size };
  const climb = { tier: reached.id, ladder: rules.ladder.version, level: reached.level };
  return { type: 'AlertGrew', alert: current, ...size, climb };
}

/** Whether a moderator must look at what nobody had to look at so far. What was let through stays so. */
function mustAsk(
  ledger: Ledger,
  { alert, tier, level }: Streak,
  reached: Tier,
  { ladder }: Rules,
  who: Who,
): boolean {
  if (alert === null || level === 0 || tier === undefined || ledger.approved.has(alert)) return false;
  const hadMessage = ledger.saying.has(alert);
  const step = tierById(ladder, tier, level);
  if (step && stepHolds(step, hadMessage)) return false;
  return stepHolds(reached, hadMessage || ('message' in who && who.message !== undefined));
}

/** The credit of one record. */
export function counted(units: number, diamonds: Diamonds, acts: 0 | 1, value: Worth): Event {
  return {
    type: 'GiftCounted',
    units,
    diamonds,
    acts,
    ...(value.rate === undefined ? {} : { rate: value.rate }),
    ...(value.unpriced ? { unpriced: true } : {}),
  };
}

/** The alert that the record of this moment makes. */
export function made(
  ledger: Ledger,
  tier: Tier,
  rules: Rules,
  moment: Moment,
  size: Size,
): Event & { type: 'AlertMade' } {
  return {
    type: 'AlertMade',
    alert: alertIdAt(moment),
    tier: tier.id,
    ladder: rules.ladder.version,
    level: tier.level,
    ...size,
    // Level 1 goes to the ticker at once and never waits; behind a cleared screen nobody sees it.
    ...(tier.level === 1 ? { end: ledger.cleared ? 'missed' : 'shown' } : {}),
  };
}

/** A record makes at most one alert, so its number names it. */
export function alertIdAt(moment: Moment): AlertId {
  return `a${moment.seq}`;
}
