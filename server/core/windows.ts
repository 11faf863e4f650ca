import type { WindowName } from '../../shared/topics.ts';
import { WINDOWS } from '../../shared/topics.ts';
import type { Diamonds } from '../../shared/units.ts';
import type { Board, SavedBoard } from './board.ts';
import { createBoard, loadBoard } from './board.ts';
import { monthKey, weekKey } from './calendar.ts';
import { exact } from './exact.ts';
import type { Change, RecordBody } from './record.ts';

/** Totals of one stretch of time. `key` names the stretch: a day, a week, a month, a session's number. */
export interface Window {
  key: string;
  /** Of everybody, anonymous gifters included. */
  diamonds: Diamonds;
  board: Board;
}

export type Windows = { readonly [name in WindowName]: Window };
export type SavedWindows = {
  readonly [name in WindowName]: { key: string; diamonds: Diamonds; board: SavedBoard };
};

export function emptyWindows(): Windows {
  return mapWindows(() => ({ key: '', diamonds: 0, board: createBoard() }));
}

/** Adds one credit to every window that the record lies in. `slot` is null for who is never on the board. */
export function creditWindows(
  windows: Windows,
  r: RecordBody,
  slot: number | null,
  diamonds: Diamonds,
  acts: number,
): void {
  turnTo(windows.session, String(r.session ?? ''));
  windows.all.key = 'all';
  turnCalendar(windows, r.day);
  for (const name of WINDOWS) {
    const window = windows[name];
    window.diamonds = exact(window.diamonds + diamonds);
    if (slot !== null) window.board.add(slot, diamonds, acts);
  }
}

/** Puts totals right in every window that still runs; what is over is told by the journal alone. */
export function correctWindows(
  windows: Windows,
  r: RecordBody,
  slot: number | null,
  { day, session, diamonds, acts }: Change,
): void {
  turnCalendar(windows, r.day);
  const keys = {
    session: session === null ? null : String(session),
    day,
    week: weekKey(day),
    month: monthKey(day),
    all: 'all',
  };
  windows.all.key = 'all';
  for (const name of WINDOWS) {
    const window = windows[name];
    if (window.key !== keys[name]) continue;
    window.diamonds = exact(window.diamonds + diamonds);
    if (slot !== null) window.board.add(slot, diamonds, acts);
  }
}

function turnCalendar(windows: Windows, day: string): void {
  if (windows.day.key === day) return;
  turnTo(windows.day, day);
  turnTo(windows.week, weekKey(day));
  turnTo(windows.month, monthKey(day));
}

/** Starts a window afresh when its stretch of time is over; the journal keeps the past. */
export function turnTo(window: Window, key: string): void {
  if (window.key === key) return;
  window.key = key;
  window.diamonds = 0;
  window.board = createBoard();
}

export function saveWindows(windows: Windows): SavedWindows {
  return mapWindows((name) => {
    const { key, diamonds, board } = windows[name];
    return { key, diamonds, board: board.toJSON() };
  });
}

export function loadWindows(saved: SavedWindows): Windows {
  return mapWindows((name) => ({ ...saved[name], board: loadBoard(saved[name].board) }));
}

function mapWindows<T>(make: (name: WindowName) => T): { [name in WindowName]: T } {
  return Object.fromEntries(WINDOWS.map((name) => [name, make(name)])) as { [name in WindowName]: T };
}
