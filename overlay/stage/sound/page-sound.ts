import type { StageSound } from './stage-sound.ts';
import { SILENT } from './stage-sound.ts';
import { createTurn } from './turn.ts';

/** What the server says of sound, and whether alerts stand on this page at all. */
export interface Told {
  /** Of everything, 0 to 1. */
  readonly volume: number;
  /** Muted, or cleared. */
  readonly isSilent: boolean;
  readonly showsAlerts: boolean;
}

/** The sound of one page among others. */
export interface PageSound {
  readonly sound: StageSound;
  tell(told: Told): void;
  /** The page is seen, or no more. */
  seen(isVisible: boolean): void;
}

/** Joins what decides whether this page is heard: the server's word, the page's visibility, its turn among pages. */
export function createPageSound(deps: {
  readonly sound: StageSound;
  /** Undefined where the browser gives none. */
  readonly locks: Pick<LockManager, 'request'> | undefined;
  readonly isVisible: boolean;
}): PageSound {
  const { sound } = deps;
  let { isVisible } = deps;
  let told: Told = { volume: 1, isSilent: true, showsAlerts: false };
  const turn = createTurn({ locks: deps.locks, changed: settle });

  function settle(): void {
    // A muted page keeps its turn: another would only be heard instead of it.
    turn.want(isVisible && told.showsAlerts);
    sound.obey({ volume: told.volume, isOn: !told.isSilent && turn.isMine() });
  }

  return {
    sound,
    tell(next) {
      told = next;
      settle();
    },
    seen(next) {
      isVisible = next;
      settle();
    },
  };
}

/** A page that is never heard, and keeps nobody else from it. */
export const NO_SOUND: PageSound = { sound: SILENT, tell: () => {}, seen: () => {} };
