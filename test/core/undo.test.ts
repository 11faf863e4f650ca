import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ShowCommand } from '../../server/core/command.ts';
import { loadState, saveState } from '../../server/core/state.ts';
import { topicFor } from '../../server/core/topics.ts';
import { COMMANDS } from '../../shared/commands.ts';
import type { AuditEntry } from '../../shared/topics.ts';
import { delivery, EVENING_MS, given, rose } from './given.ts';

const ADA = 'tiktok:6813181309701719620';
const refused = (code: string) => ({ ok: false, error: { code } });
type Show = ReturnType<typeof given>;
let ids = 0;

/** Gives a command; answers its id. */
function act(show: Show, command: ShowCommand, actor = 'Mia'): string {
  const id = `command-${++ids}`;
  expect(show.command(command, { actor, id })).toMatchObject({ ok: true });
  return id;
}
const undo = (show: Show, commandId: string, actor = 'Leo') =>
  show.command({ name: 'undo', args: { commandId } }, { actor });
const hide: ShowCommand = { name: 'hide-gifter', args: { gifterId: ADA } };
const unhide: ShowCommand = { name: 'unhide-gifter', args: { gifterId: ADA } };

describe('undo', () => {
  it('[UN1] appends the opposite, once; the second is told who did it and when', () => {
    const show = given();
    const id = act(show, hide);
    expect(undo(show, id)).toMatchObject({ ok: true, events: [{ type: 'GifterUnhidden' }] });
    expect(show.state.views.hidden.size).toBe(0);
    expect(undo(show, id, 'Mia')).toMatchObject({
      error: { code: 'state/already', detail: { by: 'Leo', atMs: EVENING_MS } },
    });
    expect(undo(show, 'command-never')).toMatchObject(refused('state/not-found'));
  });

  it('[UN2] is refused when a later command touched the same thing, and free again once that is undone', () => {
    const show = given();
    const first = act(show, hide);
    const second = act(show, unhide, 'Kim');
    act(show, { name: 'block-gifter', args: { gifterId: ADA } });
    expect(undo(show, first)).toMatchObject({
      error: { code: 'undo/superseded', detail: { by: 'Kim', atMs: EVENING_MS } },
    });
    expect(undo(show, second)).toMatchObject({ ok: true });
    expect(undo(show, first)).toMatchObject({ ok: true });
    expect(show.state.views.hidden.size).toBe(0);
  });

  it('[UN3] plays what was skipped or rejected again, while it can be', () => {
    const show = given();
    show.gift(delivery());
    const id = act(show, { name: 'skip-alert', args: { id: 'a1' } });
    expect(undo(show, id)).toMatchObject({ events: [{ type: 'AlertReplayed', alert: 'a3', of: 'a1' }] });
    expect([...show.state.views.alerts.alive.keys()]).toEqual(['a3']);
  });

  it('[UN4] of a goal keeps what was given since towards the one before', () => {
    const show = given();
    act(show, { name: 'set-goal', args: { label: 'A', target: 100 } });
    show.gift(delivery());
    const id = act(show, { name: 'set-goal', args: { label: 'B', target: 500, start: 7 } });
    show.gift(delivery());
    undo(show, id);
    expect(show.state.views.goal).toEqual({ label: 'A', target: 100, value: 20 });
  });

  it('[UN5] an adjustment by the owner is the owner’s to undo', () => {
    const show = given();
    show.gift(delivery());
    const args = { gifterId: ADA, diamonds: 50_000, reason: 'x' };
    const id = act(show, { name: 'adjust-gifter', args }, 'owner');
    expect(undo(show, id, 'Mia')).toMatchObject(refused('auth/forbidden'));
    expect(undo(show, id, 'owner')).toMatchObject({ ok: true });
    expect(show.state.views.windows.all.diamonds).toBe(10);
  });

  it('[UN6] survives a checkpoint', () => {
    const show = given();
    const id = act(show, hide);
    const again = loadState(JSON.parse(JSON.stringify(saveState(show.state))));
    expect(again.ledger.done).toEqual(show.state.ledger.done);
    expect(again.ledger.done[0]).toMatchObject({ id, actor: 'Mia', opposite: { who: { id: ADA.slice(7) } } });
  });
});

