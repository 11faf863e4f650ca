import type { deskPage as english } from '../en/desk.ts';
import { counted, listed, names, whole } from '../format.ts';

/** The desk, who is at it, and what every page says of the screen. */
export const deskPage: typeof english = {
  // Who is here
  owner: 'propietario',
  here: (labels) => `Aquí: ${names(labels)}`,
  hereAndMore: (labels, more) => `Aquí: ${names(labels)} y ${whole(more)} más`,
  looking: (labels) =>
    labels.length === 1 ? `${listed(labels)} lo está mirando` : `${listed(labels)} lo están mirando`,

  // The line to the server
  liveAgain: (count, isMore) => {
    const happened = counted(count, 'cosa', 'cosas');
    if (isMore) return `Conectado otra vez. Pasaron más de ${happened}.`;
    return count === 1 ? `Conectado otra vez. Pasó ${happened}.` : `Conectado otra vez. Pasaron ${happened}.`;
  },
  notClearedTell: 'NO se limpió. Avisa al streamer: que oculte la fuente en OBS.',
  undoTheirs: 'Deshacer lo suyo',
  oldBrowser:
    'Este navegador es demasiado antiguo para el panel: puede verse mal en parte. En OBS, los paneles funcionan desde OBS 31.',

  // Shown again
  playAll: (count) => (count === 1 ? 'Mostrarla' : `Mostrar las ${whole(count)}`),
  playBig: 'Solo las grandes',
  playBigNote: 'Las grandes son los escalones de nivel 5 a 7. Lo que queda fuera pasa a Perdidas.',
  playNone: 'Todas a Perdidas',
  stayClear: 'Seguir limpia',

  // Sound
  mute: 'Silenciar',
  unmute: 'Con sonido',
  muted: 'Las pantallas están en silencio. Lo que se muestra sigue.',

  // Held
  edit: 'Editar',
  editOf: (name) => `Editar: ${name}`,
  editName: 'Nombre en pantalla',
  editNameBad: 'El nombre está vacío.',
  editMessage: 'Mensaje en pantalla',
  editMessageNote: 'Vacío: sin mensaje.',
  saveAndShow: 'Guardar y mostrar',
  saveOnly: 'Solo guardar',
  cancel: 'Cancelar',
  edited: (name) => `Editada: ${name}.`,
  heldButton: (count) => (count === 0 ? 'Retenidas' : `Retenidas ${whole(count)}`),
  heldPlace: (place, count) => `${whole(place)} de ${whole(count)}`,
  heldBack: 'La anterior',
  heldNext: 'La siguiente',

  // Told when something is held
  signals: 'Cuando algo se retiene',
  signalSound: 'Avisar con un sonido',
  signalVibrate: 'Vibrar',
  signalNote: 'Solo en este dispositivo.',

  // The desk inside OBS
  dock: 'Control dentro de OBS',
  dockSteps: [
    'En OBS: Paneles, Paneles de navegador personalizados.',
    'Ponle un nombre y pega tu propio enlace del panel de Giftcast.',
    'Aplicar. Arrastra el panel a donde lo quieras; 420 de ancho bastan.',
  ],
  dockNote:
    'Los paneles de OBS funcionan desde OBS 31. En OBS 29 y 30 el navegador es demasiado antiguo: abre Control en una ventana junto a OBS.',

  // Keys
  keyOff: 'Sin tecla',
  keyPress: 'Pulsa una tecla',
  keyChange: (does, key) => `${key}: ${does}. Cambiar la tecla`,
  keysHow:
    'Pulsa una tecla de arriba para cambiarla y luego la nueva. Retroceso la desactiva. Si la tecla ya está en uso, se intercambian.',
  keysReset: 'Todo como al principio',
};
