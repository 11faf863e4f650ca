import type { words as english } from '../en/words.ts';
import { timeLeft } from '../format.ts';
import { byWhom } from './staff.ts';

/** A text of somebody else's within a sentence, kept from turning it around. */
const quoted = (text: string) => `\u201E\u2068${text}\u2069\u201C`;
const quotedAll = (texts: readonly string[]) => texts.map(quoted).join(', ');

/** How the signs of a text were read to find a word, by the judge's own names for it. */
const VIEWS: Readonly<Record<string, string>> = {
  'as written': 'wie geschrieben',
  'look-alike letters': 'ähnliche Buchstaben',
  'digits as letters': 'Ziffern als Buchstaben',
  'signs as letters': 'Zeichen als Buchstaben',
  'by sound': 'nach dem Klang',
  'upside down': 'auf dem Kopf',
  stretched: 'gedehnte Buchstaben',
  split: 'aus Teilen zusammengesetzt',
  'starred out': 'mit aufgefüllten Sternchen',
  backwards: 'rückwärts',
  'without vowels': 'ohne Vokale',
};

/** Every text of Settings, Words. */
export const words: typeof english = {
  title: 'Wörter',
  already: 'Das ist schon so.',

  // The test box
  tryTitle: 'Würde das gezeigt?',
  tryWhat: 'Was du ausprobierst',
  name: 'Name',
  message: 'Nachricht',
  tryLabel: { name: 'Ein Name', message: 'Eine Nachricht' },
  tryExample: { name: 'Schreib einen Namen', message: 'Schreib eine Nachricht' },
  tryNote: 'Beim Tippen beurteilt, nach den Wörtern unten. Nichts wird gesendet und nichts gezeigt.',
  tryLoading: 'Listen werden geholt …',
  shown: 'Gezeigt',
  held: 'Zurückgehalten',
  notShown: 'Nicht gezeigt',
  reads: (shown) => `Zuschauer lesen ${quoted(shown)}.`,
  noMessage: 'Zuschauer lesen keine Nachricht.',
  nothingLeft: 'Nichts davon lässt sich zeigen.',
  untilDecided: (reads) => `Ein Mod entscheidet. Bis dahin: ${reads}`,
  notHeld: 'Zweifelhafte Namen und Nachrichten werden nicht zurückgehalten, also wird niemand gefragt.',
  inList: (word, language) => `Gefunden: ${quoted(word)}, aus der Liste für ${language}.`,
  inOwn: (word) => `Gefunden: ${quoted(word)}, eines deiner eigenen Wörter.`,
  readAs: (views) => `So gelesen: ${views}.`,
  view: (view) => VIEWS[view] ?? view,
  mixed: (one, other) => `Ein Wort mischt die Alphabete ${one} und ${other}, die sich ähnlich sehen.`,
  otherScript: (script) => `Schrift: ${script}. Sie ist unten nicht angehakt.`,
  unknownScript: 'In einem Alphabet geschrieben, das unten nicht angehakt ist.',
  tangled: {
    name: 'Der Name lässt sich auf zu viele Arten lesen.',
    message: 'Die Nachricht lässt sich auf zu viele Arten lesen.',
  },

  // Own words
  ownTitle: 'Deine eigenen Wörter',
  ownNote: 'In jeder Verkleidung gefunden: zerteilt, gedehnt, mit Ziffern oder ähnlichen Buchstaben.',
  ownLabel: { block: 'Nie gezeigt', allow: 'Immer erlaubt' },
  ownHint: {
    block:
      'Ein ganzes Wort oder eine Wendung; ein Stern am Ende weitet es, wie in plum*. Mehrere mit Kommas dazwischen.',
    allow: 'Geht jeder Liste vor. Für einen Namen, der für etwas anderes gehalten wird.',
  },
  addWord: 'Hinzufügen',
  addTo: { block: 'Hinzufügen zu: Nie gezeigt', allow: 'Hinzufügen zu: Immer erlaubt' },
  add: {
    block: (word) => `${quoted(word)} nie zeigen`,
    allow: (word) => `${quoted(word)} immer erlauben`,
  },
  added: {
    block: (all) => `Vom Bildschirm ferngehalten: ${quotedAll(all)}.`,
    allow: (all) => `Auf dem Bildschirm erlaubt: ${quotedAll(all)}.`,
  },
  remove: (word) => `${quoted(word)} entfernen`,
  removed: (word) => `${quoted(word)} entfernt.`,
  showAll: (count) => `Alle ${count} zeigen`,
  fault: {
    empty: 'Schreib ein Wort oder eine Wendung mit Buchstaben oder Ziffern.',
    tooLong: (most) => `Höchstens ${most} Zeichen in einem Wort oder einer Wendung.`,
    sign: 'Darin ist ein Zeichen, das man nicht sieht. Schreib es von Hand.',
    there: 'Das steht schon in der Liste.',
    tooMany: (most) => `Höchstens ${most} Wörter in einer Liste. Entferne zuerst einige.`,
    tooMuch: 'Die Listen sind voll. Entferne zuerst einige Wörter.',
  },

  // Lists by language
  listsTitle: 'Wortlisten',
  listsAbout:
    'Statt eines Namens mit einem dieser Wörter steht „A kind viewer“; eine Nachricht damit wird nicht gezeigt. Geschenke zählen immer.',
  allLists: 'Alle einschalten',
  allListsNow: 'Alle Wortlisten sind an.',
  listNow: (language, isOn) =>
    isOn ? `Die Liste für ${language} ist an.` : `Die Liste für ${language} ist aus.`,
  noList: 'Keine Liste ist an. Nur deine eigenen Wörter bleiben vom Bildschirm.',

  // Alphabets
  scriptsTitle: 'Alphabete',
  mixedLabel: 'Wörter zurückhalten, die ähnliche Alphabete mischen',
  mixedHint:
    'Lateinisch mit Kyrillisch, Griechisch, Armenisch oder Cherokee in einem Wort ist oft ein nachgemachter Name.',
  mixedNow: (isHeld) =>
    isHeld
      ? 'Wörter, die Alphabete mischen, werden zurückgehalten.'
      : 'Wörter, die Alphabete mischen, werden gezeigt.',
  onlyLabel: 'Nur manche Alphabete sofort zeigen',
  onlyHint: 'Namen und Nachrichten in einem anderen sind zweifelhaft. Ziffern und Emoji gehen immer.',
  onlyNow: (isOnly) => (isOnly ? 'Nur Lateinisch wird sofort gezeigt.' : 'Alle Alphabete werden gezeigt.'),
  scriptOn: (script) => `${script} wird sofort gezeigt.`,
  scriptOff: (script) => `${script} ist jetzt zweifelhaft.`,
  addScript: (script) => `${script} sofort zeigen`,
  noScript: 'Kein Alphabet ist angehakt: Jeder Name mit Buchstaben ist zweifelhaft.',

  // Holds
  holdsTitle: 'Was zurückgehalten wird',
  doubtLabel: 'Zweifelhafte Namen und Nachrichten zurückhalten',
  doubtHint:
    'Aus: Statt eines zweifelhaften Namens steht sofort „Viewer“ mit einer Nummer, eine zweifelhafte Nachricht fällt weg, und niemand wird gefragt.',
  doubtNow: (isOn) =>
    isOn
      ? 'Zweifelhafte Namen und Nachrichten werden zurückgehalten.'
      : 'Zweifelhafte Namen und Nachrichten werden nicht zurückgehalten.',
  holdingSteps: (always, messages) => {
    if (always.length + messages.length === 0)
      return 'Keine Stufe der Leiter hält von sich aus etwas zurück.';
    if (messages.length === 0) return `Stufen, die immer auf dich warten: ${quotedAll(always)}.`;
    if (always.length === 0)
      return `Stufen, die mit einer Nachricht auf dich warten: ${quotedAll(messages)}.`;
    return `Stufen, die immer auf dich warten: ${quotedAll(always)}. Mit einer Nachricht: ${quotedAll(messages)}.`;
  },
  waitLabel: 'Wenn niemand entscheidet',
  waitHint:
    'Dann wird der Name ohne seine Nachricht gezeigt; statt eines zweifelhaften Namens steht „A kind viewer“.',
  wait: (ms) => `Zeigen nach ${timeLeft(ms)}`,
  waitNever: 'Nie von selbst zeigen',

  // People
  marked: {
    blocked: {
      title: 'Blockierte Personen',
      about: 'Nie namentlich auf dem Bildschirm. Was sie geben, zählt.',
      none: 'Niemand ist blockiert.',
      since: (when, by) => `Seit ${when}, ${byWhom(by)}`,
      end: 'Freigeben',
      endOf: (name) => `Freigeben: ${name}`,
      ended: (name) => `${name} darf wieder genannt werden.`,
    },
    trusted: {
      title: 'Vertraute Personen',
      about: 'Nie wegen ihres Namens zurückgehalten.',
      none: 'Noch wird niemandem vertraut.',
      since: (when, by) => `Seit ${when}, ${byWhom(by)}`,
      end: 'Vertrauen beenden',
      endOf: (name) => `Vertrauen beenden: ${name}`,
      ended: (name) => `${name} wird nicht mehr vertraut.`,
    },
  },
  moreMarked: (count) => `Und ${count} mehr, von früher.`,
};
