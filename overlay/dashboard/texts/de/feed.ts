import type { GiftState } from '../../../../shared/feed.ts';
import type { feedPage as english } from '../en/feed.ts';
import { clock, counted, whole } from '../format.ts';
import { byWhom } from './staff.ts';

const STATES: { readonly [state in GiftState]: string } = {
  held: 'Zurückgehalten',
  waiting: 'Als Nächstes',
  'on-air': 'Auf Sendung',
  shown: 'Gezeigt',
  merged: 'Zusammengefasst',
  missed: 'Verpasst',
  stopped: 'Übersprungen oder nicht gezeigt',
  none: 'Ohne Alert',
  unpriced: 'Ohne Preis',
  reverted: 'Zurückgenommen',
};

/** The feed's own page, and what is entered by hand. */
export const feedPage: typeof english = {
  open: 'Suche und Älteres',
  fetching: 'Geschenke werden geholt …',
  failed: 'Die Geschenke ließen sich nicht holen. Sieh nach, ob Giftcast läuft, und lade diese Seite neu.',
  noMatch: 'Kein Geschenk passt.',
  clearFilters: 'Filter löschen',
  since: (when) => `Reicht zurück bis ${when}.`,
  older: 'Ältere Geschenke zeigen',
  noOlder: (when) =>
    `Das ist alles seit ${when}. Ältere Geschenke stecken in den Summen und werden hier nicht durchgesehen.`,

  // Filters
  filters: (count) => (count === 0 ? 'Filter' : `Filter (${whole(count)})`),
  search: 'Name',
  searchHint: 'Auch frühere Namen',
  state: 'Zustand',
  states: STATES,
  step: 'Stufe',
  source: 'Quelle',
  sourceName: (id) => (id === 'demo' ? 'Demo' : 'Von Hand eingetragen'),
  any: 'Alle',
  from: 'Wert ab',
  fromBad: 'Eine ganze Zahl.',
  tests: 'Mit Tests',
  only: (name) => `Nur ${name}`,
  onlyEnd: 'Wieder alle',

  // Rows
  anonymous: 'Ohne Namen',
  byHand: (by, when) => `Eingetragen ${byWhom(by)}, ${when}.`,
  takenBack: (by, when) => `Zurückgenommen ${byWhom(by)}, ${when}.`,
  priced: (by, when) => `Preis eingetragen ${byWhom(by)}, ${when}.`,
  priceIt: 'Preis eintragen',
  priceOf: (name) => `Preis eintragen: Geschenk von ${name}`,
  price: 'Gesamtwert, in Diamanten',
  priceSave: 'Preis speichern',
  pricedNow: (diamonds) =>
    `Preis eingetragen: ${counted(diamonds, 'Diamant', 'Diamanten')}. Zählt ab jetzt, ohne Alert.`,
  cancel: 'Abbrechen',

  // Enter by hand
  enter: 'Von Hand eintragen',
  enterTitle: 'Geschenk von Hand eintragen',
  enterNote:
    'Für ein Geschenk, das keine Quelle gebracht hat. Es zählt jetzt für Rangliste und Ziel und löst keinen Alert aus.',
  enterName: 'Von wem',
  enterNameBad: 'Von wem ist es?',
  enterDiamonds: 'Wert, in Diamanten',
  enterDiamondsBad: 'Eine ganze Zahl ab 1.',
  enterSave: 'Geschenk eintragen',
  entered: (name, diamonds) => `Eingetragen: ${name}, ${counted(diamonds, 'Diamant', 'Diamanten')}.`,

  // What came in between
  gap: (source, fromMs, toMs) =>
    `${source} war weg, ${clock(fromMs)} bis ${clock(toMs)}; vielleicht fehlen Geschenke.`,
  gapClose: (source) => `Schließen: ${source} war weg`,
};
