import type { CommandName } from '../shared/commands.ts';
import type { ServerFrame } from '../shared/protocol.ts';
import type { OverlayStatus, PersonHere, StageTopic, TopicName } from '../shared/topics.ts';
import type { AlertId, GifterId, Millis } from '../shared/units.ts';
import { personOf } from './core/acts.ts';
import type { AlertFacts } from './core/alerts.ts';
import { isStreakOpen } from './core/alerts.ts';
import type { Director, Effect, PlayerId } from './core/director.ts';
import { createDirector } from './core/director.ts';
import type { Clock } from './core/ports.ts';
import type { Presenter } from './core/present.ts';
import { presentAlert } from './core/present.ts';
import type { Event, RecordBody } from './core/record.ts';
import type { ShowState } from './core/state.ts';
import { topicNames } from './core/topics.ts';
import type { AlertChange } from './core/views.ts';

/** Where a show's news go: sockets here, pub/sub elsewhere. */
export interface Broadcast {
  /** These topics have new values; `urgent` does not wait for the next flush. */
  changed(names: Iterable<TopicName>, options?: { readonly urgent?: boolean }): void;
  /** An alert frame for every overlay, or for one. */
  send(frame: Extract<ServerFrame, { type: `alert${string}` }>, to: PlayerId | 'overlays'): void;
  overlays(): readonly OverlayStatus[];
  /** Who is at a dashboard. */
  here(): readonly PersonHere[];
}

export interface StagehandDeps {
  readonly state: ShowState;
  readonly clock: Clock;
  readonly broadcast: Broadcast;
  /** A held alert is released after this, as the settings are now; null is never. */
  readonly decideWithinMs: () => Millis | null;
  readonly presenter: () => Presenter;
  /** Records what became of an alert. */
  readonly outcome: (events: readonly Event[]) => void;
}

/** Does what the director decides: frames to overlays, outcomes to the journal, timers. */
export interface Stagehand {
  readonly director: Director;
  /** What the screens obey at once; the ledger says the same when the record is made. */
  readonly stage: StageTopic;
  /** Offers again the alerts that waited when the last run ended. */
  start(): void;
  stop(): void;
  /** A record is on disk that touched these alerts. */
  follow(record: RecordBody, alerts: readonly AlertChange[]): void;
  /** A screen goes blank, and the queue stands still, though the disk may be slow or gone. */
  actBeforeDisk(command: CommandName, by: string): void;
  /** What overlays say. */
  readonly players: {
    joined(player: PlayerId): void;
    left(player: PlayerId): void;
    started(player: PlayerId, id: AlertId): void;
    done(player: PlayerId, id: AlertId): void;
  };
}

/** After these a person is named anew, or no more. */
const RENAMES: ReadonlySet<Event['type']> = new Set([
  'GifterHidden',
  'GifterUnhidden',
  'GifterMarked',
  'GifterRenamed',
  'GifterForgotten',
]);

