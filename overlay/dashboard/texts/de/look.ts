import type { look as english } from '../en/look.ts';
import { counted, percent } from '../format.ts';

/** The tab where a look is chosen, or made. */
export const look: typeof english = {
  tab: 'Design',

  // The looks
  title: 'Design',
  names: {
    signal: 'Signal',
    neon: 'Neon',
    paper: 'Papier',
    luxe: 'Luxus',
    pixel: 'Pixel',
    festive: 'Festlich',
  },
  about: {
    signal: 'Klar und schnell, wie die Nachrichten',
    neon: 'Helle Linien bei Nacht',
    paper: 'Ausschnitte und Klebeband, für Tageslicht',
    luxe: 'Goldene Linien und Ruhe',
    pixel: 'Eine alte Konsole',
    festive: 'Wimpel und Konfetti',
  },
  own: 'Dein eigenes',
  ownAbout: 'Von dir gemacht, unten',
  onAir: 'Jetzt auf Sendung',
  chosen: 'Gewählt',

  // The preview
  preview: 'Vorschau',
  sample: 'Beispiel abspielen',
  sampleNote: 'Nur hier. Nichts geht auf Sendung, nichts zählt.',
  sampleOf: (level, step) => `${level} ${step}`,
  withStreak: 'Als Serie',
  withMessage: 'Mit Nachricht, wo die Stufe eine zeigt',
  sampleName: 'Ada',
  sampleThanks: 'DANKE',
  sampleMessage: 'Ich liebe dieses Lied, Grüße an alle!',
  previewWaits: 'Die Vorschau behält die letzten lesbaren Farben.',

  // Movement
  motion: 'Bewegung',
  motions: {
    full: 'Voll',
    calm: 'Ruhig',
    reduced: 'Reduziert',
  },
  motionAbout: {
    full: 'Alles bewegt sich.',
    calm: 'Die größten Alerts, Level 5 bis 7, kommen und gehen an ihrem Platz. Alle Sounds sind 8 dB leiser.',
    reduced:
      'Nichts bewegt sich: Alerts kommen und gehen an ihrem Platz, ohne Partikel. Alle Sounds sind 8 dB leiser.',
  },
  motionNote:
    'Was auch gewählt ist: Kein Design darf auf mehr als einem Achtel des Bildes blitzen, der Hälfte dessen, was die Sicherheitsregeln fürs Web erlauben.',

  // The own look
  ownTitle: 'Dein eigenes Design',
  ownEmpty:
    'Beginne mit der Kopie eines Designs und ändere, was du magst. Das Design selbst bleibt, wie es ist.',
  copyOf: (name) => `Mit einer Kopie von ${name} beginnen`,
  startAgain: 'Neu beginnen mit',
  startAgainPress: 'Kopieren',
  ownOff: 'Du trägst ein anderes Design. Was du hier änderst, wird damit gewählt.',
  grounds: 'Flächen',
  letters: 'Schrift',
  levels: 'Level',
  form: 'Form',
  movement: 'Bewegung',
  tokens: {
    panel: 'Fläche',
    panel2: 'Platten auf einer Fläche',
    line: 'Feine Linien, leerer Teil eines Balkens',
    edge: 'Innere Kante, sichtbar auf dunklem Video',
    ink: 'Äußere Kante, sichtbar auf hellem Video',
    text: 'Text',
    muted: 'Leiser Text',
    accent: 'Akzent',
    type: 'Schriftarten',
    tracking: 'Abstand der Großbuchstaben',
    shape: 'Umriss der Flächen',
    enter: 'Wie Alerts hereinkommen',
    enterMs: 'Wie lange sie brauchen',
    particle: 'Partikel',
  },
  level: (level, step) => `${level} ${step}`,
  levelOnly: (level) => `Level ${level}`,
  typefaces: {
    signal: 'Barlow Condensed, Barlow (wie Signal)',
    neon: 'Oxanium (wie Neon)',
    paper: 'Fraunces, Nunito (wie Papier)',
    luxe: 'Marcellus, Jost (wie Luxus)',
    pixel: 'Jersey 10 (wie Pixel)',
    festive: 'Lilita One, Baloo 2 (wie Festlich)',
  },
  shapes: {
    rounded: 'Rund, links ein Balken',
    cut: 'Zwei Ecken gekappt, eine zweite Linie',
    taped: 'Rund, mit Schatten und Klebeband',
    concave: 'Hohle Ecken, eine feine Linie',
    stepped: 'Treppen, mit Schatten',
    bunting: 'Sehr rund, mit Wimpeln',
  },
  enters: {
    wipe: 'Von links hereingewischt',
    diagonal: 'Schräg hereingewischt',
    drop: 'Von oben gefallen',
    open: 'Von der Mitte geöffnet',
    steps: 'In acht Schritten',
    pop: 'Aufgeploppt',
  },
  particles: {
    rhombus: 'Rauten',
    dash: 'Striche',
    strip: 'Papierstreifen',
    star: 'Sterne',
    square: 'Quadrate',
  },
  tracking: (part) => `${percent(part)} der Buchstabenhöhe`,
  milliseconds: (ms) => `${ms} ms`,
  pick: (what) => `Farbe wählen: ${what}`,
  hex: (what) => `Farbe als #RRGGBB: ${what}`,
  badHex: 'Schreib eine Farbe als #RRGGBB, etwa #4DB2FF.',
  reset: (what, name) => `Zurück zu ${name}: ${what}`,

  // What is refused
  tooWeak: {
    panel: (reached, least) => `${reached} : 1 auf der Fläche, nötig ist ${least} : 1`,
    panel2: (reached, least) => `${reached} : 1 auf Platten, nötig ist ${least} : 1`,
  },
  tooRed: (share, most) =>
    `${share} des Lichts ist rot, nötig sind unter ${most}: Sattes Rot kann Menschen schaden, wenn es blitzt`,
  noFix: 'Keine Farbe würde reichen: Mach beide Flächen heller oder beide dunkler.',
  fix: (color) => `${color} nehmen`,
  fixOf: (color, what) => `${color} nehmen: ${what}`,
  faults: (count) =>
    count === 1
      ? '1 Farbe muss sich ändern, bevor dieses Design veröffentlicht werden kann.'
      : `${counted(count, 'Farbe', 'Farben')} müssen sich ändern, bevor dieses Design veröffentlicht werden kann.`,
  fixAll: 'Alles beheben',
  notReadable: 'Das Design wartet: Es hat Farben, die Zuschauer nicht lesen könnten.',
  goThere: 'Dorthin',

  // As a file
  file: 'Als Datei',
  fileNote: 'Zum Aufheben oder Weitergeben. Nur Farben und Form, keine Namen und keine Geheimnisse.',
  export: 'Als Datei speichern',
  fileName: 'giftcast-design.json',
  import: 'Datei öffnen',
  imported: 'Das Design der Datei ist in deinem Entwurf. „Rückgängig“ nimmt es zurück.',
  importTooLarge: 'Nicht übernommen: Die Datei ist für ein Design viel zu groß.',
  importNotJson: 'Nicht übernommen: Diese Datei ist kein von Giftcast gespeichertes Design.',
  importFault: (path, message) => `Nicht übernommen. Bei „${path}“: ${message}`,
};
