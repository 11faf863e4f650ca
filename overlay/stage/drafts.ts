import * as z from 'zod/mini';
import type { ClientFrame } from '../../shared/protocol.ts';
import { parseWith } from '../../shared/schema.ts';
import type { PreviewMessage } from '../net/drafts.ts';
import type { ReadTopics, Received, TopicMap } from '../net/frames.ts';
import { alert } from '../net/read/alert.ts';

const message = z.discriminatedUnion('giftcast', [
  z.object({ giftcast: z.literal('draft'), topics: z.record(z.string(), z.unknown()) }),
  z.object({ giftcast: z.literal('play'), alert }),
]);

export interface Drafts {
  /** What the server sent, on its way to the stage. */
  receive(frame: Received): void;
  /** What the stage says, on its way to the server. */
  send(frame: ClientFrame): void;
  /** A message of the editor; what is none is left alone. */
  take(data: unknown): void;
}

/** Lays an editor's drafts over what the server says, on a stage that is its preview. Begins as a plain preview. */
export function createDrafts(deps: {
  readonly stage: (frame: Received) => void;
  readonly server: (frame: ClientFrame) => void;
  readonly editor: (message: PreviewMessage) => void;
  readonly readTopics: ReadTopics;
}): Drafts {
  const { stage, readTopics } = deps;
  let live: TopicMap = {};
  let seq = 0;
  let drafted: TopicMap = {};
  /** The editor's alert on stage; null before the first, and once it was seen. */
  let playing: string | null = null;
  let playsOwn = false;

  function draft(topics: TopicMap): void {
    const back = Object.keys(drafted).filter((name) => !Object.hasOwn(topics, name));
    drafted = topics;
    const restored = Object.fromEntries(back.map((name) => [name, live[name as keyof TopicMap]]));
    stage({ type: 'topic', seq, topics: { ...restored, ...topics } });
  }

  return {
    receive(frame) {
      if (frame.type === 'welcome') {
        live = frame.topics;
        seq = frame.seq;
        stage({ ...frame, topics: { ...live, ...drafted } });
        deps.editor({ giftcast: 'ready' });
        return;
      }
      if (frame.type === 'topic') {
        live = { ...live, ...frame.topics };
        seq = frame.seq;
        const seen = Object.entries(frame.topics).filter(([name]) => !Object.hasOwn(drafted, name));
        if (seen.length > 0) stage({ ...frame, topics: Object.fromEntries(seen) });
        return;
      }
      if (!playsOwn) stage(frame);
    },
    send(frame) {
      const isOwn = 'id' in frame && frame.id === playing;
      if (!isOwn) deps.server(frame);
      else if (frame.type === 'alert-done') {
        playing = null;
        deps.editor({ giftcast: 'played', id: frame.id });
      }
    },
    take(data) {
      const read = parseWith(message, data);
      if (!read.ok) return;
      if (read.value.giftcast === 'draft') {
        draft(readTopics(read.value.topics));
        return;
      }
      if (playing !== null) stage({ type: 'alert-cancelled', id: playing });
      playsOwn = true;
      playing = read.value.alert.id;
      stage({ type: 'alert', alert: read.value.alert, elapsedMs: 0 });
    },
  };
}
