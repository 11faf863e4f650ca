import type { home as english } from '../en/home.ts';
import { counted, whole } from '../format.ts';

/** The streamer's page before a show: the first run, and what is ready. */
export const home: typeof english = {
  name: 'Start',
  fetching: 'Die Einrichtung wird geholt …',

  // The list
  firstRun: 'Erste Schritte',
  firstRunAbout:
    'In 5 Minuten ein Alert auf deinem Bildschirm. In beliebiger Reihenfolge; jeder Schritt lässt sich überspringen.',
  progress: (settled, all) => `${settled} von ${all}`,
  putAway: 'Wegräumen',
  close: 'Schließen',
  openAgain: 'Erste Schritte öffnen',
  step: {
    see: 'Erst einmal ansehen',
    obs: 'In OBS einfügen',
    sources: 'Wo unterstützen dich deine Zuschauer?',
    look: 'Leiter und Design aussuchen',
    helpers: 'Wer hilft dir?',
  },
  state: { open: 'Zu tun', done: 'Erledigt', skipped: 'Übersprungen' },
  next: 'Weiter',
  skip: 'Schritt überspringen',

  // 1
  seeAbout: 'Das werden deine Zuschauer sehen. Ohne Konto, ohne OBS.',
  playTest: 'Test-Alert abspielen',
  playing: 'Läuft …',
  played: 'Das ist ein Alert. Tests zählen nie.',
  noAnswer: 'Die Vorschau hat nicht geantwortet. Lade diese Seite neu.',

  // 2
  obsShape: 'Format deines Streams',
  obsSteps: (width, height) => [
    'In OBS: Quellen, +, Browser.',
    'Füge diesen Link als URL ein.',
    `Breite ${width}, Höhe ${height}.`,
    'Okay.',
  ],
  obsWaits: 'Warte, bis OBS den Link öffnet …',
  obsNotFound: 'OBS hat den Link noch nicht geöffnet.',
  obsHints: [
    'Ist die Quelle in dieser Szene?',
    'Ist der Link vollständig, bis zum letzten Zeichen?',
    'OBS war vor Giftcast offen: Drück an der Quelle auf „Aktualisieren“.',
    'OBS auf einem anderen Computer: siehe Andere Geräte.',
  ],
  obsFound: (size, fps) => {
    if (size === null) return 'OBS gefunden.';
    return fps === null ? `OBS gefunden, ${size}.` : `OBS gefunden, ${size}, ${fps} fps.`;
  },
  playThere: 'Test-Alert dort abspielen',
  onAirThere: 'Er läuft jetzt. Sieh in OBS nach.',

  // 3
  sourcesAbout: 'Wähle eine, um sie hier einzurichten; mehrere funktionieren zusammen.',
  sourceChoice: 'Woher Geschenke kommen',
  source: { tiktok: 'TikTok', twitch: 'Twitch', other: 'Andere' },
  sourceOf: {
    tiktok: 'Über die TikFinity-App',
    twitch: 'Bits und Subs, aus deinem Chat',
    other: 'Jedes Programm mit Webhook',
  },
  liveStudio:
    'TikTok LIVE Studio: Es soll Links zu diesem Computer abweisen. Nimm OBS oder den öffentlichen Link unter Andere Geräte.',

  // 4
  ladder: 'Leiter aussuchen',
  presetSaved: (name) => `Leiter: ${name}.`,
  ownLadder: 'Du hast eine eigene Leiter. Ein Druck oben ersetzt sie; Rückgängig holt sie zurück.',
  look: 'Design aussuchen',
  themeSaved: (name) => `Design: ${name}.`,
  zone: 'Zeitzone der Show',
  zoneHint: 'Nach ihr beginnen deine Tage, Wochen und Monate.',
  zoneOwn: 'Wie dieser Computer',
  language: 'Sprache dieser Seite',
  keep: 'So lassen',

  // 5
  helpers: { alone: 'Allein', moderators: 'Mit Mods' },
  helpersAbout: {
    alone:
      'Eine Nachricht, die durch jeden Filter kommt, erscheint von selbst. Nur zweifelhafte werden zurückgehalten.',
    moderators: 'Nachrichten und Fragen werden zurückgehalten, bis jemand entscheidet.',
  },
  helpersOwn:
    'Deine Leiter hält nach eigenen Regeln zurück. Ein Druck oben ersetzt sie; Rückgängig holt sie zurück.',
  helpersSaved: {
    alone: 'Nur Zweifelhaftes wird zurückgehalten.',
    moderators: 'Nachrichten und Fragen werden zurückgehalten.',
  },
  waitSaved: 'Die Wartezeit ist geändert.',
  clear: 'Probier einmal „Bildschirm leeren“',
  clearAbout: 'Drück oben rechts auf „Bildschirm leeren“: Alles ist sofort weg, Geschenke zählen weiter.',
  clearNow: 'Der Bildschirm ist leer. Drück jetzt oben auf „Wieder zeigen“.',
  clearDone: 'Du hast es probiert. Es geht von jeder Seite aus.',

  // The end
  ready: 'Alles bereit.',
  readyAbout: 'Wenn du live gehst, drück auf „Session starten“.',
  invite: 'Mod einladen',
  openDesk: 'Regie öffnen',

  // Before a show
  isReady: 'Bereit.',
  isLive: 'Du bist live.',
  isNotReady: (count) =>
    count === 1 ? '1 Sache braucht dich vorher noch.' : `${whole(count)} Sachen brauchen dich vorher noch.`,
  isTroubled: 'Nicht bereit. Warum, steht oben.',
  overlayGood: 'OBS zeigt das Overlay.',
  overlayOther: 'Das Overlay ist offen, aber nicht in OBS.',
  overlayHidden: 'OBS verbirgt das Overlay: Alerts warten. Wechsle zur Szene mit der Quelle.',
  overlayNone: 'OBS zeigt das Overlay nicht: Alerts warten.',
  overlayFix: 'In OBS einfügen',
  sourceGood: (name) => `${name} verbunden.`,
  tikfinityWaits: 'TikFinity wartet auf dein LIVE.',
  sourceConnecting: (name) => `Verbinde mit ${name} …`,
  hookGood: 'Der Webhook nimmt Geschenke an.',
  sourceNone: 'Nichts ist verbunden, also kann kein Geschenk kommen.',
  sourceFix: 'Quellen öffnen',
  sourceConnect: 'Quelle einrichten',
  cleared: 'Der Bildschirm ist leer: Nichts wird gezeigt.',
  paused: 'Alerts sind pausiert: Sie warten.',
  held: (count) => `${counted(count, 'Alert wartet', 'Alerts warten')} auf eine Entscheidung.`,
  deskFix: 'Regie öffnen',
  demo: 'Das ist die Demo: nur simulierte Geschenke.',
};
