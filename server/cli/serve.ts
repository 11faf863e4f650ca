import { fileURLToPath } from 'node:url';
import open from 'open';
import pino from 'pino';
import type { CreateBot } from '../../shared/bot.ts';
import type { App } from '../app.ts';
import { startApp } from '../app.ts';
import { machine } from '../clock.ts';
import { NoSuchAddress, PortInUse } from '../http/server.ts';
import { StoreError } from '../store/errors.ts';
import { urlsOf } from '../urls.ts';
import { describeOpening } from './opening.ts';
import type { Options } from './options.ts';
import { askHealth, readSecrets } from './running.ts';
import { say, visible } from './say.ts';
import { alreadyWords, portTakenWords, runningWords } from './start-words.ts';

/** A program error: see sysexits.h. The parent process restarts on it. */
const EXIT_SOFTWARE = 70;
/** A failure that is over: the parent process starts the server anew. */
const EXIT_TEMPORARY = 75;

/** Runs the server until it is told to end. Answers the exit code when it cannot start. */
export async function serve(options: Options, createBot: CreateBot): Promise<number | null> {
  const log = pino(
    {
      level: process.env['GIFTCAST_LOG'] ?? 'warn',
      redact: ['token', 'secret', '*.token', '*.secret'],
      hooks: { streamWrite: visible },
    },
    pino.destination({ fd: 2, sync: true }),
  );
  const starting = startApp({
    options,
    machine,
    log,
    webRoot: fileURLToPath(new URL('../web/', import.meta.url)),
    workers: {
      checkpoint: new URL('./checkpoint-worker.js', import.meta.url),
      compare: new URL('./compare-worker.js', import.meta.url),
      forget: new URL('./forget-worker.js', import.meta.url),
      backup: new URL('./backup-worker.js', import.meta.url),
      person: new URL('./person-worker.js', import.meta.url),
    },
    createBot,
    diskMended: () => void startAnew(starting),
  });
  endWith(starting, log);
  let app: App;
  try {
    app = await starting;
  } catch (error) {
    return explain(error, options);
  }
  for (const notice of app.notices) say(notice);
  const opens = options.open && process.stdout.isTTY;
  say(runningWords({ demo: options.demo, opens }));
  for (const line of describeOpening(options.port, app.opening)) say(line);
  say(`For OBS (Sources, +, Browser): npm run --silent urls`);
  if (opens)
    await open(app.urls.dashboard).catch(() =>
      say('Open the dashboard with the link that "npm run urls" prints.'),
    );
  return null;
}

/** Ends cleanly on a signal, and at once on a bug: a state that nobody foresaw must not count gifts. */
function endWith(starting: Promise<App>, log: pino.Logger): void {
  // Told to end while it starts: it starts, then ends. A start that fails explains itself.
  const end = () =>
    void starting.then(
      (app) => app.stop().then(() => process.exit(0)),
      () => {},
    );
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  // What Windows has besides: Ctrl+Break, and the console's window being closed.
  process.on('SIGBREAK', end);
  process.on('SIGHUP', end);
  // From the small parent, and when it is gone: nobody sees a server without its window.
  process.on('message', (message) => message === 'end' && end());
  process.on('disconnect', end);
  const crash = (error: unknown) => {
    log.fatal({ error: error instanceof Error ? error.stack : String(error) }, 'a bug');
    say('Giftcast met a bug and ends. Every confirmed gift is saved. Start it again.');
    process.exit(EXIT_SOFTWARE);
  };
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
}

/** What memory knows beyond the disk is given up: senders send it again. */
async function startAnew(starting: Promise<App>): Promise<void> {
  if (!process.connected)
    return say('The disk saves again. Start Giftcast again: until then no gift is taken.');
  say('The disk saves again. Giftcast starts anew.');
  await (await starting).stop();
  process.exit(EXIT_TEMPORARY);
}

async function explain(error: unknown, options: Options): Promise<number> {
  if (error instanceof StoreError && error.code === 'store/locked') return explainLocked(error, options);
  if (error instanceof PortInUse) {
    say(portTakenWords(options.port));
    return 1;
  }
  if (error instanceof NoSuchAddress) {
    say(`This computer has no address ${error.host} (any more). Start with another --host, or without.`);
    return 1;
  }
  throw error;
}

/** The folder is taken: most often by ourselves, started twice. */
async function explainLocked(error: StoreError, options: Options): Promise<number> {
  const running = await askHealth(options.dataFolder);
  if (!running) {
    say(error.message);
    return 1;
  }
  const opens = options.open && process.stdout.isTTY;
  say(alreadyWords({ ...running, opens }));
  if (!opens) return 1;
  await open(urlsOf(await readSecrets(options.dataFolder), running.port).dashboard);
  return 0;
}
