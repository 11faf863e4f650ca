import type { TrialFigures } from '../../shared/compare.ts';
import type { EpochMs, Seq } from '../../shared/units.ts';
import { createChatEar } from '../chat-ear.ts';
import { gifterOf } from '../core/acts.ts';
import { decideCame } from '../core/decide.ts';
import { evolve } from '../core/evolve.ts';
import type { Ledger } from '../core/ledger.ts';
import { beginsCombo, growsWithOthers, streakKey } from '../core/ledger.ts';
import type { Presenter } from '../core/present.ts';
import type { Event, JournalRecord, RecordBody, Who } from '../core/record.ts';
import type { Moment, Rules } from '../core/rules.ts';
import type { ShowState } from '../core/state.ts';
import { foldRecord } from '../core/state.ts';
import { explainedOf, isOfSession } from '../core/trial.ts';
import type { GiftOfTrial, TriedDelivery } from '../core/trial-book.ts';
import { createTrialBook } from '../core/trial-book.ts';
import { createBusy } from '../core/trial-busy.ts';
import type { AlertChange } from '../core/views.ts';
import { emptyViews, project } from '../core/views.ts';
import { createStagehand } from '../stagehand.ts';
import type { TrialClock } from './clock.ts';
import { createTrialClock } from './clock.ts';
import { createTrialOverlay } from './overlay.ts';

/**
 * A past played again under other rules: the show's own decisions, folds and stage, with a clock that runs by the
 * records, a journal in memory, and one overlay that is always there and plays at once. What came stays as it was:
 * gifts, greetings, their times and days, streams, and lines of chat that became messages. What people did is left
 * out: nobody pauses, decides, skips or corrects, so what is held waits for its time. The stage is empty at the
 * beginning; settings and exchange rates are the ones given.
 */
export interface Trial {
  /** Must be told every record of the slice once, in order. */
  play(record: JournalRecord): void;
  /** The slice is over; plays out what still waits. */
  end(): void;
  figures(): TrialFigures;
  gifts(): ReadonlyMap<Seq, GiftOfTrial>;
}

export interface TrialDeps {
  /** What the journal says before the slice; the trial owns it from now on. */
  readonly ledger: Ledger;
  readonly rules: Rules;
  /** Told each record that the trial makes, numbered on from the ledger's. */
  readonly recorded?: (record: JournalRecord) => void;
}

/** Nobody reads what the overlay of a trial is sent. */
const UNREAD: Presenter = {
  wording: 'strict',
  cleanName: (raw) => raw,
  media: () => [],
  air: { name: (raw) => raw, message: (raw) => raw, nameDoubt: () => null, messageDoubt: () => null },
  hidden: new Set(),
  people: new Map(),
};

