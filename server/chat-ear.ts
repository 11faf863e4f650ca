import type { ChatLine } from '../shared/chat.ts';
import type { AlertId, EpochMs } from '../shared/units.ts';
import { messageDoubt } from './core/ask.ts';
import type { Director } from './core/director.ts';
import { holdsMessages } from './core/holds.ts';
import { alertForLine, messageOf } from './core/lines.ts';
import { offAirOf } from './core/marks.ts';
import type { Event, Who } from './core/record.ts';
import type { Rules } from './core/rules.ts';
import type { ShowState } from './core/state.ts';

/** Listens to chat for the words that a TikTok gift could not carry. Every other line leaves no trace. */
export interface ChatEar {
  hear(line: ChatLine, nowMs: EpochMs): void;
}

export function createChatEar({
  state: { ledger, views },
  rules,
  director,
  outcome,
}: {
  readonly state: ShowState;
  readonly rules: () => Rules;
  readonly director: Pick<Director, 'onAir'>;
  readonly outcome: (events: readonly Event[], who: Who) => void;
}): ChatEar {
  /** The alert whose message is on its way to the disk: the next line is not its own any more. */
  const taken = new Set<AlertId>();

  return {
    hear(line, nowMs) {
      const facts = alertForLine(views.alerts, line, nowMs);
      if (!facts || taken.has(facts.id) || !ledger.alive.has(facts.id)) return;
      if (offAirOf(views).has(facts.gifterId)) return;
      const message = messageOf(line);
      if (message === null) return;
      const doubt = messageDoubt(message, rules());
      // It was shown without: too late to ask anybody.
      if (director.onAir()?.facts === facts && (holdsMessages(facts) || doubt)) return;
      for (const id of taken) if (!ledger.alive.has(id)) taken.delete(id);
      taken.add(facts.id);
      outcome([{ type: 'MessageTaken', alert: facts.id, ...(doubt ? { doubt } : {}) }], {
        id: line.author.id,
        message,
      });
    },
  };
}
