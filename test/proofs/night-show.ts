import type { Identity } from '../../server/core/identity.ts';
import type { JournalRecord } from '../../server/core/record.ts';
import type { Rules } from '../../server/core/rules.ts';
import type { ShowState } from '../../server/core/state.ts';
import { emptyState, foldRecord, loadState, saveState } from '../../server/core/state.ts';
import { createSeen } from '../../server/seen.ts';
import type { Show } from '../../server/show.ts';
import { createShow } from '../../server/show.ts';
import type { Delivery } from '../../shared/gift.ts';
import type { CommandResult } from '../../shared/protocol.ts';
import { ALONE } from '../support/alone.ts';
import { createTestClock } from '../support/clock.ts';

/** A show whose disk, clock and overlay the proof owns. */
export interface NightShow {
  /** All that is on disk, in order. */
  readonly records: readonly JournalRecord[];
  readonly nowMs: () => number;
  state(): ShowState;
  show(): Show;
  gift(delivery: Delivery): void;
  command(identity: Identity, id: string, name: string, args: object): Promise<CommandResult>;
  wait(ms: number): void;
  /** The disk takes what was appended. */
  sync(): void;
  /** Ends and starts again from the journal, or from a checkpoint and what came after it. */
  restart(from: 'journal' | 'checkpoint'): void;
  overlay(what: 'joins' | 'leaves'): void;
}

/** An overlay that starts what it is sent at once and ends it when its time is over, while it is there. */
export function startNight(rules: () => Rules, startMs: number): NightShow {
  const clock = createTestClock(startMs);
  const records: JournalRecord[] = [];
  let waiting: (() => void)[] = [];
  let appended = 0;
  let runs = 0;
  let isThere = false;
  let running = open(emptyState());

  function open(state: ShowState): { readonly show: Show; readonly state: ShowState } {
    const run = ++runs;
    appended = records.length;
    const show = createShow({
      state,
      seen: createSeen(),
      journal: {
        get nextSeq() {
          return appended + 1;
        },
        failure: null,
        append(r, done) {
          const seq = ++appended;
          waiting.push(() => {
            records.push(JSON.parse(JSON.stringify({ seq, r })));
            done(null);
          });
          return seq;
        },
        close: async () => {},
      },
      rules,
      clock,
      broadcast: {
        changed() {},
        send(frame) {
          if (frame.type !== 'alert' || frame.alert.tier.level === 1) return;
          const { id, durationMs } = frame.alert;
          clock.at(clock.now(), () => {
            if (run === runs && isThere) show.players.started('obs', id);
          });
          clock.at(clock.now() + durationMs, () => {
            if (run === runs && isThere) show.players.done('obs', id);
          });
        },
        overlays: () => [],
        here: () => [],
      },
      ...ALONE,
    });
    show.start();
    if (isThere) show.players.joined('obs');
    return { show, state };
  }

  function sync(): void {
    while (waiting.length > 0) {
      const dones = waiting;
      waiting = [];
      for (const done of dones) done();
    }
  }

  return {
    records,
    nowMs: clock.now,
    state: () => running.state,
    show: () => running.show,
    gift: (delivery) => running.show.deliver(delivery, () => {}),
    command(identity, id, name, args) {
      const result = running.show.command(identity, { id, name, args });
      sync();
      return result;
    },
    wait(ms) {
      sync();
      // In short steps, so that what time brings is on disk before more of it passes.
      for (let left = ms; left > 0; left -= 500) {
        clock.advance(Math.min(left, 500));
        sync();
      }
    },
    sync,
    restart(from) {
      sync();
      running.show.stop();
      const state = from === 'journal' ? folded(records) : reloaded(running.state);
      running = open(state);
      sync();
    },
    overlay(what) {
      isThere = what === 'joins';
      if (isThere) running.show.players.joined('obs');
      else running.show.players.left('obs');
      sync();
    },
  };
}

/** The state that the journal alone gives. */
export function folded(records: readonly JournalRecord[]): ShowState {
  const state = emptyState();
  for (const record of records) foldRecord(state, record);
  return state;
}

/** As a checkpoint gives it back. */
export function reloaded(state: ShowState): ShowState {
  return loadState(JSON.parse(JSON.stringify(saveState(state))));
}
