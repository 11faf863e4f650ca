import { describe, expect, it } from 'vitest';
import { emptyState, saveState } from '../../server/core/state.ts';
import type { Receipt } from '../../server/pipeline.ts';
import { createPipeline } from '../../server/pipeline.ts';
import { createSeen } from '../../server/seen.ts';
import type { CommandResult } from '../../shared/protocol.ts';
import { delivery, EVENING_MS, RULES } from '../core/given.ts';
import { createJournalDouble } from './journal-double.ts';

function start() {
  const disk = createJournalDouble();
  const state = emptyState();
  const published: number[] = [];
  let nowMs = EVENING_MS;
  const pipeline = createPipeline({
    state,
    seen: createSeen(),
    journal: disk.journal,
    rules: () => RULES,
    now: () => nowMs,
    hashPerson: (id) => id,
    onAir: () => null,
    onSynced: ({ seq }) => published.push(seq),
  });
  return {
    ...disk,
    state,
    published,
    setClock: (atMs: number) => {
      nowMs = atMs;
    },
    deliver(what = delivery()) {
      const receipts: Receipt[] = [];
      pipeline.deliver(what, (receipt) => receipts.push(receipt));
      return receipts;
    },
    command(name: 'pause-alerts' | 'resume-alerts', id: string, digest: string = name) {
      const results: CommandResult[] = [];
      pipeline.command({ name, args: {} }, { actor: 'owner', id, digest }, (result) => results.push(result));
      return results;
    },
  };
}

describe('a delivery', () => {
  it('[PL1] is acknowledged and published once it is on disk, not before', () => {
    const show = start();
    const receipts = show.deliver();
    expect([receipts, show.published, show.state.views.windows.all.diamonds]).toEqual([[], [], 0]);
    show.sync();
    expect([receipts, show.published]).toEqual([[{ outcome: 'accepted', seq: 1 }], [1]]);
    expect(show.state.views.windows.all.diamonds).toBe(10);
  });

  it('[PL10] is told to the screens before it is answered, and answered though telling them fails', () => {
    const order: string[] = [];
    const disk = createJournalDouble();
    const pipeline = createPipeline({
      state: emptyState(),
      seen: createSeen(),
      journal: disk.journal,
      rules: () => RULES,
      now: () => EVENING_MS,
      hashPerson: (id) => id,
      onAir: () => null,
      onSynced({ seq }) {
        order.push(`screens ${seq}`);
        if (seq === 2) throw new Error('a screen failed');
      },
    });
    pipeline.deliver(delivery(), ({ outcome }) => order.push(outcome));
    disk.sync();
    pipeline.deliver(delivery(), ({ outcome }) => order.push(outcome));
    expect(() => disk.sync()).toThrow('a screen failed');
    expect(order).toEqual(['screens 1', 'accepted', 'screens 2', 'accepted']);
  });

  it('[PL2] whose record fails is neither acknowledged nor published, nor is any after it', () => {
    const show = start();
    const receipts = show.deliver();
    show.fail();
    expect(receipts).toEqual([{ outcome: 'unavailable' }]);
    expect(show.deliver()).toEqual([{ outcome: 'unavailable' }]);
    expect([show.published, show.state.views.windows.all.diamonds, show.records.length]).toEqual([[], 0, 1]);
  });

  it('[PL3] that comes again is a duplicate and makes no record', () => {
    const show = start();
    const gift = delivery();
    show.deliver(gift);
    show.sync();
    expect(show.deliver(gift)).toEqual([{ outcome: 'duplicate', conflict: false }]);
    expect(show.records).toHaveLength(1);
  });

  it('[PL3] with the same id and another body is a duplicate in conflict', () => {
    const show = start();
    const gift = delivery();
    show.deliver(gift);
    show.sync();
    expect(show.deliver({ ...gift, digest: 'ffffffffffffffff' })).toEqual([
      { outcome: 'duplicate', conflict: true },
    ]);
  });

  it('[PL4] that comes again while the first is on its way waits for the same sync', () => {
    const show = start();
    const gift = delivery();
    const first = show.deliver(gift);
    const second = show.deliver(gift);
    expect(second).toEqual([]);
    show.sync();
    expect([first, second]).toEqual([
      [{ outcome: 'accepted', seq: 1 }],
      [{ outcome: 'duplicate', conflict: false }],
    ]);
  });

  it('[PL4] and is not confirmed when that sync fails', () => {
    const show = start();
    const gift = delivery();
    show.deliver(gift);
    const second = show.deliver(gift);
    show.fail();
    expect(second).toEqual([{ outcome: 'unavailable' }]);
  });

  it('[FT22] whose record failed is not confirmed as a repeat later: memory knew it, the disk never did', () => {
    const show = start();
    const gift = delivery();
    show.deliver(gift);
    show.command('pause-alerts', 'one');
    show.fail();
    expect(show.deliver(gift)).toEqual([{ outcome: 'unavailable' }]);
    expect(show.command('pause-alerts', 'one')).toMatchObject([
      { ok: false, error: { code: 'store/unavailable' } },
    ]);
  });

  it('[PL5] never gets a time before the record before it, nor an earlier day', () => {
    const show = start();
    show.deliver();
    show.setClock(EVENING_MS - 86_400_000);
    show.deliver();
    expect(show.records.map(({ at, day }) => [at, day])).toEqual([
      [EVENING_MS, '2026-11-22'],
      [EVENING_MS, '2026-11-22'],
    ]);
  });

  it('[PL6] keeps everything personal in one place of its record', () => {
    const show = start();
    const gifter = { id: 'person-1', name: 'Name of a person' };
    show.deliver(delivery({ gifter, message: 'words of a person', streak: { id: 's', ended: false } }));
    const [record] = show.records;
    if (record?.kind !== 'delivery') throw new Error('no delivery recorded');
    const { who, ...rest } = record;
    expect(who).toEqual({ ...gifter, message: 'words of a person' });
    expect(JSON.stringify(rest)).not.toMatch(/person/);
  });
});

