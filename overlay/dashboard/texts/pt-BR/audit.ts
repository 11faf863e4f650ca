import type { audit as english } from '../en/audit.ts';
import { counted, whole } from '../format.ts';

/** Parts of the settings, by their place in the file of settings. */
const SETTINGS: Readonly<Record<string, string>> = {
  timeZone: 'fuso horário',
  wording: 'linguagem no ar',
  wordingHelp: 'ajuda com a linguagem',
  sessionIdleMs: 'quando uma sessão termina sozinha',
  decideWithinMs: 'quanto espera um alerta retido',
  exchange: 'preços de tabela',
  sources: 'fontes',
  tiktok: 'anfitrião no TikTok',
  bot: 'bot',
  words: 'palavras',
  privacy: 'privacidade',
  devices: 'outros dispositivos',
  layout: 'layout',
  theme: 'visual',
  sound: 'som',
  firstRun: 'primeiros passos',
};

/** What was done, told of one act. Names are as staff read them. */
export const audit: typeof english = {
  title: 'Registro',
  lead: 'O que o dono e os moderadores fizeram, do mais novo ao mais antigo: as últimas duzentas ações.',
  none: 'Ninguém fez nada ainda.',
  noMatch: 'Nenhuma ação corresponde.',
  clearFilters: 'Limpar filtros',
  by: 'Quem',
  kind: 'O quê',
  any: 'Sem filtro',
  kinds: {
    people: 'Pessoas',
    gifts: 'Presentes e totais',
    alerts: 'Alertas',
    screen: 'Tela',
    show: 'Sessão e meta',
    choices: 'Degraus, palavras e ajustes',
    access: 'Acessos e logins',
    undo: 'Desfazer',
  },
  actor: (actor) => ACTORS[actor] ?? actor,
  takenBack: (by, when) => `Desfeito por ${by}, ${when}.`,
  reason: (reason) => `Motivo: ${reason}`,
  somebody: 'alguém',

  // People
  hid: (name) => `Ocultou ${name} da tela.`,
  unhid: (name) => `Voltou a mostrar ${name} na tela.`,
  blocked: (name) => `Bloqueou ${name}.`,
  unblocked: (name) => `Desbloqueou ${name}.`,
  trusted: (name) => `Passou a confiar no nome de ${name}.`,
  untrusted: (name) => `Deixou de confiar no nome de ${name}.`,
  excluded: (name) => `Tirou ${name} do ranking.`,
  included: (name) => `Devolveu ${name} ao ranking.`,
  renamed: (from, to) => `Mudou o nome de ${from} para ${to}.`,
  renamedSomebody: 'Mudou o nome de alguém.',
  noted: (name) => `Escreveu uma nota sobre ${name}.`,
  unnoted: (name) => `Removeu a nota sobre ${name}.`,
  thanked: (name) => `Marcou que já agradeceu a ${name}.`,
  forgot: 'Esqueceu alguém de vez.',

  // Gifts and totals
  reverted: (name) => `Anulou um presente de ${name}.`,
  priced: (name, diamonds) =>
    `Deu preço a um presente de ${name}: de 0 para ${counted(diamonds, 'diamante', 'diamantes')}.`,
  added: (name, diamonds) => `Somou ${whole(diamonds)} ao que ${name} deu.`,
  subtracted: (name, diamonds) => `Tirou ${whole(diamonds)} do que ${name} deu.`,
  entered: (name, diamonds) =>
    `Lançou um presente de ${name}: ${counted(diamonds, 'diamante', 'diamantes')}.`,

  // Alerts
  tested: (diamonds) => `Tocou um alerta de teste de ${counted(diamonds, 'diamante', 'diamantes')}.`,
  skipped: (name) => `Pulou o alerta de ${name}.`,
  replayed: (name) => `Repetiu o alerta de ${name}.`,
  approved: (name) => `Deixou o alerta de ${name} ir ao ar.`,
  edited: (name) => `Mudou as palavras do alerta de ${name}.`,
  rejected: (name) => `Não deixou o alerta de ${name} ir ao ar.`,

  // Screen
  paused: 'Pausou os alertas.',
  resumed: 'Retomou os alertas.',
  resumedBig: 'Retomou os alertas: dos que esperavam, só os grandes.',
  resumedWithout: 'Retomou os alertas, sem os que esperavam.',
  cleared: 'Limpou a tela.',
  muted: 'Desligou o som.',
  unmuted: 'Ligou o som.',

  // Session and goal
  sessionStarted: 'Iniciou a sessão.',
  sessionEnded: 'Encerrou a sessão.',
  sessionMoved: 'Corrigiu o horário da sessão.',
  sessionRenamed: 'Deu outro título à sessão.',
  goalSet: (target) => `Definiu uma meta de ${whole(target)}.`,
  goalRemoved: 'Removeu a meta.',

  // Steps, words, settings
  tiers: (from, to) => `Mudou os degraus: da versão ${whole(from)} para a versão ${whole(to)}.`,
  tiersTo: (to) => `Mudou os degraus: vale a versão ${whole(to)}.`,
  settings: 'Mudou ajustes.',
  layout: 'Mudou o layout.',
  theme: 'Mudou o visual.',
  words: 'Mudou as listas de palavras.',
  keys: (keys) => `Mudou: ${keys}.`,
  setting: (path) => SETTINGS[path.split('.')[0] ?? ''] ?? path,
  media: 'Excluiu um arquivo.',
  mediaRenamed: (name) => `Chamou um arquivo de “${name}”.`,

  // Access and logins
  tokenMade: (label) => `Deu acesso a ${label}.`,
  invited: (label) => `Convidou ${label}.`,
  inviteRenewed: (label) => `Criou outro link para ${label}.`,
  tokenRevoked: (label) => `Encerrou o acesso de ${label}.`,
  overlayLink: 'Criou um novo link do overlay.',
  hookSecret: 'Criou um novo segredo do webhook.',
  botToken: 'Fez o login do bot com o token do próprio streamer.',
  botBegun: 'Começou um login do bot.',
  botEnded: 'Encerrou o login do bot.',

  undid: (what) => `Desfez: ${what}`,
  undidOld: 'Desfez uma ação anterior.',
  other: (command) => `Fez “${command}”.`,
};

/** Actors that are no people with a name of their own. */
const ACTORS: Readonly<Record<string, string>> = {
  owner: 'Dono',
  file: 'À mão, em um arquivo',
  giftcast: 'Giftcast',
};
