import type { devices as english } from '../en/devices.ts';

/** Texts of other devices: what is open to whom, whether it is reached, and this device itself. */
export const devices: typeof english = {
  about:
    'Este equipo siempre llega a Giftcast. OBS y tu propio panel usan 127.0.0.1 y no necesitan nada de aquí.',

  // The network
  network: 'En tu red (Wi-Fi)',
  openTo: 'Otros dispositivos de la red',
  openToNone: 'Cerrado: ningún otro dispositivo',
  openToAll: (addresses) => `Abierto, en todas las direcciones de este equipo (${addresses})`,
  openToAllNone: 'Abierto, en cuanto este equipo esté en una red',
  openToOne: (address) => `Abierto, solo en ${address}`,
  openToSaved: (addresses) => `Abierto, en ${addresses}`,
  networkClosed: 'Ahora ningún teléfono ni otro equipo puede abrir Giftcast.',
  networkMeans:
    'Cualquiera en esta red puede abrir la página, y necesita un enlace propio para ver algo. Es http sin cifrar: otros en la red pueden leerlo todo, también los enlaces. Úsalo solo en una red de confianza, nunca en una cafetería.',
  windows: 'Windows preguntará por Node.js. Permite solo redes privadas.',
  fixedNetwork:
    'Este arranque lleva --host, que tiene prioridad. Lo que elijas aquí vale cuando Giftcast arranque sin él.',
  openAt: (address) => `Abierto en ${address}.`,
  gone: (address) => `${address} ya no es una dirección de este equipo. Elige otra arriba.`,
  inUse: (address) =>
    `Otro programa usa el puerto en ${address}. Ciérralo: Giftcast lo vuelve a intentar por sí mismo.`,
  dashboardAt: (host) => `Tu panel en ${host}`,
  overlayAt: (host) => `Overlay en ${host}`,
  links: 'Tus propios enlaces para esta red',
  copyUrl: 'Copiar dirección',

  // The internet
  internet: 'Por internet',
  internetAbout: (address) =>
    `Un programa de túnel, como cloudflared o Tailscale Funnel, tiene una dirección https y la lleva a este equipo. Ábrelo, haz que lleve a ${address} y escribe aquí su dirección https.`,
  publicUrl: 'Dirección pública',
  publicUrlHint: 'Por ejemplo https://show.example. Vacía, se cierra.',
  publicUrlFault: 'Escribe una dirección como https://show.example, sin nada detrás del nombre.',
  remote: 'Los moderadores abren el panel ahí',
  remoteHint: 'Cada uno con un enlace propio. Tu enlace y el overlay nunca funcionan ahí.',
  internetClosed: 'Nadie puede llegar a Giftcast desde internet.',
  hookOnly: (host) => `${host} recibe regalos firmados, y nada más.`,
  hookAndMore: (host) =>
    `${host} recibe regalos firmados y abre el panel a los moderadores que tengan un enlace.`,
  isPublicOwn: 'Esta es la dirección de este equipo. Escribe la del túnel, que empieza por https.',
  fixedInternet:
    'Este arranque lleva --public-url, que tiene prioridad. Lo que elijas aquí vale cuando Giftcast arranque sin él.',
  hookUrl: 'Dirección para webhooks desde fuera',
  linksFailed: 'No se pudieron cargar los enlaces. Recarga esta página.',

  // This device
  thisDevice: 'Este dispositivo',
  install: 'Instalar como app',
  installAbout: 'Como app, el panel tiene ventana e icono propios. Mantiene el acceso en este dispositivo.',
  installByMenu:
    'Quizá el menú de tu navegador ofrezca instalar esta página o añadirla a la pantalla de inicio.',
  installNot:
    'Aquí la página no puede ser una app: para eso los navegadores piden https o este mismo equipo. Un acceso directo en la pantalla de inicio también sirve.',
  isApp: 'Esta es la app.',
  keep: 'Mantener el acceso en este dispositivo',
  keepHint:
    'Desactivado: al cerrar la pestaña sales y vuelves a necesitar tu enlace. Activado: quien use este navegador es el propietario.',
  signOut: 'Salir en este dispositivo',
  signOutHint: 'Para volver necesitas un enlace nuevo del propietario.',

  // The check
  check: 'Comprobar',
  checkOf: (host) => `Comprobar si se llega a ${host}`,
  checking: (host) => `Preguntando en ${host}...`,
  findings: {
    network: {
      reached:
        'Giftcast responde en esta dirección. ¿Un teléfono aún no puede abrirla? ¿Misma red Wi-Fi? ¿VPN apagada? ¿Node.js permitido en el firewall?',
      'not-open': 'Esta dirección ya no está abierta. Elige otra vez arriba.',
      refused:
        'Sin respuesta: la dirección está cerrada. ¿Hay una VPN o un firewall? Apágalo y comprueba otra vez.',
      silent:
        'Sin respuesta en 8 segundos. Un firewall la retiene: permite Node.js en redes privadas y comprueba otra vez.',
      'no-such-name': 'No se conoce la dirección. Elige otra vez arriba.',
      certificate: 'Algo por el camino pide un certificado. ¿Hay una VPN? Apágala y comprueba otra vez.',
      'somebody-else': 'Ahí responde otro programa. Ciérralo y comprueba otra vez.',
    },
    internet: {
      reached: 'El túnel lleva hasta aquí. Funciona.',
      'not-open': 'Esta dirección ya no está abierta. Guárdala otra vez.',
      refused: 'El túnel no responde. ¿Está su programa en marcha? Ábrelo y comprueba otra vez.',
      silent:
        'Sin respuesta en 8 segundos. ¿Está el túnel en marcha y este equipo con internet? Luego comprueba otra vez.',
      'no-such-name':
        'No existe esa dirección. Cópiala otra vez del programa de túnel, hasta la última letra.',
      certificate:
        'Su certificado no es válido, así que los navegadores la rechazarían. Mira el programa de túnel.',
      'somebody-else':
        'Ahí responde algo que no es este Giftcast. ¿Lleva el túnel al puerto correcto? ¿Pide un acceso propio?',
    },
  },
  checkFailed: 'La comprobación no respondió. Inténtalo otra vez.',
};
