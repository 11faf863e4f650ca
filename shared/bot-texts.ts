/** The bot's own commands, each with who may use it in a new installation. */
export const CHAT_COMMANDS = {
  top: { who: 'everyone' },
  rank: { who: 'everyone' },
  goal: { who: 'everyone' },
  tiers: { who: 'everyone' },
  next: { who: 'everyone' },
  hideme: { who: 'everyone' },
  showme: { who: 'everyone' },
  forgetme: { who: 'everyone' },
  commands: { who: 'everyone' },
  skip: { who: 'moderator' },
  pause: { who: 'moderator' },
  resume: { who: 'moderator' },
  clear: { who: 'moderator' },
  hide: { who: 'moderator' },
  approve: { who: 'moderator' },
  testgift: { who: 'moderator' },
  session: { who: 'moderator' },
} as const;

/** Thanks by level, taken in turn. Level 1 is grouped: `{names}` is a list of people. */
export const THANKS = {
  1: ['Thank you {names}!', 'Thank you for tonight, {names}!'],
  2: ['Thank you {name}!', '{name}, that is kind!'],
  3: ['A big thank you to {name}!', '{name} made our evening!'],
  4: ['{name}, you may ask a question. No rush, it keeps.'],
  5: ['All eyes on {name}. Thank you!', 'This one is for {name}.'],
  6: ['{name} is in the front row until the end of our next live. Thank you!'],
  7: ['{name}, thank you. Really.'],
} as const;

/**
 * Everything else that the bot writes, in English. Placeholders stand in braces, and a text may name those that it names
 * here. A key begins with the command that it answers; `thanks` goes on from the lists above.
 */
export const BOT_TEXTS = {
  /** Several of levels 2 and 3 at once, and too many of levels 5 to 7 for a message each. */
  thanksTogether: 'A big thank you to {names}!',
  /** Several of level 4 at once. */
  thanksQuestions: '{names}, you may each ask a question. No rush, it keeps.',
  /** More people than the line has room for. */
  thanksMore: 'Thank you {names} and {n} more!',

  top: "Tonight's supporters: {names}. Thank you all!",
  topWeek: "This week's supporters: {names}. Thank you all!",
  topMonth: "This month's supporters: {names}. Thank you all!",
  topAll: 'Supporters from the start: {names}. Thank you all!',
  /** One entry of `{names}` above. */
  topEntry: '{rank} {name}',
  topNone: 'The list is still empty. Good to have you all here.',

  rank: '@{name} you are {place} tonight. Thank you!',
  rankNone: '@{name} good to have you here.',
  /** `{place}`, by the ordinal forms of English. */
  rankPlaceOne: '{n}st',
  rankPlaceTwo: '{n}nd',
  rankPlaceFew: '{n}rd',
  rankPlaceOther: '{n}th',

  goal: '{label}: {percent} % together.',
  goalReached: '{label}: reached, together. Thank you all!',
  goalNone: 'There is no goal tonight. Good to have you here.',

  tiers: 'What opens what: {steps}. Nothing is expected.',
  /** One entry of `{steps}` above. */
  tiersEntry: '{step} from {amount}',
  tiersNone: 'Nothing is set up tonight. Good to have you here.',

  next: 'Next live: {when} ({zone}).',
  nextNone: 'The next live has no date yet.',

  hideme: '@{name} done. Your name stays off the screen. !showme brings it back.',
  hidemeAlready: '@{name} your name is off the screen already. !showme brings it back.',
  showme: '@{name} welcome back on screen.',
  showmeAlready: '@{name} your name is not hidden.',
  forgetme:
    '@{name} this asks the streamer to delete your name and history here, for good. Type !forgetme yes within 60 s.',
  forgetmeDone: '@{name} your name is off the screen now. The streamer is asked to delete the rest.',

  /** What a wish about the own name may come to. */
  wishFailed: '@{name} that did not work. Please ask the streamer.',

  commands: 'You can use {commands}.',

  skip: 'ok: skipped {name}.',
  skipAlready: 'That one is over already.',
  skipNone: 'Nothing is on air.',
  pause: 'ok: paused. Everything still counts.',
  pauseAlready: 'It is paused already.',
  resume: 'ok: it goes on.',
  resumeAlready: 'It is playing already.',
  clear: 'ok: the screen is clear. !resume brings it back.',
  clearAlready: 'The screen is clear already. !resume brings it back.',
  hide: 'ok: that name stays off the screen.',
  hideAlready: 'That name is off the screen already.',
  hideNone: 'Nobody lately fits that name, or more than one does. The dashboard can tell them apart.',
  hideHow: 'Write the name as well: !hide @name.',
  approve: 'ok: {name} goes on air.',
  approveAlready: 'That one is decided already.',
  approveNone: 'Nothing waits for a decision.',
  approveUnknown: 'Nobody of that name waits for a decision.',
  testgift: 'ok: the test plays.',
  testgiftNone: 'ok, but no step begins so low: nothing is shown.',
  testgiftHow: 'Write a whole number after it, such as 100.',
  sessionStart: 'ok: the session has begun.',
  sessionStartAlready: 'A session is running already.',
  sessionEnd: 'ok: the session is over.',
  sessionEndAlready: 'No session is running.',
  sessionHow: 'Write !session start or !session end.',

  /** What a moderator's command may come to. */
  gone: 'That is not there any more.',
  notSaved: 'Done, but it could not be saved. The dashboard says why.',
  failed: 'That did not work. The dashboard says why.',
} as const;

/** The placeholders that a text names, each once: `name` for `{name}`. */
export function placeholdersOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name))];
}
