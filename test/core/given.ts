import { createAirJudge, createNameCleaner } from '../../server/core/air.ts';
import type { ShowCommand } from '../../server/core/command.ts';
import { decideCommand } from '../../server/core/command.ts';
import { decideDelivery } from '../../server/core/decide.ts';
import type { Decision, Refusal } from '../../server/core/decision.ts';
import { createDirector } from '../../server/core/director.ts';
import type { Event, RecordBody, Who } from '../../server/core/record.ts';
import type { Rules } from '../../server/core/rules.ts';
import { emptyState, foldRecord } from '../../server/core/state.ts';
import type { TopicSources } from '../../server/core/topics.ts';
import type { AlertEnd, AlertEndReason } from '../../shared/alert.ts';
import type { Delivery } from '../../shared/gift.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import type { Ladder } from '../../shared/tier.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import type { BotTopic, DevicesTopic, Reachable } from '../../shared/topics.ts';

/** Nobody logged in. */
export const NO_BOT: BotTopic = { login: null, canLogIn: false, pending: null, problem: null };

/** This computer alone. */
export const NO_DEVICES: DevicesTopic = {
  addresses: [],
  hosts: [],
  fixed: { network: false, internet: false },
  isPublicOwn: false,
};
export const ONLY_HERE: Reachable = { network: [], public: null, remote: false };

/** 2026-11-22 20:00 UTC, a Sunday evening. */
export const EVENING_MS = Date.UTC(2026, 10, 22, 20);

export const RULES: Rules = { ladder: DEFAULT_LADDER, settings: DEFAULT_SETTINGS, zone: 'UTC' };

const AIR = createAirJudge();

let deliveries = 0;

/** A single gift of ten diamonds by Ada unless said otherwise. */
export function delivery(over: Partial<Delivery> = {}): Delivery {
  const id = `d${++deliveries}`;
  return {
    space: 'hook:gift',
    id,
    digest: '00000000000000aa',
    source: 'hook:gift',
    platform: 'tiktok',
    kind: 'gift',
    room: 'hook:gift',
    gifter: { id: '6813181309701719620', name: 'Ada' },
    gift: { id: '5655', name: 'Rose' },
    unit: { type: 'diamonds', amount: 10 },
    count: 1,
    streak: null,
    bomb: null,
    message: null,
    sentAtMs: null,
    ...over,
  };
}

/** A frame of one combo of roses, one diamond each. */
export function rose(
  count: number,
  { ended = false, id = 'combo-1' }: { ended?: boolean; id?: string | null } = {},
): Delivery {
  return delivery({ unit: { type: 'diamonds', amount: 1 }, count, streak: { id, ended } });
}

/** A state that tests drive record by record, with a clock of their own. */
export function given(rules: Rules = RULES) {
  const state = emptyState();
  let seq = 0;
  let atMs = EVENING_MS;
  const moment = () => ({ seq: seq + 1, atMs, day: new Date(atMs).toISOString().slice(0, 10) });
  const fold = (r: RecordBody) => foldRecord(state, { seq: ++seq, r });
  const outcome = (events: readonly Event[], who?: Who) =>
    fold({
      at: atMs,
      day: moment().day,
      zone: 'UTC',
      session: null,
      kind: 'outcome',
      ...(who ? { who } : {}),
      events,
    });
  return {
    state,
    /** Lets time pass. */
    after(ms: number) {
      atMs += ms;
      return this;
    },
    /** Decides and folds; answers the events. */
    gift(what: Delivery) {
      const body = decideDelivery(state.ledger, what, rules, moment());
      fold(body);
      return body.events;
    },
    /** Decides, and folds what was accepted. */
    command(command: ShowCommand, { actor = 'owner', id = `c${seq}` } = {}): Decision | Refusal {
      const at = moment();
      const decision = decideCommand(state, command, { rules, moment: at, actor });
      if (!decision.ok) return decision;
      const { events, value, args, who } = decision;
      const input = { id, name: command.name, digest: '', args, value };
      fold({
        at: atMs,
        day: at.day,
        zone: 'UTC',
        session: null,
        kind: 'command',
        actor,
        ...(who ? { who } : {}),
        in: input,
        events,
      });
      return decision;
    },
    /** Folds what became of something by itself. */
    outcome,
    /** Folds what became of an alert. */
    ended(alert: string, end: AlertEnd = 'shown', reason?: AlertEndReason) {
      outcome([{ type: 'AlertEnded', alert, end, ...(reason ? { reason } : {}) }]);
      return this;
    },
    /** Folds that an alert plays inside another. */
    merged(alert: string, into: string) {
      outcome([{ type: 'AlertEnded', alert, end: 'merged', into }]);
      return this;
    },
    /** Folds that another ladder came into force. */
    adopt(ladder: Ladder) {
      outcome([{ type: 'LadderAdopted', ladder }]);
      return this;
    },
    /** What topics are made of, with an empty stage. */
    sources(): TopicSources {
      return {
        views: state.views,
        director: createDirector({ paused: false, decideWithinMs: null, isHidden: () => false }),
        stage: { cleared: null, paused: false, muted: false },
        settings: rules.settings,
        wording: rules.settings.wording,
        cleanName: createNameCleaner(),
        air: AIR,
        people: state.views.people,
        nowMs: atMs,
        today: moment().day,
        health: { reasons: [], demo: false },
        sources: [],
        overlays: [],
        here: [],
        hookRefusal: null,
        hidden: state.views.hidden,
        bot: () => NO_BOT,
        tokens: () => [],
        reachable: ONLY_HERE,
        devices: () => NO_DEVICES,
        media: () => [],
        done: state.ledger.done,
        ladders: state.ledger.ladders,
      };
    },
  };
}
