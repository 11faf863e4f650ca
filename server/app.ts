import { join } from 'node:path';
import { ownAddresses } from './addresses.ts';
import type { AppDeps } from './app-options.ts';
import { switchedBy } from './app-options.ts';
import { createBackupKeeper } from './backups/keeper.ts';
import { createBackupThread } from './backups/thread.ts';
import { createCheckpointer } from './checkpoints/checkpointer.ts';
import { createChoices } from './choices.ts';
import { createShowClock, noticeOf } from './clock.ts';
import { createComparer } from './compare/comparer.ts';
import type { Clock } from './core/ports.ts';
import { createDiskWatch } from './disk-watch.ts';
import type { Opening } from './doors.ts';
import { reachableOf } from './doors.ts';
import { createRetiring } from './forgetting/retiring.ts';
import { createRewriter } from './forgetting/rewriter.ts';
import { createForgetThread } from './forgetting/thread.ts';
import { createHandEdits, renumberFiles } from './hand-edits.ts';
import { createHealthWatch } from './health-watch.ts';
import { createFailureLimiter } from './http/limiter.ts';
import { createHeartbeat } from './hub/heartbeat.ts';
import type { Hub } from './hub/hub.ts';
import { createDial } from './hub/socket.ts';
import { openInstallation } from './installation.ts';
import { createJoining } from './joining.ts';
import { lateBroadcast } from './late-broadcast.ts';
import type { Live } from './live.ts';
import { createLive } from './live.ts';
import { createMediaWatch } from './media-watch.ts';
import { createForgetDesks } from './office/forget.ts';
import { createCopier } from './person/copier.ts';
import { createReach } from './reach.ts';
import { createReachCheck } from './reach-check.ts';
import { recover } from './recover.ts';
import { createRules } from './rules.ts';
import { removeRunFile, writeRunFile } from './run-file.ts';
import type { Show } from './show.ts';
import { createShow } from './show.ts';
import { createSimulator } from './sources/simulator.ts';
import type { StoreError } from './store/errors.ts';
import { forgettingNote } from './store/forget.ts';
import { createPersonHash } from './store/identity.ts';
import { openMediaShelf } from './store/media.ts';
import { createNodeDisk } from './store/node-disk.ts';
import { createOs } from './store/os.ts';
import { probeDisk } from './store/probe.ts';
import { createTokens } from './tokens.ts';
import { once, unwind } from './unwind.ts';
import type { Urls } from './urls.ts';
import { urlsOf } from './urls.ts';
import { createWeb } from './web.ts';

/** A server that runs. */
export interface App {
  readonly urls: Urls;
  /** What is open besides this computer at the start. */
  readonly opening: Opening;
  /** What a person should be told about how the folder was found. */
  readonly notices: readonly string[];
  /** Takes nothing more, writes what waits, closes. */
  stop(): Promise<void>;
}

/**
 * Opens the data folder, recovers the show and serves it. Throws StoreError, PortInUse and NoSuchAddress, having let
 * everything go.
 */
