import type { Bot, BotChoices, TwitchLogin } from '../shared/bot.ts';
import type { ChatLine } from '../shared/chat.ts';
import type { Delivery } from '../shared/gift.ts';
import type { Log } from '../shared/ports.ts';
import type { Settings } from '../shared/settings.ts';
import type { Source, SourceListener, SourceReport } from '../shared/source.ts';
import type { EpochMs } from '../shared/units.ts';
import type { Receipt } from './pipeline.ts';

export interface LiveSourcesDeps {
  readonly log: Log;
  readonly now: () => EpochMs;
  /** Where everything of the sources goes. */
  readonly show: {
    deliver(delivery: Delivery, answer: (receipt: Receipt) => void): void;
    chat(line: ChatLine): void;
    sourceReport(id: string, report: SourceReport): void;
    gap(source: string, fromMs: EpochMs, toMs: EpochMs): void;
  };
  readonly settings: () => Settings;
  readonly login: () => TwitchLogin | null;
  readonly createBot: (listener: SourceListener) => Bot;
  readonly createTikfinity: (how: {
    readonly url: string;
    readonly hostUserId: () => string | null;
    readonly listener: SourceListener;
  }) => TikfinitySource;
  /** Chat refused the bot's login. */
  readonly loginRefused: () => void;
}

type TikfinitySource = Source & {
  /** The choice of the host may have changed. */
  choicesChanged(): void;
};

/** The live sources of a show, each switched on and off while it runs. None of them takes the server down. */
export interface LiveSources {
  readonly bot: Bot;
  /** Follows the settings and the login as they are now. */
  follow(): void;
  stop(): Promise<void>;
}

export function createLiveSources(deps: LiveSourcesDeps): LiveSources {
  const { log, now, show, settings } = deps;
  const bot = deps.createBot(listenerOf('twitch'));
  let tikfinity: { readonly url: string; readonly source: TikfinitySource } | null = null;
  let isRefused = false;
  let told: BotChoices | null = null;
  let stopping: Promise<void> = Promise.resolve();
  /** By source: since when its gifts are refused. */
  const losses = new Map<string, EpochMs>();

  function listenerOf(id: string, onChat: (line: ChatLine) => void = () => {}): SourceListener {
    return {
      deliver: (delivery) => show.deliver(delivery, (receipt) => noteReceipt(id, receipt)),
      chat(line) {
        show.chat(line);
        onChat(line);
      },
      report(report) {
        show.sourceReport(id, report);
        const wasRefused = isRefused;
        if (id === 'twitch') isRefused = report.problem === 'login-refused';
        if (isRefused && !wasRefused) deps.loginRefused();
      },
      gap: (fromMs, toMs) => show.gap(id, fromMs, toMs),
    };
  }

  /** A live source cannot send again what was refused: the log says when it begins, the record and the status once it is over. */
  function noteReceipt(id: string, { outcome }: Receipt): void {
    const sinceMs = losses.get(id);
    if (outcome === 'unavailable') {
      if (sinceMs !== undefined) return;
      losses.set(id, now());
      log.error({ source: id }, 'gifts could not be saved');
    } else if (sinceMs !== undefined) {
      losses.delete(id);
      show.gap(id, sinceMs, now());
    }
  }

  function followTikfinity({ on, url }: Settings['sources']['tikfinity']): void {
    if (on && tikfinity?.url === url) return tikfinity.source.choicesChanged();
    const old = tikfinity;
    tikfinity = null;
    if (old) stopping = Promise.all([stopping, old.source.stop()]).then(() => {});
    if (!on) {
      if (old) show.sourceReport('tikfinity', OFF);
      return;
    }
    const listener = listenerOf('tikfinity', (line) => bot.chat(line));
    const hostUserId = () => settings().tiktok.hostUserId;
    const next = { url, source: deps.createTikfinity({ url, hostUserId, listener }) };
    tikfinity = next;
    // One at a time: what the old one still says must not stand over the new one's report.
    void stopping.then(() => {
      if (tikfinity === next) next.source.start();
    });
  }

  function followTwitch({ on, channel }: Settings['sources']['twitch']): void {
    const choices: BotChoices = {
      channel: on ? channel : null,
      login: deps.login(),
      settings: settings().bot,
    };
    const isSame =
      told !== null &&
      told.channel === choices.channel &&
      told.login?.token === choices.login?.token &&
      told.settings === choices.settings;
    if (isSame) return;
    told = choices;
    bot.follow(choices);
  }

  return {
    bot,
    follow() {
      followTwitch(settings().sources.twitch);
      followTikfinity(settings().sources.tikfinity);
    },
    async stop() {
      const last = tikfinity;
      tikfinity = null;
      await Promise.all([stopping, last?.source.stop(), bot.stop()]);
    },
  };
}

const OFF: SourceReport = { state: 'off', problem: null, lastError: null, reconnects: 0, hosts: [] };