export function createTrial({ ledger, rules: given, recorded = () => {} }: TrialDeps): Trial {
  // Streams begin and end as they did, whatever the settings say of silence now.
  const rules: Rules = { ...given, settings: { ...given.settings, sessionIdleMs: Number.MAX_SAFE_INTEGER } };
  const book = createTrialBook(rules.ladder);
  const busy = createBusy();
  const clock: TrialClock = createTrialClock(ledger.atMs);
  const state = stateFrom(ledger, rules);
  let pending: { readonly made: JournalRecord; readonly tried?: TriedDelivery }[] = [];
  let firstAtMs: EpochMs | null = null;
  let lastAtMs: EpochMs = ledger.atMs;

  const overlay = createTrialOverlay({
    clock,
    players: {
      started: (player, id) => stagehand.players.started(player, id),
      done: (player, id) => stagehand.players.done(player, id),
    },
    onStage(id) {
      const facts = state.views.alerts.alive.get(id);
      if (facts) busy.on(clock.now(), clock.now() - (facts.letThroughAtMs ?? facts.createdAtMs));
    },
    offStage: () => busy.off(clock.now()),
  });
  const stagehand = createStagehand({
    state,
    clock,
    broadcast: { changed() {}, send: overlay.send, overlays: () => [], here: () => [] },
    decideWithinMs: () => rules.settings.decideWithinMs,
    presenter: () => UNREAD,
    outcome,
  });
  const chat = createChatEar({ state, rules: () => rules, director: stagehand.director, outcome });
  stagehand.players.joined(overlay.id);

  function record(r: RecordBody): JournalRecord {
    const made: JournalRecord = { seq: ledger.seq + 1, r };
    evolve(ledger, made);
    return made;
  }

  function outcome(events: readonly Event[], who?: Who): void {
    const session = ledger.session?.open ? ledger.session.id : null;
    const stamp = { at: clock.now(), day: ledger.day, zone: rules.zone, session };
    pending.push({ made: record({ ...stamp, kind: 'outcome', ...(who ? { who } : {}), events }) });
  }

  /** What was recorded is on disk at once, as soon as whoever recorded it is done. */
  function settle(): void {
    while (pending.length > 0) {
      const records = pending;
      pending = [];
      for (const { made, tried } of records) {
        const changes: readonly AlertChange[] = project(state.views, made);
        if (tried) book.gave(tried, changes);
        else book.followed(changes);
        recorded(made);
        stagehand.follow(made.r, changes);
      }
    }
  }

  function deliver(seq: Seq, came: RecordBody & { readonly kind: 'delivery' }): void {
    const moment: Moment = { seq: ledger.seq + 1, atMs: came.at, day: came.day };
    const r = { ...decideCame(ledger, came, rules, moment), zone: came.zone };
    const key = growsWithOthers(r.in) ? streakKey(r.in, gifterOf(r.in.platform, r.who)) : null;
    const streakOf = () => (key === null ? undefined : ledger.streaks.get(key));
    const explained = explainedOf(ledger, r, beginsCombo(r) ? undefined : streakOf());
    const made = record(r);
    const streak = streakOf() ?? null;
    pending.push({ made, tried: { seq, r, explained, streak } });
  }

  return {
    play({ seq, r }) {
      firstAtMs ??= r.at;
      lastAtMs = r.at;
      clock.runTo(r.at, settle);
      const ofSession = r.events.filter(isOfSession);
      const { at, day, zone, session } = r;
      const streams: RecordBody = { at, day, zone, session, kind: 'outcome', events: ofSession };
      if (ofSession.length > 0) foldRecord(state, { seq: ledger.seq, r: streams });
      if (r.kind === 'delivery') deliver(seq, r);
      else if (r.events.some(({ type }) => type === 'MessageTaken')) say(r);
      settle();
    },
    end() {
      busy.close(lastAtMs);
      clock.runTo(Infinity, settle);
    },
    figures: () => ({
      ...book.figures(),
      busy: busy.figures(lastAtMs - (firstAtMs ?? lastAtMs)),
    }),
    gifts: book.gifts,
  };

  /** Says a line of chat again that was a message that night; for whom it is one now may differ. */
  function say(r: RecordBody): void {
    if (r.kind !== 'outcome' || !r.who || 'token' in r.who) return;
    const { id, message: text } = r.who;
    if (!id || text === undefined) return;
    const author = { id, name: '' };
    chat.hear({ id: '', platform: 'tiktok', author, badges: [], text, atMs: r.at }, r.at);
  }
}

/** The show at the beginning of the slice: the ladder in force, nothing paused, nobody on stage or in line. */
function stateFrom(ledger: Ledger, rules: Rules): ShowState {
  const views = emptyViews();
  for (const id of ledger.hidden.keys()) views.hidden.add(id);
  for (const [id, person] of ledger.people) views.people.set(id, person);
  ledger.alive.clear();
  ledger.approved.clear();
  const state = { ledger, views };
  const { atMs: at, day, seq } = ledger;
  const events: Event[] = [{ type: 'LadderAdopted', ladder: rules.ladder }, { type: 'AlertsResumed' }];
  const session = ledger.session?.open ? ledger.session.id : null;
  foldRecord(state, { seq, r: { at, day, zone: rules.zone, session, kind: 'outcome', events } });
  return state;
}
