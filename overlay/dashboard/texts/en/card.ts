import type { ThankReason, WindowName } from '../../../../shared/topics.ts';
import { counted, ordinal, whole } from '../format.ts';

const WINDOW_NAMES: { readonly [window in WindowName]: string } = {
  session: 'Tonight',
  day: 'Today',
  week: 'This week',
  month: 'This month',
  all: 'All time',
};

const BECAUSE: { readonly [because in ThankReason]: string } = {
  rejected: 'To be thanked by voice: the alert was not shown.',
  step: 'To be thanked by voice: the step asks for it.',
};

/** One person's card. */
export const card = {
  open: (name: string) => `Open the card of ${name}`,
  fetching: 'Fetching the card...',
  failed: 'The card could not be fetched. Close it and try again.',
  unknown: 'Nothing is known of this person any more.',
  calledBefore: (names: string) => `Called before: ${names}`,
  ownName: (name: string) => `Own name: ${name}`,

  // Numbers
  window: (name: WindowName) => WINDOW_NAMES[name],
  gifts: (gifts: number) => counted(gifts, 'gift', 'gifts'),
  rank: (rank: number) => `${ordinal(rank)} on the board`,
  noRank: 'not on the board',
  firstSeen: (when: string) => `Gave first ${when}.`,
  lastSeen: (when: string) => `Gave last ${when}.`,
  steps: 'Steps reached tonight',
  stepTimes: (name: string, times: number) => (times === 1 ? name : `${name}, ${whole(times)} times`),

  // What stands
  hidden: 'Hidden on screen',
  blocked: 'Blocked: never named on screen',
  trusted: 'Trusted: the name is never held',
  excluded: 'Left off the board',
  vip: 'VIP',
  questions: (slots: number) => counted(slots, 'question open', 'questions open'),
  forgetAsked: (when: string) => `Asked to be forgotten, ${when}`,
  toThank: (because: ThankReason) => BECAUSE[because],

  // Acts
  acts: 'What to do',
  rename: 'Rename on air',
  renameLabel: 'Name on air',
  renameSave: 'Rename',
  renameBad: 'The name is empty.',
  renamed: (name: string, to: string) => `${name} is called ${to} now.`,
  ownNameAgain: 'Own name again',
  ownNameNow: 'The own name is back.',
  block: 'Block',
  unblock: 'Unblock',
  blockedNow: (name: string) => `${name} is never named on screen. Gifts still count.`,
  unblockedNow: (name: string) => `${name} may be named on screen again.`,
  trust: 'Trust',
  untrust: 'Trust no more',
  trustedNow: (name: string) => `The name of ${name} is never held.`,
  untrustedNow: (name: string) => `The name of ${name} may be held again.`,
  exclude: 'Leave off the board',
  include: 'Back on the board',
  excludedNow: (name: string) => `${name} counts, and is on no board.`,
  includedNow: (name: string) => `${name} is on the board again.`,
  thanked: 'Mark thanked',
  save: 'Save',

  // Note
  note: 'Note',
  noteLabel: 'Note for the team',
  noteHint: 'Read by owner and moderators, here alone. The person gets it in a copy of their data.',
  noteBy: (by: string, when: string) => `Written by ${by}, ${when}.`,
  noteSaved: 'Note saved.',
  noteRemoved: 'Note removed.',
  noteRemove: 'Remove the note',

  // Adjust
  adjust: 'Adjust the total',
  adjustLabel: 'Diamonds to add, with a minus to take away',
  adjustBad: 'A whole number other than 0, such as 50 or -50.',
  adjustLeft: (left: number) => `Moderators may still move ${whole(left)} tonight. More asks the owner.`,
  adjustSave: 'Adjust',
  adjustedUp: (name: string, diamonds: number) => `${whole(diamonds)} added to what ${name} gave.`,
  adjustedDown: (name: string, diamonds: number) => `${whole(diamonds)} taken from what ${name} gave.`,
  reason: 'Why',
  reasonBad: 'Say why.',

  // Gifts
  giftsTitle: 'Gifts',
  giftsNone: 'No gift of theirs is among those that are looked through.',
  giftsAll: 'All in the feed',
  revert: 'Take back',
  revertOf: (gift: string) => `Take back: ${gift}`,
  revertSave: 'Take the gift back',
  reverted: (name: string) => `A gift of ${name} was taken back.`,

  // Forget
  forget: 'Forget',
  forgetSure: (name: string) =>
    `Delete ${name}'s name, messages and history here, backups included? Amounts stay in totals without a name. This cannot be undone. Type FORGET.`,
  forgetWord: 'FORGET',
  forgetLabel: 'Type FORGET',
  forgetSave: 'Forget for good',
  forgotten: 'Forgotten. Name, messages and history are deleted here.',
};
