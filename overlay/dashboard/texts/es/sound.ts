import type { sound as english } from '../en/sound.ts';

/** The tab where the volume is set and sounds are listened to. */
export const sound: typeof english = {
  tab: 'Sonido',

  volume: 'Volumen',
  volumeLabel: 'Para todos los sonidos',
  volumeNone: 'En silencio',
  volumeNote: 'Espera hasta que se publique. El volumen de cada escalón está en Escalera.',
  quieter: 'Si en Aspecto se elige menos movimiento, todos los sonidos bajan 8 dB.',
  mute: 'En silencio ahora',
  muteNote: 'Actúa al momento en todos los overlays. Las alertas siguen sin sonido.',
  mutedNow: 'En silencio.',
  unmutedNow: 'Los sonidos se oyen otra vez.',

  steps: 'Sonido de cada escalón',
  toTiers: 'Cambiar un escalón en Escalera',
  hearNote:
    'Se oye solo en este dispositivo, con el volumen del borrador. Si OBS graba el sonido de este equipo, los espectadores también lo oyen.',
  step: (level, name) => `${level} ${name}`,
  family: (level) => `Sonido del nivel ${level}`,
  ownFile: 'Un sonido tuyo',
  off: 'Apagado en este escalón',
  silent: 'Sin sonido: el nivel 1 solo se oye con un archivo tuyo',
  missing: 'Su archivo ya no está en la carpeta.',
  atVolume: (part) => `al ${part}`,
  streak: 'Una racha que crece',
  streakAbout: 'Una nota más alta de la escala cada vez que se duplica',
  hear: 'Oírlo',
  hearOf: (name) => `Oírlo: ${name}`,
  stop: 'Parar',
  stopOf: (name) => `Parar: ${name}`,
  problem: {
    'not-allowed': 'Este navegador no deja que la página suene. Pulsa otra vez o mira sus ajustes.',
    unreadable: 'Este archivo no se pudo reproducir aquí.',
  },

  limits: 'Lo que siempre es así',
  limitList: [
    'Se oye una alerta a la vez; una nueva atenúa la anterior.',
    'Ningún sonido pasa de la mitad de lo posible (-6 dBFS), tenga lo que tenga su archivo.',
    'De un archivo tuyo se oyen los primeros 15 segundos, y no más que lo que dura su alerta.',
    'Una racha suena como mucho cuatro veces por segundo; las gracias de nivel 1 se oyen cada 3 segundos como mucho.',
    'Si hay varios overlays en un OBS, se oye uno.',
  ],
};
