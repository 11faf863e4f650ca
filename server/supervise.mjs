// @ts-check
/**
 * The small parent of the server (contract C1): starts it, hands signals on, and starts it again when it crashed, at
 * most five times a minute. Plain JavaScript, because it runs before anything is built.
 */
import { spawn } from 'node:child_process';

const MOST_RESTARTS = 5;
const WITHIN_MS = 60_000;
/** What a server that met a bug ends with (sysexits.h: EX_SOFTWARE). */
const CRASHED = 70;
/** What a server ends with whose disk failed and saves again (EX_TEMPFAIL). */
const DISK_MENDED = 75;
/** The signals that ask to end. SIGBREAK is Windows' Ctrl+Break. */
const END_SIGNALS = /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGBREAK']);

/**
 * Runs `node entry ...args` until it ends by itself or is told to. Answers its exit code.
 * @param {string} entry
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export function supervise(entry, args) {
  /** @type {import('node:child_process').ChildProcess} */
  let server;
  let isEnding = false;
  /** @type {number[]} */
  const restarts = [];

  return new Promise((resolve) => {
    for (const signal of END_SIGNALS) {
      process.on(signal, () => {
        isEnding = true;
        // A message, because Windows delivers no signals: the server would be cut off.
        if (server.connected) server.send('end');
      });
    }
    begin();

    function begin() {
      server = spawn(process.execPath, [...process.execArgv, entry, ...args], {
        stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      });
      server.once('error', (error) => {
        process.stderr.write(`Giftcast could not be started: ${error.message}\n`);
        resolve(1);
      });
      server.once('exit', ended);
    }

    /** @param {number | null} code @param {NodeJS.Signals | null} signal */
    function ended(code, signal) {
      if (!isEnding && code === DISK_MENDED) return begin();
      if (isEnding || (code !== null && code !== CRASHED)) return resolve(code ?? 1);
      const nowMs = performance.now();
      while (restarts[0] !== undefined && nowMs - restarts[0] > WITHIN_MS) restarts.shift();
      const how = signal ?? `exit code ${code}`;
      if (restarts.length >= MOST_RESTARTS) {
        process.stderr.write(
          `Giftcast crashed (${how}) ${MOST_RESTARTS + 1} times in a minute and is left off. Every confirmed gift is saved. ` +
            'Start it again; if it goes on so, tell us what it printed.\n',
        );
        return resolve(CRASHED);
      }
      restarts.push(nowMs);
      process.stderr.write(
        `Giftcast crashed (${how}) and is started again. Every confirmed gift is saved.\n`,
      );
      begin();
    }
  });
}
