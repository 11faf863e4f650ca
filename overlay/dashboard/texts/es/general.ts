import type { HealthReason } from '../../../../shared/health.ts';
import type { SourceProblem, SourceState } from '../../../../shared/source.ts';
import type { HeldWhy } from '../../../../shared/topics.ts';
import type { general as english } from '../en/general.ts';
import { clock, counted, duration, timeLeft, whole } from '../format.ts';
import { who } from './who.ts';

const HEALTH = {
  'store/failed':
    'El disco rechaza los regalos nuevos. Libera espacio: en cuanto vuelva a guardar, Giftcast sigue por sí mismo. Hasta entonces no cuenta ningún regalo y se pide a quien los manda que los repita.',
  'store/checkpoint-damaged':
    'Un archivo con los totales estaba dañado. Se contaron de nuevo desde el diario y son correctos. Vigila este disco: copia la carpeta de datos a otro.',
  'forget/unfinished':
    'Aún no se pudo olvidar del todo a alguien: el nombre no sale en ninguna pantalla, pero sigue en archivos. La terminal dice por qué; arréglalo y reinicia Giftcast.',
  'dedupe/overflow':
    'Llegaron cinco millones de regalos en una semana y los más viejos ya no se reconocen: si se mandan otra vez, contarían doble. No hagas reenviar nada que tenga días.',
  'backup/failed':
    'La última copia de seguridad no se pudo hacer o leer. No frena ningún regalo. Mira la terminal, que dice por qué; se vuelve a intentar en menos de una hora.',
  'clock/jumped':
    'El reloj de este equipo se cambió o va mal. El show sigue con su propia hora. Pon bien el reloj; si ya lo está, reinicia Giftcast después de la transmisión.',
  'settings/invalid-file':
    'settings.json tiene un error: sigue valiendo lo que estaba bien antes. Hasta que se arregle no se puede guardar ningún ajuste aquí; la terminal dice dónde está.',
  'tiers/invalid-file':
    'tiers.json tiene un error: siguen valiendo los escalones de antes. Hasta que se arregle no se puede guardar ningún escalón aquí; la terminal dice dónde está.',
  'twitch/lost':
    'No se puede llegar a Twitch: no entran bits, subs ni comandos del chat. Revisa la conexión a internet; Giftcast lo vuelve a intentar por sí mismo.',
  'twitch/login-refused':
    'Twitch rechaza al bot: lee el chat y no responde. Vuelve a darle acceso en Ajustes, Fuentes.',
  'twitch/no-such-channel':
    'Twitch no conoce el canal, así que de ahí no entra nada. Corrige su nombre en Ajustes, Fuentes.',
} as const satisfies Record<HealthReason, string>;

/** The codes of a newer server than this page are none of these. */
const REASONS: Readonly<Record<string, string>> = HEALTH;

const SOURCES: Readonly<Record<string, string>> = {
  'hook:gift': 'Webhook',
  tikfinity: 'TikFinity',
  twitch: 'Twitch',
};

const WHAT = { name: 'nombre', message: 'mensaje' };

const HELD_WHY: { readonly [why in HeldWhy]: (what: 'name' | 'message') => string } = {
  step: () => 'Su escalón te espera siempre.',
  'step-messages': () => 'Su escalón te espera cuando hay un mensaje.',
  'mixed-scripts': (what) => `El ${WHAT[what]} mezcla alfabetos.`,
  'other-script': (what) => `El ${WHAT[what]} está en un alfabeto que no está activado.`,
  tangled: (what) => `El ${WHAT[what]} se puede leer de demasiadas formas.`,
  unknown: (what) => `El ${WHAT[what]} era dudoso cuando llegó.`,
};

/** What stands behind a source's name in the bar. */
const SOURCE_WORDS = {
  off: 'apagado',
  connecting: 'conectando...',
  'not-running': 'no está abierto',
  waiting: 'espera tu LIVE',
  ready: 'listo',
  receiving: 'bien',
  unknown: 'manda algo desconocido',
  failed: 'falló',
  unreachable: 'no responde',
  'no-such-channel': 'no conoce el canal',
  'login-refused': 'rechazó el acceso',
  unreadable: 'manda algo desconocido',
  'second-host': 'trae regalos para dos anfitriones',
} as const satisfies Record<SourceState | SourceProblem, string>;

