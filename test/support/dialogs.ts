import type { Locator, Page } from 'playwright-core';
import type { Staff } from './places.ts';

/** A dialog of the dashboard, and the button that opens it. */
export interface Dialog {
  readonly name: string;
  /** Where its button is for each role that has it. */
  readonly places: { readonly [role in Staff]?: string };
  readonly opener: (page: Page) => Locator;
  /** Shown where there is room only. */
  readonly isWideOnly?: true;
}

const button = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first();
const everybodysAt = (place: string) => ({ owner: place, moderator: place });

export const DIALOGS: readonly Dialog[] = [
  { name: 'the list of keys', places: everybodysAt('desk'), opener: button('Keys'), isWideOnly: true },
  { name: 'the card', places: everybodysAt('feed'), opener: (page) => page.locator('.gifter-name').first() },
  { name: 'a gift by hand', places: everybodysAt('feed'), opener: button('Enter by hand') },
  {
    name: 'delete a file',
    places: { owner: 'screen/files', moderator: 'screen' },
    opener: button(/^Delete /),
  },
  { name: 'another link', places: { owner: 'settings/people' }, opener: button('Replace the link') },
];
