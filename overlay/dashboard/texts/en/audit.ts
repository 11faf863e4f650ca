import { counted, whole } from '../format.ts';

/** What was done, told of one act. Names are as staff read them. */
export const audit = {
  title: 'Audit',
  lead: 'What owner and moderators did, the newest first: the last two hundred acts.',
  none: 'Nobody did anything yet.',
  noMatch: 'No act matches.',
  clearFilters: 'Clear filters',
  by: 'Who',
  kind: 'What',
  any: 'Any',
  kinds: {
    people: 'People',
    gifts: 'Gifts and totals',
    alerts: 'Alerts',
    screen: 'Screen',
    show: 'Session and goal',
    choices: 'Steps, words and settings',
    access: 'Access and logins',
    undo: 'Undo',
  },
  actor: (actor: string) => ACTORS[actor] ?? actor,
  takenBack: (by: string, when: string) => `Taken back by ${by}, ${when}.`,
  reason: (reason: string) => `Why: ${reason}`,
  somebody: 'somebody',

  // People
  hid: (name: string) => `Hid ${name} on screen.`,
  unhid: (name: string) => `Showed ${name} on screen again.`,
  blocked: (name: string) => `Blocked ${name}.`,
  unblocked: (name: string) => `Unblocked ${name}.`,
  trusted: (name: string) => `Trusted the name of ${name}.`,
  untrusted: (name: string) => `Trusted the name of ${name} no more.`,
  excluded: (name: string) => `Left ${name} off the board.`,
  included: (name: string) => `Put ${name} back on the board.`,
  renamed: (from: string, to: string) => `Renamed ${from} to ${to}.`,
  renamedSomebody: 'Renamed somebody.',
  noted: (name: string) => `Wrote a note about ${name}.`,
  unnoted: (name: string) => `Removed the note about ${name}.`,
  thanked: (name: string) => `Marked ${name} as thanked.`,
  forgot: 'Forgot somebody for good.',

  // Gifts and totals
  reverted: (name: string) => `Took a gift of ${name} back.`,
  priced: (name: string, diamonds: number) =>
    `Priced a gift of ${name}: from 0 to ${counted(diamonds, 'diamond', 'diamonds')}.`,
  added: (name: string, diamonds: number) => `Added ${whole(diamonds)} to what ${name} gave.`,
  subtracted: (name: string, diamonds: number) => `Took ${whole(diamonds)} from what ${name} gave.`,
  entered: (name: string, diamonds: number) =>
    `Entered a gift of ${name}: ${counted(diamonds, 'diamond', 'diamonds')}.`,

  // Alerts
  tested: (diamonds: number) => `Played a test alert of ${counted(diamonds, 'diamond', 'diamonds')}.`,
  skipped: (name: string) => `Skipped the alert of ${name}.`,
  replayed: (name: string) => `Played the alert of ${name} again.`,
  approved: (name: string) => `Let the alert of ${name} on air.`,
  edited: (name: string) => `Changed the words of the alert of ${name}.`,
  rejected: (name: string) => `Kept the alert of ${name} off air.`,

  // Screen
  paused: 'Paused the alerts.',
  resumed: 'Let the alerts play again.',
  resumedBig: 'Let the alerts play again: of those that waited, the big ones only.',
  resumedWithout: 'Let the alerts play again, without those that waited.',
  cleared: 'Cleared the screen.',
  muted: 'Switched the sound off.',
  unmuted: 'Switched the sound on.',

  // Session and goal
  sessionStarted: 'Started the session.',
  sessionEnded: 'Ended the session.',
  sessionMoved: 'Corrected when the session was.',
  sessionRenamed: 'Gave the session another title.',
  goalSet: (target: number) => `Set a goal of ${whole(target)}.`,
  goalRemoved: 'Removed the goal.',

  // Steps, words, settings
  tiers: (from: number, to: number) =>
    `Changed the steps: version ${whole(from)} is now version ${whole(to)}.`,
  tiersTo: (to: number) => `Changed the steps: version ${whole(to)} is in force.`,
  settings: 'Changed settings.',
  layout: 'Changed the layout.',
  theme: 'Changed the look.',
  words: 'Changed the word lists.',
  keys: (keys: string) => `Changed: ${keys}.`,
  setting: (path: string) => SETTINGS[path.split('.')[0] ?? ''] ?? path,
  media: 'Deleted a file.',
  mediaRenamed: (name: string) => `Called a file “${name}”.`,

  // Access and logins
  tokenMade: (label: string) => `Gave ${label} access.`,
  invited: (label: string) => `Invited ${label}.`,
  inviteRenewed: (label: string) => `Made another link for ${label}.`,
  tokenRevoked: (label: string) => `Took the access of ${label} away.`,
  overlayLink: 'Made a new overlay link.',
  hookSecret: 'Made a new webhook secret.',
  botToken: "Logged the bot in with the streamer's own token.",
  botBegun: 'Began a login of the bot.',
  botEnded: 'Ended the login of the bot.',

  undid: (what: string) => `Took back: ${what}`,
  undidOld: 'Took back an earlier act.',
  other: (command: string) => `Did “${command}”.`,
};

/** Parts of the settings, by their place in the file of settings. */
const SETTINGS: Readonly<Record<string, string>> = {
  timeZone: 'time zone',
  wording: 'wording on air',
  wordingHelp: 'wording help',
  sessionIdleMs: 'when a session ends by itself',
  decideWithinMs: 'how long a held alert waits',
  exchange: 'list prices',
  sources: 'sources',
  tiktok: 'host on TikTok',
  bot: 'bot',
  words: 'words',
  privacy: 'privacy',
  devices: 'other devices',
  layout: 'layout',
  theme: 'look',
  sound: 'sound',
  firstRun: 'first run',
};

/** Actors that are no people with a name of their own. */
const ACTORS: Readonly<Record<string, string>> = {
  owner: 'Owner',
  file: 'By hand, in a file',
  giftcast: 'Giftcast',
};
