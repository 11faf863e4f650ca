import type { Doubt } from '../../../../shared/alert.ts';
import { HEALTH } from '../../../../shared/health.ts';
import type { SourceProblem, SourceState } from '../../../../shared/source.ts';
import type { HeldWhy } from '../../../../shared/topics.ts';
import { clock, counted, duration, ordinal, timeLeft, whole } from '../format.ts';

/** The codes of a newer server than this page are none of these. */
const REASONS: Readonly<Record<string, string>> = HEALTH;

const SOURCES: Readonly<Record<string, string>> = {
  'hook:gift': 'Webhook',
  tikfinity: 'TikFinity',
  twitch: 'Twitch',
};

const HELD_WHY: { readonly [why in HeldWhy]: (what: 'name' | 'message') => string } = {
  step: () => 'This step is always held.',
  'step-messages': () => 'Messages of this step are held.',
  'mixed-scripts': (what) => `The ${what} mixes alphabets.`,
  'other-script': (what) => `The ${what} is in an alphabet that is not switched on.`,
  tangled: (what) => `The ${what} can be read in too many ways.`,
  unknown: (what) => `The ${what} was in doubt when it came.`,
};

/** What stands behind a source's name in the bar. */
const SOURCE_WORDS = {
  off: 'off',
  connecting: 'connecting...',
  'not-running': 'is not running',
  waiting: 'waits for your LIVE',
  ready: 'ready',
  receiving: 'ok',
  unknown: 'sends something unknown',
  failed: 'failed',
  unreachable: 'cannot be reached',
  'no-such-channel': 'does not know the channel',
  'login-refused': 'refused the login',
  unreadable: 'sends something unknown',
  'second-host': 'has gifts for two hosts',
} as const satisfies Record<SourceState | SourceProblem, string>;

/** `2 s ago`, or the time where that is longer ago than a minute. */
const when = (atMs: number, nowMs: number) =>
  nowMs - atMs < 60_000
    ? `${whole(Math.max(0, Math.round((nowMs - atMs) / 1_000)))} s ago`
    : `at ${clock(atMs)}`;

const STILL_COUNT = 'Gifts still count';
const NONE_COUNTS = 'No gift counts while the disk refuses';

