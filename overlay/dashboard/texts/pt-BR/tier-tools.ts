import type { AlertEnd, AlertEndReason } from '../../../../shared/alert.ts';
import type { WithoutWhy } from '../../../../shared/compare.ts';
import type { tierTools as english } from '../en/tier-tools.ts';
import { counted, duration, moment, whole } from '../format.ts';
import { LANGUAGE } from '../language.ts';

/** A text of somebody else's within a sentence, kept from turning it around. */
const isolated = (text: string) => `\u2068${text}\u2069`;
const quoted = (text: string) => `“${isolated(text)}”`;
const tenths = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 1 });
const percent = (share: number) => `${tenths.format(share)}%`;
const wait = (ms: number | null) => (ms === null ? 'nenhuma' : duration(ms));

const MISSED: { readonly [why in AlertEndReason]?: string } = {
  expired: 'esperou demais',
  unapproved: 'ninguém decidiu a tempo',
};
const ENDED: { readonly [end in AlertEnd]: string } = {
  shown: 'mostrado',
  merged: 'mostrado dentro de outro alerta',
  missed: 'perdido',
  skipped: 'pulado',
  rejected: 'não mostrado',
  cancelled: 'anulado',
};
const WITHOUT: { readonly [why in WithoutWhy]: string } = {
  'below-first-step': 'nenhum degrau',
  limited: 'sem alerta, pois o degrau está no intervalo ou esgotado',
  unpriced: 'sem alerta, pois o preço não é conhecido',
  'too-late': 'sem alerta, pois chegou depois do fim da sequência',
};
const PLATFORMS: ReadonlyMap<string, string> = new Map([
  ['tiktok', 'TikTok'],
  ['twitch', 'Twitch'],
  ['webhook', 'Webhook'],
]);
const FIELDS: Readonly<Record<string, string>> = {
  name: 'nome',
  level: 'nível',
  'when.diamondsFrom': 'a partir de',
  'when.diamondsTo': 'até',
  'when.total': 'total de uma pessoa',
  'when.total.from': 'total de uma pessoa',
  'when.kinds': 'tipos',
  'when.platforms': 'plataformas',
  'when.gifts': 'presentes',
  'when.first': 'primeiro presente',
  'when.every': 'a cada tantos presentes',
  headline: 'título',
  line2: 'segunda linha',
  durationMs: 'tempo na tela',
  expiresMs: 'maior espera',
  hold: 'retenção',
  cooldownMs: 'intervalo',
  'cooldownMs.gifter': 'intervalo por pessoa',
  'cooldownMs.overall': 'intervalo para todos',
  capPerSession: 'máximo em uma live',
  style: 'visual',
  sound: 'som',
  'sound.on': 'som',
  'sound.volume': 'volume',
  media: 'arquivos próprios',
  'media.sound': 'som próprio',
  'media.picture': 'imagem própria',
  chat: 'agradecimento no chat',
  messageFromChat: 'mensagem do chat',
  rewards: 'recompensas',
};
const HOLDS: Readonly<Record<string, string>> = { none: 'nunca', message: 'mensagens', always: 'sempre' };
const FIRSTS: Readonly<Record<string, string>> = { session: 'da live', ever: 'de todos' };

