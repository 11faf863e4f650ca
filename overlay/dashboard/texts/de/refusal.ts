import type { general as english } from '../en/general.ts';
import { clock, whole } from '../format.ts';
import { byWhom, whoDid } from './staff.ts';

/** `vor 2 s`, oder die Uhrzeit, wo es länger als eine Minute her ist. */
const when = (atMs: number, nowMs: number) =>
  nowMs - atMs < 60_000
    ? `vor ${whole(Math.max(0, Math.round((nowMs - atMs) / 1_000)))} s`
    : `um ${clock(atMs)}`;

/** Why something was not done. */
export const refusal: (typeof english)['refusal'] = {
  ended: {
    shown: (atMs) => `Dieser Alert wurde schon gezeigt, bis ${clock(atMs)}.`,
    merged: () => 'Dieser Alert läuft inzwischen in einem anderen mit.',
    missed: (atMs) => `Dieser Alert wurde schon verpasst, um ${clock(atMs)}.`,
    skipped: (atMs, by, nowMs) => `${whoDid(by)} hat das ${when(atMs, nowMs)} übersprungen.`,
    rejected: (atMs, by, nowMs) => `${whoDid(by)} hat ${when(atMs, nowMs)} dagegen entschieden.`,
    cancelled: (atMs) => `Dieser Alert fiel weg, als um ${clock(atMs)} der Bildschirm geleert wurde.`,
  },
  paused: (by, atMs, nowMs) => `${whoDid(by)} hat ${when(atMs, nowMs)} pausiert.`,
  cleared: (by, atMs, nowMs) => `${whoDid(by)} hat ${when(atMs, nowMs)} den Bildschirm geleert.`,
  approved: (by, atMs, nowMs) => `${whoDid(by)} hat das ${when(atMs, nowMs)} gezeigt.`,
  hidden: 'Dieser Name ist schon ausgeblendet.',
  notHidden: 'Dieser Name ist nicht ausgeblendet.',
  noGifter: 'Diese Person ist hier nicht bekannt.',
  stale:
    'Jemand hat eine neuere Version gespeichert. Jetzt siehst du deren Werte: Prüfe sie und speichere dann noch einmal.',
  staleBy: (by, atMs) =>
    `${whoDid(by)} hat um ${clock(atMs)} eine neuere Version gespeichert. Jetzt siehst du deren Werte: Prüfe sie und speichere dann noch einmal.`,
  already: (message, by, atMs) => `${message} Das kam ${byWhom(by)}, um ${clock(atMs)}.`,
  superseded: (by, atMs) =>
    `Nicht rückgängig gemacht: ${whoDid(by)} hat um ${clock(atMs)} dasselbe noch einmal geändert.`,
  oldPage: 'Diese Seite ist älter als Giftcast. Lade sie neu.',
  playing: 'Alerts laufen schon.',
  sessionRuns: (sinceMs) => `Eine Session läuft schon, seit ${clock(sinceMs)}.`,
  onItsWay: 'Dieser Alert ist schon unterwegs.',
  alertGone: 'Diesen Alert gibt es nicht mehr.',
  noGoal: 'Es gibt kein Ziel mehr.',
  forbidden: 'Deine Rolle darf das nicht.',
  tooMuch: (left, most) =>
    `Nicht ausgeführt. Mods dürfen an einem Abend ${whole(most)} bewegen, davon sind noch ${whole(left)} übrig. Der Inhaber darf mehr.`,
  badArgs: (message) => `Nicht ausgeführt. ${message}`,
  notSaved: 'Nicht ausgeführt: Die Festplatte nimmt nichts an. Geschenke und Befehle brauchen sie.',
  other: (message) => `Nicht ausgeführt. ${message}`,
};