export function createStagehand(deps: StagehandDeps): Stagehand {
  const { state, clock, broadcast, presenter, outcome } = deps;
  const { ledger, views } = state;
  let stage: StageTopic = {
    cleared: ledger.cleared,
    paused: ledger.paused !== null,
    muted: ledger.muted !== undefined,
  };
  const director = createDirector({
    paused: stage.paused,
    get decideWithinMs() {
      return deps.decideWithinMs();
    },
    isHidden: (gifterId) => presenter().hidden.has(gifterId),
  });
  let cancelTimer = () => {};

  /** The stage follows the record; for what acts before the disk it stands so already. */
  function obey(record: RecordBody, type: Event['type']): void {
    const nowMs = clock.now();
    if (RENAMES.has(type)) rename(personOf(record));
    // The words that names are judged by may be others now, or many names are gone.
    else if (type === 'SettingsSaved' || type === 'GiftersRetired') rename(null);
    else if (type === 'AlertsPaused') {
      stage = { ...stage, paused: true };
      act(director.pause(nowMs));
    } else if (type === 'AlertsResumed') {
      stage = { ...stage, paused: false, cleared: null };
      act(director.resume(nowMs));
      broadcast.changed(topicNames('overlay'), { urgent: true });
    } else if (type === 'ScreensMuted') {
      stage = { ...stage, muted: ledger.muted !== undefined };
      broadcast.changed(['stage'], { urgent: true });
    }
  }

  /** A person, or with null everybody, is named anew, or no more, wherever the name stands on a screen. */
  function rename(gifterId: GifterId | null): void {
    const nowMs = clock.now();
    const isMeant = (facts: AlertFacts) => gifterId === null || facts.gifterId === gifterId;
    const facts = director.onAir()?.facts;
    if (facts && isMeant(facts)) act([{ type: 'update', facts }]);
    for (const thanks of views.alerts.thanks.values()) {
      if (isMeant(thanks) && isStreakOpen(thanks, nowMs)) thank(thanks, 'alert-updated');
    }
    broadcast.changed(topicNames('overlay'), { urgent: true });
  }

  /** Level 1 belongs to the ticker, which is blank while the screen is cleared. */
  function thank(facts: AlertFacts, type: 'alert' | 'alert-updated'): void {
    if (stage.cleared) return;
    const alert = presentAlert(facts, presenter(), clock.now());
    broadcast.send(type === 'alert' ? { type, alert, elapsedMs: 0 } : { type, alert }, 'overlays');
  }

  /** Thanks of level 1 go straight to the ticker; everything else is the director's. */
  function directAlert({ event, facts }: AlertChange): void {
    const nowMs = clock.now();
    if (event.type === 'AlertMade' && event.end === undefined) return act(director.offer(facts, nowMs));
    if (event.type === 'AlertReplayed') return act(director.offer(facts, nowMs));
    if (event.type === 'AlertApproved' || event.type === 'AlertReleased')
      return act(director.letThrough(facts, nowMs));
    if (event.type === 'AlertEnded' && event.end !== 'merged')
      return act(director.removed(event.alert, nowMs));
    if (facts.tier.level > 1 || views.alerts.alive.has(facts.id)) {
      const climbed = event.type === 'AlertGrew' && event.climb !== undefined;
      return act(director.changed(facts, { climbed }, nowMs));
    }
    thank(facts, event.type === 'AlertMade' ? 'alert' : 'alert-updated');
  }

  /** Carries out what the director wants, then sleeps until time alone changes something. */
  function act(effects: readonly Effect[]): void {
    for (const effect of effects) perform(effect);
    // An alert that begins to wait, or grows while it does, has no effect and is news all the same.
    broadcast.changed(['queue']);
    cancelTimer();
    const deadlineMs = director.nextDeadlineMs(clock.now());
    cancelTimer =
      deadlineMs === null ? () => {} : clock.at(deadlineMs, () => act(director.tick(clock.now())));
  }

  function perform(effect: Effect): void {
    const nowMs = clock.now();
    switch (effect.type) {
      case 'send': {
        const alert = presentAlert(effect.facts, presenter(), nowMs);
        const to = effect.to === 'all' ? 'overlays' : effect.to;
        return broadcast.send({ type: 'alert', alert, elapsedMs: effect.elapsedMs }, to);
      }
      case 'update':
        return broadcast.send(
          { type: 'alert-updated', alert: presentAlert(effect.facts, presenter(), nowMs) },
          'overlays',
        );
      case 'cancel':
        return broadcast.send({ type: 'alert-cancelled', id: effect.id }, 'overlays');
      case 'released':
        // A moderator's record may have let it through a moment ago.
        if (ledger.approved.has(effect.id)) return;
        return outcome([{ type: 'AlertReleased', alert: effect.id }]);
      case 'ended': {
        // A moderator's record may have ended it a moment ago: an alert ends once.
        if (!ledger.alive.has(effect.id)) return;
        const { id: alert, end, reason, into } = effect;
        if (into !== undefined && !ledger.alive.has(into)) return offerAnew(alert, into);
        const more = { ...(reason ? { reason } : {}), ...(into ? { into } : {}) };
        return outcome([{ type: 'AlertEnded', alert, end, ...more }]);
      }
    }
  }

  /** The alert that it was to play in has just ended, which is not on disk yet. */
  function offerAnew(alert: AlertId, host: AlertId): void {
    const facts = views.alerts.alive.get(alert);
    act(director.removed(host, clock.now()));
    if (facts) act(director.offer(facts, clock.now()));
  }

  /** A screen goes blank, and the queue stands still, though the disk may be slow or gone. */
  function actBeforeDisk(command: CommandName, by: string): void {
    const nowMs = clock.now();
    if (command === 'clear-overlay') {
      if (stage.cleared) return;
      stage = { ...stage, paused: true, cleared: { by, atMs: nowMs } };
      act(director.clear(nowMs));
      broadcast.changed(['stage', ...topicNames('overlay'), 'queue'], { urgent: true });
    } else if (command === 'pause-alerts') {
      stage = { ...stage, paused: true };
      act(director.pause(nowMs));
      broadcast.changed(['stage'], { urgent: true });
    }
  }

  return {
    director,
    get stage() {
      return stage;
    },
    start() {
      for (const facts of views.alerts.alive.values()) act(director.offer(facts, clock.now()));
    },
    stop: () => cancelTimer(),
    follow(record, alerts) {
      for (const change of alerts) directAlert(change);
      if (record.kind === 'command') for (const event of record.events) obey(record, event.type);
    },
    actBeforeDisk,
    players: {
      joined(player) {
        act(director.joined(player, clock.now()));
        broadcast.changed(['status']);
      },
      left(player) {
        act(director.left(player, clock.now()));
        broadcast.changed(['status']);
      },
      started(player, id) {
        act(director.started(player, id, clock.now()));
        broadcast.changed(['queue']);
      },
      done: (player, id) => act(director.done(player, id, clock.now())),
    },
  };
}
