/** Frames of one turn in their order. Clients with the same frames share one chain, and so one joined buffer. */
export interface Chain {
  readonly before: Chain | null;
  readonly frame: Buffer;
  joined: Buffer | null;
  /** The frame that last followed here, and the chain it made. */
  nextFrame: Buffer | null;
  next: Chain | null;
}

/** Whoever the outbox writes to. `pending` starts as null and is the outbox's own. */
export interface Recipient {
  pending: Chain | null;
  write(bytes: Buffer): void;
}

export interface Outbox {
  /** Queues a frame until the end of the loop's turn. */
  add(recipient: Recipient, frame: Buffer): void;
  /** Writes what waits for this one alone: before a close frame, which takes another way. */
  flushOne(recipient: Recipient): void;
  /** One write for each recipient that something waits for. */
  flush(): void;
}

/** Joins all frames of one loop turn to one write a client; `wake` must call `flush` at the end of the turn. */
export function createOutbox(wake: () => void): Outbox {
  let root = chain(null, EMPTY);
  let waiting: Recipient[] = [];
  return {
    add(recipient, frame) {
      if (recipient.pending === null) {
        waiting.push(recipient);
        if (waiting.length === 1) wake();
      }
      recipient.pending = follow(recipient.pending ?? root, frame);
    },
    flushOne,
    flush() {
      const recipients = waiting;
      waiting = [];
      root = chain(null, EMPTY);
      for (const recipient of recipients) flushOne(recipient);
    },
  };
}

const EMPTY = Buffer.alloc(0);

function flushOne(recipient: Recipient): void {
  const { pending } = recipient;
  if (pending === null) return;
  recipient.pending = null;
  recipient.write(joined(pending));
}

function follow(from: Chain, frame: Buffer): Chain {
  if (from.nextFrame === frame && from.next !== null) return from.next;
  const next = chain(from, frame);
  from.nextFrame = frame;
  from.next = next;
  return next;
}

function joined(last: Chain): Buffer {
  if (last.joined !== null) return last.joined;
  const frames: Buffer[] = [];
  for (let at: Chain | null = last; at !== null; at = at.before) frames.push(at.frame);
  last.joined = frames.length === 2 ? last.frame : Buffer.concat(frames.reverse());
  return last.joined;
}

function chain(before: Chain | null, frame: Buffer): Chain {
  return { before, frame, joined: null, nextFrame: null, next: null };
}
