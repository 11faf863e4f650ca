import type { Always, GifterCard, Given } from '../../shared/gifter-card.ts';
import type { WindowName } from '../../shared/topics.ts';
import type { Diamonds, GifterId } from '../../shared/units.ts';
import type { RecentFacts } from './kept-gifts.ts';
import { nameFor } from './present.ts';
import { questionSlots, vipsIn } from './rewards.ts';
import { standingOn } from './standing.ts';
import type { BoardSources } from './topics.ts';
import { isWindowOver } from './topics.ts';

/** What whoever asks may see and do. */
export interface CardReader {
  /** All sessions, beside the one of tonight. */
  readonly seesAlways: boolean;
  /** Null for any amount. */
  readonly mayMove: Diamonds | null;
  /** The session that runs, or the one that would be next. */
  readonly session: number;
}

const ALWAYS = ['day', 'week', 'month', 'all'] as const;

/** What is known of one person; null for somebody of whom nothing is. */
export function cardOf(from: BoardSources, gifterId: GifterId, reader: CardReader): GifterCard | null {
  const { views, people, cleanName: clean } = from;
  const slot = views.gifters.slotOf(gifterId);
  const { blocked, trusted, excluded, renamed, noted } = people.get(gifterId) ?? {};
  // `hidden` of the presenter holds the blocked ones too.
  const hidden = views.hidden.has(gifterId);
  const toThank = views.toThank.get(gifterId);
  if (slot === null && !hidden && !toThank && !people.has(gifterId)) return null;
  const raw = slot === null ? (toThank?.name ?? '') : views.gifters.nameAt(slot);
  const name = nameFor('staff', from, raw, gifterId);
  const own = clean(raw, gifterId);
  const earlier = slot === null ? [] : views.gifters.earlierAt(slot).map((before) => clean(before, gifterId));
  return {
    gifter: { id: gifterId, name },
    ownName: renamed ? own : null,
    earlierNames: [...new Set(earlier)].filter((before) => before !== own && before !== name),
    tonight: givenIn(from, slot, 'session'),
    always: reader.seesAlways ? alwaysOf(from, slot) : null,
    steps: stepsOf(views.gifts.all, gifterId, Number(views.windows.session.key)),
    marks: {
      hidden,
      blocked: blocked !== undefined,
      trusted: trusted !== undefined,
      excluded: excluded !== undefined,
    },
    forgetAskedAtMs: views.forgetAsked.get(gifterId) ?? null,
    vip: vipsIn(views.grants, reader.session).some((grant) => grant.gifterId === gifterId),
    questionSlots: questionSlots(views.grants).filter((grant) => grant.gifterId === gifterId).length,
    toThank: toThank ? { atMs: toThank.atMs, because: toThank.because } : null,
    note: noted ? { text: noted.text, by: noted.by, atMs: noted.atMs } : null,
    mayMove: reader.mayMove,
  };
}

function givenIn(from: BoardSources, slot: number | null, name: WindowName): Given {
  if (slot === null || isWindowOver(from, name)) return { diamonds: 0, gifts: 0, rank: null };
  const { board } = from.views.windows[name];
  return {
    diamonds: board.diamondsOf(slot),
    gifts: board.actsOf(slot),
    rank: standingOn(board, from.views).rankOf(slot),
  };
}

function alwaysOf(from: BoardSources, slot: number | null): Always {
  const { firstMs = null, lastMs = null } = slot === null ? {} : from.views.gifters.seenAt(slot);
  const windows = ALWAYS.map((window) => ({ window, ...givenIn(from, slot, window) }));
  return { windows, firstSeenMs: firstMs, lastSeenMs: lastMs };
}

function stepsOf(gifts: readonly RecentFacts[], gifterId: GifterId, session: number): GifterCard['steps'] {
  const steps = new Map<string, { name: string; level: number; times: number }>();
  for (const { gifterId: by, session: of, alert, level, reverted } of gifts) {
    if (by !== gifterId || of !== session || !alert || level === null || reverted) continue;
    const step = steps.get(alert.step) ?? { name: alert.step, level, times: 0 };
    steps.set(alert.step, { ...step, times: step.times + 1 });
  }
  return [...steps.values()].sort((a, b) => b.level - a.level);
}
