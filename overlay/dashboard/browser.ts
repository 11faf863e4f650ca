import type { OwnKeys } from './keys.ts';
import { parseOwnKeys } from './keys.ts';
import { ANSWER_WITHIN_MS } from './pulse.ts';

const KEYS_STORED_AS = 'giftcast-keys';
const OWN_KEYS_STORED_AS = 'giftcast-own-keys';

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

/** Whether the page looks as it should: what it is drawn with came with Chromium 111, OBS 31 has 127, OBS 30 has 103. */
export function isBrowserNewEnough(): boolean {
  return CSS.supports('color', 'color-mix(in srgb, red, blue)');
}

/** Whether this browser's user wants shortcuts: yes, until switched off. */
export function rememberedKeys(): { readonly on: boolean; readonly save: (on: boolean) => void } {
  return {
    on: remembered(KEYS_STORED_AS) !== 'off',
    save: (on) => remember(KEYS_STORED_AS, on ? 'on' : 'off'),
  };
}

/** The shortcuts that this browser's user chose. */
export function rememberedOwnKeys(): {
  readonly chosen: OwnKeys;
  readonly save: (chosen: OwnKeys) => void;
} {
  return {
    chosen: parseOwnKeys(remembered(OWN_KEYS_STORED_AS)),
    save: (chosen) => remember(OWN_KEYS_STORED_AS, JSON.stringify(chosen)),
  };
}

/** What this browser keeps between visits; null for nothing, and where storage is refused. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Where storage is refused it holds for this visit only. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // The choice still holds for this visit.
  }
}
