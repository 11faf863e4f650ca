import type { EnterName, ParticleName, ShapeName, ThemeName } from '../../../../shared/theme-tokens.ts';
import { counted, percent } from '../format.ts';

const LOOKS: Readonly<Record<ThemeName, string>> = {
  signal: 'Signal',
  neon: 'Neon',
  paper: 'Paper',
  luxe: 'Luxe',
  pixel: 'Pixel',
  festive: 'Festive',
};

/** The tab where a look is chosen, or made. */
export const look = {
  tab: 'Look',

  // The looks
  title: 'Look',
  names: LOOKS,
  about: {
    signal: 'Clear and quick, like the news',
    neon: 'Bright lines at night',
    paper: 'Cut-outs and tape, for daylight',
    luxe: 'Gold lines and calm',
    pixel: 'An old console',
    festive: 'Bunting and confetti',
  } satisfies Readonly<Record<ThemeName, string>>,
  own: 'Your own',
  ownAbout: 'Made by you, below',
  onAir: 'On air now',
  chosen: 'Chosen',

  // The preview
  preview: 'Preview',
  sample: 'Play a sample',
  sampleNote: 'Only here. Nothing is on air, nothing counts.',
  sampleOf: (level: number, step: string) => `${level} ${step}`,
  withStreak: 'As a streak',
  withMessage: 'With a message, where the step shows one',
  sampleName: 'Ada',
  sampleThanks: 'THANK YOU',
  sampleMessage: 'Love this song, greetings to everybody!',
  previewWaits: 'The preview keeps the last colours that can be read.',

  // Movement
  motion: 'Movement',
  motions: {
    full: 'Full',
    calm: 'Calm',
    reduced: 'Reduced',
  },
  motionAbout: {
    full: 'Everything moves.',
    calm: 'The largest alerts, levels 5 to 7, come and go in place. All sounds are 8 dB quieter.',
    reduced: 'Nothing moves: alerts come and go in place, without particles. All sounds are 8 dB quieter.',
  },
  motionNote:
    'Whatever is chosen, no look may flash on more than an eighth of the picture: half of what the safety rules for the web allow.',

  // The own look
  ownTitle: 'Your own look',
  ownEmpty: 'Start with a copy of a look and change what you like. The look itself stays as it is.',
  copyOf: (name: string) => `Start with a copy of ${name}`,
  startAgain: 'Start again from',
  startAgainPress: 'Copy it',
  ownOff: 'You wear another look. What you change here is put on with it.',
  grounds: 'Panels',
  letters: 'Words',
  levels: 'Levels',
  form: 'Form',
  movement: 'Movement',
  tokens: {
    panel: 'Panel',
    panel2: 'Plates on a panel',
    line: 'Thin lines, empty part of a bar',
    edge: 'Inner edge, seen on dark video',
    ink: 'Outer edge, seen on bright video',
    text: 'Text',
    muted: 'Quiet text',
    accent: 'Accent',
    type: 'Typefaces',
    tracking: 'Room between capitals',
    shape: 'Outline of panels',
    enter: 'How alerts come in',
    enterMs: 'How long they take',
    particle: 'Particles',
  },
  level: (level: number, step: string) => `${level} ${step}`,
  levelOnly: (level: number) => `Level ${level}`,
  typefaces: {
    signal: 'Barlow Condensed, Barlow (as Signal)',
    neon: 'Oxanium (as Neon)',
    paper: 'Fraunces, Nunito (as Paper)',
    luxe: 'Marcellus, Jost (as Luxe)',
    pixel: 'Jersey 10 (as Pixel)',
    festive: 'Lilita One, Baloo 2 (as Festive)',
  } satisfies Readonly<Record<ThemeName, string>>,
  shapes: {
    rounded: 'Round, a bar at the left',
    cut: 'Two corners cut, a second line',
    taped: 'Round, with a shadow and tape',
    concave: 'Hollow corners, a thin line',
    stepped: 'Stairs, with a shadow',
    bunting: 'Very round, with bunting',
  } satisfies Readonly<Record<ShapeName, string>>,
  enters: {
    wipe: 'Wiped in from the left',
    diagonal: 'Wiped in aslant',
    drop: 'Dropped from above',
    open: 'Opened from the middle',
    steps: 'In eight steps',
    pop: 'Popped up',
  } satisfies Readonly<Record<EnterName, string>>,
  particles: {
    rhombus: 'Rhombs',
    dash: 'Dashes',
    strip: 'Paper strips',
    star: 'Stars',
    square: 'Squares',
  } satisfies Readonly<Record<ParticleName, string>>,
  tracking: (part: number) => `${percent(part)} of a letter’s height`,
  milliseconds: (ms: number) => `${ms} ms`,
  pick: (what: string) => `Pick a colour: ${what}`,
  hex: (what: string) => `Colour as #RRGGBB: ${what}`,
  badHex: 'Write a colour as #RRGGBB, such as #4DB2FF.',
  reset: (what: string, name: string) => `Back to ${name}: ${what}`,

  // What is refused
  tooWeak: {
    panel: (reached: string, least: number) => `${reached} : 1 on the panel, needs ${least} : 1`,
    panel2: (reached: string, least: number) => `${reached} : 1 on plates, needs ${least} : 1`,
  },
  tooRed: (share: string, most: number) =>
    `${share} of its light is red, needs under ${most}: saturated red may harm people when it flashes`,
  noFix: 'No colour would do: make both panels lighter, or both darker.',
  fix: (color: string) => `Use ${color}`,
  fixOf: (color: string, what: string) => `Use ${color}: ${what}`,
  faults: (count: number) =>
    `${counted(count, 'colour', 'colours')} must change before this look can be published.`,
  fixAll: 'Put all right',
  notReadable: 'The look waits: it has colours that viewers could not read.',
  goThere: 'Go there',

  // As a file
  file: 'As a file',
  fileNote: 'To keep it, or to give it to somebody. Colours and form only, no names and no secrets.',
  export: 'Save as a file',
  fileName: 'giftcast-look.json',
  import: 'Open a file',
  imported: 'The look of the file is in your draft. Undo edit takes it back.',
  importTooLarge: 'Not taken: the file is far too large for a look.',
  importNotJson: 'Not taken: this file is not a look saved by Giftcast.',
  importFault: (path: string, message: string) => `Not taken. At "${path}": ${message}`,
};
