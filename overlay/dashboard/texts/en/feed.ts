import type { GiftState } from '../../../../shared/feed.ts';
import { clock, counted, whole } from '../format.ts';

const STATES: { readonly [state in GiftState]: string } = {
  held: 'Held',
  waiting: 'Coming up',
  'on-air': 'On air',
  shown: 'Shown',
  merged: 'Merged',
  missed: 'Missed',
  stopped: 'Skipped or not shown',
  none: 'Without an alert',
  unpriced: 'Without a price',
  reverted: 'Taken back',
};

/** The feed's own page, and what is entered by hand. */
export const feedPage = {
  open: 'Search and older',
  fetching: 'Fetching the gifts...',
  failed: 'The gifts could not be fetched. Look whether Giftcast runs, then reload this page.',
  noMatch: 'No gift matches.',
  clearFilters: 'Clear filters',
  since: (when: string) => `Goes back to ${when}.`,
  older: 'Show older gifts',
  noOlder: (when: string) =>
    `That is all since ${when}. Older gifts are in the totals, and not looked through here.`,

  // Filters
  filters: (count: number) => (count === 0 ? 'Filters' : `Filters (${whole(count)})`),
  search: 'Name',
  searchHint: 'Also earlier names',
  state: 'State',
  states: STATES,
  step: 'Step',
  source: 'Source',
  sourceName: (id: string): string => (id === 'demo' ? 'Demo' : 'Entered by hand'),
  any: 'Any',
  from: 'Value from',
  fromBad: 'A whole number.',
  tests: 'With tests',
  only: (name: string) => `Only ${name}`,
  onlyEnd: 'Everybody again',

  // Rows
  anonymous: 'Without a name',
  byHand: (by: string, when: string) => `Entered by ${by}, ${when}.`,
  takenBack: (by: string, when: string) => `Taken back by ${by}, ${when}.`,
  priced: (by: string, when: string) => `Priced by ${by}, ${when}.`,
  priceIt: 'Price it',
  priceOf: (name: string) => `Price the gift of ${name}`,
  price: 'Worth in all, in diamonds',
  priceSave: 'Save the price',
  pricedNow: (diamonds: number) =>
    `Priced: ${counted(diamonds, 'diamond', 'diamonds')}. It counts from now on, without an alert.`,
  cancel: 'Cancel',

  // Enter by hand
  enter: 'Enter by hand',
  enterTitle: 'Enter a gift by hand',
  enterNote:
    'For a gift that no source brought. It counts now, for the board and the goal, and makes no alert.',
  enterName: 'Who gave',
  enterNameBad: 'Somebody gave it.',
  enterDiamonds: 'Worth, in diamonds',
  enterDiamondsBad: 'A whole number from 1.',
  enterSave: 'Enter the gift',
  entered: (name: string, diamonds: number) =>
    `Entered: ${name}, ${counted(diamonds, 'diamond', 'diamonds')}.`,

  // What came in between
  gap: (source: string, fromMs: number, toMs: number) =>
    `${source} was away ${clock(fromMs)} to ${clock(toMs)}; gifts may be missing.`,
  gapClose: (source: string) => `Close: ${source} was away`,
};
