import type { tiers as english } from '../en/tiers.ts';
import { counted, whole } from '../format.ts';
import { who } from './who.ts';

/** The page of the ladder. */
export const tiers: typeof english = {
  title: 'Escalera',
  fetching: 'Cargando la escalera...',
  about:
    'Cada regalo sube la escalera una vez, hasta el escalón más alto que alcanza. Ese escalón decide qué se muestra. Los valores son precios de lista; los de otras plataformas se convierten.',
  streak: '7 rosas seguidas son un solo regalo que sube mientras crece y se muestra una vez.',
  unsaved: 'sin guardar',

  // The ruler
  ruler: 'Regla de los escalones',
  rulerSays: (count, from, gaps) => {
    const begins =
      count === 1
        ? `1 escalón empieza en una cantidad, en ${whole(from)}.`
        : `${whole(count)} escalones empiezan en una cantidad, el primero en ${whole(from)}.`;
    if (gaps === 0) return `${begins} Toda cantidad muestra algo.`;
    return `${begins} ${counted(gaps, 'tramo no muestra nada.', 'tramos no muestran nada.')}`;
  },
  rulerEmpty: 'Ningún escalón empieza solo por una cantidad.',
  rulerKey: { gap: 'no muestra nada', overlap: 'vale para dos escalones' },

  // The steps
  steps: 'Escalones',
  stepsNote:
    'El más alto va primero. Un escalón que se mueve toma el tamaño y la cantidad de su lugar nuevo.',
  section: {
    2: 'Primero, los regalos nombrados',
    1: 'Luego, una plataforma o un tipo',
    0: 'Luego, la cantidad',
  },
  none: 'Sin escalones: los regalos cuentan y no se muestra nada.',
  untitled: 'Aún sin nombre',
  from: (diamonds) => `desde ${whole(diamonds)}`,
  fromTo: (from, to) => `de ${whole(from)} a ${whole(to)}`,
  upTo: (to) => `hasta ${whole(to)}`,
  fromTotal: (diamonds) => `con ${whole(diamonds)} en total esta noche`,
  anyAmount: 'cualquier cantidad',
  hasFault: 'por revisar',
  drag: (name) => `Mover ${name}: arrastra o usa las flechas`,
  up: (name) => `Subir ${name}`,
  down: (name) => `Bajar ${name}`,
  movedTo: (name, place, of, worth) =>
    `${name} ahora está en el puesto ${whole(place)} de ${whole(of)}: ${worth}.`,
  add: 'Añadir escalón',
  newStep: 'Escalón nuevo',
  addedNow: (name) => `Se añadió ${name}. Aún no está guardado.`,
  copyOf: (name) => `${name} (copia)`,
  duplicate: 'Duplicar',
  remove: 'Quitar',
  removedNow: (name) => `Se quitó ${name}. Aún no está guardado.`,
  undoChange: 'Deshacer cambio',
  redoChange: 'Rehacer cambio',
  back: 'Todos los escalones',

  // Presets
  presets: 'Empezar con una plantilla',
  presetsNote: 'Reemplaza todos los escalones de aquí. Deshacer cambio recupera los tuyos.',
  preset: {
    standard: { name: 'Estándar', about: 'Siete escalones, como empieza la mayoría.' },
    calm: {
      name: 'Tranquila',
      about: 'Los regalos pequeños se quedan en la cinta y las alertas son más cortas.',
    },
    'many-small': {
      name: 'Pequeños',
      about:
        'Para muchos regalos pequeños: el escenario empieza en 50, una vez por minuto para cada persona.',
    },
  },
  presetTaken: (name, count) =>
    count === 1
      ? `${name}: 1 escalón. Aún no está guardado.`
      : `${name}: ${whole(count)} escalones. Aún no están guardados.`,

  // What is worth a look
  notes: 'Conviene revisar',
  notesNone: 'Sin huecos ni solapamientos.',
  leaveIt: 'Dejarlo así',
  addHere: 'Añadir escalón',
  gap: (from, to) =>
    from === to ? `${whole(from)} no muestra nada.` : `De ${whole(from)} a ${whole(to)} no se muestra nada.`,
  gapOpen: (from) => `Desde ${whole(from)} no se muestra nada.`,
  overlap: {
    'upper-row': (diamonds, winner, loser) =>
      `Un regalo de ${whole(diamonds)} vale para “${winner}” y para “${loser}”. Gana ${winner}: entre dos del mismo tamaño, la fila de arriba.`,
    'named-gift': (diamonds, winner, loser) =>
      `Un regalo de ${whole(diamonds)} puede valer para “${winner}” y para “${loser}”. Gana ${winner}: un regalo nombrado va antes que una plataforma y que una cantidad.`,
    'named-platform': (diamonds, winner, loser) =>
      `Un regalo de ${whole(diamonds)} puede valer para “${winner}” y para “${loser}”. Gana ${winner}: una plataforma o un tipo va antes que una cantidad.`,
  },
  swap: 'Intercambiar',
  swapped: (winner, loser) => `${winner} va ahora antes que ${loser}.`,
  capAt: (most) => `Terminarlo en ${whole(most)}`,
  capped: (name, most) => `${name} termina ahora en ${whole(most)}.`,
  total: (name) =>
    `“${name}” suma lo que una persona dio esta noche; salta una vez, al llegar. Ninguna plantilla lo trae: premia seguir gastando.`,
  dropTotal: 'Quitar el total',
  totalDropped: (name) => `${name} ya no suma.`,
  placeholder: (name, written) =>
    `“${name}” dice ${written}, que no es un comodín: sale al aire tal como está escrito.`,
  lookAt: 'Verlo',
  missingFile: {
    sound: (name) => `Falta el sonido de “${name}”: suena el de siempre.`,
    picture: (name) => `Falta la imagen de “${name}”: en su lugar está el regalo.`,
  },
  dropFile: 'Seguir sin él',
  fileDropped: (name) => `${name} va ahora sin el archivo.`,

  // The form of a step
  chooseOne: 'Elige un escalón para cambiarlo.',
  when: 'Cuándo',
  show: 'Mostrar',
  also: 'Además',
  limits: 'Límites',
  between: (least, most) => `Escribe un número de ${whole(least)} a ${whole(most)}.`,
  empty: 'Escribe algo aquí.',
  noCondition: 'Di desde cuántos diamantes o pon otra condición.',
  endsBefore: 'Es menos que donde empieza.',
  platformBad: 'Usa nombres como tiktok o twitch, en minúsculas.',
  diamondsFrom: 'Desde, en diamantes',
  diamondsTo: 'Hasta (opcional)',
  diamondsHint: 'De una racha, todo junto. De 1 a 1.000.000.000.000; los dos extremos cuentan.',
  noEnd: 'sin fin',
  more: 'Más condiciones',
  moreNote: 'Todo lo que se nombre aquí se debe cumplir.',
  gifts: 'Solo estos regalos, uno por línea (opcional)',
  giftsHint: 'Nombres o números de regalos, como Rose; hasta 200, de hasta 128 caracteres cada uno.',
  platforms: 'Solo estas plataformas (opcional)',
  platformsHint: 'Como tiktok, twitch, webhook; separadas por comas.',
  kinds: 'Solo estos tipos (opcional)',
  kindsHint: 'Sin marcar ninguno valen todos los tipos que tienen valor.',
  kind: {
    gift: 'Regalos',
    bits: 'Bits',
    sub: 'Subs',
    tip: 'Propinas',
    follow: 'Seguidores',
    share: 'Compartidos',
    raid: 'Raids',
    'first-chat': 'Primeros mensajes',
    upgrade: 'Mejoras de sub',
  },
  first: 'Solo el primer regalo',
  firstChoice: {
    any: 'No importa',
    session: 'de una persona esta noche',
    ever: 'de una persona desde siempre',
  },
  every: 'Solo uno de cada (opcional)',
  everyHint: 'De una persona esta noche: con 5, sus regalos 5.º, 10.º y 15.º. De 2 a 10.000.',
  totalFrom: 'Cuando el total de una persona esta noche llegue a (opcional)',
  totalHint: 'En diamantes; una vez, al llegar. Premia seguir gastando, por eso ninguna plantilla lo trae.',
  name: 'Nombre del escalón',
  nameHint: 'Para ti y tus moderadores, hasta 60 caracteres. Los espectadores no lo ven.',
  level: 'Tamaño en pantalla',
  levels: {
    1: 'Cinta',
    2: 'Etiqueta',
    3: 'Tarjeta',
    4: 'Tarjeta con medalla',
    5: 'Tarjeta alta',
    6: 'Franja',
    7: 'Marco',
  },
  levelOf: (level, shape) => `${whole(level)}. ${shape}`,
  headline: 'Titular en el aire',
  line2: 'Segunda línea (opcional)',
  textHint: 'Hasta 200 caracteres. Insertar:',
  putIn: (placeholder, field) => `Insertar ${placeholder} en: ${field}`,
  seconds: 'En pantalla, en segundos',
  secondsHint: 'De 1 a 60.',
  sound: 'Sonido',
  volume: 'Volumen',
  percent: (share) => `${whole(share * 100)} %`,
  ownSound: 'Sonido propio',
  ownPicture: 'Imagen propia',
  usualSound: 'El sonido de siempre',
  usualPicture: 'El propio regalo',
  fileGone: 'Un archivo que falta',
  noFiles: 'Los archivos propios se añaden en Pantalla, Archivos.',
  chat: 'Dar las gracias en el chat de Twitch',
  chatHint: 'Con los textos de este tamaño. Están en Ajustes, Bot.',
  toBot: 'Abrir los textos',
  fromChat: 'Usar su próxima línea del chat como mensaje',
  fromChatHint:
    'Un regalo de TikTok no lleva mensaje: en su lugar vale lo que la persona escriba en 60 segundos.',
  question: 'La persona puede hacer una pregunta con !ask',
  voice: 'Poner a la persona en la lista Agradecer de viva voz',
  vip: 'Primera fila (VIP)',
  vipChoice: {
    none: 'No',
    session: 'hasta que termine esta transmisión',
    'next-session': 'hasta que termine la próxima transmisión',
  },
  vipHint: 'Solo en la transmisión; fuera de ella no se regala nada.',
  hold: 'Esperar a un moderador',
  holdChoice: { none: 'Nunca', message: 'Si hay un mensaje', always: 'Siempre' },
  holdHint: 'Si nadie decide a tiempo, el nombre se muestra sin el mensaje.',
  restPerson: 'Descanso para la misma persona, en segundos (opcional)',
  restAll: 'Descanso para todos, en segundos (opcional)',
  restHint: 'De 1 a 86.400. Mientras tanto, un regalo llega al siguiente escalón que le corresponda.',
  cap: 'Máximo de veces por sesión (opcional)',
  capHint: 'De 1 a 100.000.',
  expires: 'Perdida tras esperar, en segundos',
  expiresHint: 'De 5 a 3600. Entonces pasa a Perdidas; nadie queda fuera.',

  // The preview
  preview: 'Vista previa',
  previewNote: 'El overlay real con lo que hay aquí, guardado o no. Nadie más lo ve.',
  play: 'Ver',
  playsOnce: (name) => `${name} sale en la vista previa.`,
  sampleName: 'Nombre',
  sampleDefault: 'Ada',
  sampleGift: 'Rosa',
  sampleMessage: 'me encanta esta canción',
  withMessage: 'Con un mensaje',
  asStreak: 'Racha de (opcional)',
  streakBad: 'Un número entero de 2 a 1.000.000.',
  notPlayable: 'Corrige los campos por revisar y luego míralo.',

  // Saving
  save: 'Guardar',
  discard: 'Descartar',
  changes: (count) => counted(count, 'escalón cambiado sin guardar.', 'escalones cambiados sin guardar.'),
  orderChanged: 'El orden cambió y no está guardado.',
  faults: (count) => counted(count, 'campo por revisar.', 'campos por revisar.'),
  goToFault: 'Ir ahí',
  tooLarge: 'Es demasiado para guardarlo de una vez. Quita un escalón o acorta una lista de regalos.',
  conflict: (version, base) => `Se guardó la versión ${whole(version)} mientras editabas la ${whole(base)}.`,
  savedAs: (version) =>
    `Guardado como versión ${whole(version)}. Las alertas en espera conservan su escalón anterior.`,
  discarded: 'Cambios descartados.',
  savedBy: (by, version) => `La versión ${whole(version)} de la escalera la guardó ${who(by)}.`,
};
