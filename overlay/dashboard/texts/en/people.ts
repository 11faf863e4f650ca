import { counted, fullMoment, moment } from '../format.ts';

/** Texts of who has access: moderators, the owner's own links, and the page of somebody who is invited. */
export const people = {
  // Invite
  invite: 'Invite a moderator',
  inviteAbout:
    'A moderator decides what goes on air, from a phone or another house. They see no secrets, no earnings and none of your settings.',
  name: 'Name',
  nameHint: 'One person each. What this person does is kept under this name.',
  nameMissing: 'Give a name first.',
  expiry: 'Access ends',
  expiries: {
    open: 'When I end it',
    tonight: 'Tonight',
    week: 'In a week',
    date: 'On a day',
  },
  endsAt: (atMs: number) => `Ends ${fullMoment(atMs)}.`,
  endsNever: 'Stays until you press End access.',
  day: 'Last day',
  dayMissing: 'Choose a day that is still to come, within five years.',
  makeLink: 'Make a link',

  // The link
  linkFor: (label: string) => `Link for ${label}`,
  linkOnce:
    'It works once, for one person on one device, and is shown only now. Lost or already used? Make another one.',
  linkOpenBy: (atMs: number, nowMs: number) => `It can be opened until ${moment(atMs, nowMs)}.`,
  where: 'Where will it be opened?',
  ways: {
    internet: (host: string) => `Anywhere, over the internet (${host})`,
    network: (host: string) => `In the same Wi-Fi or network (${host})`,
    here: () => 'At this computer',
  },
  onlyHere: 'Only this computer can be reached now, so the link works here only.',
  openOther: 'Open Giftcast to other devices',
  plainHttp: 'On Wi-Fi the link and all that follows travel unencrypted: only in a network you trust.',
  link: 'Link',
  copyLink: 'Copy link',
  showQr: 'Show QR code',
  hideQr: 'Hide QR code',
  qrNote: 'Not while your screen is on stream: whoever photographs it first is in.',
  qrOf: (label: string) => `QR code of the link for ${label}`,
  waiting: (label: string) => `Waiting for ${label} to open it.`,
  notInYet: (label: string) => `${label} is not in yet. Same Wi-Fi? VPN off? Node.js allowed?`,
  notInYetFar: (label: string) =>
    `${label} is not in yet. Is the tunnel running, and the link whole to the last letter?`,
  isIn: (label: string) => `${label} is in. The link opens nothing any more.`,
  linkEnded: (label: string) => `The access of ${label} was ended, and the link opens nothing.`,
  closeLink: 'Done',

  // Who has access
  who: 'Who has access',
  nobody: 'Nobody but you. Invite a moderator above.',
  here: (connected: number) => `Here now, on ${counted(connected, 'open page', 'open pages')}.`,
  notOpened: (openByMs: number, nowMs: number) =>
    `Has not opened the link yet. It works until ${moment(openByMs, nowMs)}.`,
  linkOver: 'The link ran out before it was opened. Make another one.',
  linkWaits: (openByMs: number, nowMs: number) =>
    `A link for another device waits until ${moment(openByMs, nowMs)}.`,
  lastSeen: (atMs: number, nowMs: number) => `Last here ${moment(atMs, nowMs)}.`,
  notSeen: 'Not here since Giftcast was started.',
  until: (atMs: number) => `Access ends ${fullMoment(atMs)}.`,
  untilEnded: 'Access stays until you end it.',
  newLink: 'New link',
  newLinkOf: (label: string) => `New link for ${label}, for another device or a lost one`,
  endAccess: 'End access',
  endAccessOf: (label: string) => `End access of ${label}`,
  accessEnded: (label: string) => `${label} is out, on every device. To let them back in, invite them again.`,

  // The owner's own links
  yours: 'Your own links',
  ownLink: 'Your dashboard',
  ownLinkNote: 'Yours alone: it opens everything. Over the internet it does not work at all.',
  overlayLink: 'Overlay, for OBS',
  replaceLink: 'Replace the link',
  replaceTitle: 'Replace the link of the overlay?',
  replaceAbout:
    'The old link stops at once. OBS shows nothing until the new link is in it. Do this when the link was seen by others.',
  replaceNow: 'Replace it',
  replaceNot: 'Keep the old one',
  replaced: 'This is the new link. OBS shows nothing until the new link is in it.',
  replacedDone: 'OBS has the new link.',
  hookSecret: 'Secret for webhooks',
  copySecret: 'Copy secret',
  replaceSecret: 'Replace the secret',
  secretReplaced: 'New secret made. The old one works for one hour more.',
  fetchFailed: 'The links could not be fetched. Reload this page.',

  // Somebody who is invited, or was
  joinTitle: 'You are invited',
  joinAbout:
    'You can help to run this show. Open this page in the browser that you will use: the link works once, and this device stays signed in.',
  join: 'Join',
  joinFailed: {
    'no-invite': 'This link was used already, or its time is over. Ask the owner for another one.',
    locked: 'Too many wrong links from here. Wait 15 minutes, or ask the owner for a new link.',
    'not-saved': 'The server could not save it. Try again in a moment.',
    unreachable: 'The server did not answer. Same Wi-Fi? VPN off? Then try again.',
  },
  ended: 'The owner ended your access.',
  endedMeans: 'Nothing you did is lost. If this is a mistake, ask the owner for a new link.',
};