/** What stands on every page and on the desk. */
export const general = {
  title: 'Giftcast',
  desk: 'Desk',
  settings: 'Settings',
  pages: 'Pages',
  noToken:
    'This page needs your own link: the one that the owner gave you or, if the show is yours, the dashboard link that npm run urls prints in a terminal.',

  // The line to the server
  connecting: 'Connecting...',
  notLive: (lastNewsAtMs: number | null) =>
    lastNewsAtMs === null
      ? 'Not live. No news yet. Reconnecting...'
      : `Not live. Last news ${clock(lastNewsAtMs)}. Reconnecting...`,
  liveAgain: 'Live again.',
  refused:
    "Your link does not work here, or not any more. Ask the owner for a new one. The owner's own, from npm run urls, does not work through a tunnel.",
  unconfirmed: 'Sent, not confirmed. Look whether it happened before you press again.',
  notRecorded: 'It took effect, but it is not recorded: the disk refuses. After a restart it may be gone.',
  dismiss: 'Close',

  // The bar
  demo: 'Demo: simulated gifts',
  session: (ms: number) => `Session ${duration(ms)}`,
  noSession: 'No session',
  source: (id: string) => SOURCES[id] ?? id,
  sourceWord: (word: SourceState | SourceProblem): string => SOURCE_WORDS[word],
  noSource: 'No gift has come yet',
  noOverlay: 'No overlay: alerts wait',
  overlays: (count: number) => counted(count, 'overlay', 'overlays'),
  overlaysHidden: 'Overlay hidden: alerts wait',
  obs: 'OBS shows the overlay',
  reason: (code: string) => REASONS[code] ?? `Something is wrong: ${code}. Look into the terminal.`,

  // Clear
  clear: 'Clear screen',
  clearDone: 'Screen is clear',
  notCleared: 'NOT cleared. Hide the source in OBS.',
  showAgain: 'Show again',
  clearedBy: (by: string, atMs: number) => `Screen cleared by ${by} ${clock(atMs)}.`,
  clearedMeans: (waiting: number, isCounting: boolean) =>
    `Nothing is shown. ${isCounting ? STILL_COUNT : NONE_COUNTS}: ${whole(waiting)} waiting.`,
  screenBack: 'The screen shows again.',

  // On air
  onAir: 'On air',
  onAirNone: 'Nothing is on air.',
  onAirLeft: (ms: number) => timeLeft(ms),
  onAirStarting: 'Starting...',
  skip: 'Skip',
  skipOf: (name: string) => `Skip ${name}`,
  replay: 'Replay',
  replayOf: (name: string) => `Replay ${name}`,
  replayLast: 'Replay last',
  pause: 'Pause',
  resume: 'Resume',
  paused: (isCounting: boolean) =>
    `Paused: what is on air ends, the rest waits. ${isCounting ? STILL_COUNT : NONE_COUNTS}.`,

  // Held, coming up, missed
  held: 'Held',
  heldNone: 'Nothing to decide.',
  heldUntil: (ms: number) => `${timeLeft(ms)} left. Then it plays without its message.`,
  heldUntilWhole: (ms: number) => `${timeLeft(ms)} left. Then it is shown.`,
  heldUntilNameless: (ms: number) => `${timeLeft(ms)} left. Then it plays for "A kind viewer".`,
  heldWhy: (why: HeldWhy, of: Doubt | null) =>
    of === 'both' ? `${HELD_WHY[why]('name')} Look at the message too.` : HELD_WHY[why](of ?? 'message'),
  heldForEver: 'No countdown: it waits for a decision. After 10 minutes it goes to Missed.',
  show: 'Show',
  showOf: (name: string) => `Show ${name}`,
  withoutMessage: 'Without message',
  withoutMessageOf: (name: string) => `Without message: ${name}`,
  dontShow: "Don't show",
  dontShowOf: (name: string) => `Don't show ${name}`,
  ownName: 'Own name:',
  approvedNow: (name: string) => `${name} will be shown.`,
  approvedWithoutMessage: (name: string) => `${name} will be shown without the message.`,
  rejectedNow: (name: string) => `${name} is not shown.`,
  skippedNow: (name: string) => `Skipped: ${name}.`,
  heldNews: (name: string, step: string) => `Held: ${name}, ${step}.`,
  comingUp: 'Coming up',
  comingUpNone: 'Nothing waits.',
  mergedOf: ({ alerts, gifters }: { readonly alerts: number; readonly gifters: number }) =>
    gifters > 1
      ? `and ${counted(gifters - 1, 'other', 'others')}`
      : `${counted(alerts, 'alert', 'alerts')} in one`,
  more: (count: number) => `and ${whole(count)} more`,
  missed: 'Missed',
  missedNone: 'Nobody was missed.',
  thanks: 'Thank by voice',
  thanksNone: 'Nobody to thank by voice.',
  thanksBecause: { rejected: 'Not shown.', step: 'Its step asks for it.' },
  thanked: 'Thanked',
  thankedOf: (name: string) => `Thanked: ${name}`,
  thankedNow: (name: string) => `${name} was thanked.`,

  // Taking back
  undo: 'Undo',
  undoOf: (what: string) => `Undo: ${what}`,
  undone: 'Undone.',

  test: 'Test',
  times: (count: number) => `\u00D7${whole(count)}`,
  quote: (message: string) => `\u201C${message}\u201D`,
  value: (diamonds: number) => `${whole(diamonds)} diamonds at list price`,

  // Feed
  feed: 'Feed',
  feedNone: 'Quiet. The next gift appears here.',
  nothingConnected: 'Nothing is connected yet.',
  openSources: 'Open Settings, Sources.',
  hide: 'Hide on screen',
  hideOf: (name: string) => `Hide on screen: ${name}`,
  unhide: 'Show on screen again',
  unhideOf: (name: string) => `Show on screen again: ${name}`,
  hiddenNow: (name: string) => `${name} stays off the screen. Gifts still count.`,
  unhiddenNow: (name: string) => `${name} is shown on screen again.`,
  gift: (count: number, name: string) => `${whole(count)}\u00A0x ${name}`,
  fate: {
    counted: 'Counted.',
    belowFirst: 'Counted. Below the first step of the ladder.',
    noStep: 'Counted. No step of the ladder fits it.',
    tooLate: 'Counted. It came after its streak had ended, so there is no alert.',
    limited: 'Counted. The step that it fits is resting or used up, so there is no alert.',
    unpriced: 'Counted as 0: its price is not known.',
    byHand: 'Counted. It was entered by hand, so there is no alert.',
    priced: 'Counted. Its price was entered later, so there is no alert.',
    takenBack: 'Taken back.',
    toTicker: (step: string) => `${step}, sent to the ticker.`,
    onAir: (step: string) => `${step}, on air now.`,
    held: (step: string) => `${step}, held for a decision.`,
    waits: (step: string, place: number) => `${step}, waits: ${ordinal(place)} in line.`,
    underWay: (step: string) => `${step}, on its way.`,
    shown: (step: string) => `${step}, shown.`,
    shownInPart: (step: string) => `${step}, shown in part: the overlay went away.`,
    shownUnconfirmed: (step: string) => `${step}, started. The overlay did not say that it ended.`,
    skipped: (by: string) => `Skipped by ${by}.`,
    rejected: (by: string) => `Not shown: ${by} decided so.`,
    expired: 'Missed: it waited too long.',
    noOverlay: 'Missed: no overlay was connected.',
    notStarted: 'Missed: the overlay did not start it.',
    unapproved: 'Missed: nobody decided in time.',
    passedOver: 'Missed: it was left out after the screen was clear.',
    tickerCleared: 'Missed: the screen was clear.',
    cutByClear: 'Stopped: the screen was cleared.',
    missed: 'Missed.',
    together: 'Merged with another.',
    nobody: 'Giftcast',
  },

  // Refusals
  refusal: {
    ended: {
      shown: (atMs: number) => `That alert was shown already, until ${clock(atMs)}.`,
      merged: () => 'That alert plays inside another one by now.',
      missed: (atMs: number) => `That alert was missed already, at ${clock(atMs)}.`,
      skipped: (atMs: number, by: string, nowMs: number) => `${by} skipped this ${when(atMs, nowMs)}.`,
      rejected: (atMs: number, by: string, nowMs: number) =>
        `${by} decided against this ${when(atMs, nowMs)}.`,
      cancelled: (atMs: number) => `That alert went with the cleared screen, at ${clock(atMs)}.`,
    },
    paused: (by: string, atMs: number, nowMs: number) => `${by} paused ${when(atMs, nowMs)}.`,
    cleared: (by: string, atMs: number, nowMs: number) => `${by} cleared the screen ${when(atMs, nowMs)}.`,
    approved: (by: string, atMs: number, nowMs: number) => `${by} showed this ${when(atMs, nowMs)}.`,
    hidden: 'That name is hidden already.',
    notHidden: 'That name is not hidden.',
    noGifter: 'That person is not known here.',
    stale: 'Somebody saved a newer version. Its values are shown now: look, then save again.',
    staleBy: (by: string, atMs: number) =>
      `${by} saved a newer version at ${clock(atMs)}. Its values are shown now: look, then save again.`,
    already: (message: string, by: string, atMs: number) => `${message} It was ${by}, at ${clock(atMs)}.`,
    superseded: (by: string, atMs: number) =>
      `Not undone: ${by} changed the same thing later, at ${clock(atMs)}.`,
    oldPage: 'This page is older than Giftcast. Reload it.',
    playing: 'Alerts are playing already.',
    sessionRuns: (sinceMs: number) => `A session is running already, since ${clock(sinceMs)}.`,
    onItsWay: 'That alert is on its way already.',
    alertGone: 'That alert is not there any more.',
    noGoal: 'There is no goal any more.',
    forbidden: 'Your role may not do this.',
    tooMuch: (left: number, most: number) =>
      `Not done. Moderators may move ${whole(most)} in one night, and ${whole(left)} are left. The owner may do more.`,
    badArgs: (message: string) => `Not done. ${message}`,
    notSaved: 'Not done: the disk refuses. Gifts and commands need it.',
    other: (message: string) => `Not done. ${message}`,
  },

  // Test alert
  testTitle: 'Test alert',
  testStep: 'Step',
  testStepOption: (level: number, name: string, from: number) => `${level}. ${name}, from ${whole(from)}`,
  testName: 'Name (optional)',
  testNameHint: 'Test viewer',
  testMessage: 'Message (optional)',
  testStreak: 'Streak of (optional)',
  testStreakBad: 'A whole number from 2 to 1,000,000.',
  testPlay: 'Play a test alert',
  testNote: 'Tests never count.',
  testSent: (step: string) => `Test alert accepted: ${step}.`,
  testWaits: (step: string) => `Test alert accepted: ${step}. No overlay is connected: it waits.`,
  testNoStep: 'The ladder has no step for so little.',

  // Session
  sessionTitle: 'Session',
  sessionName: 'Title (optional)',
  sessionStart: 'Start session',
  sessionEnd: 'End session',
  sessionNone: 'No session runs. The first gift opens one by itself.',
  sessionSince: (sinceMs: number) => `Running since ${clock(sinceMs)}.`,
  sessionStarted: 'Session started.',
  sessionEnded: 'Session ended.',

  // Goal
  goalTitle: 'Goal',
  goalNone: 'No goal is shown.',
  goalLabel: 'What for',
  goalTarget: 'Target, in diamonds',
  goalTargetBad: 'A whole number from 1.',
  goalSet: 'Set goal',
  goalReplace: 'Replace goal',
  goalRemove: 'Remove goal',
  goalProgress: (value: number, target: number) => `${whole(value)} of ${whole(target)}`,
  goalIsSet: 'Goal set. It counts from now on.',
  goalRemoved: 'Goal removed.',

  // Overlay link
  linkTitle: 'Put it in OBS',
  linkSteps: [
    'In OBS: Sources, +, Browser.',
    'Paste this link.',
    'Width 1920, height 1080. Upright: 1080 and 1920.',
    'OK.',
  ],
  linkLabel: 'Overlay link',
  linkNote: 'Keep it to yourself: whoever has it sees your overlay.',
  copy: 'Copy link',
  copied: 'Copied.',
  pressCtrlC: 'Press Ctrl+C',
  starterLink: 'OBS starts before Giftcast? Take this file instead.',
  starterNote:
    'Tick "Local file" in OBS and choose it: it waits for Giftcast, then shows the overlay. The link stands in it, so keep it to yourself.',
  linkOwnerOnly: 'Only the owner can see the overlay link.',
  linkFailed: 'The link could not be fetched. Reload this page.',
  linkFetching: 'Fetching the link...',
  overlayNone: 'OBS has not opened the link yet.',
  overlayObs: (size: string | null) => (size ? `OBS found, ${size}.` : 'OBS found.'),
  overlayBrowser: 'Opened in a browser, not in OBS. Fine for a look.',
  overlayOther: (name: string, size: string | null) => (size ? `${name}, ${size}.` : `${name}.`),
  overlayHidden: 'Hidden at the moment: alerts wait.',
  overlayPace: (fps: number, dropped: number) =>
    dropped > 0 ? `${fps} frames a second, ${whole(dropped)} missed so far.` : `${fps} frames a second.`,
  overlayNoGraphics: 'It draws without the graphics card, with fewer particles.',
  overlaySize: (size: string, wanted: string) => `The source is ${size}, not ${wanted}: text will look soft.`,
  size: (width: number, height: number) => `${width} x ${height}`,

  // Preview
  previewTitle: 'Preview',
  previewFrame: 'What viewers see',
  previewElsewhere: "The preview is on the streamer's computer only.",
  landscape: 'Landscape',
  portrait: 'Portrait',

  // Narrow windows show one of three parts
  parts: 'Parts of the desk',
  partLive: 'Live',
  partFeed: 'Feed',
  partSetup: 'Set up',

  // Keys
  keys: 'Keys',
  keysTitle: 'Keyboard',
  keysNote: 'They work while you are not typing.',
  keysOn: 'Use these keys',
  /** What each shortcut does, by its key at first. */
  keyList: {
    j: 'Next held alert',
    k: 'Held alert before',
    a: 'Show what is held',
    w: 'Show it without its message',
    d: "Don't show it",
    e: 'Edit it',
    n: 'Skip what is on air',
    r: 'Replay the last alert',
    p: 'Pause or resume',
    m: 'Mute or sound on',
    c: 'Clear screen',
    u: 'Undo what you just did',
    '/': 'Search the feed',
    t: 'Play a test alert',
    '?': 'This list',
  },
};
