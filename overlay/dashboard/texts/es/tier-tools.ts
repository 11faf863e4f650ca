import type { AlertEnd, AlertEndReason } from '../../../../shared/alert.ts';
import type { WithoutWhy } from '../../../../shared/compare.ts';
import type { tierTools as english } from '../en/tier-tools.ts';
import { counted, duration, moment, whole } from '../format.ts';
import { LANGUAGE } from '../language.ts';
import { who, whose } from './who.ts';

/** A text of somebody else's within a sentence, kept from turning it around. */
const isolated = (text: string) => `\u2068${text}\u2069`;
const quoted = (text: string) => `“${isolated(text)}”`;
const tenths = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 1 });
const percent = (share: number) => `${tenths.format(share)} %`;
const wait = (ms: number | null) => (ms === null ? 'ninguna' : duration(ms));

const MISSED: { readonly [why in AlertEndReason]?: string } = {
  expired: 'esperó demasiado',
  unapproved: 'nadie decidió a tiempo',
};
const ENDED: { readonly [end in AlertEnd]: string } = {
  shown: 'mostrada',
  merged: 'mostrada dentro de otra alerta',
  missed: 'perdida',
  skipped: 'saltada',
  rejected: 'no mostrada',
  cancelled: 'anulada',
};
const WITHOUT: { readonly [why in WithoutWhy]: string } = {
  'below-first-step': 'ningún escalón',
  limited: 'sin alerta, porque su escalón descansa o está agotado',
  unpriced: 'sin alerta, porque no se conoce su precio',
  'too-late': 'sin alerta, porque llegó cuando su racha ya había terminado',
};
const PLATFORMS: ReadonlyMap<string, string> = new Map([
  ['tiktok', 'TikTok'],
  ['twitch', 'Twitch'],
  ['webhook', 'Webhook'],
]);
const FIELDS: Readonly<Record<string, string>> = {
  name: 'nombre',
  level: 'nivel',
  'when.diamondsFrom': 'desde',
  'when.diamondsTo': 'hasta',
  'when.total': 'total de una persona',
  'when.total.from': 'total de una persona',
  'when.kinds': 'tipos',
  'when.platforms': 'plataformas',
  'when.gifts': 'regalos',
  'when.first': 'primer regalo',
  'when.every': 'cada cuántos regalos',
  headline: 'titular',
  line2: 'segunda línea',
  durationMs: 'tiempo en pantalla',
  expiresMs: 'espera más larga',
  hold: 'retención',
  cooldownMs: 'descanso',
  'cooldownMs.gifter': 'descanso por persona',
  'cooldownMs.overall': 'descanso para todos',
  capPerSession: 'máximo por transmisión',
  style: 'aspecto',
  sound: 'sonido',
  'sound.on': 'sonido',
  'sound.volume': 'volumen',
  media: 'archivos propios',
  'media.sound': 'sonido propio',
  'media.picture': 'imagen propia',
  chat: 'gracias en el chat',
  messageFromChat: 'mensaje desde el chat',
  rewards: 'recompensas',
};
const HOLDS: Readonly<Record<string, string>> = { none: 'nunca', message: 'mensajes', always: 'siempre' };
const FIRSTS: Readonly<Record<string, string>> = { session: 'de la transmisión', ever: 'de siempre' };

