import type { Page } from 'playwright-core';
import { goTo } from './dashboard.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

const SETTINGS = ['sources', 'bot', 'people', 'words', 'devices', 'privacy', 'audit'];
const SCREEN = ['layout', 'look', 'sound', 'files'];

/** Every page, tab and part of the dashboard that a role has, by what follows `#/` in its address. */
export const PLACES = {
  owner: [
    'home',
    'desk',
    'feed',
    'tiers',
    ...SCREEN.map((tab) => `screen/${tab}`),
    ...SETTINGS.map((part) => `settings/${part}`),
  ],
  moderator: ['desk', 'feed', 'tiers', 'screen', 'device', 'settings/words', 'settings/audit'],
} as const;

/** Longer than any part of the page waits before it asks. */
const QUIET_MS = 400;

export type Staff = keyof typeof PLACES;

/** Under 700 px the desk shows one part of three at a time. */
export function placesAt(role: Staff, { width }: Size): string[] {
  if (width >= 700) return [...PLACES[role]];
  return PLACES[role].flatMap((place) =>
    place === 'desk' ? ['desk/live', 'desk/feed', 'desk/setup'] : [place],
  );
}

/** Opens a place by its address, and waits until it has fetched and drawn what stands there. */
export async function goToPlace(page: Page, place: string): Promise<void> {
  await goTo(page, `#/${place}`);
  await settled(page);
}

/** Waits until nothing of the page has changed for a while: what it asked for is there and drawn. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    (quietMs) =>
      new Promise<void>((done) => {
        let timer = setTimeout(end, quietMs);
        const watch = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(end, quietMs);
        });
        watch.observe(document.body, { subtree: true, childList: true });
        function end() {
          watch.disconnect();
          done();
        }
      }),
    QUIET_MS,
  );
}
