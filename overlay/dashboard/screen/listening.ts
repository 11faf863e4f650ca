import type { MediaId } from '../../../shared/media.ts';
import type { Millis } from '../../../shared/units.ts';
import type { After, Stop } from '../../net/ports.ts';
import type { Score } from '../../sound/scores.ts';
import type { Sounding, Speaker } from '../../sound/speaker.ts';
import { OWN_SOUND_MOST_MS } from '../../sound/speaker.ts';

/** Something of the show that can be heard. */
export type Heard =
  | { readonly kind: 'score'; readonly score: Score }
  /** `ms`: how long the file plays. */
  | { readonly kind: 'file'; readonly id: MediaId; readonly ms: Millis };

export interface ListeningState {
  /** What is asked for or heard; null for nothing. */
  readonly key: string | null;
  /** Why the last one was not heard. */
  readonly problem: 'not-allowed' | 'unreadable' | null;
}

/** Lets a person at this page hear what viewers would, one thing at a time. */
export interface Listening {
  readonly state: () => ListeningState;
  readonly subscribe: (changed: () => void) => Stop;
  /** `key` names it in `state`; `volume` is 0 to 1. */
  readonly hear: (key: string, what: Heard, volume: number) => Promise<void>;
  readonly stop: () => void;
}

export function createListening(deps: {
  readonly speaker: Speaker;
  readonly load: (id: MediaId) => Promise<Blob | null>;
  readonly after: After;
}): Listening {
  const { speaker, after } = deps;
  const listeners = new Set<() => void>();
  let state: ListeningState = { key: null, problem: null };
  let sounding: Sounding | null = null;
  let stopEnd: Stop = () => {};
  /** What was asked for before another turn began is heard no more. */
  let turn = 0;

  function set(next: ListeningState): void {
    state = next;
    for (const changed of listeners) changed();
  }

  function silence(): void {
    turn += 1;
    stopEnd();
    sounding?.fade();
    sounding = null;
  }

  function begin(key: string, begun: Sounding, ms: Millis): void {
    sounding = begun;
    stopEnd = after(ms, () => {
      sounding = null;
      set({ key: null, problem: null });
    });
    set({ key, problem: null });
  }

  return {
    state: () => state,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    async hear(key, what, volume) {
      silence();
      const mine = turn;
      set({ key, problem: null });
      const isAwake = await speaker.wake();
      if (mine !== turn) return;
      if (!isAwake) return set({ key: null, problem: 'not-allowed' });
      if (what.kind === 'score') return begin(key, speaker.playScore(what.score, volume), what.score.ms);
      const file = await deps.load(what.id);
      const recording = file && (await speaker.read(await file.arrayBuffer()));
      if (mine !== turn) return;
      if (!recording) return set({ key: null, problem: 'unreadable' });
      const ms = Math.min(what.ms, OWN_SOUND_MOST_MS);
      begin(key, speaker.playRecording(recording, volume, ms), ms);
    },
    stop() {
      silence();
      set({ key: null, problem: null });
    },
  };
}
