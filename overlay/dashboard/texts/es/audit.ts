import type { audit as english } from '../en/audit.ts';
import { counted, whole } from '../format.ts';

/** Parts of the settings, by their place in the file of settings. */
const SETTINGS: Readonly<Record<string, string>> = {
  timeZone: 'zona horaria',
  wording: 'lenguaje en el aire',
  wordingHelp: 'ayuda con el lenguaje',
  sessionIdleMs: 'cuándo termina sola una sesión',
  decideWithinMs: 'cuánto espera una alerta retenida',
  exchange: 'precios de lista',
  sources: 'fuentes',
  tiktok: 'anfitrión en TikTok',
  bot: 'bot',
  words: 'palabras',
  privacy: 'privacidad',
  devices: 'otros dispositivos',
  layout: 'diseño',
  theme: 'aspecto',
  sound: 'sonido',
  firstRun: 'primeros pasos',
};

/** What was done, told of one act. Names are as staff read them. */
export const audit: typeof english = {
  title: 'Registro',
  lead: 'Lo que hicieron el propietario y los moderadores, lo más nuevo primero: los últimos doscientos actos.',
  none: 'Nadie hizo nada aún.',
  noMatch: 'Ningún acto coincide.',
  clearFilters: 'Quitar filtros',
  by: 'Quién',
  kind: 'Qué',
  any: 'Cualquiera',
  kinds: {
    people: 'Personas',
    gifts: 'Regalos y totales',
    alerts: 'Alertas',
    screen: 'Pantalla',
    show: 'Sesión y meta',
    choices: 'Escalones, palabras y ajustes',
    access: 'Accesos',
    undo: 'Deshacer',
  },
  actor: (actor) => ACTORS[actor] ?? actor,
  takenBack: (by, when) => `Deshecho por: ${by}, ${when}.`,
  reason: (reason) => `Por qué: ${reason}`,
  somebody: 'alguien',

  // People
  hid: (name) => `Ocultó a ${name} en pantalla.`,
  unhid: (name) => `Volvió a mostrar a ${name} en pantalla.`,
  blocked: (name) => `Bloqueó a ${name}.`,
  unblocked: (name) => `Desbloqueó a ${name}.`,
  trusted: (name) => `Dio su confianza al nombre de ${name}.`,
  untrusted: (name) => `Quitó su confianza al nombre de ${name}.`,
  excluded: (name) => `Sacó a ${name} de la clasificación.`,
  included: (name) => `Devolvió a ${name} a la clasificación.`,
  renamed: (from, to) => `Cambió el nombre de ${from} a ${to}.`,
  renamedSomebody: 'Cambió el nombre de alguien.',
  noted: (name) => `Escribió una nota sobre ${name}.`,
  unnoted: (name) => `Borró la nota sobre ${name}.`,
  thanked: (name) => `Marcó que se dieron las gracias a ${name}.`,
  forgot: 'Olvidó a alguien para siempre.',

  // Gifts and totals
  reverted: (name) => `Anuló un regalo de ${name}.`,
  priced: (name, diamonds) =>
    `Puso precio a un regalo de ${name}: de 0 a ${counted(diamonds, 'diamante', 'diamantes')}.`,
  added: (name, diamonds) => `Sumó ${whole(diamonds)} a lo que dio ${name}.`,
  subtracted: (name, diamonds) => `Restó ${whole(diamonds)} de lo que dio ${name}.`,
  entered: (name, diamonds) => `Anotó un regalo de ${name}: ${counted(diamonds, 'diamante', 'diamantes')}.`,

  // Alerts
  tested: (diamonds) => `Lanzó una alerta de prueba de ${counted(diamonds, 'diamante', 'diamantes')}.`,
  skipped: (name) => `Saltó la alerta de ${name}.`,
  replayed: (name) => `Repitió la alerta de ${name}.`,
  approved: (name) => `Dejó salir la alerta de ${name}.`,
  edited: (name) => `Cambió las palabras de la alerta de ${name}.`,
  rejected: (name) => `No dejó salir la alerta de ${name}.`,

  // Screen
  paused: 'Pausó las alertas.',
  resumed: 'Reanudó las alertas.',
  resumedBig: 'Reanudó las alertas: de las que esperaban, solo las grandes.',
  resumedWithout: 'Reanudó las alertas, sin las que esperaban.',
  cleared: 'Limpió la pantalla.',
  muted: 'Quitó el sonido.',
  unmuted: 'Activó el sonido.',

  // Session and goal
  sessionStarted: 'Empezó la sesión.',
  sessionEnded: 'Terminó la sesión.',
  sessionMoved: 'Corrigió cuándo fue la sesión.',
  sessionRenamed: 'Dio otro título a la sesión.',
  goalSet: (target) => `Puso una meta de ${whole(target)}.`,
  goalRemoved: 'Quitó la meta.',

  // Steps, words, settings
  tiers: (from, to) => `Cambió los escalones: la versión ${whole(from)} ahora es la versión ${whole(to)}.`,
  tiersTo: (to) => `Cambió los escalones: vale la versión ${whole(to)}.`,
  settings: 'Cambió ajustes.',
  layout: 'Cambió el diseño.',
  theme: 'Cambió el aspecto.',
  words: 'Cambió las listas de palabras.',
  keys: (keys) => `Cambios: ${keys}.`,
  setting: (path) => SETTINGS[path.split('.')[0] ?? ''] ?? path,
  media: 'Borró un archivo.',
  mediaRenamed: (name) => `Llamó “${name}” a un archivo.`,

  // Access and logins
  tokenMade: (label) => `Dio acceso a ${label}.`,
  invited: (label) => `Invitó a ${label}.`,
  inviteRenewed: (label) => `Creó otro enlace para ${label}.`,
  tokenRevoked: (label) => `Quitó el acceso a ${label}.`,
  overlayLink: 'Hizo un enlace nuevo del overlay.',
  hookSecret: 'Hizo un secreto nuevo del webhook.',
  botToken: 'Dio acceso al bot con el token propio del streamer.',
  botBegun: 'Empezó a dar acceso al bot.',
  botEnded: 'Quitó el acceso al bot.',

  undid: (what) => `Deshizo: ${what}`,
  undidOld: 'Deshizo un acto anterior.',
  other: (command) => `Hizo “${command}”.`,
};

/** Actors that are no people with a name of their own. */
const ACTORS: Readonly<Record<string, string>> = {
  owner: 'Propietario',
  file: 'A mano, en un archivo',
  giftcast: 'Giftcast',
};
