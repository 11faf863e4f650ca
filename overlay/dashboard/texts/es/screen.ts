import type { screen as english } from '../en/screen.ts';
import { listed, whole } from '../format.ts';

type Side = 'top' | 'bottom' | 'left' | 'right';
type Part = 'layout' | 'theme' | 'sound';

const PARTS: { readonly [part in Part]: string } = {
  layout: 'diseño',
  theme: 'aspecto',
  sound: 'sonido',
};
const named = (parts: readonly Part[]) => listed(parts.map((part) => PARTS[part]));

const REACHES: { readonly [side in Side]: (px: string) => string } = {
  top: (px) => `${px} px dentro de la zona de arriba`,
  bottom: (px) => `${px} px dentro de la zona de abajo`,
  left: (px) => `${px} px dentro de la zona izquierda`,
  right: (px) => `${px} px dentro de la zona derecha`,
};

/** The page on which the owner arranges what viewers see. */
export const screen: typeof english = {
  title: 'Pantalla',
  parts: 'Partes de la pantalla',
  layoutTab: 'Diseño',
  loading: 'Cargando lo que hay en la pantalla...',

  // Publishing
  publishBar: 'Lo que no está publicado',
  nothingToPublish: 'No hay nada por publicar.',
  notPublished: (parts) => `Sin publicar: ${named(parts)}.`,
  publish: 'Publicar',
  publishAll: 'Publicar todo',
  publishOnly: {
    layout: 'Publicar solo el diseño',
    theme: 'Publicar solo el aspecto',
    sound: 'Publicar solo el sonido',
  },
  discard: 'Descartar',
  undoEdit: 'Deshacer cambio',
  redoEdit: 'Rehacer cambio',
  published: (parts) => `Publicado: ${named(parts)}. Los espectadores ya lo ven.`,
  overtaken:
    'No se publicó: alguien guardó algo en el mismo momento. Tus cambios siguen aquí: publica otra vez.',
  conflict: {
    layout: 'Otra persona publicó otro diseño mientras editabas el tuyo.',
    theme: 'Otra persona publicó otro aspecto mientras editabas el tuyo.',
    sound: 'Otra persona publicó otro sonido mientras editabas el tuyo.',
  },
  keepMine: 'Conservar lo mío',
  takeTheirs: 'Tomar lo suyo',

  // The picture
  picture: 'La imagen',
  orientation: 'Orientación',
  contents: 'Qué hay en la vista previa',
  withSamples: 'Muestras',
  asLive: 'Lo que hay ahora en vivo',
  zoom: 'Zoom',
  zoomFit: 'Ajustar',
  zoomPercent: (percent) => `${whole(percent)} %`,
  snap: 'Ajustar a las líneas',
  snapHint: 'Mantén Alt mientras arrastras para no usarlo.',
  showAlert: 'Ver una alerta de muestra',
  alertLevel: (level) => `Ver una alerta de muestra de nivel ${whole(level)}`,
  layer: 'Widgets de la imagen',
  keysHint:
    'Las flechas mueven de 1 en 1; con Mayús, de 10 en 10. Con Alt cambian el ancho y el alto. Escape devuelve a su sitio lo que arrastras.',
  box: (name, { x, y, w, h }) =>
    `${name}: ${whole(x)} desde la izquierda, ${whole(y)} desde arriba, ${whole(w)} de ancho, ${whole(h)} de alto`,
  widgets: {
    alerts: 'Alertas',
    leaderboard: 'Clasificación',
    goal: 'Meta',
    ticker: 'Cinta',
    timer: 'Temporizador',
    battle: 'Batalla',
    crown: 'Corona',
    poll: 'Encuesta',
    question: 'Tarjeta de pregunta',
    schedule: 'Línea de agenda',
    jar: 'Frasco',
    credits: 'Créditos',
  },

  // One widget
  one: 'Lugar y tamaño',
  widget: 'Widget',
  chooseOne: 'Elige uno, aquí o en la imagen',
  unit: {
    landscape: 'En px de una imagen de 1920 x 1080, la muestre OBS al tamaño que sea.',
    portrait: 'En px de una imagen de 1080 x 1920, la muestre OBS al tamaño que sea.',
  },
  x: 'Desde la izquierda',
  y: 'Desde arriba',
  w: 'Ancho',
  h: 'Alto',
  numberBad: (least, most) => `Un número entero de ${whole(least)} a ${whole(most)}.`,
  shown: 'Visible para los espectadores',
  putBack: 'Devolver a su lugar',
  alertsNote:
    'Los niveles 2 a 5 salen en este recuadro. El nivel 6 es una franja que cruza la imagen y el nivel 7 un marco alrededor: esos se quedan.',
  creditsNote: 'Mientras pasan, lo que hay detrás desaparece.',

  // All widgets
  list: 'Widgets',
  listHide: (name) => `Ocultar: ${name}`,
  listShow: (name) => `Mostrar: ${name}`,
  isShown: 'Visible',
  isHidden: 'Oculto',
  putAllBack: 'Devolver todos a su lugar',

  // The board
  board: 'Clasificación y corona',
  window: 'Qué cuentan',
  windows: {
    session: 'Esta transmisión',
    day: 'Hoy',
    week: 'Esta semana',
    month: 'Este mes',
    all: 'Desde siempre',
  },

  // Safe areas
  safe: 'Zona segura',
  safeNote:
    'Lo que una app puede tapar con sus botones y comentarios. Ninguna plataforma da sus medidas: compruébalas en una captura de tu teléfono. Se guardan en este navegador.',
  safeSide: { top: 'Arriba', bottom: 'Abajo', left: 'Izquierda', right: 'Derecha' },
  safePx: (px) => `${whole(px)} px`,
  safeReset: 'Medidas habituales',
  behind: 'Detrás de los widgets',
  behindNothing: 'Nada',
  behindDrawn: 'Una app de teléfono, dibujada',
  behindShot: 'Una captura mía',
  chooseShot: 'Elegir una captura',
  otherShot: 'Elegir otra captura',
  shotNote: 'Se queda en este navegador hasta que se cierre la página y no se envía a ningún lado.',
  shotBad: 'Este archivo no es una imagen que el navegador pueda mostrar.',
  unsafeNone: 'Todos los widgets visibles quedan lejos de los bordes.',
  unsafe: 'Se puede tapar en un teléfono',
  reaches: (side, px) => REACHES[side](whole(px)),

  // Samples: nothing of them is ever on air.
  samples: {
    goal: 'Micrófono nuevo',
    timer: 'TERMINA EN',
    poll: '¿Próximo juego?',
    pollOptions: ['Ajedrez', 'Un rompecabezas', 'Algo tranquilo', 'Tú eliges'],
    question: '¿Qué juego te gustaría jugar otra vez por primera vez?',
    schedule: ['Jueves 19:00', 'Viernes 20:00'],
    credits: 'Gracias a todos',
    message: '¡Feliz cumpleaños de parte de todos!',
  },
};
