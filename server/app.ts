import { randomUUID } from 'node:crypto';
import type { CreateBot } from '../shared/bot.ts';
import { createCheckpointer } from './checkpointer.ts';
import type { Switched } from './choices.ts';
import { createChoices } from './choices.ts';
import type { Clock, Log } from './core/ports.ts';
import type { Rules } from './core/rules.ts';
import { createGiftHook } from './gift-hook.ts';
import { createHttpApp } from './http/app.ts';
import { createGate } from './http/gate.ts';
import { createHook } from './http/hook.ts';
import { createFailureLimiter } from './http/limiter.ts';
import { createHttpServer } from './http/server.ts';
import { createHeartbeat } from './hub/heartbeat.ts';
import type { Hub } from './hub/hub.ts';
import { createHub } from './hub/hub.ts';
import { createDial } from './hub/socket.ts';
import { openInstallation } from './installation.ts';
import type { Live } from './live.ts';
import { createLive } from './live.ts';
import { recover } from './recover.ts';
import { removeRunFile, writeRunFile } from './run-file.ts';
import type { Show } from './show.ts';
import { createShow } from './show.ts';
import { createSimulator } from './sources/simulator.ts';
import { createVerifier } from './sources/standard-webhooks.ts';
import { createNodeDisk } from './store/node-disk.ts';
import { createOs } from './store/os.ts';
import { createAuthorize } from './tokens.ts';
import type { Urls } from './urls.ts';
import { hookSecrets, urlsOf } from './urls.ts';
import { VERSION } from './version.ts';

export interface AppOptions {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  /** Simulated gifts, in a folder that takes no others. */
  readonly demo: boolean;
  /** Live sources that this start switches on; null leaves them to the settings. */
  readonly twitch: { readonly channel: string } | null;
  readonly tikfinity: { readonly url: string } | null;
  /** A chat server in place of Twitch's own. */
  readonly twitchIrc: string | null;
  /** A server in place of `https://id.twitch.tv`. */
  readonly twitchId: string | null;
  /** For logging the bot in by a code; null offers none. */
  readonly twitchClientId: string | null;
}

export interface AppDeps {
  readonly options: AppOptions;
  readonly clock: Clock;
  readonly log: Log;
  /** The built pages. */
  readonly webRoot: string;
  /** The built checkpoint worker. */
  readonly workerUrl: URL;
  readonly createBot: CreateBot;
}

/** A server that runs. */
export interface App {
  readonly urls: Urls;
  /** What a person should be told about how the folder was found. */
  readonly notices: readonly string[];
  /** Takes nothing more, writes what waits, closes. */
  stop(): Promise<void>;
}

/** Opens the data folder, recovers the show and serves it. Throws StoreError and PortInUse, having let everything go. */
export async function startApp({
  options,
  clock,
  log,
  webRoot,
  workerUrl,
  createBot,
}: AppDeps): Promise<App> {
  const os = createOs();
  const disk = createNodeDisk({ os });
  const installation = await openInstallation(options.dataFolder, { os, demo: options.demo });
  const undo: (() => Promise<void>)[] = [() => installation.release()];
  try {
    const { identity, secrets, settings, tiers } = installation;
    const recovered = await recover(disk, options.dataFolder, clock.now());
    const { state, seen, journal } = recovered;
    undo.push(() => journal.close());
    const choices = createChoices(settings, switchedBy(options));
    const rules = createRules(
      () => choices.settings,
      () => tiers.value,
    );

    const authorize = createAuthorize(() => secrets.value, clock.now);
    const limiter = createFailureLimiter();
    const startedAtMs = clock.now();
    const hubLater: { hub?: Hub } = {};
    const broadcast = lateBroadcast(hubLater);
    const live = createLive({
      options,
      clock,
      log,
      choices,
      secrets,
      createBot,
      dial: createDial(createHeartbeat(clock)),
      show: () => show,
      changed: broadcast.changed,
    });
    const { office, botTopic: bot, thank } = live;
    const { demo } = options;
    const show = createShow({ state, seen, journal, rules, clock, broadcast, demo, office, bot, thank });
    const hub = createHub({
      clock,
      epoch: randomUUID(),
      limiter,
      log,
      authorize,
      topicNames: show.topicNames,
      topic: (name, { role }) => show.topic(name, role),
      seq: show.seq,
      command: show.command,
      onOverlay: playersOf(show),
    });
    hubLater.hub = hub;

    const verifier = createVerifier({ secrets: () => hookSecrets(secrets.value, clock.now()) });
    const http = createHttpServer({
      gate: createGate(allowList(options.port)),
      hook: createHook({
        handle: createGiftHook({ verifier, show, now: clock.now, demo }),
        limiter,
        clock,
        log,
      }),
      app: createHttpApp({
        webRoot,
        authorize,
        limiter,
        clock,
        log,
        urls: () => urlsOf(secrets.value, options.port),
        command: show.command,
        leaderboard: ({ window, ...page }, identity) => show.leaderboard(window, page, identity.role),
        health: () => {
          const reasons = show.health();
          const status = reasons.length > 0 ? 'degraded' : 'ok';
          const { storeId } = identity;
          const overlays = hub.overlays().length;
          const uptimeMs = clock.now() - startedAtMs;
          return { status, reasons, version: VERSION, storeId, lastSeq: show.seq(), overlays, uptimeMs };
        },
      }),
      upgrade: (request, socket, head) => hub.accept(request, socket, head),
      log,
    });
    await show.adoptLadder(tiers.value);
    const { port } = options;
    // Before the port answers: whoever sees it can end the process.
    await writeRunFile(options.dataFolder, { pid: process.pid, port, startedAtMs });
    undo.push(() => removeRunFile(options.dataFolder));
    await http.listen(port, options.host);
    undo.push(() => http.close());
    undo.push(() => hub.close());
    const checkpointer = createCheckpointer({
      dataFolder: options.dataFolder,
      journalFolder: recovered.journalFolder,
      workerUrl,
      clock,
      log,
      seq: show.seq,
    });
    checkpointer.start(recovered.checkpointSeq);
    undo.push(() => checkpointer.stop());
    show.start();
    undo.push(async () => show.stop());
    undo.push(demo ? startDemo(show, clock, startedAtMs) : startLive(live));

    const stop = once(() => unwind(undo));
    return { urls: urlsOf(secrets.value, port), notices: recovered.notices, stop };
  } catch (error) {
    await unwind(undo);
    throw error;
  }
}

