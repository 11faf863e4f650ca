import { counted, listed, names, whole } from '../format.ts';

/** The desk, who is at it, and what every page says of the screen. */
export const deskPage = {
  // Who is here
  owner: 'owner',
  here: (labels: readonly string[]) => `${names(labels)} here`,
  hereAndMore: (labels: readonly string[], more: number) => `${names(labels)} and ${whole(more)} more here`,
  looking: (labels: readonly string[]) =>
    labels.length === 1 ? `${listed(labels)} is looking` : `${listed(labels)} are looking`,

  // The line to the server
  liveAgain: (count: number, isMore: boolean) =>
    isMore
      ? `Live again. More than ${counted(count, 'thing', 'things')} happened.`
      : `Live again. ${counted(count, 'thing', 'things')} happened.`,
  notClearedTell: 'NOT cleared. Tell the streamer: hide the source in OBS.',
  undoTheirs: 'Undo theirs',
  oldBrowser:
    'This browser is too old for the dashboard: some of it may look wrong. In OBS, docks work from OBS 31 on.',

  // Shown again
  playAll: (count: number) => (count === 1 ? 'Play it' : `Play the ${whole(count)}`),
  playBig: 'Only the big ones',
  playBigNote: 'Big ones are the steps of level 5 to 7. What is left out goes to Missed.',
  playNone: 'Send all to Missed',
  stayClear: 'Stay clear',

  // Sound
  mute: 'Mute',
  unmute: 'Sound on',
  muted: 'The screens are silent. What is shown goes on.',

  // Held
  edit: 'Edit',
  editOf: (name: string) => `Edit ${name}`,
  editName: 'Name on screen',
  editNameBad: 'The name is empty.',
  editMessage: 'Message on screen',
  editMessageNote: 'Empty: without a message.',
  saveAndShow: 'Save and show',
  saveOnly: 'Save only',
  cancel: 'Cancel',
  edited: (name: string) => `${name} was edited.`,
  heldButton: (count: number) => (count === 0 ? 'Held' : `Held ${whole(count)}`),
  heldPlace: (place: number, count: number) => `${whole(place)} of ${whole(count)}`,
  heldBack: 'The one before',
  heldNext: 'The next one',

  // Told when something is held
  signals: 'When something is held',
  signalSound: 'Play a sound',
  signalVibrate: 'Vibrate',
  signalNote: 'On this device only.',

  // The desk inside OBS
  dock: 'This desk inside OBS',
  dockSteps: [
    'In OBS: Docks, Custom Browser Docks.',
    'Give it a name and paste your own link to the dashboard.',
    'Apply. Drag the dock to where you want it; 420 wide is enough.',
  ],
  dockNote:
    'Docks work from OBS 31 on. In OBS 29 and 30 the browser is too old: open the desk in a window beside OBS.',

  // Keys
  keyOff: 'Off',
  keyPress: 'Press a key',
  keyChange: (does: string, key: string) => `${key}: ${does}. Change the key`,
  keysHow:
    'Press a key above to change it, then the new one. Backspace switches it off. A key that is taken changes places.',
  keysReset: 'All as at first',
};
