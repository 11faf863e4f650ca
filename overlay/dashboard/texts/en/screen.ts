import { listed, whole } from '../format.ts';

type Side = 'top' | 'bottom' | 'left' | 'right';
type Part = 'layout' | 'theme' | 'sound';

const PARTS: { readonly [part in Part]: string } = { layout: 'layout', theme: 'look', sound: 'sound' };
const named = (parts: readonly Part[]) => listed(parts.map((part) => PARTS[part]));

const REACHES: { readonly [side in Side]: (px: string) => string } = {
  top: (px) => `${px} px into the top`,
  bottom: (px) => `${px} px into the bottom`,
  left: (px) => `${px} px into the left`,
  right: (px) => `${px} px into the right`,
};

/** The page on which the owner arranges what viewers see. */
export const screen = {
  title: 'Screen',
  parts: 'Parts of the screen',
  layoutTab: 'Layout',
  loading: 'Fetching what stands on the screen...',

  // Publishing
  publishBar: 'What is not published',
  nothingToPublish: 'Nothing waits to be published.',
  notPublished: (parts: readonly Part[]) => `Not published: ${named(parts)}.`,
  publish: 'Publish',
  publishAll: 'Publish all',
  publishOnly: { layout: 'Publish layout only', theme: 'Publish look only', sound: 'Publish sound only' },
  discard: 'Discard',
  undoEdit: 'Undo edit',
  redoEdit: 'Redo edit',
  published: (parts: readonly Part[]) => `Published: ${named(parts)}. Viewers see it now.`,
  overtaken:
    'Not published: somebody saved something in the same moment. Your edits are still here: publish again.',
  conflict: {
    layout: 'Somebody else published another layout while you edited yours.',
    theme: 'Somebody else published another look while you edited yours.',
    sound: 'Somebody else published another sound while you edited yours.',
  },
  keepMine: 'Keep mine',
  takeTheirs: 'Take theirs',

  // The picture
  picture: 'The picture',
  orientation: 'Orientation',
  contents: 'What stands in the preview',
  withSamples: 'Samples',
  asLive: 'What is live now',
  zoom: 'Zoom',
  zoomFit: 'Fit',
  zoomPercent: (percent: number) => `${whole(percent)} %`,
  snap: 'Snap to lines',
  snapHint: 'Hold Alt while you drag to do without.',
  showAlert: 'Play a sample alert',
  alertLevel: (level: number) => `Play a sample alert of level ${whole(level)}`,
  layer: 'Widgets in the picture',
  keysHint:
    'Arrow keys move by 1, with Shift by 10. With Alt they make it wider, narrower, higher or lower. Escape puts back what is being dragged.',
  box: (
    name: string,
    { x, y, w, h }: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  ) => `${name}: ${whole(x)} from the left, ${whole(y)} from the top, ${whole(w)} wide, ${whole(h)} high`,
  widgets: {
    alerts: 'Alerts',
    leaderboard: 'Leaderboard',
    goal: 'Goal',
    ticker: 'Ticker',
    timer: 'Timer',
    battle: 'Battle',
    crown: 'Crown',
    poll: 'Poll',
    question: 'Question card',
    schedule: 'Schedule line',
    jar: 'Jar',
    credits: 'Credits',
  },

  // One widget
  one: 'Place and size',
  widget: 'Widget',
  chooseOne: 'Choose one, here or in the picture',
  unit: {
    landscape: 'In px of a picture of 1920 x 1080, whatever size OBS shows it at.',
    portrait: 'In px of a picture of 1080 x 1920, whatever size OBS shows it at.',
  },
  x: 'From the left',
  y: 'From the top',
  w: 'Width',
  h: 'Height',
  numberBad: (least: number, most: number) => `A whole number from ${whole(least)} to ${whole(most)}.`,
  shown: 'Shown to viewers',
  putBack: 'Put back to its place',
  alertsNote:
    'Levels 2 to 5 stand in this box. Level 6 is a band across the picture and level 7 a frame around it: they stay.',
  creditsNote: 'While they roll, what stands behind them leaves.',

  // All widgets
  list: 'Widgets',
  listHide: (name: string) => `Hide: ${name}`,
  listShow: (name: string) => `Show: ${name}`,
  isShown: 'Shown',
  isHidden: 'Hidden',
  putAllBack: 'Put all back to their places',

  // The board
  board: 'Board and crown',
  window: 'What they count',
  windows: {
    session: 'This live',
    day: 'Today',
    week: 'This week',
    month: 'This month',
    all: 'All time',
  },

  // Safe areas
  safe: 'Safe area',
  safeNote:
    'What an app may cover with its own buttons and comments. No platform tells its figures: check them on a screenshot of your phone. They are kept in this browser.',
  safeSide: { top: 'Top', bottom: 'Bottom', left: 'Left', right: 'Right' },
  safePx: (px: number) => `${whole(px)} px`,
  safeReset: 'Usual figures',
  behind: 'Behind the widgets',
  behindNothing: 'Nothing',
  behindDrawn: 'A phone app, drawn',
  behindShot: 'A screenshot of mine',
  chooseShot: 'Choose a screenshot',
  otherShot: 'Choose another screenshot',
  shotNote: 'It stays in this browser until the page is closed, and is sent nowhere.',
  shotBad: 'This file is no picture that the browser can show.',
  unsafeNone: 'Every widget that is shown keeps clear of the edges.',
  unsafe: 'May be covered on a phone',
  reaches: (side: Side, px: number) => REACHES[side](whole(px)),

  // Samples: nothing of them is ever on air.
  samples: {
    goal: 'New microphone',
    timer: 'ENDS IN',
    poll: 'Next game?',
    pollOptions: ['Chess', 'A puzzle', 'Something cosy', 'You choose'],
    question: 'Which game would you play again for the first time?',
    schedule: ['Thursday 19:00', 'Friday 20:00'],
    credits: 'Thank you all',
    message: 'Happy birthday from all of us!',
  },
};
