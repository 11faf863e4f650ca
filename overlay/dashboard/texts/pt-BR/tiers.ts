import type { Level } from '../../../../shared/alert.ts';
import type { tiers as english } from '../en/tiers.ts';
import { counted, whole } from '../format.ts';
import { nth } from './nth.ts';

const LEVELS: { readonly [level in Level]: string } = {
  1: 'Letreiro',
  2: 'Etiqueta',
  3: 'Cartão',
  4: 'Cartão com medalha',
  5: 'Cartão alto',
  6: 'Faixa',
  7: 'Moldura',
};

/** The page of the ladder. */
export const tiers: typeof english = {
  title: 'Degraus',
  fetching: 'Buscando a escada...',
  about:
    'Todo presente sobe a escada uma vez, até o degrau mais alto que alcança. Esse degrau decide o que é mostrado. Os valores são preços de tabela; outras plataformas são convertidas.',
  streak: '7 Rosas seguidas são um só presente, que sobe enquanto cresce e é mostrado uma vez.',
  unsaved: 'não salvo',

  // The ruler
  ruler: 'Régua dos degraus',
  rulerSays: (count, from, gaps) => {
    const steps = counted(count, 'degrau começa em um valor', 'degraus começam em um valor');
    return gaps === 0
      ? `${steps}, o primeiro em ${whole(from)}. Todo valor mostra algo.`
      : `${steps}, o primeiro em ${whole(from)}. ${counted(gaps, 'trecho não mostra nada', 'trechos não mostram nada')}.`;
  },
  rulerEmpty: 'Nenhum degrau começa só por um valor.',
  rulerKey: { gap: 'não mostra nada', overlap: 'cabe em dois degraus' },

  // The steps
  steps: 'Degraus',
  stepsNote: 'O mais alto vem primeiro. Um degrau movido assume o tamanho e o valor do novo lugar.',
  section: {
    2: 'Presentes com nome vêm primeiro',
    1: 'Depois uma plataforma ou um tipo',
    0: 'Depois o valor',
  },
  none: 'Nenhum degrau: os presentes contam, e nada é mostrado.',
  untitled: 'Ainda sem nome',
  from: (diamonds) => `a partir de ${whole(diamonds)}`,
  fromTo: (from, to) => `${whole(from)} a ${whole(to)}`,
  upTo: (to) => `até ${whole(to)}`,
  fromTotal: (diamonds) => `com ${whole(diamonds)} no total da live`,
  anyAmount: 'qualquer valor',
  hasFault: 'precisa de atenção',
  drag: (name) => `Mover ${name}: arraste, ou use as setas`,
  up: (name) => `Mover ${name} para cima`,
  down: (name) => `Mover ${name} para baixo`,
  movedTo: (name, place, of, worth) => `${name} agora é o ${nth(place)} de ${whole(of)}: ${worth}.`,
  add: 'Adicionar degrau',
  newStep: 'Novo degrau',
  addedNow: (name) => `${name} foi adicionado. Ainda não está salvo.`,
  copyOf: (name) => `${name} (cópia)`,
  duplicate: 'Duplicar',
  remove: 'Remover',
  removedNow: (name) => `${name} foi retirado. Ainda não está salvo.`,
  undoChange: 'Desfazer mudança',
  redoChange: 'Refazer mudança',
  back: 'Degraus',

  // Presets
  presets: 'Começar de um modelo',
  presetsNote: 'Substitui todos os degraus daqui. Desfazer mudança traz os seus de volta.',
  preset: {
    standard: { name: 'Padrão', about: 'Sete degraus, como a maioria começa.' },
    calm: {
      name: 'Calma',
      about: 'Presentes pequenos ficam no letreiro, e os alertas são mais curtos.',
    },
    'many-small': {
      name: 'Pequenos',
      about: 'Para muitos presentes pequenos: o palco começa em 50, uma vez por minuto para cada pessoa.',
    },
  },
  presetTaken: (name, count) =>
    count === 1
      ? `${name}: 1 degrau. Ainda não está salvo.`
      : `${name}: ${whole(count)} degraus. Ainda não estão salvos.`,

  // What is worth a look
  notes: 'Vale uma olhada',
  notesNone: 'Sem lacunas, sem sobreposições.',
  leaveIt: 'Deixar assim',
  addHere: 'Adicionar degrau',
  gap: (from, to) =>
    from === to ? `${whole(from)} não mostra nada.` : `De ${whole(from)} a ${whole(to)} não mostra nada.`,
  gapOpen: (from) => `A partir de ${whole(from)} não mostra nada.`,
  overlap: {
    'upper-row': (diamonds, winner, loser) =>
      `Um presente de ${whole(diamonds)} cabe em “${winner}” e em “${loser}”. ${winner} vence: entre dois do mesmo tamanho, a linha de cima.`,
    'named-gift': (diamonds, winner, loser) =>
      `Um presente de ${whole(diamonds)} pode caber em “${winner}” e em “${loser}”. ${winner} vence: um presente com nome vem antes de uma plataforma e de um valor.`,
    'named-platform': (diamonds, winner, loser) =>
      `Um presente de ${whole(diamonds)} pode caber em “${winner}” e em “${loser}”. ${winner} vence: uma plataforma ou um tipo vem antes de um valor.`,
  },
  swap: 'Trocar',
  swapped: (winner, loser) => `${winner} agora vem antes de ${loser}.`,
  capAt: (most) => `Terminar em ${whole(most)}`,
  capped: (name, most) => `${name} agora termina em ${whole(most)}.`,
  total: (name) =>
    `“${name}” soma o que uma pessoa deu nesta live; dispara uma vez, na marca. Desligado em todos os modelos: premia quem continua gastando.`,
  dropTotal: 'Tirar o total',
  totalDropped: (name) => `${name} não soma mais.`,
  placeholder: (name, written) =>
    `“${name}” diz ${written}, que não é um marcador: vai ao ar como está escrito.`,
  lookAt: 'Ver',
  missingFile: {
    sound: (name) => `Falta o som de “${name}”: toca o de costume.`,
    picture: (name) => `Falta a imagem de “${name}”: o presente fica no lugar dela.`,
  },
  dropFile: 'Seguir sem',
  fileDropped: (name) => `${name} agora segue sem o arquivo.`,

  // The form of a step
  chooseOne: 'Escolha um degrau para mudar.',
  when: 'Quando',
  show: 'Mostrar',
  also: 'Além disso',
  limits: 'Limites',
  between: (least, most) => `Escreva um número de ${whole(least)} a ${whole(most)}.`,
  empty: 'Escreva algo aqui.',
  noCondition: 'Diga a partir de quantos diamantes, ou dê outra condição.',
  endsBefore: 'É menos do que onde começa.',
  platformBad: 'Use nomes como tiktok ou twitch, em minúsculas.',
  diamondsFrom: 'A partir de, em diamantes',
  diamondsTo: 'Até (opcional)',
  diamondsHint: 'De uma sequência, tudo junto. De 1 a 1.000.000.000.000; as duas pontas contam.',
  noEnd: 'sem fim',
  more: 'Mais condições',
  moreNote: 'Tudo o que está aqui precisa valer.',
  gifts: 'Só estes presentes, um por linha (opcional)',
  giftsHint: 'Nomes ou números de presentes, como Rose; até 200, cada um com até 128 caracteres.',
  platforms: 'Só estas plataformas (opcional)',
  platformsHint: 'Como tiktok, twitch, webhook; separadas por vírgulas.',
  kinds: 'Só estes tipos (opcional)',
  kindsHint: 'Nenhum marcado é todo tipo que tem valor.',
  kind: {
    gift: 'Presentes',
    bits: 'Bits',
    sub: 'Subs',
    tip: 'Doações',
    follow: 'Novos seguidores',
    share: 'Compartilhamentos',
    raid: 'Raids',
    'first-chat': 'Primeiros chats',
    upgrade: 'Upgrades',
  },
  first: 'Só o primeiro presente',
  firstChoice: { any: 'Tanto faz', session: 'de uma pessoa nesta live', ever: 'de uma pessoa, de todos' },
  every: 'Só a cada tantos presentes (opcional)',
  everyHint: 'De uma pessoa nesta live: 5 é o 5º, 10º, 15º. De 2 a 10.000.',
  totalFrom: 'Quando o total de uma pessoa nesta live chega a (opcional)',
  totalHint: 'Em diamantes; uma vez, na marca. Premia quem continua gastando, por isso nenhum modelo tem.',
  name: 'Nome do degrau',
  nameHint: 'Para você e seus moderadores, até 60 caracteres. O público não vê.',
  level: 'Tamanho na tela',
  levels: LEVELS,
  levelOf: (level, shape) => `${whole(level)}. ${shape}`,
  headline: 'Título no ar',
  line2: 'Segunda linha (opcional)',
  textHint: 'Até 200 caracteres. Inserir:',
  putIn: (placeholder, field) => `Inserir ${placeholder} em: ${field}`,
  seconds: 'Na tela, em segundos',
  secondsHint: '1 a 60.',
  sound: 'Som',
  volume: 'Volume',
  percent: (share) => `${whole(share * 100)}%`,
  ownSound: 'Som próprio',
  ownPicture: 'Imagem própria',
  usualSound: 'O som de costume',
  usualPicture: 'O próprio presente',
  fileGone: 'Um arquivo que falta',
  noFiles: 'Arquivos próprios são colocados em Tela, Arquivos.',
  chat: 'Agradecer no chat da Twitch',
  chatHint: 'Com os textos deste tamanho. Eles ficam em Ajustes, Bot.',
  toBot: 'Abrir os textos',
  fromChat: 'Usar a próxima linha do chat como mensagem',
  fromChatHint: 'Um presente do TikTok não traz mensagem: vale o que a pessoa escrever em até 60 segundos.',
  question: 'A pessoa pode fazer uma pergunta com !ask',
  voice: 'Pôr a pessoa na lista de agradecer por voz',
  vip: 'Primeira fila (VIP)',
  vipChoice: {
    none: 'Não',
    session: 'até o fim desta live',
    'next-session': 'até o fim da próxima live',
  },
  vipHint: 'Só na live; nada é dado fora dela.',
  hold: 'Esperar um moderador',
  holdChoice: { none: 'Nunca', message: 'Se houver mensagem', always: 'Sempre' },
  holdHint: 'Se ninguém decide a tempo: o nome é mostrado sem a mensagem.',
  restPerson: 'Intervalo para a mesma pessoa, em segundos (opcional)',
  restAll: 'Intervalo para todos, em segundos (opcional)',
  restHint: '1 a 86.400. Enquanto isso, um presente alcança o próximo degrau em que cabe.',
  cap: 'Máximo de vezes em uma sessão (opcional)',
  capHint: '1 a 100.000.',
  expires: 'Perdido após esperar, em segundos',
  expiresHint: '5 a 3.600. Depois vai para Perdidos; ninguém fica de fora.',

  // The preview
  preview: 'Prévia',
  previewNote: 'O overlay de verdade com o que está aqui, salvo ou não. Ninguém mais vê.',
  play: 'Tocar',
  playsOnce: (name) => `${name} toca na prévia.`,
  sampleName: 'Nome',
  sampleDefault: 'Ada',
  sampleGift: 'Rosa',
  sampleMessage: 'amo essa música',
  withMessage: 'Com mensagem',
  asStreak: 'Sequência de (opcional)',
  streakBad: 'Um número inteiro de 2 a 1.000.000.',
  notPlayable: 'Corrija os campos que precisam de atenção e depois toque.',

  // Saving
  save: 'Salvar',
  discard: 'Descartar',
  changes: (count) =>
    count === 1 ? '1 degrau mudou e não foi salvo.' : `${whole(count)} degraus mudaram e não foram salvos.`,
  orderChanged: 'A ordem mudou e não foi salva.',
  faults: (count) => `${counted(count, 'campo precisa', 'campos precisam')} de atenção.`,
  goToFault: 'Ir até lá',
  tooLarge: 'É demais para salvar de uma vez. Tire um degrau, ou encurte uma lista de presentes.',
  conflict: (version, base) => `A versão ${whole(version)} foi salva enquanto você editava a ${whole(base)}.`,
  savedAs: (version) => `Salvo como versão ${whole(version)}. Alertas em espera mantêm o degrau antigo.`,
  discarded: 'Mudanças descartadas.',
  savedBy: (by, version) => `${by} salvou a versão ${whole(version)} da escada.`,
};
