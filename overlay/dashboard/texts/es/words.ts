import type { words as english } from '../en/words.ts';
import { timeLeft } from '../format.ts';
import { who } from './who.ts';

/** A text of somebody else's within a sentence, kept from turning it around. */
const quoted = (text: string) => `“\u2068${text}\u2069”`;
const quotedAll = (texts: readonly string[]) => texts.map(quoted).join(', ');

/** How the signs of a text were read to find a word, by the judge's own names for it. */
const VIEWS: Readonly<Record<string, string>> = {
  'as written': 'tal como está escrito',
  'look-alike letters': 'letras parecidas',
  'digits as letters': 'cifras como letras',
  'signs as letters': 'signos como letras',
  'by sound': 'por su sonido',
  'upside down': 'al revés, de arriba abajo',
  stretched: 'letras alargadas',
  split: 'unido a partir de trozos',
  'starred out': 'con los asteriscos rellenados',
  backwards: 'de atrás hacia delante',
  'without vowels': 'sin sus vocales',
};

/** Every text of Settings, Words. */
export const words: typeof english = {
  title: 'Palabras',
  already: 'Ya está así.',

  // The test box
  tryTitle: '¿Se mostraría esto?',
  tryWhat: 'Qué probar',
  name: 'Nombre',
  message: 'Mensaje',
  tryLabel: { name: 'Un nombre', message: 'Un mensaje' },
  tryExample: { name: 'Escribe un nombre', message: 'Escribe un mensaje' },
  tryNote: 'Se juzga mientras escribes, con las palabras de abajo. No se envía ni se muestra nada.',
  tryLoading: 'Cargando las listas...',
  shown: 'Se muestra',
  held: 'Se retiene',
  notShown: 'No se muestra',
  reads: (shown) => `Los espectadores leen ${quoted(shown)}.`,
  noMessage: 'Los espectadores no leen ningún mensaje.',
  nothingLeft: 'No se puede mostrar nada de esto.',
  untilDecided: (reads) => `Decide un moderador. Hasta entonces: ${reads}`,
  notHeld: 'Los nombres y mensajes dudosos no se retienen, así que no se pregunta a nadie.',
  inList: (word, language) => `Se encontró ${quoted(word)}, de la lista de ${language}.`,
  inOwn: (word) => `Se encontró ${quoted(word)}, una de tus propias palabras.`,
  readAs: (views) => `Cómo se leyó: ${views}.`,
  view: (view) => VIEWS[view] ?? view,
  mixed: (one, other) => `Una palabra mezcla los alfabetos ${one} y ${other}, que se parecen.`,
  otherScript: (script) => `Está escrito en el alfabeto ${script}, que no está marcado abajo.`,
  unknownScript: 'Está escrito en un alfabeto que no está marcado abajo.',
  tangled: {
    name: 'El nombre se puede leer de demasiadas formas.',
    message: 'El mensaje se puede leer de demasiadas formas.',
  },

  // Own words
  ownTitle: 'Tus propias palabras',
  ownNote: 'Se encuentran con cualquier disfraz: partidas, alargadas, con cifras o letras parecidas.',
  ownLabel: { block: 'No mostrar nunca', allow: 'Permitir siempre' },
  ownHint: {
    block:
      'Una palabra entera o una frase; un asterisco en un extremo la amplía, como ciruel*. Varias, separadas por comas.',
    allow: 'Gana a todas las listas. Para un nombre que se confunde con otra cosa.',
  },
  addWord: 'Añadir',
  addTo: { block: 'Añadir a: No mostrar nunca', allow: 'Añadir a: Permitir siempre' },
  add: {
    block: (word) => `No mostrar nunca ${quoted(word)}`,
    allow: (word) => `Permitir siempre ${quoted(word)}`,
  },
  added: {
    block: (all) => `Fuera de la pantalla: ${quotedAll(all)}.`,
    allow: (all) => `Permitido en la pantalla: ${quotedAll(all)}.`,
  },
  remove: (word) => `Quitar ${quoted(word)}`,
  removed: (word) => `Se quitó ${quoted(word)}.`,
  showAll: (count) => `Ver todas: ${count}`,
  fault: {
    empty: 'Escribe una palabra o una frase que tenga letras o cifras.',
    tooLong: (most) => `Como máximo ${most} caracteres por palabra o frase.`,
    sign: 'Lleva un signo que no se ve. Escríbela a mano.',
    there: 'Ya está en la lista.',
    tooMany: (most) => `Como máximo ${most} palabras por lista. Quita antes algunas.`,
    tooMuch: 'Las listas están llenas. Quita antes algunas palabras.',
  },

  // Lists by language
  listsTitle: 'Listas de palabras',
  listsAbout:
    'Un nombre con una de estas palabras se lee “A kind viewer”; un mensaje con una no se muestra. Los regalos siempre cuentan.',
  allLists: 'Activar todas',
  allListsNow: 'Todas las listas de palabras están activadas.',
  listNow: (language, isOn) =>
    isOn ? `La lista de ${language} está activada.` : `La lista de ${language} está desactivada.`,
  noList: 'No hay ninguna lista activada. Solo se apartan de la pantalla tus propias palabras.',

  // Alphabets
  scriptsTitle: 'Alfabetos',
  mixedLabel: 'Retener palabras que mezclan alfabetos parecidos',
  mixedHint: 'Latino con cirílico, griego, armenio o cheroqui en una palabra suele ser un nombre copiado.',
  mixedNow: (isHeld) =>
    isHeld
      ? 'Las palabras que mezclan alfabetos se retienen.'
      : 'Las palabras que mezclan alfabetos se muestran.',
  onlyLabel: 'Mostrar al momento solo algunos alfabetos',
  onlyHint: 'Los nombres y mensajes en otro son dudosos. Las cifras y los emojis siempre valen.',
  onlyNow: (isOnly) =>
    isOnly ? 'Solo el alfabeto latino se muestra al momento.' : 'Se muestran todos los alfabetos.',
  scriptOn: (script) => `El alfabeto ${script} se muestra al momento.`,
  scriptOff: (script) => `El alfabeto ${script} es dudoso ahora.`,
  addScript: (script) => `Mostrar al momento: ${script}`,
  noScript: 'No hay ningún alfabeto marcado: todo nombre con letras es dudoso.',

  // Holds
  holdsTitle: 'Qué se retiene',
  doubtLabel: 'Retener nombres y mensajes dudosos',
  doubtHint:
    'Desactivado: un nombre dudoso se lee al momento “Viewer” y un número, un mensaje dudoso se deja fuera y no se pregunta a nadie.',
  doubtNow: (isOn) =>
    isOn ? 'Los nombres y mensajes dudosos se retienen.' : 'Los nombres y mensajes dudosos no se retienen.',
  holdingSteps: (always, messages) => {
    if (always.length + messages.length === 0)
      return 'Ningún escalón de la escalera retiene nada por sí mismo.';
    if (messages.length === 0) return `Escalones que te esperan siempre: ${quotedAll(always)}.`;
    if (always.length === 0) return `Escalones que te esperan si hay un mensaje: ${quotedAll(messages)}.`;
    return `Escalones que te esperan siempre: ${quotedAll(always)}. Si hay un mensaje: ${quotedAll(messages)}.`;
  },
  waitLabel: 'Si nadie decide',
  waitHint: 'Luego el nombre sale sin su mensaje; un nombre dudoso se lee “A kind viewer”.',
  wait: (ms) => `Mostrar tras ${timeLeft(ms)}`,
  waitNever: 'No mostrar nunca por sí mismo',

  // People
  marked: {
    blocked: {
      title: 'Personas bloqueadas',
      about: 'Su nombre nunca sale en la pantalla. Lo que dan cuenta.',
      none: 'No hay nadie en esta lista.',
      since: (when, by) => `Desde ${when}, por \u2068${who(by)}\u2069`,
      end: 'Desbloquear',
      endOf: (name) => `Desbloquear: ${name}`,
      ended: (name) => `El nombre de ${name} puede salir otra vez.`,
    },
    trusted: {
      title: 'Personas de confianza',
      about: 'Nunca se retiene su nombre.',
      none: 'Aún no hay nadie de confianza.',
      since: (when, by) => `Desde ${when}, por \u2068${who(by)}\u2069`,
      end: 'Dejar de confiar',
      endOf: (name) => `Dejar de confiar: ${name}`,
      ended: (name) => `${name} ya no es de confianza.`,
    },
  },
  moreMarked: (count) => `Y ${count} más, de hace más tiempo.`,
};
