import type { SourceProblem, SourceState } from '../../../../shared/source.ts';
import type { HeldWhy } from '../../../../shared/topics.ts';
import type { general as english } from '../en/general.ts';
import { clock, counted, duration, timeLeft, whole } from '../format.ts';
import { HEALTH } from './health.ts';
import { refusal } from './refusal.ts';
import { byWhom, whoDid } from './staff.ts';

/** The codes of a newer server than this page are none of these. */
const REASONS: Readonly<Record<string, string>> = HEALTH;

const SOURCES: Readonly<Record<string, string>> = {
  'hook:gift': 'Webhook',
  tikfinity: 'TikFinity',
  twitch: 'Twitch',
};

const HELD_WHY: { readonly [why in HeldWhy]: { readonly name: string; readonly message: string } } = {
  step: {
    name: 'Diese Stufe wartet jedes Mal auf dich.',
    message: 'Diese Stufe wartet jedes Mal auf dich.',
  },
  'step-messages': {
    name: 'Diese Stufe wartet auf dich, wenn eine Nachricht dabei ist.',
    message: 'Diese Stufe wartet auf dich, wenn eine Nachricht dabei ist.',
  },
  'mixed-scripts': { name: 'Der Name mischt Alphabete.', message: 'Die Nachricht mischt Alphabete.' },
  'other-script': {
    name: 'Der Name steht in einem Alphabet, das nicht eingeschaltet ist.',
    message: 'Die Nachricht steht in einem Alphabet, das nicht eingeschaltet ist.',
  },
  tangled: {
    name: 'Der Name lässt sich auf zu viele Arten lesen.',
    message: 'Die Nachricht lässt sich auf zu viele Arten lesen.',
  },
  unknown: {
    name: 'Der Name war zweifelhaft, als er kam.',
    message: 'Die Nachricht war zweifelhaft, als sie kam.',
  },
};

/** What stands behind a source's name in the bar. */
const SOURCE_WORDS: { readonly [word in SourceState | SourceProblem]: string } = {
  off: 'aus',
  connecting: 'verbindet …',
  'not-running': 'läuft nicht',
  waiting: 'wartet auf dein LIVE',
  ready: 'bereit',
  receiving: 'ok',
  unknown: 'sendet Unbekanntes',
  failed: 'geht nicht',
  unreachable: 'nicht erreichbar',
  'no-such-channel': 'kennt den Kanal nicht',
  'login-refused': 'weist die Anmeldung ab',
  unreadable: 'sendet Unbekanntes',
  'second-host': 'hat Geschenke für zwei Hosts',
};

const STILL_COUNT = 'Geschenke zählen weiter';
const NONE_COUNTS = 'Kein Geschenk zählt, solange die Festplatte nichts annimmt';

