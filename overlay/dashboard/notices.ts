import type { EpochMs } from '../../shared/units.ts';
import type { After, Stop } from '../net/ports.ts';

/** What the page says of itself and of the commands given on it. One of each key at a time. */
export interface Notice {
  readonly key: 'clear' | 'act' | 'link' | 'ladder';
  readonly tone: 'good' | 'wait' | 'danger';
  readonly text: string;
  /** The command that this tells of, where it may be taken back from here. */
  readonly undo?: string | undefined;
  /** Somebody was faster: what they did, which can be taken back from here. */
  readonly theirs?: Theirs | undefined;
}

/** What tells a command of somebody else: the audit knows its id. */
export interface Theirs {
  readonly by: string;
  readonly atMs: EpochMs;
}

/** How long a command is offered to be taken back. */
export const UNDO_MS = 30_000;

/** Good news go by themselves; what needs a look stays until it is closed or overtaken. */
export const GOOD_NEWS_MS = 6_000;

export interface Notices {
  all(): readonly Notice[];
  put(notice: Notice): void;
  drop(key: Notice['key']): void;
}

/** Keeps the notices, the urgent ones first. `changed` is called after each change. */
export function createNotices(deps: { readonly after: After; readonly changed: () => void }): Notices {
  const ORDER = ['danger', 'wait', 'good'];
  let notices: readonly Notice[] = [];
  const timers = new Map<Notice['key'], Stop>();

  function set(next: readonly Notice[]): void {
    notices = [...next].sort((a, b) => ORDER.indexOf(a.tone) - ORDER.indexOf(b.tone));
    deps.changed();
  }

  function drop(key: Notice['key']): void {
    timers.get(key)?.();
    timers.delete(key);
    const rest = notices.filter((notice) => notice.key !== key);
    if (rest.length < notices.length) set(rest);
  }

  return {
    all: () => notices,
    put(notice) {
      timers.get(notice.key)?.();
      timers.delete(notice.key);
      if (notice.tone === 'good') {
        timers.set(
          notice.key,
          deps.after(notice.undo === undefined ? GOOD_NEWS_MS : UNDO_MS, () => drop(notice.key)),
        );
      }
      set([...notices.filter(({ key }) => key !== notice.key), notice]);
    },
    drop,
  };
}
