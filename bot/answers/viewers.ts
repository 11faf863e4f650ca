import type { BotTextKey, ChatCommandName } from '../../shared/bot-settings.ts';
import type { Tier } from '../../shared/tier.ts';
import { isAmountOnly } from '../../shared/tier-reach.ts';
import type { WindowName } from '../../shared/topics.ts';
import type { Asker } from './asker.ts';
import { nameOf } from './asker.ts';
import { nextLive } from './next-live.ts';
import { mayUse } from './permits.ts';
import { amount, fill, ordinalForm } from './wording.ts';

/** People named by `!top`. */
const TOP_NAMES = 5;
/** Steps named by `!tiers`: the nearest ones, so that nobody is led to the far ones. */
const TIERS_NAMED = 3;

const TOP_WINDOWS: Readonly<Record<string, { window: WindowName; text: BotTextKey }>> = {
  tonight: { window: 'session', text: 'top' },
  week: { window: 'week', text: 'topWeek' },
  month: { window: 'month', text: 'topMonth' },
  all: { window: 'all', text: 'topAll' },
};

const PLACES = {
  one: 'rankPlaceOne',
  two: 'rankPlaceTwo',
  few: 'rankPlaceFew',
  other: 'rankPlaceOther',
} as const satisfies Record<string, BotTextKey>;

/** Commands that only ask: each says what to answer. */
export const VIEWER_REPLIES = { top, rank, goal, tiers, next, commands } as const satisfies Partial<
  Record<ChatCommandName, (asker: Asker) => string>
>;

/** Names without amounts. */
function top({ host, settings: { texts }, rest }: Asker): string {
  const word = rest.toLowerCase();
  const { window, text } = (Object.hasOwn(TOP_WINDOWS, word) ? TOP_WINDOWS[word] : undefined) ?? {
    window: 'session',
    text: 'top',
  };
  const rows = host.leaderboard(window).rows.slice(0, TOP_NAMES);
  if (rows.length === 0) return texts.topNone;
  const names = rows.map(({ rank: place, name }) => fill(texts.topEntry, { rank: String(place), name }));
  return fill(texts[text], { names: names.join(', ') });
}

function rank(asker: Asker): string {
  const { host, settings, gifterId } = asker;
  const place = host.rank('session', gifterId);
  const name = nameOf(asker);
  if (place === null) return fill(settings.texts.rankNone, { name });
  const form = settings.texts[PLACES[ordinalForm(place)]];
  return fill(settings.texts.rank, { name, place: fill(form, { n: String(place) }) });
}

function goal({ host, settings: { texts } }: Asker): string {
  const now = host.goal();
  if (now === null) return texts.goalNone;
  if (now.value >= now.target) return fill(texts.goalReached, { label: now.label });
  const percent = Math.max(0, Math.floor((now.value / now.target) * 100));
  return fill(texts.goal, { label: now.label, percent: String(percent) });
}

function tiers({ host, settings: { texts } }: Asker): string {
  // Level 1 is the thanks that everybody gets: it opens nothing.
  const first = new Map<number, Tier>();
  for (const tier of host.ladder().tiers) {
    const known = first.get(tier.level);
    // Who asks for an amount is not helped by a step that asks for more than that.
    const isNearer = isAmountOnly(tier.when) && (known === undefined || from(tier) < from(known));
    if (tier.level > 1 && isNearer) first.set(tier.level, tier);
  }
  const steps = [...first.values()]
    .sort((a, b) => from(a) - from(b))
    .slice(0, TIERS_NAMED)
    .map((tier) => fill(texts.tiersEntry, { step: tier.name, amount: amount(from(tier)) }));
  return steps.length === 0 ? texts.tiersNone : fill(texts.tiers, { steps: steps.join(', ') });
}

function from({ when }: Tier): number {
  return when.diamondsFrom ?? 1;
}

function next({ host, settings, nowMs }: Asker): string {
  const live = settings.nextLive === null ? null : nextLive(settings.nextLive, host.zone(), nowMs);
  return live === null ? settings.texts.nextNone : fill(settings.texts.next, live);
}

/** Those that are on and that the asker may use. */
function commands({ settings, line }: Asker): string {
  const names = Object.entries(settings.commands)
    .filter(([name, { on, who }]) => on && name !== 'commands' && mayUse(line.badges, who))
    .map(([name]) => `!${name}`);
  return fill(settings.texts.commands, { commands: names.join(', ') });
}
