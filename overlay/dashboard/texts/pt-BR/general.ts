import type { Doubt } from '../../../../shared/alert.ts';
import type { HealthReason } from '../../../../shared/health.ts';
import type { SourceProblem, SourceState } from '../../../../shared/source.ts';
import type { HeldWhy } from '../../../../shared/topics.ts';
import type { general as english } from '../en/general.ts';
import { clock, counted, duration, timeLeft, whole } from '../format.ts';
import { nth } from './nth.ts';

const HEALTH: { readonly [code in HealthReason]: string } = {
  'store/failed':
    'O disco recusa novos presentes. Libere espaço: assim que voltar a salvar, o Giftcast continua sozinho. Até lá nenhum presente é contado, e quem envia é avisado para enviar de novo.',
  'store/checkpoint-damaged':
    'Um arquivo com os totais foi danificado. Eles foram recontados a partir do diário e estão certos. Fique de olho neste disco: copie a pasta de dados para outro.',
  'forget/unfinished':
    'Uma pessoa ainda não foi esquecida de vez: o nome saiu de todas as telas, mas continua em arquivos. O terminal diz por quê; resolva e inicie o Giftcast de novo.',
  'dedupe/overflow':
    'Chegaram cinco milhões de presentes em uma semana, e os mais antigos já não são reconhecidos: se vierem outra vez, contam em dobro. Não mande reenviar nada de dias atrás.',
  'backup/failed':
    'Não foi possível fazer ou reler o último backup. Nenhum presente para por isso. O terminal diz por quê; nova tentativa dentro de uma hora.',
  'clock/jumped':
    'O relógio deste computador foi mudado ou está errado. O show segue no próprio tempo. Acerte o relógio; se já estiver certo, reinicie o Giftcast depois da live.',
  'settings/invalid-file':
    'settings.json tem um erro: vale o que estava certo antes. Até ser corrigido, nenhum ajuste pode ser salvo aqui; o terminal diz onde ele está.',
  'tiers/invalid-file':
    'tiers.json tem um erro: valem os degraus de antes. Até ser corrigido, nenhum degrau pode ser salvo aqui; o terminal diz onde ele está.',
  'twitch/lost':
    'Sem contato com a Twitch: bits, subs e comandos do chat não chegam. Verifique a internet; o Giftcast tenta de novo sozinho.',
  'twitch/login-refused':
    'A Twitch recusa o bot: ele lê o chat e não responde. Faça o login dele de novo em Ajustes, Fontes.',
  'twitch/no-such-channel':
    'A Twitch não conhece o canal, então nada chega de lá. Corrija o nome em Ajustes, Fontes.',
};

/** The codes of a newer server than this page are none of these. */
const REASONS: Readonly<Record<string, string>> = HEALTH;

const SOURCES: Readonly<Record<string, string>> = {
  'hook:gift': 'Webhook',
  tikfinity: 'TikFinity',
  twitch: 'Twitch',
};

type Doubted = 'name' | 'message';
const THE: { readonly [what in Doubted]: string } = { name: 'O nome', message: 'A mensagem' };

const HELD_WHY: { readonly [why in HeldWhy]: (what: Doubted) => string } = {
  step: () => 'Este degrau sempre espera por você.',
  'step-messages': () => 'Este degrau espera por você quando há mensagem.',
  'mixed-scripts': (what) => `${THE[what]} mistura alfabetos.`,
  'other-script': (what) => `${THE[what]} está em um alfabeto que não está ligado.`,
  tangled: (what) => `Há leituras demais possíveis para ${what === 'name' ? 'o nome' : 'a mensagem'}.`,
  unknown: (what) => `${THE[what]} já chegou em dúvida.`,
};

/** What stands behind a source's name in the bar. */
const SOURCE_WORDS: { readonly [word in SourceState | SourceProblem]: string } = {
  off: 'desligado',
  connecting: 'conectando...',
  'not-running': 'não está aberto',
  waiting: 'espera sua LIVE',
  ready: 'pronto',
  receiving: 'ok',
  unknown: 'envia algo desconhecido',
  failed: 'falhou',
  unreachable: 'sem contato',
  'no-such-channel': 'não conhece o canal',
  'login-refused': 'recusou o login',
  unreadable: 'envia algo desconhecido',
  'second-host': 'tem presentes de dois hosts',
};

