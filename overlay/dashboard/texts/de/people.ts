import type { people as english } from '../en/people.ts';
import { counted, fullMoment, moment } from '../format.ts';

/** Texts of who has access: moderators, the owner's own links, and the page of somebody who is invited. */
export const people: typeof english = {
  // Invite
  invite: 'Mod einladen',
  inviteAbout:
    'Ein Mod entscheidet, was auf Sendung geht, vom Handy oder aus einem anderen Haus. Geheimnisse, Einnahmen und deine Einstellungen sieht er nicht.',
  name: 'Name',
  nameHint: 'Für jede Person einer. Was diese Person tut, steht unter diesem Namen.',
  nameMissing: 'Gib zuerst einen Namen an.',
  expiry: 'Zugang endet',
  expiries: {
    open: 'Wenn ich ihn beende',
    tonight: 'Heute Abend',
    week: 'In einer Woche',
    date: 'An einem Tag',
  },
  endsAt: (atMs) => `Endet: ${fullMoment(atMs)}.`,
  endsNever: 'Bleibt, bis du ihn beendest.',
  day: 'Letzter Tag',
  dayMissing: 'Wähle einen Tag, der noch kommt, innerhalb von fünf Jahren.',
  makeLink: 'Link erzeugen',

  // The link
  linkFor: (label) => `Link für ${label}`,
  linkOnce:
    'Er funktioniert einmal, für eine Person auf einem Gerät, und ist nur jetzt zu sehen. Verloren oder schon benutzt? Erzeuge einen neuen.',
  linkOpenBy: (atMs, nowMs) => `Er lässt sich öffnen bis ${moment(atMs, nowMs)}.`,
  where: 'Wo wird er geöffnet?',
  ways: {
    internet: (host) => `Überall, über das Internet (${host})`,
    network: (host) => `Im selben WLAN oder Netzwerk (${host})`,
    here: () => 'An diesem Computer',
  },
  onlyHere: 'Gerade ist nur dieser Computer erreichbar, der Link funktioniert also nur hier.',
  openOther: 'Giftcast für andere Geräte öffnen',
  plainHttp:
    'Im WLAN gehen der Link und alles danach unverschlüsselt durchs Netz: nur in einem Netzwerk, dem du vertraust.',
  link: 'Link',
  copyLink: 'Link kopieren',
  showQr: 'QR-Code zeigen',
  hideQr: 'QR-Code verbergen',
  qrNote: 'Nicht, solange dein Bildschirm im Stream ist: Wer ihn zuerst fotografiert, ist drin.',
  qrOf: (label) => `QR-Code des Links für ${label}`,
  waiting: (label) => `Warte, bis ${label} ihn öffnet.`,
  notInYet: (label) => `${label} ist noch nicht drin. Gleiches WLAN? VPN aus? Node.js erlaubt?`,
  notInYetFar: (label) =>
    `${label} ist noch nicht drin. Läuft der Tunnel, und ist der Link bis zum letzten Zeichen vollständig?`,
  isIn: (label) => `${label} ist drin. Der Link öffnet nichts mehr.`,
  linkEnded: (label) => `Der Zugang von ${label} wurde beendet, und der Link öffnet nichts.`,
  closeLink: 'Fertig',

  // Who has access
  who: 'Wer Zugang hat',
  nobody: 'Niemand außer dir. Lade oben einen Mod ein.',
  here: (connected) => `Jetzt hier, auf ${counted(connected, 'offenen Seite', 'offenen Seiten')}.`,
  notOpened: (openByMs, nowMs) =>
    `Hat den Link noch nicht geöffnet. Er funktioniert bis ${moment(openByMs, nowMs)}.`,
  linkOver: 'Der Link lief ab, bevor er geöffnet wurde. Erzeuge einen neuen.',
  linkWaits: (openByMs, nowMs) => `Ein Link für ein weiteres Gerät wartet bis ${moment(openByMs, nowMs)}.`,
  lastSeen: (atMs, nowMs) => `Zuletzt hier: ${moment(atMs, nowMs)}.`,
  notSeen: 'Seit dem Start von Giftcast nicht hier.',
  until: (atMs) => `Zugang endet: ${fullMoment(atMs)}.`,
  untilEnded: 'Zugang bleibt, bis du ihn beendest.',
  newLink: 'Neuer Link',
  newLinkOf: (label) => `Neuer Link für ${label}, für ein weiteres Gerät oder einen verlorenen`,
  endAccess: 'Beenden',
  endAccessOf: (label) => `Beenden: Zugang von ${label}`,
  accessEnded: (label) =>
    `${label} ist draußen, auf jedem Gerät. Zum Zurückholen brauchst du eine neue Einladung.`,

  // The owner's own links
  yours: 'Deine eigenen Links',
  ownLink: 'Dein Dashboard',
  ownLinkNote: 'Nur für dich: Er öffnet alles. Über das Internet funktioniert er gar nicht.',
  overlayLink: 'Overlay, für OBS',
  replaceLink: 'Link ersetzen',
  replaceTitle: 'Den Link des Overlays ersetzen?',
  replaceAbout:
    'Der alte Link endet sofort. OBS zeigt nichts, bis der neue Link eingefügt ist. Tu das, wenn andere den Link gesehen haben.',
  replaceNow: 'Ersetzen',
  replaceNot: 'Den alten behalten',
  replaced: 'Das ist der neue Link. OBS zeigt nichts, bis er eingefügt ist.',
  replacedDone: 'OBS hat den neuen Link.',
  hookSecret: 'Geheimnis für Webhooks',
  copySecret: 'Geheimnis kopieren',
  replaceSecret: 'Geheimnis ersetzen',
  secretReplaced: 'Neues Geheimnis erzeugt. Das alte gilt noch eine Stunde.',
  fetchFailed: 'Die Links ließen sich nicht holen. Lade diese Seite neu.',

  // Somebody who is invited, or was
  joinTitle: 'Du bist eingeladen',
  joinAbout:
    'Du kannst bei dieser Show mithelfen. Öffne diese Seite in dem Browser, den du benutzen wirst: Der Link funktioniert einmal, und dieses Gerät bleibt angemeldet.',
  join: 'Mitmachen',
  joinFailed: {
    'no-invite': 'Dieser Link wurde schon benutzt, oder seine Zeit ist um. Bitte den Inhaber um einen neuen.',
    locked: 'Zu viele falsche Links von hier. Warte 15 Minuten oder bitte den Inhaber um einen neuen Link.',
    'not-saved': 'Der Server konnte es nicht speichern. Versuch es gleich noch einmal.',
    unreachable: 'Der Server hat nicht geantwortet. Gleiches WLAN? VPN aus? Dann versuch es noch einmal.',
  },
  ended: 'Der Inhaber hat deinen Zugang beendet.',
  endedMeans:
    'Nichts, was du getan hast, ist verloren. Falls das ein Versehen ist, bitte den Inhaber um einen neuen Link.',
};
