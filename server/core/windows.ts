import type { WindowName } from '../../shared/topics.ts';
import { WINDOWS } from '../../shared/topics.ts';
import type { Diamonds } from '../../shared/units.ts';
import type { Board, SavedBoard } from './board.ts';
import { createBoard, loadBoard } from './board.ts';
import { monthKey, weekKey } from './calendar.ts';
import type { RecordBody } from './record.ts';

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
  if (windows.day.key !== r.day) {
    turnTo(windows.day, r.day);
    turnTo(windows.week, weekKey(r.day));
    turnTo(windows.month, monthKey(r.day));
  }
  for (const name of WINDOWS) {
    const window = windows[name];
    window.diamonds += diamonds;
    if (slot !== null) window.board.add(slot, diamonds, acts);
  }
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
