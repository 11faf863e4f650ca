const clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });
const whole = new Intl.NumberFormat(undefined, { maximumFractionDigits: 0 });

const REASONS: Readonly<Record<string, string>> = {
  'no-overlay': 'No overlay is connected. Alerts wait.',
};

/** Every sentence of the dashboard in one place, so that another language is another such object. */
export const TEXTS = {
  title: 'Giftcast',
  live: 'Live',
  connecting: 'Connecting...',
  notLive: (lastNewsAtMs: number | null) =>
    lastNewsAtMs === null
      ? 'Not live. No news yet. Reconnecting...'
      : `Not live. Last news ${clock.format(lastNewsAtMs)}. Reconnecting...`,
  refused: 'Your link does not work any more. Run npm run urls to get a new one.',
  noToken: 'Run npm run urls and open the dashboard link that it prints.',
  demo: 'Demo: every gift here is simulated.',
  reason: (code: string) => REASONS[code] ?? `Something is wrong: ${code}`,

  controls: 'On screen',
  testSize: 'Size of the test, in diamonds',
  diamonds: (value: number) => whole.format(value),
  playTest: 'Play a test alert',
  noTier: 'The ladder has no step for so little.',
  skip: 'Skip',
  pause: 'Pause',
  resume: 'Resume',
  paused: 'Paused: alerts wait. Gifts still count.',
  clear: 'Clear screen',
  showAgain: 'Show again',
  cleared: (by: string, atMs: number) =>
    `Screen cleared by ${by} ${clock.format(atMs)}. Nothing is shown. Gifts still count.`,

  onAir: 'On air',
  onAirNone: 'Quiet. The next alert appears here.',
  comingUp: 'Coming up',
  comingUpNone: 'Nothing waits.',
  missed: 'Missed',
  missedNone: 'Nobody was missed.',
  replay: 'Replay',
  times: (count: number) => `\u00D7${whole.format(count)}`,
  test: 'Test',

  session: 'Session',
  sessionTitle: 'Title (optional)',
  sessionStart: 'Start session',
  sessionEnd: 'End session',
  sessionNone: 'No session runs. The first gift opens one by itself.',
  sessionSince: (openedAtMs: number, title: string | null) =>
    `${title ? `${title}, since` : 'Since'} ${clock.format(openedAtMs)}`,

  overlayLink: 'Put it in OBS',
  howToAdd:
    'In OBS: Sources, +, Browser. Paste this link, set width 1920 and height 1080 (or 1080 and 1920 for an upright stream), press OK.',
  linkLabel: 'Overlay link. Keep it to yourself: whoever has it sees your overlay.',
  copy: 'Copy',
  copied: 'Copied',
  pressCtrlC: 'Press Ctrl+C to copy.',
  linkOwnerOnly: 'Only the owner can see the overlay link.',
  linkFailed: 'The link could not be fetched. Reload this page.',
  overlayNone: 'No overlay is connected yet.',
  overlaySeen: (name: string, width: number | null, height: number | null, visible: boolean) =>
    `${name}${width && height ? `, ${width} x ${height}` : ''}${visible ? '' : ', hidden'}`,

  preview: 'Preview',
  previewTitle: 'What viewers see',

  unconfirmed: 'Sent, not confirmed. Look whether it happened before you press again.',
  clearUnconfirmed: 'NOT cleared. Hide the source in OBS.',
  notRecorded: 'Done, but it could not be written to disk.',
} as const;