/** Everything but numbers of records, times and who did it last; boards in one order within ties. */
function told({ state }: Show): unknown {
  const saved = JSON.parse(JSON.stringify(saveState(state)));
  const {
    done: _done,
    commands: _commands,
    atMs: _at,
    day: _day,
    seq: _seq,
    credits,
    // They count on for an undo of the undo.
    goalsBefore: _before,
    ...ledger
  } = saved.ledger;
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip);
    if (value === null || typeof value !== 'object') return value;
    const { by: _by, atMs: _atMs, ...rest } = value as Record<string, unknown>;
    return Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, strip(inner)]));
  };
  // Who was entered by hand stays known, as does what day it is.
  const { seq: _last, windows, gifters: _known, gifts, ...views } = saved.views;
  const boards = Object.values(state.views.windows).map(({ key, diamonds, board }) => ({
    key: diamonds === 0 && board.size === 0 ? '' : key,
    diamonds,
    rows: board.rows(0, board.size).sort((a, b) => a.gifter - b.gifter),
  }));
  // In these maps the order says nothing.
  for (const list of [ledger.people, ledger.hidden, ledger.tallies, views.people, views.hidden]) list.sort();
  expect(Object.keys(windows)).toHaveLength(boards.length);
  // What was entered and taken back stays in the feed, and is said to be taken back.
  const feed = gifts.filter((gift: { byHand?: object; reverted?: true }) => !gift.byHand || !gift.reverted);
  return strip({ ledger, views, feed, boards, credits });
}

const gifterId = fc.constantFrom(ADA, 'tiktok:2', 'tiktok:3');
const seq = fc.integer({ min: 1, max: 20 });
const command = fc.oneof(
  fc.record({
    name: fc.constantFrom('hide-gifter' as const, 'unhide-gifter' as const),
    args: fc.record({ gifterId }),
  }),
  fc.record({
    name: fc.constantFrom('exclude-gifter' as const, 'block-gifter' as const, 'trust-gifter' as const),
    args: fc.record({ gifterId, on: fc.boolean() }),
  }),
  fc.record({
    name: fc.constant('rename-gifter' as const),
    args: fc.record({ gifterId, name: fc.constantFrom('Kim', 'Jo', null) }),
  }),
  fc.record({
    name: fc.constant('note-gifter' as const),
    args: fc.record({ gifterId, text: fc.constantFrom('asked twice', 'is kind', null) }),
  }),
  fc.record({
    name: fc.constant('revert-gift' as const),
    args: fc.record({ seq, reason: fc.constant('x') }),
  }),
  fc.record({
    name: fc.constant('price-gift' as const),
    args: fc.record({ seq, diamonds: fc.integer({ min: 1, max: 500 }) }),
  }),
  fc.record({
    name: fc.constant('adjust-gifter' as const),
    args: fc.record({
      gifterId,
      diamonds: fc.integer({ min: -400, max: 400 }).filter((amount) => amount !== 0),
      reason: fc.constant('x'),
    }),
  }),
  fc.record({ name: fc.constant('mute' as const), args: fc.record({ muted: fc.boolean() }) }),
  fc.record({
    name: fc.constant('enter-gift' as const),
    args: fc.record({ gifterId, name: fc.constant('Ada'), diamonds: fc.integer({ min: 1, max: 300 }) }),
  }),
  fc.record({
    name: fc.constant('end-session' as const),
    args: fc.constant({}),
  }),
  fc.record({
    name: fc.constant('rename-session' as const),
    args: fc.record({ title: fc.constantFrom('Sunday', null) }),
  }),
  fc.record({
    name: fc.constantFrom('pause-alerts' as const, 'resume-alerts' as const),
    args: fc.constant({}),
  }),
  fc.record({
    name: fc.constant('set-goal' as const),
    args: fc.oneof(
      fc.record({
        label: fc.constantFrom('A', 'B'),
        target: fc.integer({ min: 1, max: 900 }),
        start: fc.nat(50),
      }),
      fc.constant({ clear: true as const }),
    ),
  }),
);
const gift = fc.oneof(
  fc.record({ who: fc.constantFrom(ADA, 'tiktok:2', 'tiktok:3'), amount: fc.integer({ min: 1, max: 300 }) }),
  fc.record({ count: fc.integer({ min: 1, max: 40 }) }),
  fc.constant({ unpriced: true }),
);

