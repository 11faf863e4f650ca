import type { files as english } from '../en/files.ts';
import { listed, whole } from '../format.ts';

/** The tab of pictures, clips and sounds. */
export const files: typeof english = {
  tab: 'Dateien',
  title: 'Dateien',
  room: (count, most, size, mostSize) => `${count} von ${most} Dateien, ${size} von ${mostSize}`,
  none: 'Noch keine Datei. Eine Stufe der Leiter kann ein eigenes Bild oder einen eigenen Clip zeigen und einen eigenen Sound spielen.',

  // Adding
  add: 'Dateien hinzufügen',
  choose: 'Dateien auswählen',
  drop: 'oder hier ablegen',
  limits:
    'Bilder als PNG, JPEG, WebP oder GIF, Clips als WebM, Sounds als MP3, OGG oder WAV. Je höchstens 8 MB, 4.096 x 4.096 Pixel, 5 Minuten; als Sound einer Stufe höchstens eine Minute.',
  folder:
    'Sie liegen im Ordner media/ deiner Daten. Was du von Hand hineinkopierst, ist binnen 5 Sekunden hier. Nichts geht auf Sendung, bevor eine Stufe es benutzt.',
  waiting: 'Wartet, bis sie dran ist.',
  sending: (part) => `Wird gesendet, ${part}`,
  sendingOf: (name) => `Wird gesendet: ${name}`,
  looking: 'Wird geprüft …',
  taken: 'Liegt jetzt im Ordner.',
  known: 'Lag schon im Ordner.',
  refusedSince: (sentence) => `Nicht übernommen. ${sentence}`,
  refused: {
    kind: 'Nicht übernommen. Es ist weder ein Bild (PNG, JPEG, WebP, GIF) noch ein Clip (WebM) noch ein Sound (MP3, OGG, WAV).',
    refused: 'Nicht übernommen. Diese Datei ist nicht verwendbar.',
    'too-large': 'Nicht übernommen. Sie ist größer als 8 MB. Mach sie kleiner.',
    full: 'Nicht übernommen. Es sind schon 200 Dateien oder 200 MB. Lösch zuerst, was du nicht brauchst.',
    busy: 'Nicht gesendet. Zwei andere Dateien sind gerade unterwegs.',
    unsaved: 'Nicht übernommen. Sie ließ sich gerade nicht speichern.',
    lost: 'Nicht gesendet. Der Server hat nicht geantwortet.',
    forbidden: 'Nicht gesendet. Dein Zugang ist beendet.',
  },
  again: 'Noch einmal versuchen',
  tidy: 'Diese Liste leeren',

  // A file
  sorts: { picture: 'Bild', clip: 'Clip', sound: 'Sound' },
  unnamed: { picture: 'Bild ohne Namen', clip: 'Clip ohne Namen', sound: 'Sound ohne Namen' },
  pictureOf: (name) => `Bild: ${name}`,
  play: 'Abspielen',
  playOf: (name) => `Abspielen: ${name}`,
  usedBy: (steps) => `Benutzt von ${listed(steps)}.`,
  unused: 'Keine Stufe benutzt sie.',

  // Its name
  rename: 'Umbenennen',
  renameOf: (name) => `Umbenennen: ${name}`,
  newName: 'Name',
  badName: 'Nimm Buchstaben und Ziffern, dazwischen Leerzeichen, „-“ oder „_“.',
  saveName: 'Namen speichern',
  cancel: 'Abbrechen',
  renamed: (name) => `Umbenannt: ${name}.`,

  // Deleting
  delete: 'Löschen',
  deleteOf: (name) => `Löschen: ${name}`,
  deleteTitle: 'Diese Datei löschen?',
  deleteNote:
    'Sie wird endgültig aus dem Ordner entfernt. Rückgängig geht das nicht. Keine Stufe der Leiter benutzt sie.',
  usedBefore: (versions) =>
    versions.length === 1
      ? `Eine frühere Version der Leiter hat sie benutzt (${listed(versions.map(whole))}). Wer dorthin zurückgeht, bekommt an ihrer Stelle den üblichen Sound oder das Geschenk.`
      : `${whole(versions.length)} frühere Versionen der Leiter haben sie benutzt (${listed(versions.map(whole))}). Wer dorthin zurückgeht, bekommt an ihrer Stelle den üblichen Sound oder das Geschenk.`,
  inUse: (steps) => `Benutzt von ${listed(steps)}. Wähle dort zuerst eine andere Datei.`,
  toTiers: 'Zu den Stufen',
  deleteNow: 'Endgültig löschen',
  keep: 'Behalten',
  deleted: (name) => `Gelöscht: ${name}.`,
};