/** `há 2 s`, or the time where that is longer ago than a minute. */
const when = (atMs: number, nowMs: number) =>
  nowMs - atMs < 60_000
    ? `há ${whole(Math.max(0, Math.round((nowMs - atMs) / 1_000)))} s`
    : `às ${clock(atMs)}`;

const STILL_COUNT = 'Os presentes continuam contando';
const NONE_COUNTS = 'Nenhum presente conta enquanto o disco recusa';

/** What stands on every page and on the desk. */
export const general: typeof english = {
  title: 'Giftcast',
  desk: 'Mesa',
  settings: 'Ajustes',
  pages: 'Páginas',
  noToken:
    'Esta página precisa do seu próprio link: o que o dono deu a você ou, se o show é seu, o link do painel que npm run urls mostra em um terminal.',

  // The line to the server
  connecting: 'Conectando...',
  notLive: (lastNewsAtMs) =>
    lastNewsAtMs === null
      ? 'Sem conexão. Ainda sem notícias. Reconectando...'
      : `Sem conexão. Últimas notícias às ${clock(lastNewsAtMs)}. Reconectando...`,
  liveAgain: 'Conectado de novo.',
  refused:
    'Seu link não funciona aqui, ou não funciona mais. Peça um novo ao dono. O do próprio dono, de npm run urls, não funciona por um túnel.',
  unconfirmed: 'Enviado, mas não confirmado. Veja se aconteceu antes de tentar de novo.',
  notRecorded: 'Já está valendo, mas não foi gravado: o disco recusa. Depois de reiniciar, pode se perder.',
  dismiss: 'Fechar',

  // The bar
  demo: 'Demo: presentes simulados',
  session: (ms) => `Sessão ${duration(ms)}`,
  noSession: 'Sem sessão',
  source: (id) => SOURCES[id] ?? id,
  sourceWord: (word) => SOURCE_WORDS[word],
  noSource: 'Nenhum presente chegou ainda',
  noOverlay: 'Sem overlay: os alertas esperam',
  overlays: (count) => counted(count, 'overlay', 'overlays'),
  overlaysHidden: 'Overlay oculto: os alertas esperam',
  obs: 'O OBS mostra o overlay',
  reason: (code) => REASONS[code] ?? `Algo está errado: ${code}. Olhe o terminal.`,

  // Clear
  clear: 'Limpar tela',
  clearDone: 'A tela está limpa',
  notCleared: 'NÃO foi limpa. Oculte a fonte no OBS.',
  showAgain: 'Mostrar de novo',
  clearedBy: (by, atMs) => `Tela limpa por ${by} às ${clock(atMs)}.`,
  clearedMeans: (waiting, isCounting) =>
    `Nada é mostrado. ${isCounting ? STILL_COUNT : NONE_COUNTS}: ${whole(waiting)} na espera.`,
  screenBack: 'A tela voltou a mostrar.',

  // On air
  onAir: 'No ar',
  onAirNone: 'Nada está no ar.',
  onAirLeft: (ms) => timeLeft(ms),
  onAirStarting: 'Começando...',
  skip: 'Pular',
  skipOf: (name) => `Pular ${name}`,
  replay: 'Repetir',
  replayOf: (name) => `Repetir ${name}`,
  replayLast: 'Repetir',
  pause: 'Pausar',
  resume: 'Retomar',
  paused: (isCounting) =>
    `Pausado: o que está no ar termina, o resto espera. ${isCounting ? STILL_COUNT : NONE_COUNTS}.`,

  // Held, coming up, missed
  held: 'Retidos',
  heldNone: 'Nada para decidir.',
  heldUntil: (ms) => `Faltam ${timeLeft(ms)}. Depois vai ao ar sem a mensagem.`,
  heldUntilWhole: (ms) => `Faltam ${timeLeft(ms)}. Depois vai ao ar.`,
  heldUntilNameless: (ms) => `Faltam ${timeLeft(ms)}. Depois vai ao ar como “A kind viewer”.`,
  heldWhy: (why, of: Doubt | null) =>
    of === 'both' ? `${HELD_WHY[why]('name')} Veja também a mensagem.` : HELD_WHY[why](of ?? 'message'),
  heldForEver: 'Sem contagem: espera uma decisão. Depois de 10 minutos vai para Perdidos.',
  show: 'Mostrar',
  showOf: (name) => `Mostrar ${name}`,
  withoutMessage: 'Sem mensagem',
  withoutMessageOf: (name) => `Sem mensagem: ${name}`,
  dontShow: 'Não mostrar',
  dontShowOf: (name) => `Não mostrar ${name}`,
  ownName: 'Nome original:',
  approvedNow: (name) => `${name} vai aparecer.`,
  approvedWithoutMessage: (name) => `${name} vai aparecer sem a mensagem.`,
  rejectedNow: (name) => `${name} não vai aparecer.`,
  skippedNow: (name) => `Pulado: ${name}.`,
  heldNews: (name, step) => `Retido: ${name}, ${step}.`,
  comingUp: 'A seguir',
  comingUpNone: 'Nada na fila.',
  mergedOf: ({ alerts, gifters }) =>
    gifters > 1
      ? `e mais ${counted(gifters - 1, 'pessoa', 'pessoas')}`
      : `${counted(alerts, 'alerta', 'alertas')} em um`,
  more: (count) => `e mais ${whole(count)}`,
  missed: 'Perdidos',
  missedNone: 'Ninguém ficou de fora.',
  thanks: 'Agradecer por voz',
  thanksNone: 'Ninguém para agradecer por voz.',
  thanksBecause: { rejected: 'Não foi mostrado.', step: 'O degrau pede.' },
  thanked: 'Já agradeci',
  thankedOf: (name) => `Já agradeci: ${name}`,
  thankedNow: (name) => `${name} recebeu seu agradecimento.`,

  // Taking back
  undo: 'Desfazer',
  undoOf: (what) => `Desfazer: ${what}`,
  undone: 'Desfeito.',

  test: 'Teste',
  times: (count) => `\u00D7${whole(count)}`,
  quote: (message) => `\u201C${message}\u201D`,
  value: (diamonds) => `${counted(diamonds, 'diamante', 'diamantes')} a preço de tabela`,

  // Feed
  feed: 'Feed',
  feedNone: 'Tudo calmo. O próximo presente aparece aqui.',
  nothingConnected: 'Nada está conectado ainda.',
  openSources: 'Abra Ajustes, Fontes.',
  hide: 'Ocultar da tela',
  hideOf: (name) => `Ocultar da tela: ${name}`,
  unhide: 'Voltar a mostrar na tela',
  unhideOf: (name) => `Voltar a mostrar na tela: ${name}`,
  hiddenNow: (name) => `${name} fica fora da tela. Os presentes continuam contando.`,
  unhiddenNow: (name) => `${name} volta a aparecer na tela.`,
  gift: (count, name) => `${whole(count)}\u00A0x ${name}`,
  fate: {
    counted: 'Contado.',
    belowFirst: 'Contado. Abaixo do primeiro degrau da escada.',
    noStep: 'Contado. Nenhum degrau da escada serve para ele.',
    tooLate: 'Contado. Chegou depois do fim da sequência, por isso não há alerta.',
    limited: 'Contado. O degrau dele está no intervalo ou esgotado, por isso não há alerta.',
    unpriced: 'Contado como 0: o preço não é conhecido.',
    byHand: 'Contado. Foi lançado à mão, por isso não há alerta.',
    priced: 'Contado. O preço foi dado depois, por isso não há alerta.',
    takenBack: 'Anulado.',
    toTicker: (step) => `${step}, enviado ao letreiro.`,
    onAir: (step) => `${step}, no ar agora.`,
    held: (step) => `${step}, retido para uma decisão.`,
    waits: (step, place) => `${step}, espera: ${nth(place)} na fila.`,
    underWay: (step) => `${step}, a caminho.`,
    shown: (step) => `${step}, mostrado.`,
    shownInPart: (step) => `${step}, mostrado em parte: o overlay caiu.`,
    shownUnconfirmed: (step) => `${step}, começou. O overlay não disse que terminou.`,
    skipped: (by) => `Pulado por ${by}.`,
    rejected: (by) => `Não mostrado: decisão de ${by}.`,
    expired: 'Perdido: esperou demais.',
    noOverlay: 'Perdido: nenhum overlay conectado.',
    notStarted: 'Perdido: o overlay não começou.',
    unapproved: 'Perdido: ninguém decidiu a tempo.',
    passedOver: 'Perdido: ficou de fora depois da tela limpa.',
    tickerCleared: 'Perdido: a tela estava limpa.',
    cutByClear: 'Interrompido: a tela foi limpa.',
    missed: 'Perdido.',
    together: 'Agrupado com outro.',
    nobody: 'Giftcast',
  },

  // Refusals
  refusal: {
    ended: {
      shown: (atMs) => `Esse alerta já foi mostrado, até ${clock(atMs)}.`,
      merged: () => 'Esse alerta já vai dentro de outro.',
      missed: (atMs) => `Esse alerta já foi perdido, às ${clock(atMs)}.`,
      skipped: (atMs, by, nowMs) => `${by} pulou este ${when(atMs, nowMs)}.`,
      rejected: (atMs, by, nowMs) => `${by} decidiu não mostrar este ${when(atMs, nowMs)}.`,
      cancelled: (atMs) => `Esse alerta saiu quando a tela foi limpa, às ${clock(atMs)}.`,
    },
    paused: (by, atMs, nowMs) => `${by} pausou ${when(atMs, nowMs)}.`,
    cleared: (by, atMs, nowMs) => `${by} limpou a tela ${when(atMs, nowMs)}.`,
    approved: (by, atMs, nowMs) => `${by} mostrou este ${when(atMs, nowMs)}.`,
    hidden: 'Esse nome já está oculto.',
    notHidden: 'Esse nome não está oculto.',
    noGifter: 'Essa pessoa não é conhecida aqui.',
    stale: 'Alguém salvou uma versão mais nova. Os valores dela estão na tela: confira e salve de novo.',
    staleBy: (by, atMs) =>
      `${by} salvou uma versão mais nova às ${clock(atMs)}. Os valores dela estão na tela: confira e salve de novo.`,
    already: (message, by, atMs) => `${message} Foi ${by}, às ${clock(atMs)}.`,
    superseded: (by, atMs) => `Não desfeito: ${by} mudou a mesma coisa depois, às ${clock(atMs)}.`,
    oldPage: 'Esta página é mais antiga que o Giftcast. Recarregue.',
    playing: 'Os alertas já estão passando.',
    sessionRuns: (sinceMs) => `Já há uma sessão aberta, desde ${clock(sinceMs)}.`,
    onItsWay: 'Esse alerta já está a caminho.',
    alertGone: 'Esse alerta não existe mais.',
    noGoal: 'Não há mais meta.',
    forbidden: 'Seu papel não permite isso.',
    tooMuch: (left, most) =>
      `Não feito. Moderadores podem mover ${whole(most)} por noite, e restam ${whole(left)}. O dono pode mais.`,
    badArgs: (message) => `Não feito. ${message}`,
    notSaved: 'Não feito: o disco recusa. Presentes e comandos precisam dele.',
    other: (message) => `Não feito. ${message}`,
  },

  // Test alert
  testTitle: 'Alerta de teste',
  testStep: 'Degrau',
  testStepOption: (level, name, from) => `${level}. ${name}, a partir de ${whole(from)}`,
  testName: 'Nome (opcional)',
  testNameHint: 'Espectador de teste',
  testMessage: 'Mensagem (opcional)',
  testStreak: 'Sequência de (opcional)',
  testStreakBad: 'Um número inteiro de 2 a 1.000.000.',
  testPlay: 'Tocar alerta de teste',
  testNote: 'Testes nunca contam.',
  testSent: (step) => `Alerta de teste aceito: ${step}.`,
  testWaits: (step) => `Alerta de teste aceito: ${step}. Nenhum overlay conectado: ele espera.`,
  testNoStep: 'A escada não tem degrau para tão pouco.',

  // Session
  sessionTitle: 'Sessão',
  sessionName: 'Título (opcional)',
  sessionStart: 'Iniciar sessão',
  sessionEnd: 'Encerrar sessão',
  sessionNone: 'Nenhuma sessão aberta. O primeiro presente abre uma sozinho.',
  sessionSince: (sinceMs) => `Aberta desde ${clock(sinceMs)}.`,
  sessionStarted: 'Sessão iniciada.',
  sessionEnded: 'Sessão encerrada.',

  // Goal
  goalTitle: 'Meta',
  goalNone: 'Nenhuma meta na tela.',
  goalLabel: 'Para quê',
  goalTarget: 'Alvo, em diamantes',
  goalTargetBad: 'Um número inteiro a partir de 1.',
  goalSet: 'Definir meta',
  goalReplace: 'Trocar meta',
  goalRemove: 'Remover meta',
  goalProgress: (value, target) => `${whole(value)} de ${whole(target)}`,
  goalIsSet: 'Meta definida. Conta a partir de agora.',
  goalRemoved: 'Meta removida.',

  // Overlay link
  linkTitle: 'Colocar no OBS',
  linkSteps: [
    'No OBS: Fontes, +, Navegador.',
    'Cole este link.',
    'Largura 1920, altura 1080. Na vertical: 1080 e 1920.',
    'OK.',
  ],
  linkLabel: 'Link do overlay',
  linkNote: 'Guarde só para você: quem tem o link vê seu overlay.',
  copy: 'Copiar link',
  copied: 'Copiado.',
  pressCtrlC: 'Pressione Ctrl+C',
  starterLink: 'O OBS abre antes do Giftcast? Use este arquivo no lugar.',
  starterNote:
    'Marque “Arquivo local” no OBS e escolha o arquivo: ele espera o Giftcast e depois mostra o overlay. O link está dentro dele, então guarde só para você.',
  linkOwnerOnly: 'Só o dono pode ver o link do overlay.',
  linkFailed: 'Não foi possível buscar o link. Recarregue esta página.',
  linkFetching: 'Buscando o link...',
  overlayNone: 'O OBS ainda não abriu o link.',
  overlayObs: (size) => (size ? `OBS encontrado, ${size}.` : 'OBS encontrado.'),
  overlayBrowser: 'Aberto em um navegador, não no OBS. Serve para dar uma olhada.',
  overlayOther: (name, size) => (size ? `${name}, ${size}.` : `${name}.`),
  overlayHidden: 'Oculto no momento: os alertas esperam.',
  overlayPace: (fps, dropped) =>
    dropped > 0
      ? `${fps} quadros por segundo, ${whole(dropped)} perdidos até agora.`
      : `${fps} quadros por segundo.`,
  overlayNoGraphics: 'Desenha sem a placa de vídeo, com menos partículas.',
  overlaySize: (size, wanted) => `A fonte é ${size}, não ${wanted}: o texto vai ficar borrado.`,
  size: (width, height) => `${width} x ${height}`,

  // Preview
  previewTitle: 'Prévia',
  previewFrame: 'O que o público vê',
  previewElsewhere: 'A prévia só existe no computador de quem faz a live.',
  landscape: 'Horizontal',
  portrait: 'Vertical',

  // Narrow windows show one of three parts
  parts: 'Partes da mesa',
  partLive: 'Ao vivo',
  partFeed: 'Feed',
  partSetup: 'Preparar',

  // Keys
  keys: 'Teclas',
  keysTitle: 'Teclado',
  keysNote: 'Funcionam quando você não está digitando.',
  keysOn: 'Usar estas teclas',
  keyList: {
    j: 'Próximo retido',
    k: 'Retido anterior',
    a: 'Mostrar o retido',
    w: 'Mostrar sem a mensagem',
    d: 'Não mostrar',
    e: 'Editar',
    n: 'Pular o que está no ar',
    r: 'Repetir o último alerta',
    p: 'Pausar ou retomar',
    m: 'Silenciar ou ligar o som',
    c: 'Limpar tela',
    u: 'Desfazer o que você acabou de fazer',
    '/': 'Buscar no feed',
    t: 'Tocar alerta de teste',
    '?': 'Esta lista',
  },
};