describe('undo of an undo', () => {
  it('[UN8] does the command again, once; that one can be undone as before', () => {
    const show = given();
    const id = act(show, hide);
    const first = act(show, { name: 'undo', args: { commandId: id } });
    const again = act(show, { name: 'undo', args: { commandId: first } }, 'Kim');
    expect([...show.state.views.hidden]).toEqual([ADA]);
    expect(undo(show, first)).toMatchObject({ error: { code: 'state/already', detail: { by: 'Kim' } } });
    expect(undo(show, again)).toMatchObject(refused('state/not-found'));
    expect(undo(show, id)).toMatchObject({ ok: true });
    expect(show.state.views.hidden.size).toBe(0);
  });

  it('[UN8] counts an entered gift again, under its own number', () => {
    const show = given();
    const id = act(show, { name: 'enter-gift', args: { name: 'Kim', diamonds: 40 } });
    const back = act(show, { name: 'undo', args: { commandId: id } });
    act(show, { name: 'undo', args: { commandId: back } });
    expect(show.state.views.windows.all.board.rows(0, 2)).toMatchObject([{ diamonds: 40, acts: 1 }]);
    act(show, { name: 'revert-gift', args: { seq: 1, reason: 'x' } });
    expect(show.state.views.windows.all.diamonds).toBe(0);
  });

  it('[UN9] is refused when a later command or another undo touched the same thing', () => {
    const show = given();
    show.gift(delivery({ unit: { type: 'money', minor: 500, currency: 'XTS' } }));
    const price = act(show, { name: 'price-gift', args: { seq: 1, diamonds: 60 } });
    const revert = act(show, { name: 'revert-gift', args: { seq: 1, reason: 'x' } });
    const restored = act(show, { name: 'undo', args: { commandId: revert } });
    act(show, { name: 'undo', args: { commandId: price } });
    expect(undo(show, restored)).toMatchObject(refused('undo/superseded'));
    expect(show.state.views.windows.all.diamonds).toBe(0);
  });

  it('[UN9] keeps to what its actor may do', () => {
    const show = given();
    show.gift(delivery());
    const adjust = (diamonds: number, actor: string) =>
      act(show, { name: 'adjust-gifter', args: { gifterId: ADA, diamonds, reason: 'x' } }, actor);
    const mine = act(show, { name: 'undo', args: { commandId: adjust(5_000, 'owner') } }, 'owner');
    expect(undo(show, mine, 'Mia')).toMatchObject(refused('auth/forbidden'));
    const back = act(show, { name: 'undo', args: { commandId: adjust(800, 'Mia') } });
    adjust(-300, 'Leo');
    expect(undo(show, back, 'Mia')).toMatchObject({
      error: { code: 'auth/forbidden', detail: { moved: 300 } },
    });
    expect(undo(show, back, 'owner')).toMatchObject({ ok: true });
    expect([...show.state.ledger.byHand.values()]).toEqual([1_100]);
  });

  it('[UN7] gives back what moderators had moved in another night', () => {
    const show = given();
    show.gift(delivery());
    act(show, { name: 'adjust-gifter', args: { gifterId: ADA, diamonds: 900, reason: 'x' } });
    const end = act(show, { name: 'end-session', args: {} });
    const later = act(show, { name: 'adjust-gifter', args: { gifterId: ADA, diamonds: -5, reason: 'x' } });
    act(show, { name: 'undo', args: { commandId: later } });
    act(show, { name: 'undo', args: { commandId: end } });
    const more = { name: 'adjust-gifter', args: { gifterId: ADA, diamonds: 101, reason: 'x' } } as const;
    expect(show.command(more, { actor: 'Mia' })).toMatchObject(refused('auth/forbidden'));
  });

  it('[UN9] never brings back what was on air', () => {
    const show = given();
    show.gift(delivery());
    const id = act(show, { name: 'skip-alert', args: { id: 'a1' } });
    const back = act(show, { name: 'undo', args: { commandId: id } });
    expect(undo(show, back)).toMatchObject(refused('state/not-found'));
  });
});

