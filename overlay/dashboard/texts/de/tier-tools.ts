import type { AlertEnd, AlertEndReason } from '../../../../shared/alert.ts';
import type { WithoutWhy } from '../../../../shared/compare.ts';
import type { tierTools as english } from '../en/tier-tools.ts';
import { counted, duration, moment, whole } from '../format.ts';
import { LANGUAGE } from '../language.ts';
import { byWhom, named, whoDid } from './staff.ts';

/** A text of somebody else's within a sentence, kept from turning it around. */
const isolated = (text: string) => `\u2068${text}\u2069`;
const quoted = (text: string) => `\u201E${isolated(text)}\u201C`;
const tenths = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 1 });
const percent = (share: number) => `${tenths.format(share)} %`;
const wait = (ms: number | null) => (ms === null ? 'keine' : duration(ms));

const MISSED: { readonly [why in AlertEndReason]?: string } = {
  expired: 'verpasst, weil es zu lange gewartet hat',
  unapproved: 'verpasst, weil niemand rechtzeitig entschieden hat',
};
const ENDED: { readonly [end in AlertEnd]: string } = {
  shown: 'gezeigt',
  merged: 'in einem anderen Alert gezeigt',
  missed: 'verpasst',
  skipped: 'übersprungen',
  rejected: 'nicht gezeigt',
  cancelled: 'zurückgenommen',
};
const WITHOUT: { readonly [why in WithoutWhy]: string } = {
  'below-first-step': 'keine Stufe',
  limited: 'kein Alert, weil die Stufe ruht oder aufgebraucht ist',
  unpriced: 'kein Alert, weil der Preis nicht bekannt ist',
  'too-late': 'kein Alert, weil es nach dem Ende seiner Serie kam',
};
const PLATFORMS: ReadonlyMap<string, string> = new Map([
  ['tiktok', 'TikTok'],
  ['twitch', 'Twitch'],
  ['webhook', 'Webhook'],
]);
const FIELDS: Readonly<Record<string, string>> = {
  name: 'Name',
  level: 'Level',
  'when.diamondsFrom': 'ab',
  'when.diamondsTo': 'bis',
  'when.total': 'Summe einer Person',
  'when.total.from': 'Summe einer Person',
  'when.kinds': 'Arten',
  'when.platforms': 'Plattformen',
  'when.gifts': 'Geschenke',
  'when.first': 'erstes Geschenk',
  'when.every': 'jedes wievielte Geschenk',
  headline: 'Überschrift',
  line2: 'zweite Zeile',
  durationMs: 'Zeit auf Sendung',
  expiresMs: 'längste Wartezeit',
  hold: 'was zurückgehalten wird',
  cooldownMs: 'Ruhezeit',
  'cooldownMs.gifter': 'Ruhezeit je Person',
  'cooldownMs.overall': 'Ruhezeit für alle',
  capPerSession: 'höchstens je Session',
  style: 'Design',
  sound: 'Sound',
  'sound.on': 'Sound',
  'sound.volume': 'Lautstärke',
  media: 'eigene Dateien',
  'media.sound': 'eigener Sound',
  'media.picture': 'eigenes Bild',
  chat: 'Dank im Chat',
  messageFromChat: 'Nachricht aus dem Chat',
  rewards: 'was sie außerdem bringt',
};
const HOLDS: Readonly<Record<string, string>> = { none: 'nie', message: 'Nachrichten', always: 'immer' };
const FIRSTS: Readonly<Record<string, string>> = { session: 'des Live', ever: 'überhaupt' };

