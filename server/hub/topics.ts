import type { Role } from '../../shared/protocol.ts';
import type { TopicName } from '../../shared/topics.ts';
import type { Seq } from '../../shared/units.ts';
import type { Clock, Log } from '../core/ports.ts';
import { frameText } from './frame.ts';
import { createPace } from './pace.ts';

/** A topic's value for one role; `seq` is the journal's number that it includes. */
export interface TopicState {
  readonly seq: Seq;
  readonly value: unknown;
}

/** A client as the topics see it. `sent` holds the JSON it got last, `missed` what came while it was behind. */
export interface Subscriber {
  readonly view: Role;
  readonly names: Set<TopicName>;
  readonly sent: Map<TopicName, string>;
  readonly missed: Set<TopicName>;
  canTake(): boolean;
  send(frame: Buffer): void;
}

export interface TopicsDeps {
  readonly clock: Clock;
  readonly log: Pick<Log, 'error'>;
  topic(name: TopicName, viewer: { readonly role: Role }): TopicState;
  subscribers(): Iterable<Subscriber>;
  /** Asks for a call of `flushDue` at the end of this turn of the loop. */
  wake(): void;
}

export interface Topics {
  /** Marks topics as changed; they go out with the next flush that the pace allows. */
  changed(names: Iterable<TopicName>): void;
  /** Sends these now, ahead of the pace: a cleared screen does not wait. */
  sendNow(names: Iterable<TopicName>): void;
  /** Sends what is due at this moment. */
  flushDue(): void;
  /** The JSON of an object with every topic of the subscriber, for its welcome. */
  snapshot(subscriber: Subscriber): string;
  /** Adds a topic and sends its value at once; nothing when it is there already. */
  subscribe(subscriber: Subscriber, name: TopicName): void;
  /** Sends the newest value of what was missed, never a backlog. */
  catchUp(subscriber: Subscriber): void;
  stop(): void;
}

/** One role's value, serialised and framed once for all its clients. */
interface Entry {
  readonly seq: Seq;
  readonly text: string;
  frame: Buffer | null;
}

/** Sends changed topics whole, coalesced, each computed once for each role and only if somebody wants it. */
export function createTopics({ clock, log, topic, subscribers, wake }: TopicsDeps): Topics {
  const pace = createPace();
  const dirty = new Set<TopicName>();
  /** The newest JSON by role and name: an equal one is replaced by it, and comparing becomes a pointer's look. */
  const newest = new Map<string, string>();
  let cancelTimer: (() => void) | null = null;
  let isStopped = false;

  function read(role: Role, name: TopicName): Entry | null {
    try {
      const { seq, value } = topic(name, { role });
      const key = `${role} ${name}`;
      const known = newest.get(key);
      const text = JSON.stringify(value);
      if (text === known) return { seq, text: known, frame: null };
      newest.set(key, text);
      return { seq, text, frame: null };
    } catch (error) {
      log.error(
        { topic: name, error: error instanceof Error ? error.message : String(error) },
        'a topic failed',
      );
      return null;
    }
  }

  /** Whether a message went out. */
  function deliver(subscriber: Subscriber, name: TopicName, entry: Entry | null): boolean {
    if (entry === null || subscriber.sent.get(name) === entry.text) return false;
    if (!subscriber.canTake()) {
      subscriber.missed.add(name);
      return false;
    }
    subscriber.sent.set(name, entry.text);
    entry.frame ??= frameText(
      `{"type":"topic","name":${JSON.stringify(name)},"seq":${entry.seq},"value":${entry.text}}`,
    );
    subscriber.send(entry.frame);
    return true;
  }

  /** The most messages that one of them got. */
  function send(names: readonly TopicName[], targets: Iterable<Subscriber>): number {
    const entries = new Map<string, Entry | null>();
    let most = 0;
    for (const subscriber of targets) {
      let count = 0;
      for (const name of names) {
        if (!subscriber.names.has(name)) continue;
        const key = `${subscriber.view} ${name}`;
        let entry = entries.get(key);
        if (entry === undefined) {
          entry = read(subscriber.view, name);
          entries.set(key, entry);
        }
        if (deliver(subscriber, name, entry)) count += 1;
      }
      most = Math.max(most, count);
    }
    return most;
  }

  /** One topic after the other, as many as the pace allows: of many that were marked, few have another value. */
  function flushDue(): void {
    if (dirty.size === 0 || isStopped || cancelTimer !== null) return;
    const nowMs = clock.now();
    const { waitMs, messages } = pace.next(nowMs);
    if (waitMs > 0) {
      cancelTimer = clock.at(nowMs + waitMs, () => {
        cancelTimer = null;
        wake();
      });
      return;
    }
    let sent = 0;
    for (const name of dirty) {
      if (sent >= messages) break;
      dirty.delete(name);
      sent += send([name], subscribers());
    }
    pace.spent(sent, nowMs);
    flushDue();
  }

  return {
    changed(names) {
      for (const name of names) dirty.add(name);
      if (cancelTimer === null) wake();
    },
    sendNow(names) {
      const now = [...names];
      for (const name of now) dirty.delete(name);
      pace.spent(send(now, subscribers()), clock.now());
    },
    flushDue,
    snapshot(subscriber) {
      const parts: string[] = [];
      for (const name of subscriber.names) {
        const entry = read(subscriber.view, name);
        if (entry === null) continue;
        subscriber.sent.set(name, entry.text);
        parts.push(`${JSON.stringify(name)}:${entry.text}`);
      }
      return `{${parts.join(',')}}`;
    },
    subscribe(subscriber, name) {
      if (subscriber.names.has(name)) return;
      subscriber.names.add(name);
      send([name], [subscriber]);
    },
    catchUp(subscriber) {
      const names = [...subscriber.missed];
      subscriber.missed.clear();
      send(names, [subscriber]);
    },
    stop() {
      isStopped = true;
      cancelTimer?.();
    },
  };
}
