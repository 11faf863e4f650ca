import { ANSWER_WITHIN_MS } from './pulse.ts';

const KEYS_STORED_AS = 'giftcast-keys';

/**
 * Asks the server for a sign of life; null while nobody looks at the page, whose timers the browser slows then. The page's
 * own address is there wherever the page is: through a tunnel nothing else would do.
 */
export async function isServerThere(): Promise<boolean | null> {
  if (document.hidden) return null;
  try {
    const answer = await fetch('/dashboard/', {
      method: 'HEAD',
      cache: 'no-store',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    return answer.ok;
  } catch {
    return document.hidden ? null : false;
  }
}

/** Whether this browser's user wants shortcuts: yes, until switched off. Not remembered where storage is refused. */
export function rememberedKeys(): { readonly on: boolean; readonly save: (on: boolean) => void } {
  let on = true;
  try {
    on = localStorage.getItem(KEYS_STORED_AS) !== 'off';
  } catch {
    // Storage is refused: the default stands.
  }
  return {
    on,
    save(next) {
      try {
        localStorage.setItem(KEYS_STORED_AS, next ? 'on' : 'off');
      } catch {
        // The switch still holds for this visit.
      }
    },
  };
}
