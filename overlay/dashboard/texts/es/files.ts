import type { files as english } from '../en/files.ts';
import { listed, whole } from '../format.ts';

/** The tab of pictures, clips and sounds. */
export const files: typeof english = {
  tab: 'Archivos',
  title: 'Archivos',
  room: (count, most, size, mostSize) => `${count} de ${most} archivos, ${size} de ${mostSize}`,
  none: 'Aún no hay archivos. Un escalón de la escalera puede mostrar una imagen o un clip tuyo y poner un sonido tuyo.',

  // Adding
  add: 'Añadir archivos',
  choose: 'Elegir archivos',
  drop: 'o suéltalos aquí',
  limits:
    'Imágenes PNG, JPEG, WebP o GIF, clips WebM, sonidos MP3, OGG o WAV. Como máximo 8 MB cada uno, 4096 x 4096 píxeles, 5 minutos; como sonido de un escalón, un minuto como máximo.',
  folder:
    'Se guardan en la carpeta media/ de tus datos. Lo que copies ahí a mano aparece aquí en 5 segundos. Nada sale al aire hasta que un escalón lo use.',
  waiting: 'Espera su turno.',
  sending: (part) => `Enviando, ${part}`,
  sendingOf: (name) => `Enviando ${name}`,
  looking: 'Revisándolo...',
  taken: 'Está en la carpeta.',
  known: 'Ya estaba en la carpeta.',
  refusedSince: (sentence) => `No se aceptó. ${sentence}`,
  refused: {
    kind: 'No se aceptó. No es una imagen PNG, JPEG, WebP o GIF, ni un clip WebM, ni un sonido MP3, OGG o WAV.',
    refused: 'No se aceptó. Este archivo no se puede usar.',
    'too-large': 'No se aceptó. Ocupa más de 8 MB. Hazlo más pequeño.',
    full: 'No se aceptó. Ya hay 200 archivos o 200 MB. Borra antes lo que no haga falta.',
    busy: 'No se envió. Hay otros dos archivos en camino.',
    unsaved: 'No se aceptó. En este momento no se pudo guardar.',
    lost: 'No se envió. El servidor no respondió.',
    forbidden: 'No se envió. Tu acceso terminó.',
  },
  again: 'Reintentar',
  tidy: 'Vaciar esta lista',

  // A file
  sorts: { picture: 'Imagen', clip: 'Clip', sound: 'Sonido' },
  unnamed: { picture: 'Imagen sin nombre', clip: 'Clip sin nombre', sound: 'Sonido sin nombre' },
  pictureOf: (name) => `Imagen: ${name}`,
  play: 'Reproducir',
  playOf: (name) => `Reproducir: ${name}`,
  usedBy: (steps) => `En uso en: ${listed(steps)}.`,
  unused: 'Ningún escalón lo usa.',

  // Its name
  rename: 'Renombrar',
  renameOf: (name) => `Renombrar: ${name}`,
  newName: 'Nombre',
  badName: 'Usa letras y cifras, con espacios, “-” o “_” entre ellas.',
  saveName: 'Guardar nombre',
  cancel: 'Cancelar',
  renamed: (name) => `Nombre nuevo: ${name}.`,

  // Deleting
  delete: 'Borrar',
  deleteOf: (name) => `Borrar: ${name}`,
  deleteTitle: '¿Borrar este archivo?',
  deleteNote: 'Se quita de la carpeta para siempre. No hay Deshacer. Ningún escalón de la escalera lo usa.',
  usedBefore: (versions) => {
    const list = listed(versions.map(whole));
    return versions.length === 1
      ? `Una versión anterior de la escalera lo usaba (${list}). Quien vuelva a ella tendrá en su lugar el sonido o el regalo de siempre.`
      : `${whole(versions.length)} versiones anteriores de la escalera lo usaban (${list}). Quien vuelva a ellas tendrá en su lugar el sonido o el regalo de siempre.`;
  },
  inUse: (steps) => `En uso en: ${listed(steps)}. Elige antes otro archivo ahí.`,
  toTiers: 'Ir a Escalera',
  deleteNow: 'Borrar para siempre',
  keep: 'Conservarlo',
  deleted: (name) => `Borrado: ${name}.`,
};