/** What helps with the ladder: a gift tried, a past live tried, older versions, two who save. */
export const tierTools: typeof english = {
  // Which step does a gift reach?
  whichStep: 'Welche Stufe erreicht ein Geschenk?',
  asked: {
    gift: 'Geschenk',
    count: 'Wie viele',
    each: 'Diamanten je Stück',
    platform: 'Plattform',
    before: 'Heute Abend schon gegeben',
    kind: 'Art',
    act: 'Wievieltes Geschenk heute',
    firstEver: 'Diese Person hat noch nie etwas gegeben',
  },
  kinds: {
    gift: 'Geschenk',
    bits: 'Bits',
    sub: 'Sub',
    tip: 'Trinkgeld',
    follow: 'Follow',
    share: 'Geteilt',
    raid: 'Raid',
    'first-chat': 'Erster Chat',
    upgrade: 'Upgrade eines Subs',
  },
  platform: (id) => PLATFORMS.get(id) ?? id,
  reachedJustNow: (step) => `${quoted(step)} wurde kurz vorher erreicht`,
  wholeNumbers: 'Schreib ganze Zahlen ab 1.',

  // Try on the past
  past: 'An früheren Lives ausprobieren',
  pastAbout:
    'Was diese Stufen mit einem deiner Lives gemacht hätten, neben der geltenden Leiter. Nichts wird noch einmal gezeigt, nichts gespeichert.',
  pastSession: 'Welches Live',
  lastSession: 'Das letzte',
  session: (openedAtMs, title, gifts) => {
    const when = `${moment(openedAtMs, 0)}, ${counted(gifts, 'Geschenk', 'Geschenke')}`;
    return title === null ? when : `${isolated(title)}: ${when}`;
  },
  tryIt: 'Ausprobieren',
  mendFirst: 'Berichtige zuerst die markierten Felder.',
  pastRuns: (ms) => `Das Live läuft mit beiden Leitern durch … ${duration(ms)}`,
  pastOld: 'Die Stufen wurden seitdem geändert. Probier es noch einmal.',
  pastProblem: {
    busy: 'Gerade probiert jemand anders eine Leiter aus. Versuch es danach noch einmal.',
    'no-session': 'Es gibt noch kein Live zum Ausprobieren. Mit deinem ersten Geschenk beginnt eines.',
    'too-long': 'Dieses Live ist zu lang, um hier durchzulaufen. Wähle ein anderes.',
    refused: 'Der Server hat in den Stufen einen Fehler gefunden. Berichtige zuerst die markierten Felder.',
    away: 'Der Server hat nicht geantwortet. Versuch es noch einmal.',
    other: 'Das hat nicht geklappt. Warum, steht im Terminal.',
  },
  played: (gifts, ms) => `${counted(gifts, 'Geschenk', 'Geschenke')} in ${duration(ms)}.`,
  busy: (now, tried) =>
    now === tried
      ? `Bildschirm belegt: ${percent(now)}, wie bisher.`
      : `Bildschirm belegt: ${percent(now)} → ${percent(tried)}.`,
  longestWait: (now, tried) =>
    wait(now) === wait(tried)
      ? `Längste Wartezeit: ${wait(now)}, wie bisher.`
      : `Längste Wartezeit: ${wait(now)} → ${wait(tried)}.`,
  people: (now, tried) => {
    if (tried > now) return `${counted(tried - now, 'Person', 'Personen')} mehr bedankt.`;
    if (tried < now) return `${counted(now - tried, 'Person', 'Personen')} weniger bedankt.`;
    return `${counted(now, 'Person', 'Personen')} bedankt, wie bisher.`;
  },
  without: (now, tried) =>
    now === tried
      ? `Geschenke ohne Alert: ${whole(now)}, wie bisher.`
      : `Geschenke ohne Alert: ${whole(now)} → ${whole(tried)}.`,
  pastTable: 'Je Stufe, bisher und mit diesen Stufen',
  step: 'Stufe',
  figure: {
    shown: 'Gezeigt',
    merged: 'Zusammengefasst',
    held: 'Zurückgehalten',
    missed: 'Verpasst',
    granted: 'Vergeben',
  },
  stepIs: { 'only-now': 'nicht in diesen Stufen', 'only-tried': 'neu' },
  fromTo: (now, tried) => `bisher ${whole(now)}, dann ${whole(tried)}`,
  noChange: 'Jedes Geschenk erreicht dieselbe Stufe, und ihm ergeht es gleich.',
  changedGifts: (total) => `${counted(total, 'Geschenk', 'Geschenke')} mit anderem Ausgang`,
  gift: (name, count) => (count === 1 ? isolated(name) : `${whole(count)} x ${isolated(name)}`),
  fared: (step, fate, why) => {
    if (fate === 'none' || step === null)
      return WITHOUT[(why ?? 'below-first-step') as WithoutWhy] ?? 'keine Stufe';
    const missed = fate === 'missed' ? MISSED[why as AlertEndReason] : undefined;
    return `${isolated(step)}, ${missed ?? ENDED[fate]}`;
  },
  nowAndNew: (now, tried) => `Bisher: ${now}. Dann: ${tried}.`,
  showAllChanges: (count) => `Alle ${whole(count)} zeigen`,
  moreChanges: (count) => `Und ${count} mehr, die in den Zahlen stecken.`,

  // Versions
  versions: 'Versionen',
  versionsAbout:
    'Die letzten zwanzig. Holst du eine zurück, wird sie als neue Version gespeichert; nichts geht verloren.',
  saveFirst: 'Speichere oder verwirf deine Änderungen, bevor du eine zurückholst.',
  version: (version) => `Version ${version}`,
  savedBy: (by, when) => `${isolated(named(by))}, ${when}`,
  firstKnown: 'Die erste, die hier bekannt ist.',
  inForce: 'Gilt jetzt',
  bringBack: 'Zurückholen',
  bringBackOf: (version) => `Zurückholen: Version ${version}`,
  broughtBack: (version) => `Version ${version} gilt wieder, als neue Version.`,
  tooLarge: 'Diese ist zu groß, um von hier gespeichert zu werden. Nimm npm run import.',

  // What changed
  noDifference: 'Nichts ist anders.',
  added: (step) => `${quoted(step)} ist neu.`,
  removed: (step) => `${quoted(step)} ist weg.`,
  movedUp: (step) => `${quoted(step)} steht höher.`,
  movedDown: (step) => `${quoted(step)} steht tiefer.`,
  changed: (step, field, from, to) => `${quoted(step)}, ${field}: ${from} → ${to}.`,
  changedOther: (step, field) => `${quoted(step)}, ${field}: geändert.`,
  fields: FIELDS,
  holds: HOLDS,
  firsts: FIRSTS,
  nothing: 'nichts',
  on: 'an',
  off: 'aus',
  aFile: 'eine Datei',
  seconds: (seconds) => `${tenths.format(seconds)} s`,
  percent: (share) => percent(100 * share),
  list: (parts) => parts.map(isolated).join(', '),
  quoted,

  // Two who save
  conflict: 'Zwei Versionen',
  savedMeanwhile: (by, newest, base) =>
    by === null
      ? `Version ${newest} wurde gespeichert, während du Version ${base} bearbeitet hast.`
      : `${whoDid(by)} hat Version ${newest} gespeichert, während du Version ${base} bearbeitet hast.`,
  compare: 'Vergleichen',
  useMine: 'Meine nehmen',
  useTheirs: (by) => (by === null ? 'Die andere nehmen' : `Die ${byWhom(by)} nehmen`),
  changedBy: (by) => (by === null ? 'Dort geändert' : `Geändert ${byWhom(by)}`),
  changedByMe: 'Von dir geändert',
  bothChanged: 'ihr beide',
  mineSaved: (version) => `Als Version ${version} gespeichert. Wartende Alerts behalten ihre alte Stufe.`,
  theirsTaken: (version) => `Hier steht jetzt Version ${version}. Deine Änderungen sind noch zur Hand.`,
  mineBack: 'Meine zurückholen',
};
