import type { screen as english } from '../en/screen.ts';
import { listed, whole } from '../format.ts';

type Side = 'top' | 'bottom' | 'left' | 'right';
type Part = 'layout' | 'theme' | 'sound';

const PARTS: { readonly [part in Part]: string } = { layout: 'Layout', theme: 'Design', sound: 'Ton' };
const named = (parts: readonly Part[]) => listed(parts.map((part) => PARTS[part]));

const REACHES: { readonly [side in Side]: (px: string) => string } = {
  top: (px) => `${px} px in den oberen Rand`,
  bottom: (px) => `${px} px in den unteren Rand`,
  left: (px) => `${px} px in den linken Rand`,
  right: (px) => `${px} px in den rechten Rand`,
};

/** The page on which the owner arranges what viewers see. */
export const screen: typeof english = {
  title: 'Bild\u00ADschirm',
  parts: 'Teile des Bildschirms',
  layoutTab: 'Layout',
  loading: 'Was auf dem Bildschirm steht, wird geholt …',

  // Publishing
  publishBar: 'Was nicht veröffentlicht ist',
  nothingToPublish: 'Nichts wartet auf Veröffentlichung.',
  notPublished: (parts) => `Nicht veröffentlicht: ${named(parts)}.`,
  publish: 'Veröffentlichen',
  publishAll: 'Alles veröffentlichen',
  publishOnly: {
    layout: 'Nur Layout veröffentlichen',
    theme: 'Nur Design veröffentlichen',
    sound: 'Nur Ton veröffentlichen',
  },
  discard: 'Verwerfen',
  undoEdit: 'Rückgängig',
  redoEdit: 'Wiederherstellen',
  published: (parts) => `Veröffentlicht: ${named(parts)}. Zuschauer sehen es jetzt.`,
  overtaken:
    'Nicht veröffentlicht: Jemand hat im selben Moment etwas gespeichert. Deine Änderungen sind noch hier: Veröffentliche noch einmal.',
  conflict: {
    layout: 'Jemand anders hat ein anderes Layout veröffentlicht, während du deines bearbeitet hast.',
    theme: 'Jemand anders hat ein anderes Design veröffentlicht, während du deines bearbeitet hast.',
    sound: 'Jemand anders hat einen anderen Ton veröffentlicht, während du deinen bearbeitet hast.',
  },
  keepMine: 'Meines behalten',
  takeTheirs: 'Deren übernehmen',

  // The picture
  picture: 'Das Bild',
  orientation: 'Ausrichtung',
  contents: 'Was in der Vorschau steht',
  withSamples: 'Beispiele',
  asLive: 'Was jetzt live ist',
  zoom: 'Zoom',
  zoomFit: 'Passend',
  zoomPercent: (percent) => `${whole(percent)} %`,
  snap: 'An Linien einrasten',
  snapHint: 'Halte beim Ziehen Alt, um nicht einzurasten.',
  showAlert: 'Beispiel-Alert abspielen',
  alertLevel: (level) => `Beispiel-Alert von Level ${whole(level)} abspielen`,
  layer: 'Widgets im Bild',
  keysHint:
    'Pfeiltasten verschieben um 1, mit Umschalt um 10. Mit Alt machen sie es breiter, schmaler, höher oder niedriger. Escape stellt zurück, was gerade gezogen wird.',
  box: (name, { x, y, w, h }) =>
    `${name}: ${whole(x)} von links, ${whole(y)} von oben, ${whole(w)} breit, ${whole(h)} hoch`,
  widgets: {
    alerts: 'Alerts',
    leaderboard: 'Rangliste',
    goal: 'Ziel',
    ticker: 'Ticker',
    timer: 'Timer',
    battle: 'Battle',
    crown: 'Krone',
    poll: 'Umfrage',
    question: 'Fragekarte',
    schedule: 'Sendeplan',
    jar: 'Glas',
    credits: 'Abspann',
  },

  // One widget
  one: 'Platz und Größe',
  widget: 'Widget',
  chooseOne: 'Wähle eines, hier oder im Bild',
  unit: {
    landscape: 'In px eines Bildes von 1920 x 1080, egal in welcher Größe OBS es zeigt.',
    portrait: 'In px eines Bildes von 1080 x 1920, egal in welcher Größe OBS es zeigt.',
  },
  x: 'Von links',
  y: 'Von oben',
  w: 'Breite',
  h: 'Höhe',
  numberBad: (least, most) => `Eine ganze Zahl von ${whole(least)} bis ${whole(most)}.`,
  shown: 'Zuschauern zeigen',
  putBack: 'An seinen Platz zurück',
  alertsNote:
    'Level 2 bis 5 stehen in diesem Kasten. Level 6 ist ein Band quer durchs Bild und Level 7 ein Rahmen darum: Sie bleiben.',
  creditsNote: 'Während er läuft, verschwindet, was dahinter steht.',

  // All widgets
  list: 'Widgets',
  listHide: (name) => `Ausblenden: ${name}`,
  listShow: (name) => `Zeigen: ${name}`,
  isShown: 'Gezeigt',
  isHidden: 'Ausgeblendet',
  putAllBack: 'Alle an ihren Platz zurück',

  // The board
  board: 'Rangliste und Krone',
  window: 'Was sie zählen',
  windows: {
    session: 'Dieses Live',
    day: 'Heute',
    week: 'Diese Woche',
    month: 'Diesen Monat',
    all: 'Gesamt',
  },

  // Safe areas
  safe: 'Sicherer Bereich',
  safeNote:
    'Was eine App mit eigenen Knöpfen und Kommentaren verdecken kann. Keine Plattform nennt ihre Zahlen: Prüfe sie an einem Screenshot deines Handys. Sie bleiben in diesem Browser.',
  safeSide: { top: 'Oben', bottom: 'Unten', left: 'Links', right: 'Rechts' },
  safePx: (px) => `${whole(px)} px`,
  safeReset: 'Übliche Zahlen',
  behind: 'Hinter den Widgets',
  behindNothing: 'Nichts',
  behindDrawn: 'Eine Handy-App, gezeichnet',
  behindShot: 'Ein eigener Screenshot',
  chooseShot: 'Screenshot auswählen',
  otherShot: 'Anderen Screenshot auswählen',
  shotNote: 'Er bleibt in diesem Browser, bis die Seite geschlossen wird, und wird nirgendwohin gesendet.',
  shotBad: 'Diese Datei ist kein Bild, das der Browser zeigen kann.',
  unsafeNone: 'Jedes gezeigte Widget hält Abstand zu den Rändern.',
  unsafe: 'Auf einem Handy vielleicht verdeckt',
  reaches: (side, px) => REACHES[side](whole(px)),

  // Samples: nothing of them is ever on air.
  samples: {
    goal: 'Neues Mikrofon',
    timer: 'ENDET IN',
    poll: 'Nächstes Spiel?',
    pollOptions: ['Schach', 'Ein Rätsel', 'Etwas Gemütliches', 'Du wählst'],
    question: 'Welches Spiel würdest du gern noch einmal zum ersten Mal spielen?',
    schedule: ['Donnerstag 19:00', 'Freitag 20:00'],
    credits: 'Danke euch allen',
    message: 'Alles Gute zum Geburtstag von uns allen!',
  },
};