export async function startApp({
  options,
  machine,
  log,
  webRoot,
  workers,
  createBot,
  diskMended,
}: AppDeps): Promise<App> {
  const os = createOs();
  const disk = createNodeDisk({ os });
  const installation = await openInstallation(options.dataFolder, { os, demo: options.demo });
  const undo: (() => Promise<void>)[] = [() => installation.release()];
  try {
    const { identity, secrets, settings, tiers } = installation;
    const recovered = await recover(disk, options.dataFolder, machine.wallMs(), { os });
    const { state, seen, journal } = recovered;
    undo.push(() => journal.close());
    const hubLater: { hub?: Hub } = {};
    const broadcast = lateBroadcast(hubLater);
    const clock = createShowClock({
      machine,
      notBeforeMs: state.ledger.atMs,
      changed: () => broadcast.changed(['status']),
    });
    undo.push(async () => clock.stop());
    const notices = [...installation.notices, ...recovered.notices, ...noticeOf(clock)];
    await installation.keepIdentity();
    await renumberFiles(installation, state.ledger);
    const choices = createChoices(settings, switchedBy(options));
    const rules = createRules({
      settings: () => choices.settings,
      ledger: state.ledger,
      first: () => tiers.value,
    });

    const hashPerson = createPersonHash(identity);
    const startedAtMs = clock.now();
    const tokens = createTokens({ secrets: () => secrets.value, clock, sockets: broadcast });
    undo.push(async () => tokens.stop());
    const { authorize } = tokens;
    const joining = createJoining({
      secrets,
      now: clock.now,
      joined() {
        tokens.follow();
        broadcast.changed(['tokens']);
      },
    });
    const { dataFolder } = options;
    const { journalFolder } = recovered;
    const forgetThread = createForgetThread({ dataFolder, journalFolder }, workers.forget);
    const backups = createBackupKeeper({
      dataFolder,
      disk,
      clock,
      log,
      seq: () => show.seq(),
      restCheckpoints: () => checkpointer.rest(),
      thread: createBackupThread(workers.backup),
      reasonsChanged: () => broadcast.changed(['status']),
    });
    const media = await openMediaShelf({
      folder: join(dataFolder, 'media'),
      os,
      changed: () => broadcast.changed(['media']),
      refused: (name, message) => log.warn({ name, message }, 'a file in media/ is not used'),
    });
    const mediaWatch = createMediaWatch({ clock, log, look: media.look });
    const note = forgettingNote(disk, dataFolder);
    const holdCopies = async () => {
      const releases = [await backups.hold(), await checkpointer.hold()];
      return () => {
        for (const release of releases) release();
      };
    };
    const rewriter = createRewriter({ journal, holdCheckpoints: holdCopies, thread: forgetThread, note });
    const forgetting = { thread: forgetThread, note, rewriter };
    const live = createLive({
      options,
      clock,
      log,
      choices,
      tiers,
      ledger: state.ledger,
      secrets,
      createBot,
      dial: createDial(createHeartbeat(clock)),
      show: () => show,
      forgetDesks: createForgetDesks({ ...forgetting, ledger: state.ledger, now: clock.now, hashPerson }),
      media,
      settingsChanged: () => void reach.follow(),
      tokensChanged: tokens.follow,
      invited: joining.invited,
      changed: broadcast.changed,
    });
    const { office, botTopic: bot, thank } = live;
    const { demo } = options;
    const edits = createHandEdits({
      clock,
      log,
      settings,
      choices,
      tiers,
      ledger: state.ledger,
      show: () => show,
      settingsChanged: live.settingsChanged,
      reasonsChanged: () => broadcast.changed(['status']),
    });
    const show = createShow({
      state,
      seen,
      journal,
      rules,
      clock,
      broadcast,
      demo,
      office,
      look: edits.look,
      bot,
      hashPerson,
      tokens: tokens.list,
      media: media.list,
      get reachable() {
        return reachableOf(options.port, reach.opening());
      },
      devices: () => reach.topic(),
      reasons: () => [
        ...recovered.reasons,
        ...(seen.set.dropped > 0 ? ['dedupe/overflow' as const] : []),
        ...(clock.isJumped() ? ['clock/jumped' as const] : []),
        ...edits.reasons(),
        ...backups.reasons(),
      ],
      thank,
    });
    const comparer = createComparer({
      journalFolder,
      workerUrl: workers.compare,
      clock,
      log,
      seq: show.seq,
      rules,
      session: () => state.ledger.session?.id ?? null,
    });
    const copier = createCopier({ journalFolder, workerUrl: workers.person, clock, log, seq: show.seq });
    const reach = createReach({
      port: options.port,
      start: options,
      settings: () => choices.settings.devices,
      own: ownAddresses,
      clock,
      log,
      serve: (hosts) => web.http.serve(hosts),
      async changed(now, before) {
        broadcast.changed(['status', 'devices']);
        if (now.publicUrl !== before.publicUrl || now.remote !== before.remote)
          hubLater.hub?.dropDoor('public');
        if (now !== before) await keepRunFile(now);
      },
    });
    const web = createWeb({
      port: options.port,
      opening: reach.opening,
      reachCheck: createReachCheck({
        port: options.port,
        opening: reach.opening,
        storeId: identity.storeId,
        fetch: globalThis.fetch,
      }),
      clock,
      log,
      webRoot,
      limiter: createFailureLimiter(),
      authorize,
      secrets: () => secrets.value,
      storeId: identity.storeId,
      startedAtMs,
      demo,
      show,
      compare: comparer.compare,
      media,
      personCopy: copier.copy,
      join: joining.join,
      moderatorsChanged() {
        tokens.cameOrWent();
        broadcast.changed(['tokens']);
      },
    });
    hubLater.hub = web.hub;
    await edits.begin();
    const { port } = options;
    const keepRunFile = ({ hosts, publicUrl, remote }: Opening) =>
      writeRunFile(options.dataFolder, { pid: process.pid, port, hosts, publicUrl, remote, startedAtMs });
    // Before the port answers: whoever sees it can end the process.
    await keepRunFile(options).catch((error: StoreError) =>
      // On a full disk the show begins all the same: gifts are refused until there is room, then it starts anew.
      notices.push(
        error.message,
        'So "npm run stop" does not find this server: end it with Ctrl+C in this window.',
      ),
    );
    undo.push(() => removeRunFile(options.dataFolder));
    await web.http.listen(port, '127.0.0.1', ...options.hosts);
    undo.push(() => web.http.close());
    await reach.follow();
    reach.start();
    undo.push(reach.stop);
    undo.push(() => comparer.stop());
    undo.push(() => copier.stop());
    undo.push(() => web.hub.close());
    const checkpointer = createCheckpointer({
      dataFolder: options.dataFolder,
      journalFolder,
      workerUrl: workers.checkpoint,
      clock,
      log,
      seq: show.seq,
    });
    checkpointer.start(recovered.checkpointSeq);
    undo.push(() => checkpointer.stop());
    backups.start();
    undo.push(() => backups.stop());
    // Before the hub and HTTP, which wait for whoever asked; what is unfinished goes on at the next start.
    undo.push(() => forgetThread.stop());
    show.start();
    undo.push(async () => show.stop());
    edits.start();
    undo.push(edits.stop);
    const healthWatch = createHealthWatch({
      clock,
      log,
      reasons: show.health,
      changed: () => broadcast.changed(['status']),
    });
    healthWatch.start();
    undo.push(async () => healthWatch.stop());
    const retiring = createRetiring({
      ...forgetting,
      clock,
      log,
      months: () => choices.settings.privacy.keepNamesMonths,
      show,
      isClockRight: () => !clock.isJumped(),
    });
    retiring.start();
    undo.push(async () => retiring.stop());
    const diskWatch = createDiskWatch({
      clock,
      isFailed: () => journal.failure !== null,
      probe: () => probeDisk(dataFolder, os),
      mended: diskMended,
    });
    diskWatch.start();
    undo.push(async () => diskWatch.stop());
    mediaWatch.start();
    undo.push(mediaWatch.stop);
    undo.push(demo ? startDemo(show, clock, startedAtMs) : startLive(live));

    const stop = once(() => unwind(undo));
    const opening = reach.opening();
    return { urls: urlsOf(secrets.value, port, opening), opening, notices, stop };
  } catch (error) {
    await unwind(undo);
    throw error;
  }
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
