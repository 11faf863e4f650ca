import type { ThemeName } from '../../../../shared/theme-tokens.ts';
import type { look as english } from '../en/look.ts';
import { percent, whole } from '../format.ts';

const LOOKS: Readonly<Record<ThemeName, string>> = {
  signal: 'Señal',
  neon: 'Neón',
  paper: 'Papel',
  luxe: 'Lujo',
  pixel: 'Píxel',
  festive: 'Fiesta',
};

/** The tab where a look is chosen, or made. */
export const look: typeof english = {
  tab: 'Aspecto',

  // The looks
  title: 'Aspecto',
  names: LOOKS,
  about: {
    signal: 'Claro y rápido, como las noticias',
    neon: 'Líneas brillantes en la noche',
    paper: 'Recortes y cinta adhesiva, para la luz del día',
    luxe: 'Líneas doradas y calma',
    pixel: 'Una consola antigua',
    festive: 'Banderines y confeti',
  },
  own: 'Propio',
  ownAbout: 'Hecho por ti, abajo',
  onAir: 'Ahora en el aire',
  chosen: 'Elegido',

  // The preview
  preview: 'Vista previa',
  sample: 'Ver una muestra',
  sampleNote: 'Solo aquí. Nada sale al aire y nada cuenta.',
  sampleOf: (level, step) => `${level} ${step}`,
  withStreak: 'Como racha',
  withMessage: 'Con un mensaje, donde el escalón lo muestra',
  sampleName: 'Ada',
  sampleThanks: 'GRACIAS',
  sampleMessage: '¡Me encanta esta canción, saludos a todos!',
  previewWaits: 'La vista previa conserva los últimos colores que se pueden leer.',

  // Movement
  motion: 'Movimiento',
  motions: {
    full: 'Completo',
    calm: 'Tranquilo',
    reduced: 'Reducido',
  },
  motionAbout: {
    full: 'Todo se mueve.',
    calm: 'Las alertas más grandes, niveles 5 a 7, aparecen y se van sin moverse. Todos los sonidos bajan 8 dB.',
    reduced:
      'Nada se mueve: las alertas aparecen y se van en su sitio, sin partículas. Todos los sonidos bajan 8 dB.',
  },
  motionNote:
    'Elijas lo que elijas, ningún aspecto puede destellar en más de un octavo de la imagen: la mitad de lo que permiten las reglas de seguridad para la web.',

  // The own look
  ownTitle: 'Tu propio aspecto',
  ownEmpty: 'Empieza con la copia de un aspecto y cambia lo que quieras. El original se queda como está.',
  copyOf: (name) => `Empezar con una copia de ${name}`,
  startAgain: 'Volver a empezar desde',
  startAgainPress: 'Copiarlo',
  ownOff: 'Llevas otro aspecto. Si cambias algo aquí, te pones este.',
  grounds: 'Recuadros',
  letters: 'Letras',
  levels: 'Niveles',
  form: 'Forma',
  movement: 'Movimiento',
  tokens: {
    panel: 'Recuadro',
    panel2: 'Placas sobre un recuadro',
    line: 'Líneas finas, parte vacía de una barra',
    edge: 'Borde interior, se ve sobre fondo oscuro',
    ink: 'Borde exterior, se ve sobre fondo claro',
    text: 'Texto',
    muted: 'Texto discreto',
    accent: 'Acento',
    type: 'Tipos de letra',
    tracking: 'Espacio entre mayúsculas',
    shape: 'Contorno de los recuadros',
    enter: 'Cómo entran las alertas',
    enterMs: 'Cuánto tardan',
    particle: 'Partículas',
  },
  level: (level, step) => `${level} ${step}`,
  levelOnly: (level) => `Nivel ${level}`,
  typefaces: {
    signal: 'Barlow Condensed, Barlow (como Señal)',
    neon: 'Oxanium (como Neón)',
    paper: 'Fraunces, Nunito (como Papel)',
    luxe: 'Marcellus, Jost (como Lujo)',
    pixel: 'Jersey 10 (como Píxel)',
    festive: 'Lilita One, Baloo 2 (como Fiesta)',
  },
  shapes: {
    rounded: 'Redondo, con una barra a la izquierda',
    cut: 'Dos esquinas cortadas, una segunda línea',
    taped: 'Redondo, con sombra y cinta adhesiva',
    concave: 'Esquinas huecas, una línea fina',
    stepped: 'Escalonado, con sombra',
    bunting: 'Muy redondo, con banderines',
  },
  enters: {
    wipe: 'Barrido desde la izquierda',
    diagonal: 'Barrido en diagonal',
    drop: 'Caen desde arriba',
    open: 'Se abren desde el centro',
    steps: 'En ocho pasos',
    pop: 'Saltan de golpe',
  },
  particles: {
    rhombus: 'Rombos',
    dash: 'Rayas',
    strip: 'Tiras de papel',
    star: 'Estrellas',
    square: 'Cuadrados',
  },
  tracking: (part) => `${percent(part)} de la altura de una letra`,
  milliseconds: (ms) => `${ms} ms`,
  pick: (what) => `Elegir un color: ${what}`,
  hex: (what) => `Color como #RRGGBB: ${what}`,
  badHex: 'Escribe un color como #RRGGBB, por ejemplo #4DB2FF.',
  reset: (what, name) => `Volver a ${name}: ${what}`,

  // What is refused
  tooWeak: {
    panel: (reached, least) => `${reached} : 1 sobre el recuadro, necesita ${least} : 1`,
    panel2: (reached, least) => `${reached} : 1 sobre las placas, necesita ${least} : 1`,
  },
  tooRed: (share, most) =>
    `El ${share} de su luz es roja y debe ser menos de ${most}: el rojo saturado puede hacer daño a la gente cuando destella`,
  noFix: 'Ningún color serviría: haz los dos fondos más claros, o los dos más oscuros.',
  fix: (color) => `Usar ${color}`,
  fixOf: (color, what) => `Usar ${color}: ${what}`,
  faults: (count) =>
    count === 1
      ? 'Hay que cambiar 1 color antes de poder publicar este aspecto.'
      : `Hay que cambiar ${whole(count)} colores antes de poder publicar este aspecto.`,
  fixAll: 'Corregir todos',
  notReadable: 'El aspecto espera: tiene colores que los espectadores no podrían leer.',
  goThere: 'Ir ahí',

  // As a file
  file: 'Como archivo',
  fileNote: 'Para conservarlo o dárselo a alguien. Solo colores y forma, ni nombres ni secretos.',
  export: 'Guardar como archivo',
  fileName: 'giftcast-aspecto.json',
  import: 'Abrir un archivo',
  imported: 'El aspecto del archivo está en tu borrador. Deshacer cambio lo quita.',
  importTooLarge: 'No se aceptó: el archivo es demasiado grande para ser un aspecto.',
  importNotJson: 'No se aceptó: este archivo no es un aspecto guardado por Giftcast.',
  importFault: (path, message) => `No se aceptó. En “${path}”: ${message}`,
};
