import type { GiftState } from '../../../../shared/feed.ts';
import type { feedPage as english } from '../en/feed.ts';
import { clock, counted, whole } from '../format.ts';

const STATES: { readonly [state in GiftState]: string } = {
  held: 'Retido',
  waiting: 'A seguir',
  'on-air': 'No ar',
  shown: 'Mostrado',
  merged: 'Agrupado',
  missed: 'Perdido',
  stopped: 'Pulado ou não mostrado',
  none: 'Sem alerta',
  unpriced: 'Sem preço',
  reverted: 'Anulado',
};

/** The feed's own page, and what is entered by hand. */
export const feedPage: typeof english = {
  open: 'Buscar e ver antigos',
  fetching: 'Buscando os presentes...',
  failed: 'Não foi possível buscar os presentes. Veja se o Giftcast está aberto e recarregue esta página.',
  noMatch: 'Nenhum presente corresponde.',
  clearFilters: 'Limpar filtros',
  since: (when) => `Vai até ${when}.`,
  older: 'Mostrar presentes mais antigos',
  noOlder: (when) =>
    `Isso é tudo desde ${when}. Presentes mais antigos estão nos totais, mas não são pesquisados aqui.`,

  // Filters
  filters: (count) => (count === 0 ? 'Filtros' : `Filtros (${whole(count)})`),
  search: 'Nome',
  searchHint: 'Também nomes anteriores',
  state: 'Estado',
  states: STATES,
  step: 'Degrau',
  source: 'Fonte',
  sourceName: (id) => (id === 'demo' ? 'Demo' : 'Lançado à mão'),
  any: 'Sem filtro',
  from: 'Valor a partir de',
  fromBad: 'Um número inteiro.',
  tests: 'Com testes',
  only: (name) => `Só ${name}`,
  onlyEnd: 'Todos de novo',

  // Rows
  anonymous: 'Sem nome',
  byHand: (by, when) => `Lançado por ${by}, ${when}.`,
  takenBack: (by, when) => `Anulado por ${by}, ${when}.`,
  priced: (by, when) => `Preço dado por ${by}, ${when}.`,
  priceIt: 'Dar preço',
  priceOf: (name) => `Dar preço ao presente de ${name}`,
  price: 'Valor total, em diamantes',
  priceSave: 'Salvar o preço',
  pricedNow: (diamonds) =>
    `Preço: ${counted(diamonds, 'diamante', 'diamantes')}. Conta a partir de agora, sem alerta.`,
  cancel: 'Cancelar',

  // Enter by hand
  enter: 'Lançar à mão',
  enterTitle: 'Lançar um presente à mão',
  enterNote:
    'Para um presente que nenhuma fonte trouxe. Conta agora, no ranking e na meta, e não gera alerta.',
  enterName: 'Quem deu',
  enterNameBad: 'Alguém deu este presente.',
  enterDiamonds: 'Valor, em diamantes',
  enterDiamondsBad: 'Um número inteiro a partir de 1.',
  enterSave: 'Lançar presente',
  entered: (name, diamonds) => `Lançado: ${name}, ${counted(diamonds, 'diamante', 'diamantes')}.`,

  // What came in between
  gap: (source, fromMs, toMs) =>
    `${source} ficou fora de ${clock(fromMs)} a ${clock(toMs)}; podem faltar presentes.`,
  gapClose: (source) => `Fechar: ${source} ficou fora`,
};
