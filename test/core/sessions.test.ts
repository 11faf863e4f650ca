import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ShowCommand } from '../../server/core/command.ts';
import type { Decision, Refusal } from '../../server/core/decision.ts';
import { loadState, saveState } from '../../server/core/state.ts';
import { topicFor } from '../../server/core/topics.ts';
import type { CommandArgs } from '../../shared/commands.ts';
import { COMMANDS } from '../../shared/commands.ts';
import { parseWith } from '../../shared/schema.ts';
import type { LeaderboardTopic, StatusTopic } from '../../shared/topics.ts';
import { delivery, EVENING_MS, given } from './given.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
type Show = ReturnType<typeof given>;
let ids = 0;

const move = (show: Show, args: CommandArgs<'move-session'>) => show.command({ name: 'move-session', args });
const rename = (show: Show, title: string | null) =>
  show.command({ name: 'rename-session', args: { title } });
const START: ShowCommand = { name: 'start-session', args: {} };
const END: ShowCommand = { name: 'end-session', args: {} };
const status = (show: Show) => topicFor('status', 'moderator', show.sources()) as StatusTopic;
const board = (show: Show) => topicFor('leaderboard/session', 'overlay', show.sources()) as LeaderboardTopic;
const outOf = (path: string, message?: string) => ({
  ok: false,
  error: { code: 'command/bad-args', path: `args.${path}`, ...(message ? { message } : {}) },
});
const superseded = { ok: false, error: { code: 'undo/superseded' } };

/** Gives a command; answers its id. */
function act(show: Show, command: ShowCommand): string {
  const id = `session-${++ids}`;
  expect(show.command(command, { id })).toMatchObject({ ok: true });
  return id;
}
const undo = (show: Show, commandId: string): Decision | Refusal =>
  show.command({ name: 'undo', args: { commandId } });

/** One gift at 20:00, another ten minutes later. */
function evening(): Show {
  const show = given();
  show.gift(delivery());
  show.after(10 * MINUTE_MS).gift(delivery());
  return show;
}

describe('a session that fell silent', () => {
  it('[SE4] is told as over after its quiet hours, though nothing was recorded since', () => {
    const show = evening();
    expect(status(show)).toMatchObject({ session: { id: 1, openedAtMs: EVENING_MS }, lastSession: null });
    show.after(2 * HOUR_MS);
    expect(status(show).session).not.toBeNull();
    show.after(1);
    const closedAtMs = EVENING_MS + 10 * MINUTE_MS + 2 * HOUR_MS;
    expect(status(show)).toMatchObject({ session: null, lastSession: { id: 1, closedAtMs, title: null } });
    expect(show.command(END)).toMatchObject({ error: { code: 'state/already' } });
    expect(board(show).diamonds).toBe(20);
  });
});