describe('any evening', () => {
  it('[UN7] [UN8] undo of what was done last gives the state before, and its undo the state after', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(gift, command), { maxLength: 20 }), command, (evening, last) => {
        const show = given();
        for (const one of evening) {
          if ('name' in one) show.command(one as ShowCommand, { actor: 'Mia' });
          else if ('who' in one) {
            show.gift(
              delivery({
                gifter: { id: one.who.slice(7), name: 'Ada' },
                unit: { type: 'diamonds', amount: one.amount },
              }),
            );
          } else if ('count' in one) show.gift(rose(one.count));
          else show.gift(delivery({ unit: { type: 'money', minor: 500, currency: 'XTS' } }));
        }
        // Chance alone would seldom find somebody who is hidden.
        if (last.name === 'unhide-gifter') show.command({ ...hide, args: last.args } as ShowCommand);
        const before = told(show);
        const id = `command-${++ids}`;
        if (!show.command(last as ShowCommand, { actor: 'Mia', id }).ok) return;
        const after = told(show);
        const back = `command-${++ids}`;
        expect(show.command({ name: 'undo', args: { commandId: id } }, { id: back })).toMatchObject({
          ok: true,
        });
        expect(told(show)).toEqual(before);
        expect(undo(show, back)).toMatchObject({ ok: true });
        expect(told(show)).toEqual(after);
        expect(undo(show, id)).toMatchObject({ ok: true });
        expect(told(show)).toEqual(before);
      }),
      { numRuns: 700 },
    );
    const drawn = [
      'adjust-gifter',
      'block-gifter',
      'end-session',
      'enter-gift',
      'exclude-gifter',
      'hide-gifter',
      'mute',
      'note-gifter',
      'pause-alerts',
      'price-gift',
      'rename-gifter',
      'rename-session',
      'resume-alerts',
      'revert-gift',
      'set-goal',
      'trust-gifter',
      'unhide-gifter',
    ];
    const elsewhere = [
      'approve-alert',
      'edit-alert',
      'mark-thanked',
      'undo',
      'move-session',
      'reject-alert',
      'save-layout',
      'save-settings',
      'save-theme',
      'save-tiers',
      'save-words',
      'skip-alert',
    ];
    const reversible = Object.entries(COMMANDS).flatMap(([name, row]) => (row.reversible ? [name] : []));
    expect([...drawn, ...elsewhere].sort()).toEqual(reversible.sort());
  });
});

describe('the audit', () => {
  const audit = (show: Show) => topicFor('audit', 'moderator', show.sources()) as AuditEntry[];

  it('[AU1] lists accepted commands, newest first: who, when, what about whom, and whether it can be undone', () => {
    const show = given();
    show.gift(delivery());
    const id = act(show, hide);
    show.command(hide);
    act(show, { name: 'send-test-gift', args: { diamonds: 1_000, name: 'Sam', message: 'hello' } }, 'owner');
    undo(show, id);
    expect(audit(show)).toMatchObject([
      { seq: 4, actor: 'Leo', name: 'undo', args: { undoes: 2 }, undoable: true, undone: null },
      { seq: 3, actor: 'owner', name: 'send-test-gift', args: { diamonds: 1_000 }, gifter: null },
      {
        seq: 2,
        id,
        atMs: EVENING_MS,
        actor: 'Mia',
        name: 'hide-gifter',
        gifter: { id: ADA, name: 'Ada' },
        undoable: false,
        undone: { by: 'Leo', atMs: EVENING_MS },
      },
    ]);
    expect(JSON.stringify(audit(show))).not.toContain('hello');
  });

  it('[AU2] keeps the last two hundred, and nothing that viewers asked about themselves', () => {
    const show = given();
    for (let i = 0; i < 101; i++) {
      act(show, { name: 'mute', args: { muted: true } });
      act(show, { name: 'mute', args: { muted: false } });
    }
    act(show, hide, 'viewer');
    expect(audit(show).map(({ seq: number }) => number)).toEqual(
      Array.from({ length: 200 }, (_, i) => 202 - i),
    );
  });
});
