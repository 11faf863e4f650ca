import { randomUUID } from 'node:crypto';
import type { BotHost, CreateBot, Thankable } from '../shared/bot.ts';
import type { Ladder } from '../shared/tier.ts';
import type { BotTopic, TopicName } from '../shared/topics.ts';
import type { Choices } from './choices.ts';
import type { Ledger } from './core/ledger.ts';
import type { Clock, Dial, Log } from './core/ports.ts';
import type { Office } from './errands.ts';
import type { LiveSources } from './live-sources.ts';
import { createLiveSources } from './live-sources.ts';
import { createAccessDesks } from './office/access.ts';
import { createInviteDesks } from './office/invites.ts';
import { createLoginDesks } from './office/logins.ts';
import { createMediaDesks } from './office/media.ts';
import type { Desks } from './office/office.ts';
import { createOffice } from './office/office.ts';
import { createSettingsDesks } from './office/settings.ts';
import { createTiersDesks } from './office/tiers.ts';
import type { Show } from './show.ts';
import { createTikfinity } from './sources/tikfinity.ts';
import { createTwitchLogin } from './sources/twitch-login.ts';
import type { Document } from './store/documents.ts';
import type { MediaShelf } from './store/media.ts';
import type { Secrets } from './store/secrets.ts';

export interface LiveDeps {
  readonly options: {
    readonly port: number;
    /** A chat server in place of Twitch's own; null for Twitch's. */
    readonly twitchIrc: string | null;
    /** A server in place of `https://id.twitch.tv`; null for Twitch's. */
    readonly twitchId: string | null;
    /** For logging the bot in by a code; null offers none. */
    readonly twitchClientId: string | null;
  };
  readonly clock: Clock;
  readonly log: Log;
  readonly choices: Choices;
  readonly tiers: Document<Ladder>;
  /** Who saved what last. */
  readonly ledger: Pick<Ledger, 'ladders' | 'settingsSaved'>;
  readonly secrets: Document<Secrets>;
  readonly createBot: CreateBot;
  readonly dial: Dial;
  /** Asked once live sources run, which is after the show was made. */
  readonly show: () => Show;
  readonly forgetDesks: Desks<'forget-gifter' | 'end-forgetting'>;
  /** The settings have a new version. */
  readonly settingsChanged: () => void;
  readonly media: Pick<MediaShelf, 'remove' | 'rename' | 'list'>;
  /** Tokens came or went. */
  readonly tokensChanged: () => void;
  /** Somebody is about to come with a code. */
  readonly invited: () => void;
  /** These topics have new values. */
  readonly changed: (names: readonly TopicName[]) => void;
}

/** What a show has of the world outside: live sources, the bot and its login, and the office that changes them. */
export interface Live {
  readonly office: Office;
  /** The settings have a new version: live sources follow. */
  settingsChanged(): void;
  botTopic(): BotTopic;
  thank(gift: Thankable): void;
  /** Begins to listen and to answer. */
  start(): void;
  stop(): Promise<void>;
}

export function createLive(deps: LiveDeps): Live {
  const { options, clock, log, choices, ledger, secrets, createBot, dial, show, changed } = deps;
  let sources: LiveSources | null = null;
  const settingsChanged = () => {
    sources?.follow();
    deps.settingsChanged();
  };

  const logins = createTwitchLogin({
    clock,
    log,
    fetch: globalThis.fetch,
    idUrl: options.twitchId ?? undefined,
    clientId: options.twitchClientId,
    saved: () => secrets.value.twitch ?? null,
    save: (twitch) => secrets.update((value) => ({ ...value, twitch })),
    changed() {
      sources?.follow();
      changed(['bot']);
    },
  });

  return {
    office: createOffice({
      ...createSettingsDesks({ choices, lastSaved: () => ledger.settingsSaved, settingsChanged }),
      ...createTiersDesks({
        file: deps.tiers,
        ledger,
        settings: () => choices.settings,
        media: deps.media.list,
      }),
      ...createLoginDesks(logins),
      ...deps.forgetDesks,
      ...createMediaDesks(deps.media, () => deps.tiers.value.tiers),
      ...createAccessDesks({
        secrets,
        now: clock.now,
        port: options.port,
        tokensChanged: deps.tokensChanged,
      }),
      ...createInviteDesks({ ...deps, now: clock.now }),
    }),
    settingsChanged,
    botTopic: logins.topic,
    thank: (gift) => sources?.bot.thank(gift),
    start() {
      const host = botHost(show());
      sources = createLiveSources({
        log,
        now: clock.now,
        show: show(),
        settings: () => choices.settings,
        login: logins.current,
        createBot: (listener) => createBot({ clock, log, host, listener, ircUrl: options.twitchIrc }),
        createTikfinity: (how) => createTikfinity({ ...how, dial, clock }),
        loginRefused: logins.refused,
      });
      logins.start();
      sources.follow();
    },
    async stop() {
      logins.stop();
      await sources?.stop();
    },
  };
}

/** The show as the bot knows it: what may be said, and what a moderator in chat may do. */
function botHost(show: Show): BotHost {
  return {
    ...show.botView,
    hideSelf: show.hideSelf,
    askToForget: show.askToForget,
    command({ platform, id }, name, args) {
      const actor = `${platform}:${id}`;
      return show.command({ role: 'moderator', actor, tokenId: actor }, { id: randomUUID(), name, args });
    },
  };
}
