import type { people as english } from '../en/people.ts';
import { counted, fullMoment, moment } from '../format.ts';

/** Texts of who has access: moderators, the owner's own links, and the page of somebody who is invited. */
export const people: typeof english = {
  // Invite
  invite: 'Invitar a un moderador',
  inviteAbout:
    'Un moderador decide qué sale al aire, desde un teléfono o desde otra casa. No ve secretos, ni ingresos, ni ninguno de tus ajustes.',
  name: 'Nombre',
  nameHint: 'Uno por persona. Lo que haga esta persona queda bajo este nombre.',
  nameMissing: 'Pon primero un nombre.',
  expiry: 'El acceso termina',
  expiries: {
    open: 'Cuando yo lo termine',
    tonight: 'Esta noche',
    week: 'En una semana',
    date: 'Un día concreto',
  },
  endsAt: (atMs) => `Termina: ${fullMoment(atMs)}.`,
  endsNever: 'Sigue hasta que pulses Terminar acceso.',
  day: 'Último día',
  dayMissing: 'Elige un día que aún no haya llegado, dentro de cinco años.',
  makeLink: 'Crear un enlace',

  // The link
  linkFor: (label) => `Enlace para ${label}`,
  linkOnce:
    'Funciona una vez, para una persona en un dispositivo, y solo se muestra ahora. ¿Perdido o ya usado? Crea otro.',
  linkOpenBy: (atMs, nowMs) => `Se puede abrir hasta: ${moment(atMs, nowMs)}.`,
  where: '¿Dónde se va a abrir?',
  ways: {
    internet: (host) => `En cualquier lugar, por internet (${host})`,
    network: (host) => `En la misma Wi-Fi o red (${host})`,
    here: () => 'En este equipo',
  },
  onlyHere: 'Ahora solo se puede llegar a este equipo, así que el enlace funciona solo aquí.',
  openOther: 'Abrir Giftcast a otros dispositivos',
  plainHttp: 'Por Wi-Fi, el enlace y todo lo que sigue viajan sin cifrar: solo en una red de confianza.',
  link: 'Enlace',
  copyLink: 'Copiar enlace',
  showQr: 'Mostrar código QR',
  hideQr: 'Ocultar código QR',
  qrNote: 'No mientras transmites tu pantalla: entra quien le saque la primera foto.',
  qrOf: (label) => `Código QR del enlace para ${label}`,
  waiting: (label) => `Esperando a que ${label} lo abra.`,
  notInYet: (label) => `${label} aún no entró. ¿Misma red Wi-Fi? ¿VPN apagada? ¿Node.js permitido?`,
  notInYetFar: (label) =>
    `${label} aún no entró. ¿Está el túnel en marcha y el enlace entero, hasta la última letra?`,
  isIn: (label) => `${label} ya entró. El enlace ya no abre nada.`,
  linkEnded: (label) => `El acceso de ${label} se terminó y el enlace no abre nada.`,
  closeLink: 'Listo',

  // Who has access
  who: 'Quién tiene acceso',
  nobody: 'Nadie más que tú. Invita arriba a un moderador.',
  here: (connected) => `Aquí ahora, en ${counted(connected, 'página abierta', 'páginas abiertas')}.`,
  notOpened: (openByMs, nowMs) => `Aún no abrió el enlace. Funciona hasta: ${moment(openByMs, nowMs)}.`,
  linkOver: 'El enlace caducó antes de abrirse. Crea otro.',
  linkWaits: (openByMs, nowMs) => `Un enlace para otro dispositivo espera hasta: ${moment(openByMs, nowMs)}.`,
  lastSeen: (atMs, nowMs) => `Última vez aquí: ${moment(atMs, nowMs)}.`,
  notSeen: 'No pasó por aquí desde que arrancó Giftcast.',
  until: (atMs) => `El acceso termina: ${fullMoment(atMs)}.`,
  untilEnded: 'El acceso sigue hasta que lo termines.',
  newLink: 'Enlace nuevo',
  newLinkOf: (label) => `Enlace nuevo para ${label}, para otro dispositivo o si perdió el suyo`,
  endAccess: 'Terminar acceso',
  endAccessOf: (label) => `Terminar el acceso de ${label}`,
  accessEnded: (label) =>
    `${label} está fuera, en todos los dispositivos. Para que vuelva, mándale otra invitación.`,

  // The owner's own links
  yours: 'Tus propios enlaces',
  ownLink: 'Tu panel',
  ownLinkNote: 'Solo para ti: lo abre todo. Por internet no funciona.',
  overlayLink: 'Overlay, para OBS',
  replaceLink: 'Cambiar el enlace',
  replaceTitle: '¿Cambiar el enlace del overlay?',
  replaceAbout:
    'El enlace viejo deja de funcionar al momento. OBS no muestra nada hasta que tenga el enlace nuevo. Hazlo si otros vieron el enlace.',
  replaceNow: 'Cambiarlo',
  replaceNot: 'Conservar el viejo',
  replaced: 'Este es el enlace nuevo. OBS no muestra nada hasta que lo tenga.',
  replacedDone: 'OBS tiene el enlace nuevo.',
  hookSecret: 'Secreto para webhooks',
  copySecret: 'Copiar secreto',
  replaceSecret: 'Cambiar el secreto',
  secretReplaced: 'Secreto nuevo creado. El viejo funciona una hora más.',
  fetchFailed: 'No se pudieron cargar los enlaces. Recarga esta página.',

  // Somebody who is invited, or was
  joinTitle: 'Tienes una invitación',
  joinAbout:
    'Puedes ayudar a llevar este show. Abre esta página en el navegador que vayas a usar: el enlace funciona una vez y este dispositivo mantiene el acceso.',
  join: 'Entrar',
  joinFailed: {
    'no-invite': 'Este enlace ya se usó o su tiempo terminó. Pide otro al propietario.',
    locked:
      'Demasiados enlaces equivocados desde aquí. Espera 15 minutos o pide un enlace nuevo al propietario.',
    'not-saved': 'El servidor no pudo guardarlo. Inténtalo otra vez en un momento.',
    unreachable: 'El servidor no respondió. ¿Misma red Wi-Fi? ¿VPN apagada? Luego inténtalo otra vez.',
  },
  ended: 'El propietario terminó tu acceso.',
  endedMeans: 'Nada de lo que hiciste se pierde. Si es un error, pide un enlace nuevo al propietario.',
};
