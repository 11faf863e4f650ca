import type { Settings } from '../../../shared/settings.ts';
import type {
  OverlayStatus,
  QueueTopic,
  SourceStatus,
  StageTopic,
  StatusTopic,
} from '../../../shared/topics.ts';
import { tikfinityNews, twitchNews } from '../settings/source-news.ts';
import { TEXTS } from '../texts/texts.ts';
import { isWell } from './first-run.ts';

/** One sentence on what is right or wrong; `fix` is where to go about it. */
export interface Fact {
  readonly tone: 'good' | 'quiet' | 'wait';
  readonly text: string;
  readonly fix?: { readonly name: string; readonly href: string };
}

/** Whether a show can begin, sentence by sentence, what needs a hand first. */
export interface Readiness {
  readonly isReady: boolean;
  readonly title: string;
  readonly facts: readonly Fact[];
}

const DESK = { name: TEXTS.home.deskFix, href: '#/desk' };
const SOURCES = { name: TEXTS.home.sourceFix, href: '#/settings/sources' };

export function readinessOf(from: {
  readonly status: StatusTopic;
  readonly settings: Settings;
  readonly stage: StageTopic | undefined;
  readonly queue: QueueTopic | undefined;
  readonly nowMs: number;
}): Readiness {
  const { status, stage } = from;
  const held = from.queue?.held.length ?? 0;
  const facts: Fact[] = [
    ...(stage?.cleared ? [{ tone: 'wait' as const, text: TEXTS.home.cleared, fix: DESK }] : []),
    ...(stage?.paused ? [{ tone: 'wait' as const, text: TEXTS.home.paused, fix: DESK }] : []),
    ...(held > 0 ? [{ tone: 'wait' as const, text: TEXTS.home.held(held), fix: DESK }] : []),
    ...(status.demo ? [{ tone: 'quiet' as const, text: TEXTS.home.demo }] : sourceFacts(from)),
    overlayFact(status.overlays),
  ];
  const bad = facts.filter(({ tone }) => tone === 'wait');
  const isReady = bad.length === 0 && status.reasons.length === 0;
  return {
    isReady,
    title: titleOf(isReady, bad.length, status),
    facts: [...bad, ...facts.filter((fact) => !bad.includes(fact))],
  };
}

function titleOf(isReady: boolean, bad: number, { session }: StatusTopic): string {
  if (bad > 0) return TEXTS.home.isNotReady(bad);
  if (!isReady) return TEXTS.home.isTroubled;
  return session === null ? TEXTS.home.isReady : TEXTS.home.isLive;
}

function sourceFacts({ status, settings, nowMs }: Parameters<typeof readinessOf>[0]): Fact[] {
  const on = status.sources.filter(({ state }) => state !== 'off');
  if (on.length === 0) {
    return [
      {
        tone: 'wait',
        text: TEXTS.home.sourceNone,
        fix: { name: TEXTS.home.sourceConnect, href: '#/home/sources' },
      },
    ];
  }
  return on.map((source) => sourceFact(source, settings, nowMs));
}

function sourceFact(source: SourceStatus, settings: Settings, nowMs: number): Fact {
  const { id, state, problem } = source;
  const name = TEXTS.source(id);
  if (id.startsWith('hook:')) return { tone: 'good', text: TEXTS.home.hookGood };
  if (isWell(source)) {
    const waits = id === 'tikfinity' && state === 'waiting';
    return { tone: 'good', text: waits ? TEXTS.home.tikfinityWaits : TEXTS.home.sourceGood(name) };
  }
  if (problem === null && (state === 'connecting' || state === 'waiting')) {
    return { tone: 'quiet', text: TEXTS.home.sourceConnecting(name) };
  }
  return { tone: 'wait', text: troubleOf(source, settings, nowMs), fix: SOURCES };
}

/** What is wrong with it, in the words of its settings. */
function troubleOf(source: SourceStatus, settings: Settings, nowMs: number): string {
  const { id, problem } = source;
  if (problem === 'second-host') return TEXTS.settingsPage.secondHost;
  if (problem === 'unreadable') return TEXTS.settingsPage.unreadable;
  if (id !== 'twitch') return tikfinityNews(source, nowMs).text;
  const knows = { channel: settings.sources.twitch.channel, login: null, replies: settings.bot.replies };
  return twitchNews(source, knows, nowMs).text;
}

function overlayFact(overlays: readonly OverlayStatus[]): Fact {
  const inObs = overlays.filter(({ name }) => name === 'obs');
  if (inObs.some(({ visible }) => visible)) return { tone: 'good', text: TEXTS.home.overlayGood };
  if (inObs.length > 0) return { tone: 'wait', text: TEXTS.home.overlayHidden };
  if (overlays.some(({ visible }) => visible)) return { tone: 'quiet', text: TEXTS.home.overlayOther };
  const fix = { name: TEXTS.home.overlayFix, href: '#/home/obs' };
  return { tone: 'wait', text: TEXTS.home.overlayNone, fix };
}