describe('move-session', () => {
  it('[SE5] moves the opening of a forgotten start, between the end of the session before and the first gift', () => {
    const show = given();
    act(show, START);
    act(show, END);
    show.after(HOUR_MS).gift(delivery());
    const giftAtMs = EVENING_MS + HOUR_MS;
    const range =
      'It cannot begin after 22 Nov 2026, 21:00:00, its first gift, and not before 22 Nov 2026, 20:00:00, when the last one ended.';
    expect(move(show, { openedAtMs: EVENING_MS - 1 })).toMatchObject(outOf('openedAtMs', range));
    expect(move(show, { openedAtMs: giftAtMs + 1 })).toMatchObject(outOf('openedAtMs', range));
    const openedAtMs = EVENING_MS + 1;
    expect(move(show, { openedAtMs })).toMatchObject({ ok: true });
    expect(status(show).session).toMatchObject({ id: 2, openedAtMs });
  });

  it('[SE5] moves the end of one that is over, between its last gift and now; one that runs has none', () => {
    const show = evening();
    const lastGiftAtMs = EVENING_MS + 10 * MINUTE_MS;
    expect(move(show, { closedAtMs: lastGiftAtMs })).toMatchObject(outOf('closedAtMs'));
    show.after(30 * MINUTE_MS);
    act(show, END);
    show.after(HOUR_MS);
    expect(move(show, { closedAtMs: lastGiftAtMs - 1 })).toMatchObject(
      outOf(
        'closedAtMs',
        'It cannot end before 22 Nov 2026, 20:10:00, its last gift, and not later than now.',
      ),
    );
    expect(move(show, { closedAtMs: lastGiftAtMs + 90 * MINUTE_MS + 1 })).toMatchObject(outOf('closedAtMs'));
    expect(move(show, { closedAtMs: lastGiftAtMs })).toMatchObject({ ok: true });
    expect(status(show).lastSession).toMatchObject({ openedAtMs: EVENING_MS, closedAtMs: lastGiftAtMs });
  });

  it('[SE5] moves both at once, also of a session without a gift, and of one that fell silent by itself', () => {
    const show = given();
    act(show, START);
    show.after(5 * HOUR_MS);
    const args = { openedAtMs: EVENING_MS + HOUR_MS, closedAtMs: EVENING_MS + 2 * HOUR_MS };
    expect(move(show, { openedAtMs: args.closedAtMs, closedAtMs: args.openedAtMs })).toMatchObject(
      outOf('openedAtMs'),
    );
    expect(move(show, args)).toMatchObject({
      events: [
        { type: 'SessionClosed', closedAtMs: EVENING_MS + 2 * HOUR_MS },
        { type: 'SessionMoved', session: 1, ...args },
      ],
    });
    expect(status(show).lastSession).toMatchObject(args);
  });

  it('[SE5] names nothing, or a time that is none, or a show without a session: refused', () => {
    const faults = (args: object) => {
      const parsed = parseWith(COMMANDS['move-session'].args, args);
      return parsed.ok ? [] : parsed.faults;
    };
    expect(faults({})).toMatchObject([{ message: 'Say what to change.' }]);
    for (const openedAtMs of [-1, 0.5, '1', null, Number.NaN])
      expect(faults({ openedAtMs })).toMatchObject([{ path: 'openedAtMs' }]);
    expect(move(given(), { openedAtMs: 1 })).toMatchObject({ error: { code: 'state/not-found' } });
    expect(rename(given(), 'A')).toMatchObject({ error: { code: 'state/not-found' } });
  });

  it('[SE6] changes no window and no later gift’s session, and is undone', () => {
    const show = evening();
    const windows = JSON.stringify(saveState(show.state).views.windows);
    const id = act(show, { name: 'move-session', args: { openedAtMs: EVENING_MS - HOUR_MS } });
    expect(JSON.stringify(saveState(show.state).views.windows)).toBe(windows);
    show.gift(delivery());
    expect([show.state.ledger.session?.id, board(show).diamonds]).toEqual([1, 30]);
    expect(undo(show, id)).toMatchObject({ ok: true });
    expect(status(show).session).toMatchObject({ openedAtMs: EVENING_MS });
  });
});

describe('rename-session', () => {
  it('[SE7] names the last session, whose board is labelled so; null takes the title away; it is undone', () => {
    const show = evening();
    act(show, { name: 'rename-session', args: { title: 'Cooking' } });
    expect([status(show).session?.title, board(show).label]).toEqual(['Cooking', 'Cooking']);
    expect(rename(show, 'Cooking')).toMatchObject({ error: { code: 'state/already' } });
    const id = act(show, { name: 'rename-session', args: { title: null } });
    expect(board(show).label).toBe('This live');
    expect(rename(show, null)).toMatchObject({
      error: { code: 'state/already', message: 'The session has no title.' },
    });
    expect(undo(show, id)).toMatchObject({ ok: true });
    expect(board(show).label).toBe('Cooking');
  });

  it('[SE7] a title that is empty, or promises a prize for gifts, is refused', () => {
    for (const title of ['', '  ', 'x'.repeat(121)])
      expect(parseWith(COMMANDS['rename-session'].args, { title }).ok).toBe(false);
    expect(rename(evening(), 'Send a rose and win a headset')).toMatchObject(outOf('title'));
  });
});

