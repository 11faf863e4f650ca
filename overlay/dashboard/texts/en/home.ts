import type { FirstRunStep } from '../../../../shared/first-run.ts';
import { counted } from '../format.ts';

/** The streamer's page before a show: the first run, and what is ready. */
export const home = {
  name: 'Home',
  fetching: 'Fetching what is set up...',

  // The list
  firstRun: 'First run',
  firstRunAbout: 'An alert on your screen in 5 minutes. In any order; every step can be skipped.',
  progress: (settled: number, all: number) => `${settled} of ${all}`,
  putAway: 'Put this away',
  close: 'Close',
  openAgain: 'Open the first run',
  step: {
    see: 'See it first',
    obs: 'Put it in OBS',
    sources: 'Where do your viewers support you?',
    look: 'Pick a ladder and a look',
    helpers: 'Who helps you?',
  } satisfies Record<FirstRunStep, string>,
  state: { open: 'To do', done: 'Done', skipped: 'Skipped' },
  next: 'Next',
  skip: 'Skip this step',

  // 1
  seeAbout: 'This is what your viewers will see. No account, no OBS needed.',
  playTest: 'Play a test alert',
  playing: 'Playing...',
  played: 'That is an alert. Tests never count.',
  noAnswer: 'The preview did not answer. Reload this page.',

  // 2
  obsShape: 'Shape of your stream',
  obsSteps: (width: number, height: number) => [
    'In OBS: Sources, +, Browser.',
    'Paste this link.',
    `Width ${width}, height ${height}.`,
    'OK.',
  ],
  obsWaits: 'Waiting for OBS to open the link...',
  obsNotFound: 'OBS has not opened the link yet.',
  obsHints: [
    'Is the source in this scene?',
    'Is the link whole, to the last letter?',
    'OBS open before Giftcast: press Refresh on the source.',
    'OBS on another computer: see Other devices.',
  ],
  obsFound: (size: string | null, fps: number | null) => {
    if (size === null) return 'OBS found.';
    return fps === null ? `OBS found, ${size}.` : `OBS found, ${size}, ${fps} fps.`;
  },
  playThere: 'Play a test alert there',
  onAirThere: 'It plays now. Look at OBS.',

  // 3
  sourcesAbout: 'Choose one to set it up here; you can use more than one.',
  sourceChoice: 'Where gifts come from',
  source: { tiktok: 'TikTok', twitch: 'Twitch', other: 'Other' },
  sourceOf: {
    tiktok: 'Through the TikFinity app',
    twitch: 'Bits and subs, from your chat',
    other: 'Any tool with a webhook',
  },
  liveStudio:
    'TikTok LIVE Studio: It is reported to refuse links to this computer. Use OBS, or the public link under Other devices.',

  // 4
  ladder: 'Pick a ladder',
  presetSaved: (name: string) => `Ladder: ${name}.`,
  ownLadder: 'You have a ladder of your own. A press above replaces it; Undo brings it back.',
  look: 'Pick a look',
  themeSaved: (name: string) => `Look: ${name}.`,
  zone: 'Time zone of the show',
  zoneHint: 'Your days, weeks and months begin by it.',
  zoneOwn: 'As this computer',
  language: 'Language of this page',
  keep: 'Keep it so',

  // 5
  helpers: { alone: 'Alone', moderators: 'With moderators' },
  helpersAbout: {
    alone: 'A message that passes every filter shows by itself. Only doubtful ones are held.',
    moderators: 'Messages and questions are held until somebody decides.',
  },
  helpersOwn: 'Your ladder holds by rules of its own. A press above replaces them; Undo brings them back.',
  helpersSaved: { alone: 'Only what is in doubt is held.', moderators: 'Messages and questions are held.' },
  waitSaved: 'The wait is changed.',
  clear: 'Try Clear screen once',
  clearAbout: 'Press Clear screen at the top right: everything is gone at once, gifts still count.',
  clearNow: 'The screen is clear. Now press Show again, above.',
  clearDone: 'You have tried it. It works from every page.',

  // The end
  ready: 'You are ready.',
  readyAbout: 'When you go live, press Start session.',
  invite: 'Invite a moderator',
  openDesk: 'Open desk',

  // Before a show
  isReady: 'Ready.',
  isLive: 'You are live.',
  isNotReady: (count: number) => `${counted(count, 'thing needs', 'things need')} a hand first.`,
  isTroubled: 'Not ready. The lines above say why.',
  overlayGood: 'OBS shows the overlay.',
  overlayOther: 'The overlay is open, but not in OBS.',
  overlayHidden: 'OBS hides the overlay: alerts wait. Switch to the scene with the source.',
  overlayNone: 'OBS does not show the overlay: alerts wait.',
  overlayFix: 'Put it in OBS',
  sourceGood: (name: string) => `${name} connected.`,
  tikfinityWaits: 'TikFinity waits for your LIVE.',
  sourceConnecting: (name: string) => `${name} is being connected...`,
  hookGood: 'The webhook takes gifts.',
  sourceNone: 'Nothing is connected, so no gift can come.',
  sourceFix: 'Open Sources',
  sourceConnect: 'Set up a source',
  cleared: 'The screen is clear: nothing is shown.',
  paused: 'Alerts are paused: they wait.',
  held: (count: number) => `${counted(count, 'alert waits', 'alerts wait')} for a decision.`,
  deskFix: 'Open desk',
  demo: 'This is the demo: simulated gifts only.',
};