/** What helps with the ladder: a gift tried, a past live tried, older versions, two who save. */
export const tierTools: typeof english = {
  // Which step does a gift reach?
  whichStep: '¿A qué escalón llega un regalo?',
  asked: {
    gift: 'Regalo',
    count: 'Cuántos',
    each: 'Diamantes cada uno',
    platform: 'Plataforma',
    before: 'Dado antes, esta noche',
    kind: 'Tipo',
    act: 'Número de regalo suyo esta noche',
    firstEver: 'Esta persona nunca había dado nada',
  },
  kinds: {
    gift: 'Regalo',
    bits: 'Bits',
    sub: 'Sub',
    tip: 'Propina',
    follow: 'Seguir',
    share: 'Compartir',
    raid: 'Raid',
    'first-chat': 'Primer mensaje en el chat',
    upgrade: 'Mejora de una sub',
  },
  platform: (id) => PLATFORMS.get(id) ?? id,
  reachedJustNow: (step) => `Se acaba de llegar a ${quoted(step)}`,
  wholeNumbers: 'Escribe números enteros, desde 1.',

  // Try on the past
  past: 'Probar con el pasado',
  pastAbout:
    'Lo que estos escalones habrían hecho con una transmisión tuya, junto a la escalera vigente. No se repite ni se guarda nada.',
  pastSession: 'Qué transmisión',
  lastSession: 'La última',
  session: (openedAtMs, title, gifts) => {
    const when = `${moment(openedAtMs, 0)}, ${counted(gifts, 'regalo', 'regalos')}`;
    return title === null ? when : `${isolated(title)}: ${when}`;
  },
  tryIt: 'Probar',
  mendFirst: 'Corrige antes los campos marcados.',
  pastRuns: (ms) => `Pasando la transmisión por las dos escaleras... ${duration(ms)}`,
  pastOld: 'Los escalones cambiaron desde entonces. Prueba otra vez.',
  pastProblem: {
    busy: 'Otra persona está probando una escalera ahora mismo. Prueba otra vez cuando termine.',
    'no-session': 'Aún no hay ninguna transmisión con la que probar. Tu primer regalo empieza una.',
    'too-long': 'Esa transmisión es demasiado larga para probarla aquí. Elige otra.',
    refused: 'El servidor encontró un error en los escalones. Corrige antes los campos marcados.',
    away: 'El servidor no respondió. Inténtalo otra vez.',
    other: 'No funcionó. La terminal dice por qué.',
  },
  played: (gifts, ms) => `${counted(gifts, 'regalo', 'regalos')} en ${duration(ms)}.`,
  busy: (now, tried) =>
    now === tried
      ? `Pantalla ocupada: ${percent(now)}, como ahora.`
      : `Pantalla ocupada: ${percent(now)} → ${percent(tried)}.`,
  longestWait: (now, tried) =>
    wait(now) === wait(tried)
      ? `Espera más larga: ${wait(now)}, como ahora.`
      : `Espera más larga: ${wait(now)} → ${wait(tried)}.`,
  people: (now, tried) => {
    if (tried > now)
      return counted(tried - now, 'persona más recibe las gracias.', 'personas más reciben las gracias.');
    if (tried < now)
      return counted(now - tried, 'persona menos recibe las gracias.', 'personas menos reciben las gracias.');
    return counted(
      now,
      'persona recibe las gracias, como ahora.',
      'personas reciben las gracias, como ahora.',
    );
  },
  without: (now, tried) =>
    now === tried
      ? `Regalos sin alerta: ${whole(now)}, como ahora.`
      : `Regalos sin alerta: ${whole(now)} → ${whole(tried)}.`,
  pastTable: 'Por escalón, ahora y con estos escalones',
  step: 'Escalón',
  figure: {
    shown: 'Mostradas',
    merged: 'Unidas',
    held: 'Retenidas',
    missed: 'Perdidas',
    granted: 'Concedidas',
  },
  stepIs: { 'only-now': 'no está en estos escalones', 'only-tried': 'nuevo' },
  fromTo: (now, tried) => `${whole(now)} ahora, ${whole(tried)} después`,
  noChange: 'Cada regalo llega al mismo escalón y le pasa lo mismo.',
  changedGifts: (total) => counted(total, 'regalo tiene otro resultado', 'regalos tienen otro resultado'),
  gift: (name, count) => (count === 1 ? isolated(name) : `${whole(count)} x ${isolated(name)}`),
  fared: (step, fate, why) => {
    if (fate === 'none' || step === null)
      return WITHOUT[(why ?? 'below-first-step') as WithoutWhy] ?? 'ningún escalón';
    const missed = fate === 'missed' ? MISSED[why as AlertEndReason] : undefined;
    const end = missed === undefined ? ENDED[fate] : `perdida, porque ${missed}`;
    return `${isolated(step)}, ${end}`;
  },
  nowAndNew: (now, tried) => `Ahora: ${now}. Después: ${tried}.`,
  showAllChanges: (count) => `Ver todos: ${whole(count)}`,
  moreChanges: (count) => `Y ${count} más, que están en las cifras.`,

  // Versions
  versions: 'Versiones',
  versionsAbout: 'Las últimas veinte. Recuperar una la guarda como versión nueva; no se pierde nada.',
  saveFirst: 'Guarda o descarta tus cambios antes de recuperar una.',
  version: (version) => `Versión ${version}`,
  savedBy: (by, when) => `Por ${isolated(who(by))}, ${when}`,
  firstKnown: 'La primera que se conoce aquí.',
  inForce: 'Vigente',
  bringBack: 'Recuperar',
  bringBackOf: (version) => `Recuperar la versión ${version}`,
  broughtBack: (version) => `La versión ${version} vuelve a estar vigente, como versión nueva.`,
  tooLarge: 'Esta es demasiado grande para guardarla desde aquí. Usa npm run import.',

  // What changed
  noDifference: 'No hay ninguna diferencia.',
  added: (step) => `${quoted(step)} es nuevo.`,
  removed: (step) => `${quoted(step)} ya no está.`,
  movedUp: (step) => `${quoted(step)} está más arriba.`,
  movedDown: (step) => `${quoted(step)} está más abajo.`,
  changed: (step, field, from, to) => `${quoted(step)}, ${field}: ${from} → ${to}.`,
  changedOther: (step, field) => `${quoted(step)}, ${field}: con cambios.`,
  fields: FIELDS,
  holds: HOLDS,
  firsts: FIRSTS,
  nothing: 'nada',
  on: 'sí',
  off: 'no',
  aFile: 'un archivo',
  seconds: (seconds) => `${tenths.format(seconds)} s`,
  percent: (share) => percent(100 * share),
  list: (parts) => parts.map(isolated).join(', '),
  quoted,

  // Two who save
  conflict: 'Dos versiones',
  savedMeanwhile: (by, newest, base) =>
    by === null
      ? `Se guardó la versión ${newest} mientras editabas la versión ${base}.`
      : `La versión ${newest} la guardó ${isolated(who(by))} mientras editabas la versión ${base}.`,
  compare: 'Comparar',
  useMine: 'Usar la mía',
  useTheirs: (by) => (by === null ? 'Usar la otra' : `Usar la ${isolated(whose(by))}`),
  changedBy: (by) => (by === null ? 'Cambios de la otra persona' : `Cambios ${isolated(whose(by))}`),
  changedByMe: 'Tus cambios',
  bothChanged: 'de los dos',
  mineSaved: (version) =>
    `Guardado como versión ${version}. Las alertas en espera conservan su escalón anterior.`,
  theirsTaken: (version) => `Aquí está ahora la versión ${version}. Tus cambios siguen a mano.`,
  mineBack: 'Recuperar la mía',
};
