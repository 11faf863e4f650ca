import type { GiftState } from '../../../../shared/feed.ts';
import type { feedPage as english } from '../en/feed.ts';
import { clock, counted, whole } from '../format.ts';
import { who } from './who.ts';

/** Of a gift's alert, but for the last two, which are of the gift itself. */
const STATES: { readonly [state in GiftState]: string } = {
  held: 'Retenida',
  waiting: 'En cola',
  'on-air': 'En el aire',
  shown: 'Mostrada',
  merged: 'Unida',
  missed: 'Perdida',
  stopped: 'Saltada o no mostrada',
  none: 'Sin alerta',
  unpriced: 'Sin precio',
  reverted: 'Regalo anulado',
};

/** The feed's own page, and what is entered by hand. */
export const feedPage: typeof english = {
  open: 'Buscar y anteriores',
  fetching: 'Cargando los regalos...',
  failed: 'No se pudieron cargar los regalos. Mira si Giftcast está en marcha y recarga esta página.',
  noMatch: 'Ningún regalo coincide.',
  clearFilters: 'Quitar filtros',
  since: (when) => `Desde: ${when}.`,
  older: 'Mostrar regalos anteriores',
  noOlder: (when) =>
    `Es todo desde: ${when}. Los regalos anteriores están en los totales, pero aquí no se buscan.`,

  // Filters
  filters: (count) => (count === 0 ? 'Filtros' : `Filtros (${whole(count)})`),
  search: 'Nombre',
  searchHint: 'También nombres anteriores',
  state: 'Alerta',
  states: STATES,
  step: 'Escalón',
  source: 'Fuente',
  sourceName: (id) => (id === 'demo' ? 'Demo' : 'Anotado a mano'),
  any: 'Cualquiera',
  from: 'Valor desde',
  fromBad: 'Un número entero.',
  tests: 'Con pruebas',
  only: (name) => `Solo ${name}`,
  onlyEnd: 'Ver a todos',

  // Rows
  anonymous: 'Sin nombre',
  byHand: (by, when) => `Anotado por ${who(by)}, ${when}.`,
  takenBack: (by, when) => `Anulado por ${who(by)}, ${when}.`,
  priced: (by, when) => `Precio puesto por ${who(by)}, ${when}.`,
  priceIt: 'Poner precio',
  priceOf: (name) => `Poner precio al regalo de ${name}`,
  price: 'Valor total, en diamantes',
  priceSave: 'Guardar el precio',
  pricedNow: (diamonds) =>
    `Precio puesto: ${counted(diamonds, 'diamante', 'diamantes')}. Cuenta desde ahora, sin alerta.`,
  cancel: 'Cancelar',

  // Enter by hand
  enter: 'Anotar a mano',
  enterTitle: 'Anotar un regalo a mano',
  enterNote:
    'Para un regalo que no trajo ninguna fuente. Cuenta desde ahora, en la clasificación y en la meta, y no hace ninguna alerta.',
  enterName: 'Quién lo dio',
  enterNameBad: 'Alguien lo dio.',
  enterDiamonds: 'Valor, en diamantes',
  enterDiamondsBad: 'Un número entero desde 1.',
  enterSave: 'Anotar el regalo',
  entered: (name, diamonds) => `Anotado: ${name}, ${counted(diamonds, 'diamante', 'diamantes')}.`,

  // What came in between
  gap: (source, fromMs, toMs) =>
    `${source} estuvo sin conexión de ${clock(fromMs)} a ${clock(toMs)}; pueden faltar regalos.`,
  gapClose: (source) => `Cerrar: ${source} estuvo sin conexión`,
};
