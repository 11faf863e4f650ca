// @ts-check
/**
 * Loaded into the server with --require: writes down, ten times a second, the longest time in which the main
 * thread's event loop was blocked, as JSON lines {atMs, maxMs} in the file GIFTCAST_TEST_LOOP_LOG.
 */
'use strict';
const fs = require('node:fs');
const { monitorEventLoopDelay } = require('node:perf_hooks');
const { isMainThread } = require('node:worker_threads');

const log = process.env['GIFTCAST_TEST_LOOP_LOG'];
const EVERY_MS = 100;
const NS_PER_MS = 1e6;

if (log && isMainThread) {
  const out = fs.openSync(log, 'a');
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  setInterval(() => {
    const maxMs = delay.max / NS_PER_MS;
    delay.reset();
    fs.writeSync(out, `${JSON.stringify({ atMs: Date.now(), maxMs })}\n`);
  }, EVERY_MS).unref();
}
