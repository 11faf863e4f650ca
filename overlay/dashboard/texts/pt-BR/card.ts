import type { ThankReason, WindowName } from '../../../../shared/topics.ts';
import type { card as english } from '../en/card.ts';
import { counted, whole } from '../format.ts';
import { nth } from './nth.ts';

const WINDOW_NAMES: { readonly [window in WindowName]: string } = {
  session: 'Nesta live',
  day: 'Hoje',
  week: 'Esta semana',
  month: 'Este mês',
  all: 'Desde o início',
};

const BECAUSE: { readonly [because in ThankReason]: string } = {
  rejected: 'Para agradecer por voz: o alerta não foi mostrado.',
  step: 'Para agradecer por voz: o degrau pede.',
};

/** One person's card. */
export const card: typeof english = {
  open: (name) => `Abrir a ficha de ${name}`,
  fetching: 'Buscando a ficha...',
  failed: 'Não foi possível buscar a ficha. Feche e tente de novo.',
  unknown: 'Não se sabe mais nada desta pessoa.',
  calledBefore: (names) => `Nomes anteriores: ${names}`,
  ownName: (name) => `Nome original: ${name}`,

  // Numbers
  window: (name) => WINDOW_NAMES[name],
  gifts: (gifts) => counted(gifts, 'presente', 'presentes'),
  rank: (rank) => `${nth(rank)} no ranking`,
  noRank: 'fora do ranking',
  firstSeen: (when) => `Primeiro presente: ${when}.`,
  lastSeen: (when) => `Último presente: ${when}.`,
  steps: 'Degraus alcançados nesta live',
  stepTimes: (name, times) => (times === 1 ? name : `${name}, ${whole(times)} vezes`),

  // What stands
  hidden: 'Fora da tela',
  blocked: 'Bloqueio: o nome nunca aparece na tela',
  trusted: 'Confiança: o nome nunca é retido',
  excluded: 'Fora do ranking',
  vip: 'VIP',
  questions: (slots) => counted(slots, 'pergunta em aberto', 'perguntas em aberto'),
  forgetAsked: (when) => `Pediu esquecimento, ${when}`,
  toThank: (because) => BECAUSE[because],

  // Acts
  acts: 'O que fazer',
  rename: 'Mudar nome no ar',
  renameLabel: 'Nome no ar',
  renameSave: 'Mudar nome',
  renameBad: 'O nome está vazio.',
  renamed: (name, to) => `${name} agora aparece como ${to}.`,
  ownNameAgain: 'Voltar ao nome original',
  ownNameNow: 'O nome original voltou.',
  block: 'Bloquear',
  unblock: 'Desbloquear',
  blockedNow: (name) => `${name} nunca aparece na tela. Os presentes continuam contando.`,
  unblockedNow: (name) => `${name} pode aparecer na tela de novo.`,
  trust: 'Confiar',
  untrust: 'Deixar de confiar',
  trustedNow: (name) => `O nome de ${name} nunca é retido.`,
  untrustedNow: (name) => `O nome de ${name} pode ser retido de novo.`,
  exclude: 'Tirar do ranking',
  include: 'Voltar ao ranking',
  excludedNow: (name) => `${name} conta, mas não aparece em nenhum ranking.`,
  includedNow: (name) => `${name} está no ranking de novo.`,
  thanked: 'Já agradeci',
  save: 'Salvar',
  // Note
  note: 'Nota',
  noteLabel: 'Nota para a equipe',
  noteHint: 'Lida pelo dono e pelos moderadores, só aqui. A pessoa a recebe em uma cópia dos dados dela.',
  noteBy: (by, when) => `Escrita por ${by}, ${when}.`,
  noteSaved: 'Nota salva.',
  noteRemoved: 'Nota removida.',
  noteRemove: 'Remover a nota',

  // Adjust
  adjust: 'Ajustar o total',
  adjustLabel: 'Diamantes a somar, com um menos para tirar',
  adjustBad: 'Um número inteiro diferente de 0, como 50 ou -50.',
  adjustLeft: (left) =>
    `Os moderadores ainda podem mover ${whole(left)} nesta noite. Mais que isso, peça ao dono.`,
  adjustSave: 'Ajustar',
  adjustedUp: (name, diamonds) => `${whole(diamonds)} a mais no que ${name} deu.`,
  adjustedDown: (name, diamonds) => `${whole(diamonds)} a menos no que ${name} deu.`,
  reason: 'Motivo',
  reasonBad: 'Diga o motivo.',

  // Gifts
  giftsTitle: 'Presentes',
  giftsNone: 'Nenhum presente desta pessoa está entre os que são pesquisados.',
  giftsAll: 'Todos no feed',
  revert: 'Anular',
  revertOf: (gift) => `Anular: ${gift}`,
  revertSave: 'Anular o presente',
  reverted: (name) => `Um presente de ${name} foi anulado.`,

  // Forget
  forget: 'Esquecer',
  forgetSure: (name) =>
    `Excluir daqui o nome, as mensagens e o histórico de ${name}, inclusive nos backups? Os valores ficam nos totais, sem nome. Isto não pode ser desfeito. Digite ESQUECER.`,
  forgetWord: 'ESQUECER',
  forgetLabel: 'Digite ESQUECER',
  forgetSave: 'Esquecer de vez',
  forgotten: 'Pessoa esquecida. Nome, mensagens e histórico foram excluídos daqui.',
};
