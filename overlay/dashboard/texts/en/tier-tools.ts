import type { AlertEnd, AlertEndReason } from '../../../../shared/alert.ts';
import type { Fate, WithoutWhy } from '../../../../shared/compare.ts';
import { counted, duration, moment, whole } from '../format.ts';
import { LANGUAGE } from '../language.ts';

/** A text of somebody else's within a sentence, kept from turning it around. */
const isolated = (text: string) => `\u2068${text}\u2069`;
const quoted = (text: string) => `"${isolated(text)}"`;
const tenths = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 1 });
const percent = (share: number) => `${tenths.format(share)} %`;
const wait = (ms: number | null) => (ms === null ? 'none' : duration(ms));

const MISSED: { readonly [why in AlertEndReason]?: string } = {
  expired: 'it waited too long',
  unapproved: 'nobody decided in time',
};
const ENDED: { readonly [end in AlertEnd]: string } = {
  shown: 'shown',
  merged: 'shown inside another alert',
  missed: 'missed',
  skipped: 'skipped',
  rejected: 'not shown',
  cancelled: 'taken back',
};
const WITHOUT: { readonly [why in WithoutWhy]: string } = {
  'below-first-step': 'no step',
  limited: 'no alert, as its step rests or is used up',
  unpriced: 'no alert, as its price is not known',
  'too-late': 'no alert, as it came after its streak had ended',
};
const PLATFORMS: ReadonlyMap<string, string> = new Map([
  ['tiktok', 'TikTok'],
  ['twitch', 'Twitch'],
  ['webhook', 'Webhook'],
]);
const FIELDS: Readonly<Record<string, string>> = {
  name: 'name',
  level: 'level',
  'when.diamondsFrom': 'from',
  'when.diamondsTo': 'up to',
  'when.total': 'total of a person',
  'when.total.from': 'total of a person',
  'when.kinds': 'kinds',
  'when.platforms': 'platforms',
  'when.gifts': 'gifts',
  'when.first': 'first gift',
  'when.every': 'every so many gifts',
  headline: 'headline',
  line2: 'line 2',
  durationMs: 'time on screen',
  expiresMs: 'longest wait',
  hold: 'hold',
  cooldownMs: 'cool-down',
  'cooldownMs.gifter': 'cool-down for a person',
  'cooldownMs.overall': 'cool-down for everybody',
  capPerSession: 'most in one live',
  style: 'look',
  sound: 'sound',
  'sound.on': 'sound',
  'sound.volume': 'volume',
  media: 'own files',
  'media.sound': 'own sound',
  'media.picture': 'own picture',
  chat: 'thanks in chat',
  messageFromChat: 'message from chat',
  rewards: 'rewards',
};
const HOLDS: Readonly<Record<string, string>> = { none: 'never', message: 'messages', always: 'always' };
const FIRSTS: Readonly<Record<string, string>> = { session: 'of the live', ever: 'ever' };