/** What helps with the ladder: a gift tried, a past live tried, older versions, two who save. */
export const tierTools: typeof english = {
  // Which step does a gift reach?
  whichStep: 'Que degrau um presente alcança?',
  asked: {
    gift: 'Presente',
    count: 'Quantos',
    each: 'Diamantes cada',
    platform: 'Plataforma',
    before: 'Já deu antes, nesta live',
    kind: 'Tipo',
    act: 'Nº do presente, na live',
    firstEver: 'Esta pessoa nunca deu antes',
  },
  kinds: {
    gift: 'Presente',
    bits: 'Bits',
    sub: 'Sub',
    tip: 'Doação',
    follow: 'Seguir',
    share: 'Compartilhar',
    raid: 'Raid',
    'first-chat': 'Primeiro chat',
    upgrade: 'Upgrade de sub',
  },
  platform: (id) => PLATFORMS.get(id) ?? id,
  reachedJustNow: (step) => `${quoted(step)} foi alcançado logo antes`,
  wholeNumbers: 'Escreva números inteiros, a partir de 1.',

  // Try on the past
  past: 'Testar no passado',
  pastAbout:
    'O que estes degraus teriam feito em uma live sua, ao lado da escada em vigor. Nada é repetido e nada é salvo.',
  pastSession: 'Qual live',
  lastSession: 'A última',
  session: (openedAtMs, title, gifts) => {
    const when = `${moment(openedAtMs, 0)}, ${counted(gifts, 'presente', 'presentes')}`;
    return title === null ? when : `${isolated(title)}: ${when}`;
  },
  tryIt: 'Testar',
  mendFirst: 'Corrija antes os campos marcados.',
  pastRuns: (ms) => `Passando a live pelas duas escadas... ${duration(ms)}`,
  pastOld: 'Os degraus mudaram desde então. Teste de novo.',
  pastProblem: {
    busy: 'Outra pessoa está testando uma escada agora. Tente quando terminar.',
    'no-session': 'Ainda não há live para testar. Seu primeiro presente começa uma.',
    'too-long': 'Essa live é longa demais para passar aqui. Escolha outra.',
    refused: 'O servidor achou um erro nos degraus. Corrija antes os campos marcados.',
    away: 'O servidor não respondeu. Tente de novo.',
    other: 'Não funcionou. O terminal diz por quê.',
  },
  played: (gifts, ms) => `${counted(gifts, 'presente', 'presentes')} em ${duration(ms)}.`,
  busy: (now, tried) =>
    now === tried
      ? `Tela ocupada ${percent(now)}, como agora.`
      : `Tela ocupada ${percent(now)} → ${percent(tried)}.`,
  longestWait: (now, tried) =>
    wait(now) === wait(tried)
      ? `Maior espera: ${wait(now)}, como agora.`
      : `Maior espera: ${wait(now)} → ${wait(tried)}.`,
  people: (now, tried) => {
    if (tried > now) return `Agradecimento para ${counted(tried - now, 'pessoa a mais', 'pessoas a mais')}.`;
    if (tried < now)
      return `Agradecimento para ${counted(now - tried, 'pessoa a menos', 'pessoas a menos')}.`;
    return `Agradecimento para ${counted(now, 'pessoa', 'pessoas')}, como agora.`;
  },
  without: (now, tried) =>
    now === tried
      ? `Presentes sem alerta: ${whole(now)}, como agora.`
      : `Presentes sem alerta: ${whole(now)} → ${whole(tried)}.`,
  pastTable: 'Por degrau, agora e com estes degraus',
  step: 'Degrau',
  figure: {
    shown: 'Mostrados',
    merged: 'Agrupados',
    held: 'Retidos',
    missed: 'Perdidos',
    granted: 'Concedidos',
  },
  stepIs: { 'only-now': 'fora destes degraus', 'only-tried': 'novo' },
  fromTo: (now, tried) => `${whole(now)} agora, ${whole(tried)} depois`,
  noChange: 'Todo presente alcança o mesmo degrau e tem o mesmo destino.',
  changedGifts: (total) => counted(total, 'presente teria outro destino', 'presentes teriam outro destino'),
  gift: (name, count) => (count === 1 ? isolated(name) : `${whole(count)} x ${isolated(name)}`),
  fared: (step, fate, why) => {
    if (fate === 'none' || step === null)
      return WITHOUT[(why ?? 'below-first-step') as WithoutWhy] ?? 'nenhum degrau';
    const missed = fate === 'missed' ? MISSED[why as AlertEndReason] : undefined;
    const end = missed === undefined ? ENDED[fate] : `perdido, pois ${missed}`;
    return `${isolated(step)}, ${end}`;
  },
  nowAndNew: (now, tried) => `Agora: ${now}. Depois: ${tried}.`,
  showAllChanges: (count) => `Mostrar todos os ${whole(count)}`,
  moreChanges: (count) => `E mais ${count}, que estão nos números.`,

  // Versions
  versions: 'Versões',
  versionsAbout: 'As últimas vinte. Trazer uma de volta a salva como nova versão; nada se perde.',
  saveFirst: 'Salve ou descarte suas mudanças antes de trazer uma de volta.',
  version: (version) => `Versão ${version}`,
  savedBy: (by, when) => `${isolated(by)}, ${when}`,
  firstKnown: 'A primeira conhecida aqui.',
  inForce: 'Em vigor',
  bringBack: 'Trazer de volta',
  bringBackOf: (version) => `Trazer de volta a versão ${version}`,
  broughtBack: (version) => `A versão ${version} está em vigor de novo, como nova versão.`,
  tooLarge: 'Esta é grande demais para ser salva daqui. Use npm run import.',

  // What changed
  noDifference: 'Nada é diferente.',
  added: (step) => `${quoted(step)} é novo.`,
  removed: (step) => `${quoted(step)} saiu.`,
  movedUp: (step) => `${quoted(step)} está mais acima.`,
  movedDown: (step) => `${quoted(step)} está mais abaixo.`,
  changed: (step, field, from, to) => `${quoted(step)}, ${field}: ${from} → ${to}.`,
  changedOther: (step, field) => `${quoted(step)}: mudou ${field}.`,
  fields: FIELDS,
  holds: HOLDS,
  firsts: FIRSTS,
  nothing: 'nada',
  on: 'ligado',
  off: 'desligado',
  aFile: 'um arquivo',
  seconds: (seconds) => `${tenths.format(seconds)} s`,
  percent: (share) => percent(100 * share),
  list: (parts) => parts.map(isolated).join(', '),
  quoted,

  // Two who save
  conflict: 'Duas versões',
  savedMeanwhile: (by, newest, base) =>
    by === null
      ? `A versão ${newest} foi salva enquanto você editava a versão ${base}.`
      : `${isolated(by)} salvou a versão ${newest} enquanto você editava a versão ${base}.`,
  compare: 'Comparar',
  useMine: 'Usar a minha',
  useTheirs: (by) => (by === null ? 'Usar a outra' : `Usar a de ${isolated(by)}`),
  changedBy: (by) => (by === null ? 'A outra pessoa mudou' : `${isolated(by)} mudou`),
  changedByMe: 'Você mudou',
  bothChanged: 'as duas pessoas',
  mineSaved: (version) => `Salvo como versão ${version}. Alertas em espera mantêm o degrau antigo.`,
  theirsTaken: (version) => `A versão ${version} está aqui agora. Suas mudanças ainda estão à mão.`,
  mineBack: 'Voltar às minhas',
};