/** What stands on every page and on the desk. */
export const general: typeof english = {
  title: 'Giftcast',
  desk: 'Regie',
  settings: 'Einstel\u00ADlungen',
  pages: 'Seiten',
  noToken:
    'Diese Seite braucht deinen eigenen Link: den, den dir der Inhaber gegeben hat, oder, wenn die Show dir gehört, den Dashboard-Link, den npm run urls im Terminal ausgibt.',

  // The line to the server
  connecting: 'Verbinde …',
  notLive: (lastNewsAtMs) =>
    lastNewsAtMs === null
      ? 'Nicht live. Noch kein Stand. Neuer Versuch …'
      : `Nicht live. Letzter Stand ${clock(lastNewsAtMs)}. Neuer Versuch …`,
  liveAgain: 'Wieder live.',
  refused:
    'Dein Link funktioniert hier nicht oder nicht mehr. Bitte den Inhaber um einen neuen. Der eigene Link des Inhabers, aus npm run urls, funktioniert nicht durch einen Tunnel.',
  unconfirmed: 'Gesendet, nicht bestätigt. Sieh nach, ob es geschehen ist, bevor du noch einmal drückst.',
  notRecorded:
    'Es wirkt, ist aber nicht aufgezeichnet: Die Festplatte nimmt nichts an. Nach einem Neustart kann es weg sein.',
  dismiss: 'Schließen',

  // The bar
  demo: 'Demo: simulierte Geschenke',
  session: (ms) => `Session ${duration(ms)}`,
  noSession: 'Keine Session',
  source: (id) => SOURCES[id] ?? id,
  sourceWord: (word) => SOURCE_WORDS[word],
  noSource: 'Noch kein Geschenk da',
  noOverlay: 'Kein Overlay: Alerts warten',
  overlays: (count) => counted(count, 'Overlay', 'Overlays'),
  overlaysHidden: 'Overlay verborgen: Alerts warten',
  obs: 'OBS zeigt das Overlay',
  reason: (code) => REASONS[code] ?? `Etwas stimmt nicht: ${code}. Sieh ins Terminal.`,

  // Clear
  clear: 'Bildschirm leeren',
  clearDone: 'Bildschirm ist leer',
  notCleared: 'NICHT geleert. Blende die Quelle in OBS aus.',
  showAgain: 'Wieder zeigen',
  clearedBy: (by, atMs) => `Bildschirm geleert ${byWhom(by)}, ${clock(atMs)}.`,
  clearedMeans: (waiting, isCounting) =>
    `Nichts wird gezeigt. ${isCounting ? STILL_COUNT : NONE_COUNTS}: ${counted(waiting, 'wartet', 'warten')}.`,
  screenBack: 'Es wird wieder gezeigt.',

  // On air
  onAir: 'Auf Sendung',
  onAirNone: 'Nichts ist auf Sendung.',
  onAirLeft: (ms) => timeLeft(ms),
  onAirStarting: 'Startet …',
  skip: 'Überspringen',
  skipOf: (name) => `Überspringen: ${name}`,
  replay: 'Wiederholen',
  replayOf: (name) => `Wiederholen: ${name}`,
  replayLast: 'Letzten wiederholen',
  pause: 'Pause',
  resume: 'Weiter',
  paused: (isCounting) =>
    `Pause: Was auf Sendung ist, endet; der Rest wartet. ${isCounting ? STILL_COUNT : NONE_COUNTS}.`,

  // Held, coming up, missed
  held: 'Zurückgehalten',
  heldNone: 'Nichts zu entscheiden.',
  heldUntil: (ms) => `Noch ${timeLeft(ms)}. Dann läuft der Alert ohne die Nachricht.`,
  heldUntilWhole: (ms) => `Noch ${timeLeft(ms)}. Dann wird er gezeigt.`,
  heldUntilNameless: (ms) => `Noch ${timeLeft(ms)}. Dann läuft der Alert für „A kind viewer“.`,
  heldWhy: (why, of) =>
    of === 'both' ? `${HELD_WHY[why].name} Sieh dir auch die Nachricht an.` : HELD_WHY[why][of ?? 'message'],
  heldForEver: 'Ohne Countdown: wartet auf eine Entscheidung. Nach 10 Minuten geht der Alert zu Verpasst.',
  show: 'Zeigen',
  showOf: (name) => `Zeigen: ${name}`,
  withoutMessage: 'Ohne Nachricht',
  withoutMessageOf: (name) => `Ohne Nachricht: ${name}`,
  dontShow: 'Nicht zeigen',
  dontShowOf: (name) => `Nicht zeigen: ${name}`,
  ownName: 'Eigener Name:',
  approvedNow: (name) => `${name} wird gezeigt.`,
  approvedWithoutMessage: (name) => `${name} wird ohne die Nachricht gezeigt.`,
  rejectedNow: (name) => `${name} wird nicht gezeigt.`,
  skippedNow: (name) => `Übersprungen: ${name}.`,
  heldNews: (name, step) => `Zurückgehalten: ${name}, ${step}.`,
  comingUp: 'Als Nächstes',
  comingUpNone: 'Nichts wartet.',
  mergedOf: ({ alerts, gifters }) =>
    gifters > 1
      ? `und ${counted(gifters - 1, 'weitere Person', 'weitere Personen')}`
      : `${counted(alerts, 'Alert', 'Alerts')} in einem`,
  more: (count) => `und ${whole(count)} mehr`,
  missed: 'Verpasst',
  missedNone: 'Niemand wurde verpasst.',
  thanks: 'Mündlich danken',
  thanksNone: 'Alle sind bedankt.',
  thanksBecause: { rejected: 'Nicht gezeigt.', step: 'Die Stufe verlangt es.' },
  thanked: 'Bedankt',
  thankedOf: (name) => `Bedankt: ${name}`,
  thankedNow: (name) => `Bei ${name} bedankt.`,

  // Taking back
  undo: 'Rückgängig',
  undoOf: (what) => `Rückgängig: ${what}`,
  undone: 'Rückgängig gemacht.',

  test: 'Test',
  times: (count) => `\u00D7${whole(count)}`,
  quote: (message) => `\u201E${message}\u201C`,
  value: (diamonds) => `${counted(diamonds, 'Diamant', 'Diamanten')} zum Listenpreis`,

  // Feed
  feed: 'Feed',
  feedNone: 'Alles ruhig. Das nächste Geschenk erscheint hier.',
  nothingConnected: 'Noch nichts ist verbunden.',
  openSources: 'Einstellungen, Quellen öffnen.',
  hide: 'Ausblenden',
  hideOf: (name) => `Ausblenden: ${name}`,
  unhide: 'Wieder einblenden',
  unhideOf: (name) => `Wieder einblenden: ${name}`,
  hiddenNow: (name) => `${name} erscheint nicht auf dem Bildschirm. Geschenke zählen weiter.`,
  unhiddenNow: (name) => `${name} erscheint wieder auf dem Bildschirm.`,
  gift: (count, name) => `${whole(count)}\u00A0x ${name}`,
  fate: {
    counted: 'Gezählt.',
    belowFirst: 'Gezählt. Liegt unter der ersten Stufe der Leiter.',
    noStep: 'Gezählt. Keine Stufe der Leiter passt.',
    tooLate: 'Gezählt. Kam nach dem Ende seiner Serie, darum gibt es keinen Alert.',
    limited: 'Gezählt. Die passende Stufe ruht oder ist aufgebraucht, darum gibt es keinen Alert.',
    unpriced: 'Als 0 gezählt: Der Preis ist nicht bekannt.',
    byHand: 'Gezählt. Von Hand eingetragen, darum gibt es keinen Alert.',
    priced: 'Gezählt. Der Preis wurde später eingetragen, darum gibt es keinen Alert.',
    takenBack: 'Zurückgenommen.',
    toTicker: (step) => `${step}, an den Ticker gesendet.`,
    onAir: (step) => `${step}, jetzt auf Sendung.`,
    held: (step) => `${step}, zurückgehalten für eine Entscheidung.`,
    waits: (step, place) => `${step}, wartet an ${whole(place)}. Stelle.`,
    underWay: (step) => `${step}, unterwegs.`,
    shown: (step) => `${step}, gezeigt.`,
    shownInPart: (step) => `${step}, zum Teil gezeigt: Das Overlay war plötzlich weg.`,
    shownUnconfirmed: (step) => `${step}, gestartet. Das Overlay hat kein Ende gemeldet.`,
    skipped: (by) => `Übersprungen ${byWhom(by)}.`,
    rejected: (by) => `Nicht gezeigt: ${whoDid(by)} hat so entschieden.`,
    expired: 'Verpasst: zu lange gewartet.',
    noOverlay: 'Verpasst: Kein Overlay war verbunden.',
    notStarted: 'Verpasst: Das Overlay hat ihn nicht gestartet.',
    unapproved: 'Verpasst: Niemand hat rechtzeitig entschieden.',
    passedOver: 'Verpasst: ausgelassen, nachdem der Bildschirm leer war.',
    tickerCleared: 'Verpasst: Der Bildschirm war leer.',
    cutByClear: 'Abgebrochen: Der Bildschirm wurde geleert.',
    missed: 'Verpasst.',
    together: 'Mit einem anderen zusammengefasst.',
    nobody: 'Giftcast',
  },

  // Refusals
  refusal,

  // Test alert
  testTitle: 'Test-Alert',
  testStep: 'Stufe',
  testStepOption: (level, name, from) => `${level}. ${name}, ab ${whole(from)}`,
  testName: 'Name (optional)',
  testNameHint: 'Testperson',
  testMessage: 'Nachricht (optional)',
  testStreak: 'Serie von (optional)',
  testStreakBad: 'Eine ganze Zahl von 2 bis 1.000.000.',
  testPlay: 'Test-Alert abspielen',
  testNote: 'Tests zählen nie.',
  testSent: (step) => `Test-Alert angenommen: ${step}.`,
  testWaits: (step) => `Test-Alert angenommen: ${step}. Kein Overlay ist verbunden: Er wartet.`,
  testNoStep: 'Für so wenig hat die Leiter keine Stufe.',

  // Session
  sessionTitle: 'Session',
  sessionName: 'Titel (optional)',
  sessionStart: 'Session starten',
  sessionEnd: 'Session beenden',
  sessionNone: 'Keine Session läuft. Das erste Geschenk startet von selbst eine.',
  sessionSince: (sinceMs) => `Läuft seit ${clock(sinceMs)}.`,
  sessionStarted: 'Session gestartet.',
  sessionEnded: 'Session beendet.',

  // Goal
  goalTitle: 'Ziel',
  goalNone: 'Kein Ziel wird gezeigt.',
  goalLabel: 'Wofür',
  goalTarget: 'Zielwert, in Diamanten',
  goalTargetBad: 'Eine ganze Zahl ab 1.',
  goalSet: 'Ziel setzen',
  goalReplace: 'Ziel ersetzen',
  goalRemove: 'Ziel entfernen',
  goalProgress: (value, target) => `${whole(value)} von ${whole(target)}`,
  goalIsSet: 'Ziel gesetzt. Es zählt ab jetzt.',
  goalRemoved: 'Ziel entfernt.',

  // Overlay link
  linkTitle: 'In OBS einfügen',
  linkSteps: [
    'In OBS: Quellen, +, Browser.',
    'Füge diesen Link als URL ein.',
    'Breite 1920, Höhe 1080. Hochformat: 1080 und 1920.',
    'Okay.',
  ],
  linkLabel: 'Overlay-Link',
  linkNote: 'Behalte ihn für dich: Wer ihn hat, sieht dein Overlay.',
  copy: 'Link kopieren',
  copied: 'Kopiert.',
  pressCtrlC: 'Drück Strg+C',
  starterLink: 'OBS startet vor Giftcast? Nimm stattdessen diese Datei.',
  starterNote:
    'Setz in OBS das Häkchen bei „Lokale Datei“ und wähle sie: Sie wartet auf Giftcast und zeigt dann das Overlay. Der Link steht darin, also behalte sie für dich.',
  linkOwnerOnly: 'Den Overlay-Link sieht nur der Inhaber.',
  linkFailed: 'Der Link ließ sich nicht holen. Lade diese Seite neu.',
  linkFetching: 'Link wird geholt …',
  overlayNone: 'OBS hat den Link noch nicht geöffnet.',
  overlayObs: (size) => (size ? `OBS gefunden, ${size}.` : 'OBS gefunden.'),
  overlayBrowser: 'In einem Browser geöffnet, nicht in OBS. Zum Ansehen reicht das.',
  overlayOther: (name, size) => (size ? `${name}, ${size}.` : `${name}.`),
  overlayHidden: 'Gerade verborgen: Alerts warten.',
  overlayPace: (fps, dropped) =>
    dropped > 0
      ? `${fps} Bilder pro Sekunde, bisher ${whole(dropped)} ausgelassen.`
      : `${fps} Bilder pro Sekunde.`,
  overlayNoGraphics: 'Es zeichnet ohne Grafikkarte, mit weniger Partikeln.',
  overlaySize: (size, wanted) => `Die Quelle ist ${size}, nicht ${wanted}: Text wirkt unscharf.`,
  size: (width, height) => `${width} x ${height}`,

  // Preview
  previewTitle: 'Vorschau',
  previewFrame: 'Was Zuschauer sehen',
  previewElsewhere: 'Die Vorschau gibt es nur am Computer des Streamers.',
  landscape: 'Querformat',
  portrait: 'Hochformat',

  // Narrow windows show one of three parts
  parts: 'Teile der Regie',
  partLive: 'Live',
  partFeed: 'Feed',
  partSetup: 'Einrichten',

  // Keys
  keys: 'Tasten',
  keysTitle: 'Tastatur',
  keysNote: 'Sie wirken, solange du nicht tippst.',
  keysOn: 'Diese Tasten benutzen',
  keyList: {
    j: 'Nächster zurückgehaltener Alert',
    k: 'Voriger zurückgehaltener Alert',
    a: 'Zurückgehaltenen Alert zeigen',
    w: 'Ohne Nachricht zeigen',
    d: 'Nicht zeigen',
    e: 'Bearbeiten',
    n: 'Aktuellen Alert überspringen',
    r: 'Letzten Alert wiederholen',
    p: 'Pause oder weiter',
    m: 'Ton aus oder an',
    c: 'Bildschirm leeren',
    u: 'Letzte Handlung rückgängig machen',
    '/': 'Im Feed suchen',
    t: 'Test-Alert abspielen',
    '?': 'Diese Liste',
  },
};