describe('a command', () => {
  it('[PL7] is answered once its record is on disk', () => {
    const show = start();
    const results = show.command('pause-alerts', 'one');
    expect(results).toEqual([]);
    show.sync();
    expect(results).toEqual([{ ok: true, value: null }]);
  });

  it('[PL8] that is refused leaves state and journal untouched', () => {
    const show = start();
    show.command('pause-alerts', 'one');
    show.sync();
    const before = JSON.stringify(saveState(show.state));
    const [refused] = show.command('pause-alerts', 'two');
    expect(refused).toEqual({
      ok: false,
      error: {
        code: 'state/already',
        message: 'Alerts are paused already.',
        detail: { by: 'owner', atMs: EVENING_MS },
      },
    });
    expect([JSON.stringify(saveState(show.state)), show.records.length]).toEqual([before, 1]);
  });

  it('[PL9] whose id comes again gets the first answer, marked as repeated', () => {
    const show = start();
    show.command('pause-alerts', 'one');
    const early = show.command('pause-alerts', 'one');
    expect(early).toEqual([]);
    show.sync();
    const repeated = [{ ok: true, value: null, repeated: true }];
    expect([early, show.command('pause-alerts', 'one')]).toEqual([repeated, repeated]);
    expect(show.records).toHaveLength(1);
  });

  it('[PL9] whose id was used for something else is refused', () => {
    const show = start();
    show.command('pause-alerts', 'one');
    show.sync();
    const [refused] = show.command('resume-alerts', 'one');
    expect(refused).toMatchObject({ ok: false, error: { code: 'command/id-reused' } });
    expect(show.records).toHaveLength(1);
  });

  it('[PL9] ids are remembered for 24 hours', () => {
    const show = start();
    show.command('pause-alerts', 'one');
    show.sync();
    show.setClock(EVENING_MS + 25 * 3_600_000);
    show.command('resume-alerts', 'two');
    show.sync();
    expect([...show.state.ledger.commands.keys()]).toEqual(['owner two']);
  });
});
