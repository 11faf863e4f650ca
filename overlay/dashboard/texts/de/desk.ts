import type { deskPage as english } from '../en/desk.ts';
import { counted, listed, names, whole } from '../format.ts';

/** The desk, who is at it, and what every page says of the screen. */
export const deskPage: typeof english = {
  // Who is here
  owner: 'Inhaber',
  here: (labels) => `${names(labels)} hier`,
  hereAndMore: (labels, more) => `${names(labels)} und ${whole(more)} mehr hier`,
  looking: (labels) =>
    labels.length === 1 ? `${listed(labels)} sieht es sich an` : `${listed(labels)} sehen es sich an`,

  // The line to the server
  liveAgain: (count, isMore) =>
    isMore
      ? `Wieder live. Mehr als ${counted(count, 'Ereignis', 'Ereignisse')} inzwischen.`
      : `Wieder live. ${counted(count, 'Ereignis', 'Ereignisse')} inzwischen.`,
  notClearedTell: 'NICHT geleert. Sag dem Streamer: Quelle in OBS ausblenden.',
  undoTheirs: 'Trotzdem rückgängig',
  oldBrowser:
    'Dieser Browser ist zu alt für das Dashboard: Manches sieht vielleicht falsch aus. In OBS funktionieren Docks ab OBS 31.',

  // Shown again
  playAll: (count) => (count === 1 ? 'Abspielen' : `Alle ${whole(count)} abspielen`),
  playBig: 'Nur die großen',
  playBigNote: 'Groß sind die Stufen von Level 5 bis 7. Was ausgelassen wird, geht zu Verpasst.',
  playNone: 'Alle zu Verpasst',
  stayClear: 'Leer lassen',

  // Sound
  mute: 'Ton aus',
  unmute: 'Ton an',
  muted: 'Die Bildschirme sind stumm. Was gezeigt wird, läuft weiter.',

  // Held
  edit: 'Bearbeiten',
  editOf: (name) => `Bearbeiten: ${name}`,
  editName: 'Name auf dem Bildschirm',
  editNameBad: 'Der Name ist leer.',
  editMessage: 'Nachricht auf dem Bildschirm',
  editMessageNote: 'Leer: ohne Nachricht.',
  saveAndShow: 'Speichern und zeigen',
  saveOnly: 'Nur speichern',
  cancel: 'Abbrechen',
  edited: (name) => `${name} wurde bearbeitet.`,
  heldButton: (count) => (count === 0 ? 'Prüfen' : `Prüfen ${whole(count)}`),
  heldPlace: (place, count) => `${whole(place)} von ${whole(count)}`,
  heldBack: 'Voriger',
  heldNext: 'Nächster',

  // Told when something is held
  signals: 'Wenn etwas zurückgehalten wird',
  signalSound: 'Ton abspielen',
  signalVibrate: 'Vibrieren',
  signalNote: 'Nur auf diesem Gerät.',

  // The desk inside OBS
  dock: 'Diese Regie in OBS',
  dockSteps: [
    'In OBS: Docks, Benutzerdefinierte Browser-Docks.',
    'Gib einen Namen ein und füge deinen eigenen Link zum Dashboard ein.',
    'Übernehmen. Zieh das Dock dahin, wo du es haben willst; 420 Breite reichen.',
  ],
  dockNote:
    'Docks funktionieren ab OBS 31. In OBS 29 und 30 ist der Browser zu alt: Öffne die Regie in einem Fenster neben OBS.',

  // Keys
  keyOff: 'Aus',
  keyPress: 'Drück eine Taste',
  keyChange: (does, key) => `${key}: ${does}. Taste ändern`,
  keysHow:
    'Zum Ändern drück oben auf eine Taste, dann auf die neue. Die Rücktaste schaltet sie aus. Eine schon vergebene Taste tauscht den Platz.',
  keysReset: 'Alle wie am Anfang',
};
