import type { ThankReason, WindowName } from '../../../../shared/topics.ts';
import type { card as english } from '../en/card.ts';
import { counted, whole } from '../format.ts';
import { byWhom } from './staff.ts';

const WINDOW_NAMES: { readonly [window in WindowName]: string } = {
  session: 'Heute Abend',
  day: 'Heute',
  week: 'Diese Woche',
  month: 'Diesen Monat',
  all: 'Gesamt',
};

const BECAUSE: { readonly [because in ThankReason]: string } = {
  rejected: 'Mündlich danken: Der Alert wurde nicht gezeigt.',
  step: 'Mündlich danken: Die Stufe verlangt es.',
};

/** One person's card. */
export const card: typeof english = {
  open: (name) => `Karte öffnen: ${name}`,
  fetching: 'Karte wird geholt …',
  failed: 'Die Karte ließ sich nicht holen. Schließ sie und versuch es noch einmal.',
  unknown: 'Über diese Person ist nichts mehr bekannt.',
  calledBefore: (names) => `Hieß früher: ${names}`,
  ownName: (name) => `Eigener Name: ${name}`,

  // Numbers
  window: (name) => WINDOW_NAMES[name],
  gifts: (gifts) => counted(gifts, 'Geschenk', 'Geschenke'),
  rank: (rank) => `Platz ${whole(rank)} der Rangliste`,
  noRank: 'nicht auf der Rangliste',
  firstSeen: (when) => `Erstes Geschenk: ${when}.`,
  lastSeen: (when) => `Letztes Geschenk: ${when}.`,
  steps: 'Heute Abend erreichte Stufen',
  stepTimes: (name, times) => (times === 1 ? name : `${name}, ${whole(times)}-mal`),

  // What stands
  hidden: 'Ausgeblendet',
  blocked: 'Blockiert: nie namentlich auf dem Bildschirm',
  trusted: 'Vertraut: Der Name wird nie zurückgehalten',
  excluded: 'Nicht auf der Rangliste',
  vip: 'VIP',
  questions: (slots) => counted(slots, 'Frage offen', 'Fragen offen'),
  forgetAsked: (when) => `Möchte vergessen werden, ${when}`,
  toThank: (because) => BECAUSE[because],

  // Acts
  acts: 'Was du tun kannst',
  rename: 'Umbenennen',
  renameLabel: 'Name auf Sendung',
  renameSave: 'Umbenennen',
  renameBad: 'Der Name ist leer.',
  renamed: (name, to) => `${name} heißt jetzt ${to}.`,
  ownNameAgain: 'Eigener Name',
  ownNameNow: 'Der eigene Name ist zurück.',
  block: 'Blockieren',
  unblock: 'Freigeben',
  blockedNow: (name) => `${name} steht nie namentlich auf dem Bildschirm. Geschenke zählen weiter.`,
  unblockedNow: (name) => `${name} darf wieder namentlich auf den Bildschirm.`,
  trust: 'Vertrauen',
  untrust: 'Vertrauen beenden',
  trustedNow: (name) => `Der Name ${name} wird nie zurückgehalten.`,
  untrustedNow: (name) => `Der Name ${name} kann wieder zurückgehalten werden.`,
  exclude: 'Ohne Rangliste',
  include: 'Auf die Rangliste',
  excludedNow: (name) => `${name} zählt und steht auf keiner Rangliste.`,
  includedNow: (name) => `${name} steht wieder auf der Rangliste.`,
  thanked: 'Bedankt',
  save: 'Speichern',
  // Note
  note: 'Notiz',
  noteLabel: 'Notiz fürs Team',
  noteHint:
    'Inhaber und Mods lesen sie, nur hier. Verlangt die Person eine Kopie ihrer Daten, bekommt sie auch die Notiz.',
  noteBy: (by, when) => `Geschrieben ${byWhom(by)}, ${when}.`,
  noteSaved: 'Notiz gespeichert.',
  noteRemoved: 'Notiz entfernt.',
  noteRemove: 'Notiz entfernen',

  // Adjust
  adjust: 'Summe anpassen',
  adjustLabel: 'Diamanten dazu, mit Minus davor weg',
  adjustBad: 'Eine ganze Zahl außer 0, etwa 50 oder -50.',
  adjustLeft: (left) =>
    `Mods dürfen heute Abend noch ${whole(left)} bewegen. Für mehr braucht es den Inhaber.`,
  adjustSave: 'Anpassen',
  adjustedUp: (name, diamonds) => `${whole(diamonds)} zur Summe von ${name} dazugezählt.`,
  adjustedDown: (name, diamonds) => `${whole(diamonds)} von der Summe von ${name} abgezogen.`,
  reason: 'Grund',
  reasonBad: 'Schreib, warum.',

  // Gifts
  giftsTitle: 'Geschenke',
  giftsNone: 'Unter den durchgesehenen Geschenken ist keines von dieser Person.',
  giftsAll: 'Alle im Feed',
  revert: 'Zurücknehmen',
  revertOf: (gift) => `Zurücknehmen: ${gift}`,
  revertSave: 'Geschenk zurücknehmen',
  reverted: (name) => `Ein Geschenk von ${name} wurde zurückgenommen.`,

  // Forget
  forget: 'Vergessen',
  forgetSure: (name) =>
    `Hier Namen, Nachrichten und Verlauf von ${name} löschen, auch in den Sicherungen? Beträge bleiben ohne Namen in den Summen. Das lässt sich nicht rückgängig machen. Tippe VERGESSEN.`,
  forgetWord: 'VERGESSEN',
  forgetLabel: 'Tippe VERGESSEN',
  forgetSave: 'Endgültig vergessen',
  forgotten: 'Vergessen. Name, Nachrichten und Verlauf sind hier gelöscht.',
};