describe('undo', () => {
  it('[SE8] of end-session goes on with the session, unless another began or it was quiet for too long', () => {
    const show = evening();
    const id = act(show, END);
    show.after(MINUTE_MS);
    const again = loadState(JSON.parse(JSON.stringify(saveState(show.state))));
    Object.assign(show.state.ledger, again.ledger);
    Object.assign(show.state.views, again.views);
    expect(undo(show, id)).toMatchObject({ events: [{ type: 'SessionReopened', session: 1 }] });
    show.gift(delivery());
    expect([show.state.ledger.session?.id, board(show).diamonds]).toEqual([1, 30]);

    const quiet = act(show, END);
    show.after(2 * HOUR_MS + 1);
    expect(undo(show, quiet)).toMatchObject(superseded);

    const other = evening();
    const ended = act(other, END);
    other.gift(delivery());
    expect(undo(other, ended)).toMatchObject(superseded);
  });

  it('[SE8] of end-session is refused while a later move of it stands', () => {
    const show = evening();
    const ended = act(show, END);
    const moved = act(show, { name: 'move-session', args: { closedAtMs: EVENING_MS + 10 * MINUTE_MS } });
    expect(undo(show, ended)).toMatchObject(superseded);
    expect(undo(show, moved)).toMatchObject({ ok: true });
    expect(undo(show, ended)).toMatchObject({ ok: true });
    expect(status(show).session).toMatchObject({ id: 1 });
  });

  it('[SE8] of that undo ends it again: as it had, or now where gifts came since', () => {
    const show = evening();
    const closedAtMs = EVENING_MS + 10 * MINUTE_MS;
    const ended = act(show, END);
    show.after(MINUTE_MS);
    const first = act(show, { name: 'undo', args: { commandId: ended } });
    show.after(MINUTE_MS);
    expect(undo(show, first)).toMatchObject({ events: [{ type: 'SessionClosed', closedAtMs }] });
    expect(status(show).lastSession).toMatchObject({ id: 1, closedAtMs });
    const second = act(show, { name: 'undo', args: { commandId: ended } });
    show.gift(delivery());
    show.after(MINUTE_MS);
    expect(undo(show, second)).toMatchObject({ ok: true });
    expect(status(show).lastSession).toMatchObject({ closedAtMs: closedAtMs + 3 * MINUTE_MS });
  });

  it('[SE9] of start-session there is none: what the session before had came to its end', () => {
    const show = given();
    const id = act(show, START);
    expect(undo(show, id)).toMatchObject({ error: { code: 'state/not-found' } });
    act(show, END);
    expect(status(show)).toMatchObject({ session: null, lastSession: { id: 1 } });
  });
});

describe('any evening', () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('gift' as const) }),
    fc.record({ do: fc.constant('start' as const) }),
    fc.record({ do: fc.constant('end' as const) }),
    fc.record({ do: fc.constant('undo' as const) }),
    fc.record({ do: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: 3 * HOUR_MS }) }),
    fc.record({
      do: fc.constant('move' as const),
      openedMs: fc.option(fc.integer({ min: -HOUR_MS, max: 12 * HOUR_MS }), { nil: undefined }),
      closedMs: fc.option(fc.integer({ min: -HOUR_MS, max: 12 * HOUR_MS }), { nil: undefined }),
    }),
  );

  it('[SE10] sessions never overlap, and each holds its gifts, whatever is moved and undone', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const show = given();
        let nowMs = EVENING_MS;
        const last: string[] = [];
        for (const one of steps) {
          const id = `evening-${++ids}`;
          const give = (command: ShowCommand) => {
            if (show.command(command, { id }).ok) last.push(id);
          };
          if (one.do === 'gift') show.gift(delivery());
          else if (one.do === 'start') give(START);
          else if (one.do === 'end') give(END);
          else if (one.do === 'undo') undo(show, last.pop() ?? 'command-none');
          else if (one.do === 'pass') {
            show.after(one.ms);
            nowMs += one.ms;
          } else {
            const openedAtMs = one.openedMs === undefined ? {} : { openedAtMs: EVENING_MS + one.openedMs };
            const closedAtMs = one.closedMs === undefined ? {} : { closedAtMs: EVENING_MS + one.closedMs };
            give({ name: 'move-session', args: { ...openedAtMs, ...closedAtMs } });
          }
          const { session } = show.state.ledger;
          expect(show.state.views.session).toEqual(session);
          if (!session) continue;
          expect(session.open).toBe(session.closedAtMs === null);
          const endMs = session.closedAtMs ?? nowMs;
          const firstMs = session.firstGiftAtMs ?? endMs;
          const order = [session.afterMs, session.openedAtMs, firstMs, endMs, nowMs];
          expect(order).toEqual(order.toSorted((a, b) => a - b));
          if (session.firstGiftAtMs !== null) expect(session.lastGiftAtMs).toBeLessThanOrEqual(endMs);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

it('[SE11] a checkpoint of an older version, which kept less of a session, is read', () => {
  const show = evening();
  act(show, END);
  const saved = JSON.parse(JSON.stringify(saveState(show.state)));
  for (const name of ['closedAtMs', 'firstGiftAtMs', 'afterMs']) delete saved.ledger.session[name];
  saved.views.session = saved.ledger.session;
  const { ledger, views } = loadState(saved);
  expect(ledger.session).toMatchObject({ closedAtMs: EVENING_MS + 10 * MINUTE_MS, afterMs: EVENING_MS });
  expect(views.session).toEqual(ledger.session);
  expect(views.session).not.toBe(ledger.session);
});
