import { counted, listed, whole } from '../format.ts';

/** The tab of pictures, clips and sounds. */
export const files = {
  tab: 'Files',
  title: 'Files',
  room: (count: string, most: string, size: string, mostSize: string) =>
    `${count} of ${most} files, ${size} of ${mostSize}`,
  none: 'No file yet. A step of the ladder can show a picture or clip of yours, and play a sound of yours.',

  // Adding
  add: 'Add files',
  choose: 'Choose files',
  drop: 'or drop them here',
  limits:
    'PNG, JPEG, WebP or GIF pictures, WebM clips, MP3, OGG or WAV sounds. At most 8 MB each, 4,096 x 4,096 pixels, 5 minutes; as a sound of a step at most a minute.',
  folder:
    'They are kept in the folder media/ of your data. What you copy in there by hand is here within 5 seconds. Nothing is on air before a step uses it.',
  waiting: 'Waits for its turn.',
  sending: (part: string) => `Sending, ${part}`,
  sendingOf: (name: string) => `Sending ${name}`,
  looking: 'Looking at it...',
  taken: 'It is in the folder.',
  known: 'It was in the folder already.',
  refusedSince: (sentence: string) => `Not taken. ${sentence}`,
  refused: {
    kind: 'Not taken. It is none of: a PNG, JPEG, WebP or GIF picture, a WebM clip, an MP3, OGG or WAV sound.',
    refused: 'Not taken. This file cannot be used.',
    'too-large': 'Not taken. It is larger than 8 MB. Make it smaller.',
    full: 'Not taken. There are 200 files or 200 MB already. Delete what is not needed first.',
    busy: 'Not sent. Two other files are on their way.',
    unsaved: 'Not taken. It could not be saved right now.',
    lost: 'Not sent. The server did not answer.',
    forbidden: 'Not sent. Your access has ended.',
  },
  again: 'Try again',
  tidy: 'Clear this list',

  // A file
  sorts: { picture: 'Picture', clip: 'Clip', sound: 'Sound' },
  unnamed: { picture: 'Picture without a name', clip: 'Clip without a name', sound: 'Sound without a name' },
  pictureOf: (name: string) => `Picture: ${name}`,
  play: 'Play',
  playOf: (name: string) => `Play: ${name}`,
  usedBy: (steps: readonly string[]) => `Used by ${listed(steps)}.`,
  unused: 'No step uses it.',

  // Its name
  rename: 'Rename',
  renameOf: (name: string) => `Rename ${name}`,
  newName: 'Name',
  badName: 'Use letters and digits, with spaces, "-" or "_" between them.',
  saveName: 'Save name',
  cancel: 'Cancel',
  renamed: (name: string) => `Renamed: ${name}.`,

  // Deleting
  delete: 'Delete',
  deleteOf: (name: string) => `Delete ${name}`,
  deleteTitle: 'Delete this file?',
  deleteNote: 'It is removed from the folder for good. There is no Undo. No step of the ladder uses it.',
  usedBefore: (versions: readonly number[]) =>
    `${counted(versions.length, 'earlier version', 'earlier versions')} of the ladder used it (${listed(versions.map(whole))}). Whoever goes back there has the usual sound or gift in its place.`,
  inUse: (steps: readonly string[]) => `Used by ${listed(steps)}. Choose another file there first.`,
  toTiers: 'Go to Tiers',
  deleteNow: 'Delete for good',
  keep: 'Keep it',
  deleted: (name: string) => `Deleted: ${name}.`,
};
