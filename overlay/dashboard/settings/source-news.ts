import type { SourceProblem, SourceState } from '../../../shared/source.ts';
import type { HookRefusal, SourceStatus } from '../../../shared/topics.ts';
import { clock, moment } from '../texts/format.ts';
import { SETTINGS_TEXTS as TEXTS } from '../texts/texts.ts';

/** `good`: gifts come in. `quiet`: nothing to do. `wait`: somebody should look. */
export type Tone = 'good' | 'quiet' | 'wait';

/** How a source is, in sentences: the one that matters, and what else there is to know. */
export interface SourceNews {
  readonly tone: Tone;
  readonly text: string;
  readonly more: readonly string[];
}

/** What a source is that was never heard of. */
export function silentSource(id: string, isOn: boolean): SourceStatus {
  return {
    id,
    state: isOn ? 'connecting' : 'off',
    problem: null,
    lastError: null,
    reconnects: 0,
    hosts: [],
    lastGiftAtMs: null,
    lastGap: null,
  };
}

/** How TikFinity is. The question who of several hosts the streamer is stands elsewhere. */
export function tikfinityNews(status: SourceStatus, nowMs: number): SourceNews {
  return { ...tikfinityState(status), more: more(status, nowMs, TEXTS.tikfinityGap) };
}

function tikfinityState({ state }: SourceStatus): Omit<SourceNews, 'more'> {
  switch (state) {
    case 'off':
      return { tone: 'quiet', text: TEXTS.tikfinityOff };
    case 'connecting':
      return { tone: 'quiet', text: TEXTS.sourceConnecting };
    case 'not-running':
      return { tone: 'wait', text: TEXTS.tikfinityNotRunning };
    case 'waiting':
      return { tone: 'quiet', text: TEXTS.tikfinityWaits };
    case 'ready':
    case 'receiving':
      return { tone: 'good', text: TEXTS.tikfinityReceives };
    case 'unknown':
      return { tone: 'wait', text: TEXTS.tikfinityUnknown };
    case 'failed':
      return { tone: 'wait', text: TEXTS.sourceFailed };
  }
}

/** What of the settings and of the bot's login a sentence on Twitch needs; `login` is null while it only reads. */
export interface TwitchWith {
  readonly channel: string | null;
  readonly login: string | null;
  readonly replies: boolean;
}

/** How Twitch's chat is. */
export function twitchNews(status: SourceStatus, knows: TwitchWith, nowMs: number): SourceNews {
  return { ...twitchState(status, knows), more: more(status, nowMs, TEXTS.twitchGap) };
}

function twitchState({ state, problem }: SourceStatus, knows: TwitchWith): Omit<SourceNews, 'more'> {
  const { channel, login, replies } = knows;
  if (channel === null) return { tone: 'quiet', text: TEXTS.twitchNoChannel };
  if (state === 'off') return { tone: 'quiet', text: TEXTS.twitchOff(channel) };
  const found = twitchProblem(problem, channel);
  if (found !== null) return { tone: 'wait', text: found };
  switch (state) {
    case 'connecting':
    case 'waiting':
      return { tone: 'quiet', text: TEXTS.twitchConnecting(channel) };
    case 'ready':
    case 'receiving':
      if (login === null) return { tone: 'good', text: TEXTS.twitchReads(channel) };
      return { tone: 'good', text: (replies ? TEXTS.twitchAnswers : TEXTS.twitchMuted)(channel, login) };
    case 'not-running':
      return { tone: 'wait', text: TEXTS.twitchUnreachable };
    case 'unknown':
      return { tone: 'wait', text: TEXTS.unreadable };
    case 'failed':
      return { tone: 'wait', text: TEXTS.sourceFailed };
  }
}

function twitchProblem(problem: SourceProblem | null, channel: string): string | null {
  switch (problem) {
    case 'no-such-channel':
      return TEXTS.twitchUnknownChannel(channel);
    case 'unreachable':
      return TEXTS.twitchUnreachable;
    case 'login-refused':
      return TEXTS.twitchRefused(channel);
    default:
      return null;
  }
}

/** How the webhook is; it is on as long as the server is. `refusal` is the last one, where nothing was taken since. */
export function webhookNews(
  status: SourceStatus | undefined,
  nowMs: number,
  refusal: HookRefusal | null = null,
): SourceNews {
  if (refusal !== null) {
    const { aheadMs } = refusal;
    const text = aheadMs === null ? TEXTS.webhookUnsigned : TEXTS.webhookClock(Math.abs(aheadMs));
    return { tone: 'wait', text, more: [lastGift(status, nowMs)] };
  }
  const isGood = (status?.lastGiftAtMs ?? null) !== null;
  return { tone: isGood ? 'good' : 'quiet', text: TEXTS.webhookReady, more: [lastGift(status, nowMs)] };
}

const WELL: readonly SourceState[] = ['ready', 'receiving'];

function more(status: SourceStatus, nowMs: number, gap: (from: string, to: string) => string): string[] {
  const { state, problem, lastError, reconnects, lastGap } = status;
  if (state === 'off') return [];
  const isWell = WELL.includes(state);
  return [
    ...(isWell ? [lastGift(status, nowMs)] : []),
    ...(isWell && problem === 'unreadable' ? [TEXTS.unreadable] : []),
    ...(lastGap ? [gap(...spanOf(lastGap, nowMs))] : []),
    ...(reconnects > 0 ? [TEXTS.reconnects(reconnects)] : []),
    ...(lastError !== null && (!isWell || problem !== null) ? [TEXTS.lastError(lastError)] : []),
  ];
}

function lastGift(status: SourceStatus | undefined, nowMs: number): string {
  const atMs = status?.lastGiftAtMs ?? null;
  return atMs === null ? TEXTS.noGiftYet : TEXTS.lastGift(moment(atMs, nowMs));
}

/** To the minute; to the second where that would be no time at all. */
function spanOf({ fromMs, toMs }: { fromMs: number; toMs: number }, nowMs: number): [string, string] {
  const from = moment(fromMs, nowMs);
  const to = moment(toMs, fromMs);
  return from.endsWith(to) ? [clock(fromMs), clock(toMs)] : [from, to];
}