/** What helps with the ladder: a gift tried, a past live tried, older versions, two who save. */
export const tierTools = {
  // Which step does a gift reach?
  whichStep: 'Which step does a gift reach?',
  asked: {
    gift: 'Gift',
    count: 'How many',
    each: 'Diamonds each',
    platform: 'Platform',
    before: 'Given before, tonight',
    kind: 'Kind',
    act: 'Their nth gift tonight',
    firstEver: 'This person never gave before',
  },
  kinds: {
    gift: 'Gift',
    bits: 'Bits',
    sub: 'Sub',
    tip: 'Tip',
    follow: 'Follow',
    share: 'Share',
    raid: 'Raid',
    'first-chat': 'First chat',
    upgrade: 'Upgrade of a sub',
  },
  platform: (id: string) => PLATFORMS.get(id) ?? id,
  reachedJustNow: (step: string) => `${quoted(step)} was reached just before`,
  wholeNumbers: 'Write whole numbers, from 1 up.',

  // Try on the past
  past: 'Try on the past',
  pastAbout:
    'What these steps would have done with a live of yours, beside the ladder in force. Nothing is replayed and nothing is saved.',
  pastSession: 'Which live',
  lastSession: 'The last one',
  session: (openedAtMs: number, title: string | null, gifts: number) => {
    const when = `${moment(openedAtMs, 0)}, ${counted(gifts, 'gift', 'gifts')}`;
    return title === null ? when : `${isolated(title)}: ${when}`;
  },
  tryIt: 'Try it',
  mendFirst: 'Mend the marked fields first.',
  pastRuns: (ms: number) => `Playing the live under both ladders... ${duration(ms)}`,
  pastOld: 'The steps were changed since. Try it again.',
  pastProblem: {
    busy: 'Somebody else tries a ladder right now. Try again when it is done.',
    'no-session': 'There is no live to try it on yet. Your first gift begins one.',
    'too-long': 'That live is too long to be played here. Choose another one.',
    refused: 'The server found a mistake in the steps. Mend the marked fields first.',
    away: 'The server did not answer. Try again.',
    other: 'That did not work. The terminal says why.',
  },
  played: (gifts: number, ms: number) => `${counted(gifts, 'gift', 'gifts')} in ${duration(ms)}.`,
  busy: (now: number, tried: number) =>
    now === tried
      ? `Screen busy ${percent(now)}, as now.`
      : `Screen busy ${percent(now)} → ${percent(tried)}.`,
  longestWait: (now: number | null, tried: number | null) =>
    wait(now) === wait(tried)
      ? `Longest wait ${wait(now)}, as now.`
      : `Longest wait ${wait(now)} → ${wait(tried)}.`,
  people: (now: number, tried: number) => {
    if (tried > now) return `${counted(tried - now, 'more person', 'more people')} thanked.`;
    if (tried < now) return `${counted(now - tried, 'person fewer', 'people fewer')} thanked.`;
    return `${counted(now, 'person', 'people')} thanked, as now.`;
  },
  without: (now: number, tried: number) =>
    now === tried
      ? `Gifts without an alert: ${whole(now)}, as now.`
      : `Gifts without an alert: ${whole(now)} → ${whole(tried)}.`,
  pastTable: 'By step, now and with these steps',
  step: 'Step',
  figure: { shown: 'Shown', merged: 'Merged', held: 'Held', missed: 'Missed', granted: 'Granted' },
  stepIs: { 'only-now': 'not in these steps', 'only-tried': 'new' },
  fromTo: (now: number, tried: number) => `${whole(now)} now, ${whole(tried)} then`,
  noChange: 'Every gift reaches the same step and fares the same.',
  changedGifts: (total: number) => `${counted(total, 'gift fares', 'gifts fare')} otherwise`,
  gift: (name: string, count: number) =>
    count === 1 ? isolated(name) : `${whole(count)} x ${isolated(name)}`,
  fared: (step: string | null, fate: Fate, why: AlertEndReason | WithoutWhy | null) => {
    if (fate === 'none' || step === null)
      return WITHOUT[(why ?? 'below-first-step') as WithoutWhy] ?? 'no step';
    const missed = fate === 'missed' ? MISSED[why as AlertEndReason] : undefined;
    const end = missed === undefined ? ENDED[fate] : `missed, as ${missed}`;
    return `${isolated(step)}, ${end}`;
  },
  nowAndNew: (now: string, tried: string) => `Now: ${now}. Then: ${tried}.`,
  showAllChanges: (count: number) => `Show all ${whole(count)}`,
  moreChanges: (count: string) => `And ${count} more, which are in the figures.`,

  // Versions
  versions: 'Versions',
  versionsAbout: 'The last twenty. Bringing one back saves it as a new version; nothing is lost.',
  saveFirst: 'Save or discard your changes before you bring one back.',
  version: (version: number) => `Version ${version}`,
  savedBy: (by: string, when: string) => `${isolated(by)}, ${when}`,
  firstKnown: 'The first one that is known here.',
  inForce: 'In force',
  bringBack: 'Bring back',
  bringBackOf: (version: number) => `Bring back version ${version}`,
  broughtBack: (version: number) => `Version ${version} is in force again, as a new version.`,
  tooLarge: 'This one is too large to be saved from here. Use npm run import.',

  // What changed
  noDifference: 'Nothing is different.',
  added: (step: string) => `${quoted(step)} is new.`,
  removed: (step: string) => `${quoted(step)} is gone.`,
  movedUp: (step: string) => `${quoted(step)} stands higher.`,
  movedDown: (step: string) => `${quoted(step)} stands lower.`,
  changed: (step: string, field: string, from: string, to: string) =>
    `${quoted(step)}, ${field}: ${from} → ${to}.`,
  changedOther: (step: string, field: string) => `${quoted(step)}, ${field}: changed.`,
  fields: FIELDS,
  holds: HOLDS,
  firsts: FIRSTS,
  nothing: 'nothing',
  on: 'on',
  off: 'off',
  aFile: 'a file',
  seconds: (seconds: number) => `${tenths.format(seconds)} s`,
  percent: (share: number) => percent(100 * share),
  list: (parts: readonly string[]) => parts.map(isolated).join(', '),
  quoted,

  // Two who save
  conflict: 'Two versions',
  savedMeanwhile: (by: string | null, newest: number, base: number) =>
    by === null
      ? `Version ${newest} was saved while you edited version ${base}.`
      : `${isolated(by)} saved version ${newest} while you edited version ${base}.`,
  compare: 'Compare',
  useMine: 'Use mine',
  useTheirs: (by: string | null) => (by === null ? 'Use the other' : `Use ${isolated(by)}'s`),
  changedBy: (by: string | null) => (by === null ? 'The other changed' : `${isolated(by)} changed`),
  changedByMe: 'You changed',
  bothChanged: 'both of you',
  mineSaved: (version: number) => `Saved as version ${version}. Waiting alerts keep their old step.`,
  theirsTaken: (version: number) => `Version ${version} is here now. Your changes are still at hand.`,
  mineBack: 'Put mine back',
};
