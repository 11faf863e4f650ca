import type { ThankReason, WindowName } from '../../../../shared/topics.ts';
import type { card as english } from '../en/card.ts';
import { counted, whole } from '../format.ts';
import { who } from './who.ts';

const WINDOW_NAMES: { readonly [window in WindowName]: string } = {
  session: 'Esta noche',
  day: 'Hoy',
  week: 'Esta semana',
  month: 'Este mes',
  all: 'Desde siempre',
};

const BECAUSE: { readonly [because in ThankReason]: string } = {
  rejected: 'Por agradecer de viva voz: la alerta no se mostró.',
  step: 'Por agradecer de viva voz: el escalón lo pide.',
};

/** One person's card. */
export const card: typeof english = {
  open: (name) => `Abrir la ficha de ${name}`,
  fetching: 'Cargando la ficha...',
  failed: 'No se pudo cargar la ficha. Ciérrala e inténtalo otra vez.',
  unknown: 'Ya no se sabe nada de esta persona.',
  calledBefore: (names) => `Nombres anteriores: ${names}`,
  ownName: (name) => `Nombre original: ${name}`,

  // Numbers
  window: (name) => WINDOW_NAMES[name],
  gifts: (gifts) => counted(gifts, 'regalo', 'regalos'),
  rank: (rank) => `${whole(rank)}.º puesto de la clasificación`,
  noRank: 'fuera de la clasificación',
  firstSeen: (when) => `Primer regalo: ${when}.`,
  lastSeen: (when) => `Último regalo: ${when}.`,
  steps: 'Escalones alcanzados esta noche',
  stepTimes: (name, times) => (times === 1 ? name : `${name}, ${whole(times)} veces`),

  // What stands
  hidden: 'Nombre oculto en pantalla',
  blocked: 'Nombre bloqueado: nunca sale en pantalla',
  trusted: 'De confianza: el nombre nunca se retiene',
  excluded: 'Fuera de la clasificación',
  vip: 'VIP',
  questions: (slots) => counted(slots, 'pregunta abierta', 'preguntas abiertas'),
  forgetAsked: (when) => `Pidió que se olviden sus datos, ${when}`,
  toThank: (because) => BECAUSE[because],

  // Acts
  acts: 'Qué hacer',
  rename: 'Otro nombre en el aire',
  renameLabel: 'Nombre en el aire',
  renameSave: 'Cambiar nombre',
  renameBad: 'El nombre está vacío.',
  renamed: (name, to) => `${name} ahora se llama ${to}.`,
  ownNameAgain: 'Volver al nombre original',
  ownNameNow: 'El nombre original está de vuelta.',
  block: 'Bloquear',
  unblock: 'Desbloquear',
  blockedNow: (name) => `El nombre de ${name} nunca sale en pantalla. Sus regalos siguen contando.`,
  unblockedNow: (name) => `El nombre de ${name} puede salir en pantalla otra vez.`,
  trust: 'Confiar',
  untrust: 'Dejar de confiar',
  trustedNow: (name) => `El nombre de ${name} nunca se retiene.`,
  untrustedNow: (name) => `El nombre de ${name} se puede retener otra vez.`,
  exclude: 'Sacar de la clasificación',
  include: 'Volver a la clasificación',
  excludedNow: (name) => `${name} cuenta y no está en ninguna clasificación.`,
  includedNow: (name) => `${name} está en la clasificación otra vez.`,
  thanked: 'Gracias dadas',
  save: 'Guardar',
  // Note
  note: 'Nota',
  noteLabel: 'Nota para el equipo',
  noteHint:
    'La leen el propietario y los moderadores, solo aquí. La persona la recibe si pide una copia de sus datos.',
  noteBy: (by, when) => `Escrita por ${who(by)}, ${when}.`,
  noteSaved: 'Nota guardada.',
  noteRemoved: 'Nota borrada.',
  noteRemove: 'Borrar la nota',

  // Adjust
  adjust: 'Ajustar el total',
  adjustLabel: 'Diamantes que sumar; con un menos, que restar',
  adjustBad: 'Un número entero distinto de 0, como 50 o -50.',
  adjustLeft: (left) =>
    `Los moderadores aún pueden mover ${whole(left)} esta noche. Para más, pregunta al propietario.`,
  adjustSave: 'Ajustar',
  adjustedUp: (name, diamonds) => `Se sumaron ${whole(diamonds)} a lo que dio ${name}.`,
  adjustedDown: (name, diamonds) => `Se restaron ${whole(diamonds)} de lo que dio ${name}.`,
  reason: 'Por qué',
  reasonBad: 'Di por qué.',

  // Gifts
  giftsTitle: 'Regalos',
  giftsNone: 'Ningún regalo suyo está entre los que se buscan.',
  giftsAll: 'Ver todos en Regalos',
  revert: 'Anular',
  revertOf: (gift) => `Anular: ${gift}`,
  revertSave: 'Anular el regalo',
  reverted: (name) => `Se anuló un regalo de ${name}.`,

  // Forget
  forget: 'Olvidar',
  forgetSure: (name) =>
    `¿Borrar aquí el nombre, los mensajes y el historial de ${name}, también en las copias de seguridad? Las cantidades se quedan en los totales sin nombre. Esto no se puede deshacer. Escribe OLVIDAR.`,
  forgetWord: 'OLVIDAR',
  forgetLabel: 'Escribe OLVIDAR',
  forgetSave: 'Olvidar para siempre',
  forgotten: 'Olvidado. El nombre, los mensajes y el historial están borrados aquí.',
};