/** `hace 2 s`, or the time where that is longer ago than a minute. */
const when = (atMs: number, nowMs: number) =>
  nowMs - atMs < 60_000
    ? `hace ${whole(Math.max(0, Math.round((nowMs - atMs) / 1_000)))} s`
    : `a las ${clock(atMs)}`;

const STILL_COUNT = 'Los regalos siguen contando';
const NONE_COUNTS = 'Ningún regalo cuenta mientras el disco los rechace';

/** What stands on every page and on the desk. */
export const general: typeof english = {
  title: 'Giftcast',
  desk: 'Control',
  settings: 'Ajustes',
  pages: 'Páginas',
  noToken:
    'Esta página necesita tu propio enlace: el que te dio el propietario o, si el show es tuyo, el enlace del panel que npm run urls muestra en una terminal.',

  // The line to the server
  connecting: 'Conectando...',
  notLive: (lastNewsAtMs) =>
    lastNewsAtMs === null
      ? 'Sin conexión. Aún no hay noticias. Reconectando...'
      : `Sin conexión. Últimas noticias: ${clock(lastNewsAtMs)}. Reconectando...`,
  liveAgain: 'Conectado otra vez.',
  refused:
    'Tu enlace no funciona aquí, o ya no. Pide uno nuevo al propietario. El del propietario, de npm run urls, no funciona por un túnel.',
  unconfirmed: 'Enviado, sin confirmar. Mira si ocurrió antes de volver a pulsar.',
  notRecorded:
    'Surtió efecto, pero no quedó registrado: el disco lo rechaza. Al reiniciar puede haber desaparecido.',
  dismiss: 'Cerrar',

  // The bar
  demo: 'Demo: regalos simulados',
  session: (ms) => `Sesión ${duration(ms)}`,
  noSession: 'Sin sesión',
  source: (id) => SOURCES[id] ?? id,
  sourceWord: (word) => SOURCE_WORDS[word],
  noSource: 'Aún no llegó ningún regalo',
  noOverlay: 'Sin overlay: las alertas esperan',
  overlays: (count) => counted(count, 'overlay', 'overlays'),
  overlaysHidden: 'Overlay oculto: las alertas esperan',
  obs: 'OBS muestra el overlay',
  reason: (code) => REASONS[code] ?? `Algo va mal: ${code}. Mira la terminal.`,

  // Clear
  clear: 'Limpiar pantalla',
  clearDone: 'Pantalla limpia',
  notCleared: 'NO se limpió. Oculta la fuente en OBS.',
  showAgain: 'Volver a mostrar',
  clearedBy: (by, atMs) => `Pantalla limpiada por ${who(by)} a las ${clock(atMs)}.`,
  clearedMeans: (waiting, isCounting) =>
    `No se muestra nada. ${isCounting ? STILL_COUNT : NONE_COUNTS}: ${whole(waiting)} en espera.`,
  screenBack: 'La pantalla vuelve a mostrar.',

  // On air
  onAir: 'En el aire',
  onAirNone: 'No hay nada en el aire.',
  onAirLeft: (ms) => timeLeft(ms),
  onAirStarting: 'Empezando...',
  skip: 'Saltar',
  skipOf: (name) => `Saltar: ${name}`,
  replay: 'Repetir',
  replayOf: (name) => `Repetir: ${name}`,
  replayLast: 'Repetir última',
  pause: 'Pausar',
  resume: 'Reanudar',
  paused: (isCounting) =>
    `En pausa: lo que está en el aire termina, el resto espera. ${isCounting ? STILL_COUNT : NONE_COUNTS}.`,

  // Held, coming up, missed
  held: 'Retenidas',
  heldNone: 'Nada que decidir.',
  heldUntil: (ms) => `Quedan ${timeLeft(ms)}. Luego sale sin su mensaje.`,
  heldUntilWhole: (ms) => `Quedan ${timeLeft(ms)}. Luego se muestra.`,
  heldUntilNameless: (ms) => `Quedan ${timeLeft(ms)}. Luego sale como “A kind viewer”.`,
  heldWhy: (why, of) =>
    of === 'both' ? `${HELD_WHY[why]('name')} Mira también el mensaje.` : HELD_WHY[why](of ?? 'message'),
  heldForEver: 'Sin cuenta atrás: espera una decisión. A los 10 minutos pasa a Perdidas.',
  show: 'Mostrar',
  showOf: (name) => `Mostrar: ${name}`,
  withoutMessage: 'Sin mensaje',
  withoutMessageOf: (name) => `Sin mensaje: ${name}`,
  dontShow: 'No mostrar',
  dontShowOf: (name) => `No mostrar: ${name}`,
  ownName: 'Nombre original:',
  approvedNow: (name) => `Se va a mostrar: ${name}.`,
  approvedWithoutMessage: (name) => `Se va a mostrar sin el mensaje: ${name}.`,
  rejectedNow: (name) => `No se muestra: ${name}.`,
  skippedNow: (name) => `Saltada: ${name}.`,
  heldNews: (name, step) => `Retenida: ${name}, ${step}.`,
  comingUp: 'En cola',
  comingUpNone: 'No espera nada.',
  mergedOf: ({ alerts, gifters }) =>
    gifters > 1
      ? `y ${counted(gifters - 1, 'persona más', 'personas más')}`
      : `${counted(alerts, 'alerta', 'alertas')} en una`,
  more: (count) => `y ${whole(count)} más`,
  missed: 'Perdidas',
  missedNone: 'Ninguna alerta perdida.',
  thanks: 'Agradecer de viva voz',
  thanksNone: 'Nadie a quien agradecer de viva voz.',
  thanksBecause: { rejected: 'No se mostró.', step: 'Su escalón lo pide.' },
  thanked: 'Gracias dadas',
  thankedOf: (name) => `Gracias dadas: ${name}`,
  thankedNow: (name) => `Ya se dieron las gracias a ${name}.`,

  // Taking back
  undo: 'Deshacer',
  undoOf: (what) => `Deshacer: ${what}`,
  undone: 'Deshecho.',

  test: 'Prueba',
  times: (count) => `\u00D7${whole(count)}`,
  quote: (message) => `\u201C${message}\u201D`,
  value: (diamonds) => `${counted(diamonds, 'diamante', 'diamantes')} a precio de lista`,

  // Feed
  feed: 'Regalos',
  feedNone: 'Todo tranquilo. El próximo regalo aparece aquí.',
  nothingConnected: 'Aún no hay nada conectado.',
  openSources: 'Abre Ajustes, Fuentes.',
  hide: 'Ocultar en pantalla',
  hideOf: (name) => `Ocultar en pantalla: ${name}`,
  unhide: 'Volver a mostrar en pantalla',
  unhideOf: (name) => `Volver a mostrar en pantalla: ${name}`,
  hiddenNow: (name) => `${name} ya no sale en pantalla. Sus regalos siguen contando.`,
  unhiddenNow: (name) => `${name} vuelve a salir en pantalla.`,
  gift: (count, name) => `${whole(count)}\u00A0x ${name}`,
  fate: {
    counted: 'Contado.',
    belowFirst: 'Contado. Por debajo del primer escalón de la escalera.',
    noStep: 'Contado. Ningún escalón de la escalera le corresponde.',
    tooLate: 'Contado. Llegó cuando su racha ya había terminado, así que no hay alerta.',
    limited: 'Contado. El escalón que le corresponde descansa o está agotado, así que no hay alerta.',
    unpriced: 'Contado como 0: no se conoce su precio.',
    byHand: 'Contado. Se anotó a mano, así que no hay alerta.',
    priced: 'Contado. Su precio se puso después, así que no hay alerta.',
    takenBack: 'Anulado.',
    toTicker: (step) => `${step}, va a la cinta.`,
    onAir: (step) => `${step}, ahora en el aire.`,
    held: (step) => `${step}, espera una decisión.`,
    waits: (step, place) => `${step}, en cola: puesto ${whole(place)}.`,
    underWay: (step) => `${step}, en camino.`,
    shown: (step) => `${step}, se mostró.`,
    shownInPart: (step) => `${step}, se mostró en parte: el overlay se fue.`,
    shownUnconfirmed: (step) => `${step}, empezó. El overlay no dijo que terminara.`,
    skipped: (by) => `Alerta saltada por ${who(by)}.`,
    rejected: (by) => `Alerta no mostrada: lo decidió ${who(by)}.`,
    expired: 'Alerta perdida: esperó demasiado.',
    noOverlay: 'Alerta perdida: no había overlay conectado.',
    notStarted: 'Alerta perdida: el overlay no la empezó.',
    unapproved: 'Alerta perdida: nadie decidió a tiempo.',
    passedOver: 'Alerta perdida: se dejó fuera tras limpiar la pantalla.',
    tickerCleared: 'Alerta perdida: la pantalla estaba limpia.',
    cutByClear: 'Alerta detenida: se limpió la pantalla.',
    missed: 'Alerta perdida.',
    together: 'Unida a otra alerta.',
    nobody: 'Giftcast',
  },

  // Refusals
  refusal: {
    ended: {
      shown: (atMs) => `Esa alerta ya se mostró, hasta las ${clock(atMs)}.`,
      merged: () => 'Esa alerta ya sale dentro de otra.',
      missed: (atMs) => `Esa alerta ya se perdió, a las ${clock(atMs)}.`,
      skipped: (atMs, by, nowMs) => `La saltó ${who(by)} ${when(atMs, nowMs)}.`,
      rejected: (atMs, by, nowMs) => `No se mostró: lo decidió ${who(by)} ${when(atMs, nowMs)}.`,
      cancelled: (atMs) => `Esa alerta se fue al limpiar la pantalla, a las ${clock(atMs)}.`,
    },
    paused: (by, atMs, nowMs) => `Lo pausó ${who(by)} ${when(atMs, nowMs)}.`,
    cleared: (by, atMs, nowMs) => `La pantalla la limpió ${who(by)} ${when(atMs, nowMs)}.`,
    approved: (by, atMs, nowMs) => `La mostró ${who(by)} ${when(atMs, nowMs)}.`,
    hidden: 'Ese nombre ya está oculto.',
    notHidden: 'Ese nombre no está oculto.',
    noGifter: 'Aquí no se conoce a esa persona.',
    stale: 'Alguien guardó una versión más nueva. Ahora ves sus valores: míralos y vuelve a guardar.',
    staleBy: (by, atMs) =>
      `Una versión más nueva la guardó ${who(by)} a las ${clock(atMs)}. Ahora ves sus valores: míralos y vuelve a guardar.`,
    already: (message, by, atMs) => `${message} Fue ${who(by)}, a las ${clock(atMs)}.`,
    superseded: (by, atMs) => `No se deshizo: ${who(by)} cambió lo mismo después, a las ${clock(atMs)}.`,
    oldPage: 'Esta página es más antigua que Giftcast. Recárgala.',
    playing: 'Las alertas ya están saliendo.',
    sessionRuns: (sinceMs) => `Ya hay una sesión en marcha, desde las ${clock(sinceMs)}.`,
    onItsWay: 'Esa alerta ya está en camino.',
    alertGone: 'Esa alerta ya no está.',
    noGoal: 'Ya no hay ninguna meta.',
    forbidden: 'Tu rol no puede hacer esto.',
    tooMuch: (left, most) =>
      `No se hizo. Los moderadores pueden mover ${whole(most)} por noche y quedan ${whole(left)}. El propietario puede mover más.`,
    badArgs: (message) => `No se hizo. ${message}`,
    notSaved: 'No se hizo: el disco lo rechaza. Los regalos y las órdenes lo necesitan.',
    other: (message) => `No se hizo. ${message}`,
  },

  // Test alert
  testTitle: 'Alerta de prueba',
  testStep: 'Escalón',
  testStepOption: (level, name, from) => `${level}. ${name}, desde ${whole(from)}`,
  testName: 'Nombre (opcional)',
  testNameHint: 'Espectador de prueba',
  testMessage: 'Mensaje (opcional)',
  testStreak: 'Racha de (opcional)',
  testStreakBad: 'Un número entero de 2 a 1.000.000.',
  testPlay: 'Lanzar alerta de prueba',
  testNote: 'Las pruebas nunca cuentan.',
  testSent: (step) => `Alerta de prueba aceptada: ${step}.`,
  testWaits: (step) => `Alerta de prueba aceptada: ${step}. No hay ningún overlay conectado: espera.`,
  testNoStep: 'La escalera no tiene ningún escalón para tan poco.',

  // Session
  sessionTitle: 'Sesión',
  sessionName: 'Título (opcional)',
  sessionStart: 'Empezar sesión',
  sessionEnd: 'Terminar sesión',
  sessionNone: 'No hay sesión en marcha. El primer regalo abre una por sí mismo.',
  sessionSince: (sinceMs) => `En marcha desde las ${clock(sinceMs)}.`,
  sessionStarted: 'Sesión empezada.',
  sessionEnded: 'Sesión terminada.',

  // Goal
  goalTitle: 'Meta',
  goalNone: 'No se muestra ninguna meta.',
  goalLabel: 'Para qué',
  goalTarget: 'A cuánto llegar, en diamantes',
  goalTargetBad: 'Un número entero desde 1.',
  goalSet: 'Poner meta',
  goalReplace: 'Cambiar meta',
  goalRemove: 'Quitar meta',
  goalProgress: (value, target) => `${whole(value)} de ${whole(target)}`,
  goalIsSet: 'Meta puesta. Cuenta desde ahora.',
  goalRemoved: 'Meta quitada.',

  // Overlay link
  linkTitle: 'Ponlo en OBS',
  linkSteps: [
    'En OBS: Fuentes, +, Navegador.',
    'Pega este enlace.',
    'Ancho 1920, Alto 1080. En vertical: 1080 y 1920.',
    'Aceptar.',
  ],
  linkLabel: 'Enlace del overlay',
  linkNote: 'No lo compartas: quien lo tenga ve tu overlay.',
  copy: 'Copiar enlace',
  copied: 'Copiado.',
  pressCtrlC: 'Pulsa Ctrl+C',
  starterLink: '¿OBS arranca antes que Giftcast? Usa mejor este archivo.',
  starterNote:
    'Marca “Archivo local” en OBS y elígelo: espera a Giftcast y luego muestra el overlay. Lleva el enlace dentro, así que no lo compartas.',
  linkOwnerOnly: 'Solo el propietario puede ver el enlace del overlay.',
  linkFailed: 'No se pudo cargar el enlace. Recarga esta página.',
  linkFetching: 'Cargando el enlace...',
  overlayNone: 'OBS aún no abrió el enlace.',
  overlayObs: (size) => (size ? `OBS encontrado, ${size}.` : 'OBS encontrado.'),
  overlayBrowser: 'Abierto en un navegador, no en OBS. Para echar un vistazo está bien.',
  overlayOther: (name, size) => (size ? `${name}, ${size}.` : `${name}.`),
  overlayHidden: 'Oculto en este momento: las alertas esperan.',
  overlayPace: (fps, dropped) =>
    dropped > 0
      ? `${fps} fotogramas por segundo, ${whole(dropped)} perdidos hasta ahora.`
      : `${fps} fotogramas por segundo.`,
  overlayNoGraphics: 'Dibuja sin la tarjeta gráfica, con menos partículas.',
  overlaySize: (size, wanted) => `La fuente mide ${size}, no ${wanted}: el texto se verá borroso.`,
  size: (width, height) => `${width} x ${height}`,

  // Preview
  previewTitle: 'Vista previa',
  previewFrame: 'Lo que ven los espectadores',
  previewElsewhere: 'La vista previa solo está en el equipo del streamer.',
  landscape: 'Horizontal',
  portrait: 'Vertical',

  // Narrow windows show one of three parts
  parts: 'Partes de Control',
  partLive: 'En vivo',
  partFeed: 'Regalos',
  partSetup: 'Preparar',

  // Keys
  keys: 'Teclas',
  keysTitle: 'Teclado',
  keysNote: 'Funcionan mientras no escribes.',
  keysOn: 'Usar estas teclas',
  keyList: {
    j: 'Siguiente alerta retenida',
    k: 'Alerta retenida anterior',
    a: 'Mostrar lo retenido',
    w: 'Mostrarlo sin su mensaje',
    d: 'No mostrarlo',
    e: 'Editarlo',
    n: 'Saltar lo que está en el aire',
    r: 'Repetir la última alerta',
    p: 'Pausar o reanudar',
    m: 'Silenciar o activar el sonido',
    c: 'Limpiar pantalla',
    u: 'Deshacer lo que acabas de hacer',
    '/': 'Buscar en Regalos',
    t: 'Lanzar una alerta de prueba',
    '?': 'Esta lista',
  },
};
