import type { Identity } from '../../server/core/identity.ts';
import type { RecordBody } from '../../server/core/record.ts';
import type { Rules } from '../../server/core/rules.ts';
import { emptyState } from '../../server/core/state.ts';
import { createSeen } from '../../server/seen.ts';
import type { ShowDeps } from '../../server/show.ts';
import { createShow } from '../../server/show.ts';
import type { ServerFrame } from '../../shared/protocol.ts';
import type { QueueTopic, TopicName } from '../../shared/topics.ts';
import { delivery, EVENING_MS, RULES } from '../core/given.ts';
import { ALONE } from '../support/alone.ts';
import type { TestClock } from '../support/clock.ts';
import { createTestClock } from '../support/clock.ts';
import { createJournalDouble } from './journal-double.ts';

export const owner: Identity = { role: 'owner', actor: 'owner', tokenId: 'owner' };
export const overlay: Identity = { role: 'overlay', actor: 'overlay', tokenId: 'overlay' };
let ids = 0;

/** A show on a disk and a clock that the test owns. */
export function start(
  state = emptyState(),
  {
    rules = RULES,
    clock = createTestClock(EVENING_MS),
    onFrame = () => {},
    past = [],
    ...more
  }: {
    readonly rules?: Rules;
    readonly clock?: TestClock;
    readonly onFrame?: (frame: ServerFrame) => void;
    /** The records that the state is of, where more than their number is asked for. */
    readonly past?: readonly RecordBody[];
  } & Partial<
    Pick<ShowDeps, 'office' | 'look' | 'reachable' | 'reasons' | 'bot' | 'tokens' | 'media' | 'thank'>
  > = {},
) {
  const disk = createJournalDouble(past);
  const frames: ServerFrame[] = [];
  const changed: { names: TopicName[]; urgent: boolean }[] = [];
  const show = createShow({
    state,
    seen: createSeen(),
    journal: disk.journal,
    rules: () => rules,
    clock,
    broadcast: {
      changed: (names, { urgent = false } = {}) => changed.push({ names: [...names], urgent }),
      send(frame) {
        frames.push(frame);
        onFrame(frame);
      },
      overlays: () => [],
      here: () => [],
    },
    ...ALONE,
    ...more,
  });
  show.start();
  return {
    ...disk,
    state,
    clock,
    frames,
    changed,
    show,
    /** The gift is on disk before this returns. */
    gift(what = delivery()) {
      show.deliver(what, () => {});
      disk.sync();
    },
    async command(name: string, args: object = {}, { identity = owner, id = `command-${++ids}` } = {}) {
      const result = show.command(identity, { id, name, args });
      disk.sync();
      return result;
    },
    queue: () => show.topic('queue', 'owner').value as QueueTopic,
    /** What became of each alert, in order. */
    outcomes: () =>
      disk.records.flatMap(({ events }) => events.filter((event) => event.type === 'AlertEnded')),
  };
}