/** Settings and ladder as one value, the same object until one of them changes. */
function createRules(settings: () => Rules['settings'], ladder: () => Rules['ladder']): () => Rules {
  const machineZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  let rules: Rules = { settings: settings(), ladder: ladder(), zone: settings().timeZone ?? machineZone };
  return () => {
    if (rules.settings !== settings() || rules.ladder !== ladder()) {
      rules = { settings: settings(), ladder: ladder(), zone: settings().timeZone ?? machineZone };
    }
    return rules;
  };
}

/** The show is made before the hub that carries its news; nothing is told before both stand. */
function lateBroadcast(later: { hub?: Hub }) {
  return {
    changed: (...args: Parameters<Hub['changed']>) => later.hub?.changed(...args),
    send: (...args: Parameters<Hub['send']>) => later.hub?.send(...args),
    overlays: () => later.hub?.overlays() ?? [],
  };
}

/** An overlay counts as connected while it is visible and plays alerts. */
function playersOf({ players }: Pick<Show, 'players'>) {
  const playing = new Set<string>();
  return {
    joined: ({ id, plays, visible }: { id: string; plays: readonly string[]; visible: boolean }) => {
      if (!plays.includes('alerts')) return;
      playing.add(id);
      if (visible) players.joined(id);
    },
    left: (id: string) => {
      playing.delete(id);
      players.left(id);
    },
    visible: (id: string, visible: boolean) => {
      if (!playing.has(id)) return;
      if (visible) players.joined(id);
      else players.left(id);
    },
    started: players.started,
    done: players.done,
  };
}

function allowList(port: number) {
  const names = ['127.0.0.1', 'localhost'].map((name) => `${name}:${port}`);
  const hosts = new Set(names);
  const origins = new Set(names.map((name) => `http://${name}`));
  return { hosts: () => hosts, origins: () => origins };
}

/** A source that the start names is on for this run, whatever was saved. */
function switchedBy({ twitch, tikfinity }: AppOptions): Switched {
  return {
    ...(twitch ? { twitch: { on: true, channel: twitch.channel } } : {}),
    ...(tikfinity ? { tikfinity: { on: true, url: tikfinity.url } } : {}),
  };
}

function startLive(live: Live): () => Promise<void> {
  live.start();
  return live.stop;
}

function startDemo(show: Show, clock: Clock, startedAtMs: number): () => Promise<void> {
  const run = startedAtMs.toString(36);
  const simulator = createSimulator({ seed: 1, run, clock, deliver: (gift) => show.deliver(gift, () => {}) });
  simulator.start();
  return async () => simulator.stop();
}

async function unwind(undo: (() => Promise<void>)[]): Promise<void> {
  for (let last = undo.pop(); last; last = undo.pop()) await last();
}

function once(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => (running ??= run());
}
