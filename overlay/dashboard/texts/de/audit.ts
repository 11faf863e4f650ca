import type { audit as english } from '../en/audit.ts';
import { counted, whole } from '../format.ts';
import { named } from './staff.ts';

/** Parts of the settings, by their place in the file of settings. */
const SETTINGS: Readonly<Record<string, string>> = {
  timeZone: 'Zeitzone',
  wording: 'Wortwahl auf Sendung',
  wordingHelp: 'Hilfe zur Wortwahl',
  sessionIdleMs: 'wann eine Session von selbst endet',
  decideWithinMs: 'wie lange ein zurückgehaltener Alert wartet',
  exchange: 'Listenpreise',
  sources: 'Quellen',
  tiktok: 'Host auf TikTok',
  bot: 'Bot',
  words: 'Wörter',
  privacy: 'Privatsphäre',
  devices: 'andere Geräte',
  layout: 'Layout',
  theme: 'Look',
  sound: 'Sound',
  firstRun: 'Einrichtung',
};

/** What was done, told of one act. Names are as staff read them. */
export const audit: typeof english = {
  title: 'Protokoll',
  lead: 'Was Inhaber und Mods getan haben, das Neueste zuerst: die letzten zweihundert Handlungen.',
  none: 'Noch hat niemand etwas getan.',
  noMatch: 'Keine Handlung passt.',
  clearFilters: 'Filter löschen',
  by: 'Wer',
  kind: 'Was',
  any: 'Alle',
  kinds: {
    people: 'Personen',
    gifts: 'Geschenke und Summen',
    alerts: 'Alerts',
    screen: 'Bildschirm',
    show: 'Session und Ziel',
    choices: 'Stufen, Wörter und Einstellungen',
    access: 'Zugänge und Anmeldungen',
    undo: 'Rückgängig',
  },
  actor: named,
  takenBack: (by, when) => `Rückgängig gemacht: ${by}, ${when}.`,
  reason: (reason) => `Grund: ${reason}`,
  somebody: 'jemand',

  // People
  hid: (name) => `Ausgeblendet: ${name}.`,
  unhid: (name) => `Wieder eingeblendet: ${name}.`,
  blocked: (name) => `Blockiert: ${name}.`,
  unblocked: (name) => `Freigegeben: ${name}.`,
  trusted: (name) => `Diesem Namen vertraut: ${name}.`,
  untrusted: (name) => `Diesem Namen nicht mehr vertraut: ${name}.`,
  excluded: (name) => `Von der Rangliste genommen: ${name}.`,
  included: (name) => `Wieder auf die Rangliste gesetzt: ${name}.`,
  renamed: (from, to) => `${from} in ${to} umbenannt.`,
  renamedSomebody: 'Jemanden umbenannt.',
  noted: (name) => `Notiz geschrieben: ${name}.`,
  unnoted: (name) => `Notiz entfernt: ${name}.`,
  thanked: (name) => `Als bedankt markiert: ${name}.`,
  forgot: 'Jemanden endgültig vergessen.',

  // Gifts and totals
  reverted: (name) => `Ein Geschenk von ${name} zurückgenommen.`,
  priced: (name, diamonds) =>
    `Preis für ein Geschenk von ${name}: statt 0 jetzt ${counted(diamonds, 'Diamant', 'Diamanten')}.`,
  added: (name, diamonds) => `${whole(diamonds)} zur Summe von ${name} dazugezählt.`,
  subtracted: (name, diamonds) => `${whole(diamonds)} von der Summe von ${name} abgezogen.`,
  entered: (name, diamonds) =>
    `Ein Geschenk von ${name} eingetragen: ${counted(diamonds, 'Diamant', 'Diamanten')}.`,

  // Alerts
  tested: (diamonds) => `Test-Alert mit ${counted(diamonds, 'Diamant', 'Diamanten')} abgespielt.`,
  skipped: (name) => `Alert von ${name} übersprungen.`,
  replayed: (name) => `Alert von ${name} wiederholt.`,
  approved: (name) => `Alert von ${name} auf Sendung gelassen.`,
  edited: (name) => `Text im Alert von ${name} geändert.`,
  rejected: (name) => `Alert von ${name} nicht gezeigt.`,

  // Screen
  paused: 'Alerts pausiert.',
  resumed: 'Alerts wieder laufen lassen.',
  resumedBig: 'Alerts wieder laufen lassen: von den wartenden nur die großen.',
  resumedWithout: 'Alerts wieder laufen lassen, ohne die wartenden.',
  cleared: 'Bildschirm geleert.',
  muted: 'Ton ausgeschaltet.',
  unmuted: 'Ton eingeschaltet.',

  // Session and goal
  sessionStarted: 'Session gestartet.',
  sessionEnded: 'Session beendet.',
  sessionMoved: 'Zeit der Session berichtigt.',
  sessionRenamed: 'Der Session einen anderen Titel gegeben.',
  goalSet: (target) => `Ein Ziel von ${whole(target)} gesetzt.`,
  goalRemoved: 'Ziel entfernt.',

  // Steps, words, settings
  tiers: (from, to) => `Stufen geändert: Statt Version ${whole(from)} gilt Version ${whole(to)}.`,
  tiersTo: (to) => `Stufen geändert: Version ${whole(to)} gilt.`,
  settings: 'Einstellungen geändert.',
  layout: 'Layout geändert.',
  theme: 'Design geändert.',
  words: 'Wortlisten geändert.',
  keys: (keys) => `Geändert: ${keys}.`,
  setting: (path) => SETTINGS[path.split('.')[0] ?? ''] ?? path,
  media: 'Eine Datei gelöscht.',
  mediaRenamed: (name) => `Eine Datei „${name}“ genannt.`,

  // Access and logins
  tokenMade: (label) => `Zugang gegeben: ${label}.`,
  invited: (label) => `Eingeladen: ${label}.`,
  inviteRenewed: (label) => `Einen neuen Link gemacht für ${label}.`,
  tokenRevoked: (label) => `Zugang beendet: ${label}.`,
  overlayLink: 'Neuen Overlay-Link erzeugt.',
  hookSecret: 'Neues Webhook-Geheimnis erzeugt.',
  botToken: 'Bot mit dem eigenen Token des Streamers angemeldet.',
  botBegun: 'Anmeldung des Bots begonnen.',
  botEnded: 'Anmeldung des Bots beendet.',

  undid: (what) => `Rückgängig gemacht: ${what}`,
  undidOld: 'Eine frühere Handlung rückgängig gemacht.',
  other: (command) => `\u201E${command}\u201C ausgeführt.`,
};
