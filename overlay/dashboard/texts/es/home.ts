import type { home as english } from '../en/home.ts';
import { counted } from '../format.ts';

/** The streamer's page before a show: the first run, and what is ready. */
export const home: typeof english = {
  name: 'Inicio',
  fetching: 'Mirando qué está preparado...',

  // The list
  firstRun: 'Primeros pasos',
  firstRunAbout:
    'Una alerta en tu pantalla en 5 minutos. En el orden que quieras; cada paso se puede saltar.',
  progress: (settled, all) => `${settled} de ${all}`,
  putAway: 'Ocultar la lista',
  close: 'Cerrar',
  openAgain: 'Abrir los primeros pasos',
  step: {
    see: 'Primero, míralo',
    obs: 'Ponlo en OBS',
    sources: '¿Dónde te apoyan tus espectadores?',
    look: 'Elige una escalera y un aspecto',
    helpers: '¿Quién te ayuda?',
  },
  state: { open: 'Por hacer', done: 'Hecho', skipped: 'Saltado' },
  next: 'Siguiente',
  skip: 'Saltar este paso',

  // 1
  seeAbout: 'Esto es lo que verán tus espectadores. Sin cuenta y sin OBS.',
  playTest: 'Lanzar alerta de prueba',
  playing: 'Saliendo...',
  played: 'Así es una alerta. Las pruebas nunca cuentan.',
  noAnswer: 'La vista previa no respondió. Recarga esta página.',

  // 2
  obsShape: 'Forma de tu transmisión',
  obsSteps: (width, height) => [
    'En OBS: Fuentes, +, Navegador.',
    'Pega este enlace.',
    `Ancho ${width}, Alto ${height}.`,
    'Aceptar.',
  ],
  obsWaits: 'Esperando a que OBS abra el enlace...',
  obsNotFound: 'OBS aún no abrió el enlace.',
  obsHints: [
    '¿Está la fuente en esta escena?',
    '¿Está el enlace entero, hasta la última letra?',
    'Si OBS se abrió antes que Giftcast: pulsa Actualizar en la fuente.',
    'Si OBS está en otro equipo: mira Otros dispositivos.',
  ],
  obsFound: (size, fps) => {
    if (size === null) return 'OBS encontrado.';
    return fps === null ? `OBS encontrado, ${size}.` : `OBS encontrado, ${size}, ${fps} fps.`;
  },
  playThere: 'Lanzar alerta de prueba ahí',
  onAirThere: 'Está saliendo. Mira OBS.',

  // 3
  sourcesAbout: 'Elige una para prepararla aquí; varias funcionan juntas.',
  sourceChoice: 'De dónde vienen los regalos',
  source: { tiktok: 'TikTok', twitch: 'Twitch', other: 'Otra' },
  sourceOf: {
    tiktok: 'Con la app TikFinity',
    twitch: 'Bits y subs, desde tu chat',
    other: 'Cualquier herramienta con webhook',
  },
  liveStudio:
    'TikTok LIVE Studio: se dice que rechaza enlaces a este equipo. Usa OBS, o el enlace público de Otros dispositivos.',

  // 4
  ladder: 'Elige una escalera',
  presetSaved: (name) => `Escalera: ${name}.`,
  ownLadder: 'Tienes una escalera propia. Si pulsas una de arriba, la reemplaza; Deshacer la recupera.',
  look: 'Elige un aspecto',
  themeSaved: (name) => `Aspecto: ${name}.`,
  zone: 'Zona horaria del show',
  zoneHint: 'Tus días, semanas y meses empiezan según ella.',
  zoneOwn: 'La de este equipo',
  language: 'Idioma de esta página',
  keep: 'Dejarlo así',

  // 5
  helpers: { alone: 'Nadie', moderators: 'Moderadores' },
  helpersAbout: {
    alone: 'Un mensaje que pasa todos los filtros sale por sí mismo. Solo se retienen los dudosos.',
    moderators: 'Los mensajes y las preguntas se retienen hasta que alguien decide.',
  },
  helpersOwn:
    'Tu escalera retiene con reglas propias. Si pulsas una opción de arriba, las reemplaza; Deshacer las recupera.',
  helpersSaved: {
    alone: 'Solo se retiene lo dudoso.',
    moderators: 'Se retienen los mensajes y las preguntas.',
  },
  waitSaved: 'La espera está cambiada.',
  clear: 'Prueba una vez Limpiar pantalla',
  clearAbout:
    'Pulsa Limpiar pantalla arriba a la derecha: todo desaparece al momento y los regalos siguen contando.',
  clearNow: 'La pantalla está limpia. Ahora pulsa Volver a mostrar, arriba.',
  clearDone: 'Ya lo probaste. Funciona desde todas las páginas.',

  // The end
  ready: 'Todo está listo.',
  readyAbout: 'Cuando empieces a transmitir, pulsa Empezar sesión.',
  invite: 'Invitar a un moderador',
  openDesk: 'Abrir Control',

  // Before a show
  isReady: 'Todo listo.',
  isLive: 'Estás en vivo.',
  isNotReady: (count) =>
    counted(count, 'cosa necesita que la atiendas antes.', 'cosas necesitan que las atiendas antes.'),
  isTroubled: 'Aún no está listo. Las líneas de arriba dicen por qué.',
  overlayGood: 'OBS muestra el overlay.',
  overlayOther: 'El overlay está abierto, pero no en OBS.',
  overlayHidden: 'OBS oculta el overlay: las alertas esperan. Cambia a la escena que tiene la fuente.',
  overlayNone: 'OBS no muestra el overlay: las alertas esperan.',
  overlayFix: 'Ponlo en OBS',
  sourceGood: (name) => `${name}: conectado.`,
  tikfinityWaits: 'TikFinity espera tu LIVE.',
  sourceConnecting: (name) => `${name}: conectando...`,
  hookGood: 'El webhook recibe regalos.',
  sourceNone: 'No hay nada conectado, así que no puede llegar ningún regalo.',
  sourceFix: 'Abrir Fuentes',
  sourceConnect: 'Preparar una fuente',
  cleared: 'La pantalla está limpia: no se muestra nada.',
  paused: 'Las alertas están en pausa: esperan.',
  held: (count) => counted(count, 'alerta espera una decisión.', 'alertas esperan una decisión.'),
  deskFix: 'Abrir Control',
  demo: 'Esto es la demo: solo regalos simulados.',
};
