import type { BotHost } from '../shared/bot.ts';
import { KIND_VIEWER } from '../shared/names.ts';
import type { GifterId } from '../shared/units.ts';
import { ANONYMOUS } from '../shared/units.ts';
import type { Director } from './core/director.ts';
import { lastGifts } from './core/kept-gifts.ts';
import { nameFor } from './core/present.ts';
import type { Rules } from './core/rules.ts';
import { standingOn } from './core/standing.ts';
import type { BoardSources } from './core/topics.ts';
import { boardTopic, isWindowOver } from './core/topics.ts';

/** The show as the bot reads it: what may be said aloud. */
export type BotView = Omit<BotHost, 'command' | 'hideSelf' | 'askToForget'>;

/** How far down the board a moderator's `@name` is looked for. */
const FIND_AMONG_ROWS = 200;
/** A chat line names a few people. */
const ROWS_TOLD = 50;

export function createBotView(deps: {
  readonly board: () => BoardSources;
  readonly director: Pick<Director, 'held' | 'onAir'>;
  readonly rules: () => Rules;
  /** Of somebody who was forgotten while off the air, and whom nothing here names yet. */
  readonly isRemembered: (gifterId: GifterId) => boolean;
}): BotView {
  const { board, director, rules, isRemembered } = deps;

  const onAir = (name: string, gifterId: GifterId) => nameFor('air', board(), name, gifterId);

  /** Who gave last, then who stands on the session's board, each once. */
  function* recentPeople() {
    const { views } = board();
    for (const { gifterId, name } of lastGifts(views.gifts.all).reverse()) yield { gifterId, name };
    for (const { gifter } of views.windows.session.board.rows(0, FIND_AMONG_ROWS)) {
      yield { gifterId: views.gifters.idAt(gifter), name: views.gifters.nameAt(gifter) };
    }
  }

  return {
    leaderboard: (window) => boardTopic(board(), window, { readers: 'air', limit: ROWS_TOLD }),
    rank(window, gifterId) {
      const from = board();
      const slot = isWindowOver(from, window) ? null : from.views.gifters.slotOf(gifterId);
      return slot === null ? null : standingOn(from.views.windows[window].board, from.views).rankOf(slot);
    },
    nameOnAir: (gifterId, name) => (isRemembered(gifterId) ? KIND_VIEWER : onAir(name, gifterId)),
    goal: () => board().views.goal,
    ladder: () => board().views.ladder,
    held: () =>
      director.held().map(({ facts }) => ({ id: facts.id, name: onAir(facts.name, facts.gifterId) })),
    onAir() {
      const facts = director.onAir()?.facts;
      return facts ? { id: facts.id, name: onAir(facts.name, facts.gifterId) } : null;
    },
    zone: () => rules().zone,
    findGifter(name) {
      const from = board();
      const wanted = name.trim().replace(/^@/, '').toLowerCase();
      const found = new Map<GifterId, string>();
      for (const person of recentPeople()) {
        const { gifterId, name: raw } = person;
        const isMeant = from.cleanName(raw, gifterId).toLowerCase() === wanted;
        if (isMeant && gifterId !== ANONYMOUS) found.set(gifterId, raw);
      }
      const [only] = found;
      return only && found.size === 1 ? { gifterId: only[0], name: onAir(only[1], only[0]) } : null;
    },
  };
}
