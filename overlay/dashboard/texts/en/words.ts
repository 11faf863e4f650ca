import { timeLeft } from '../format.ts';

/** A text of somebody else's within a sentence, kept from turning it around. */
const quoted = (text: string) => `"\u2068${text}\u2069"`;
const quotedAll = (texts: readonly string[]) => texts.map(quoted).join(', ');

/** How the signs of a text were read to find a word, by the judge's own names for it. */
const VIEWS: Readonly<Record<string, string>> = {
  'as written': 'as written',
  'look-alike letters': 'look-alike letters',
  'digits as letters': 'digits as letters',
  'signs as letters': 'signs as letters',
  'by sound': 'by its sound',
  'upside down': 'upside down',
  stretched: 'letters drawn out',
  split: 'put together from parts',
  'starred out': 'with stars filled in',
  backwards: 'backwards',
  'without vowels': 'without its vowels',
};

/** Every text of Settings, Words. */
export const words = {
  title: 'Words',
  already: 'It is so already.',

  // The test box
  tryTitle: 'Would this be shown?',
  tryWhat: 'What to try',
  name: 'Name',
  message: 'Message',
  tryLabel: { name: 'A name', message: 'A message' },
  tryExample: { name: 'Write a name', message: 'Write a message' },
  tryNote: 'Judged as you type, by the words below. Nothing is sent and nothing is shown.',
  tryLoading: 'Fetching the lists...',
  shown: 'Shown',
  held: 'Held',
  notShown: 'Not shown',
  reads: (shown: string) => `Viewers read ${quoted(shown)}.`,
  noMessage: 'Viewers read no message.',
  nothingLeft: 'Nothing of it can be shown.',
  untilDecided: (reads: string) => `A moderator decides. Until then: ${reads}`,
  notHeld: 'Doubtful names and messages are not held, so nobody is asked.',
  inList: (word: string, language: string) => `Found ${quoted(word)}, of the list for ${language}.`,
  inOwn: (word: string) => `Found ${quoted(word)}, one of your own words.`,
  readAs: (views: string) => `How it was read: ${views}.`,
  view: (view: string) => VIEWS[view] ?? view,
  mixed: (one: string, other: string) =>
    `One word mixes the alphabets ${one} and ${other}, which look alike.`,
  otherScript: (script: string) => `It is written in ${script}, which is not ticked below.`,
  unknownScript: 'It is written in an alphabet that is not ticked below.',
  tangled: {
    name: 'The name can be read in too many ways.',
    message: 'The message can be read in too many ways.',
  },

  // Own words
  ownTitle: 'Your own words',
  ownNote: 'Found in any disguise: split, stretched, with digits or look-alike letters.',
  ownLabel: { block: 'Never shown', allow: 'Always allowed' },
  ownHint: {
    block: 'A whole word or a phrase; a star at an end widens it, as in plum*. Several with commas between.',
    allow: 'Wins over every list. For a name that is taken for something else.',
  },
  addWord: 'Add',
  addTo: { block: 'Add to: Never shown', allow: 'Add to: Always allowed' },
  add: {
    block: (word: string) => `Never show ${quoted(word)}`,
    allow: (word: string) => `Always allow ${quoted(word)}`,
  },
  added: {
    block: (all: readonly string[]) => `Kept off the screen: ${quotedAll(all)}.`,
    allow: (all: readonly string[]) => `Allowed on the screen: ${quotedAll(all)}.`,
  },
  remove: (word: string) => `Remove ${quoted(word)}`,
  removed: (word: string) => `Removed ${quoted(word)}.`,
  showAll: (count: number) => `Show all ${count}`,
  fault: {
    empty: 'Write a word or a phrase, with letters or digits in it.',
    tooLong: (most: number) => `At most ${most} characters in a word or phrase.`,
    sign: 'There is a sign in it that cannot be seen. Write it by hand.',
    there: 'This stands in the list already.',
    tooMany: (most: number) => `At most ${most} words in a list. Remove some first.`,
    tooMuch: 'The lists are full. Remove some words first.',
  },

  // Lists by language
  listsTitle: 'Word lists',
  listsAbout:
    'A name with one of these words reads "A kind viewer"; a message with one is not shown. Gifts always count.',
  allLists: 'Switch all on',
  allListsNow: 'All word lists are on.',
  listNow: (language: string, isOn: boolean) =>
    isOn ? `The list for ${language} is on.` : `The list for ${language} is off.`,
  noList: 'No list is on. Only your own words are kept off the screen.',

  // Alphabets
  scriptsTitle: 'Alphabets',
  mixedLabel: 'Hold words that mix alphabets that look alike',
  mixedHint: 'Latin with Cyrillic, Greek, Armenian or Cherokee in one word is often a copied name.',
  mixedNow: (isHeld: boolean): string =>
    isHeld ? 'Words that mix alphabets are held.' : 'Words that mix alphabets are shown.',
  onlyLabel: 'Show only some alphabets at once',
  onlyHint: 'Names and messages in another one are doubtful. Digits and emoji are always fine.',
  onlyNow: (isOnly: boolean): string =>
    isOnly ? 'Only Latin is shown at once.' : 'All alphabets are shown.',
  scriptOn: (script: string) => `${script} is shown at once.`,
  scriptOff: (script: string) => `${script} is doubtful now.`,
  addScript: (script: string) => `Show ${script} at once`,
  noScript: 'No alphabet is ticked: every name with letters is doubtful.',

  // Holds
  holdsTitle: 'What is held',
  doubtLabel: 'Hold doubtful names and messages',
  doubtHint:
    'Off: a doubtful name reads "Viewer" and a number at once, a doubtful message is left out, and nobody is asked.',
  doubtNow: (isOn: boolean): string =>
    isOn ? 'Doubtful names and messages are held.' : 'Doubtful names and messages are not held.',
  holdingSteps: (always: readonly string[], messages: readonly string[]) => {
    if (always.length + messages.length === 0) return 'No step of the ladder holds anything by itself.';
    if (messages.length === 0) return `Steps that always wait for you: ${quotedAll(always)}.`;
    if (always.length === 0) return `Steps that wait for you with a message: ${quotedAll(messages)}.`;
    return `Steps that always wait for you: ${quotedAll(always)}. With a message: ${quotedAll(messages)}.`;
  },
  waitLabel: 'When nobody decides',
  waitHint: 'Then the name is shown without its message; a doubtful name reads "A kind viewer".',
  wait: (ms: number) => `Show it after ${timeLeft(ms)}`,
  waitNever: 'Never show it by itself',

  // People
  marked: {
    blocked: {
      title: 'Blocked people',
      about: 'Never named on the screen. What they give counts.',
      none: 'Nobody is blocked.',
      since: (when: string, by: string) => `Since ${when}, by \u2068${by}\u2069`,
      end: 'Unblock',
      endOf: (name: string) => `Unblock: ${name}`,
      ended: (name: string) => `${name} may be named again.`,
    },
    trusted: {
      title: 'Trusted people',
      about: 'Never held for their name.',
      none: 'Nobody is trusted yet.',
      since: (when: string, by: string) => `Since ${when}, by \u2068${by}\u2069`,
      end: 'Untrust',
      endOf: (name: string) => `Untrust: ${name}`,
      ended: (name: string) => `${name} is not trusted any more.`,
    },
  },
  moreMarked: (count: number) => `And ${count} more, from longer ago.`,
};
