// @ts-check
/**
 * Loaded into the server with --require: writes down, four times a second, how it ages, as JSON lines in the file
 * GIFTCAST_TEST_AGE_LOG: by how much timers of the main thread were late, the memory, and what is open. With
 * GIFTCAST_TEST_AGE_GC the garbage is collected every so many milliseconds, and then `heap` is what was left.
 */
'use strict';
const fs = require('node:fs');
const v8 = require('node:v8');
const vm = require('node:vm');
const { isMainThread } = require('node:worker_threads');

const log = process.env['GIFTCAST_TEST_AGE_LOG'];
const WRITE_EVERY_MS = 250;
const LOOK_EVERY_MS = 5;

if (log && isMainThread) {
  const out = fs.openSync(log, 'a');
  const collectEveryMs = Number(process.env['GIFTCAST_TEST_AGE_GC'] ?? 0);
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc');
  /** @type {number[]} */
  let lateMs = [];
  let collectedAtMs = performance.now();

  const look = () => {
    const askedMs = performance.now();
    setTimeout(() => {
      lateMs.push(Math.round((performance.now() - askedMs - LOOK_EVERY_MS) * 10) / 10);
      look();
    }, LOOK_EVERY_MS).unref();
  };
  look();

  setInterval(() => {
    let heap = null;
    if (collectEveryMs > 0 && performance.now() - collectedAtMs >= collectEveryMs) {
      collect();
      collectedAtMs = performance.now();
      heap = process.memoryUsage().heapUsed;
      // The pause was the test's own.
      lateMs = [];
    }
    const rss = process.memoryUsage.rss();
    const open = process.getActiveResourcesInfo().length;
    fs.writeSync(out, `${JSON.stringify({ atMs: Date.now(), lateMs, rss, heap, open })}\n`);
    lateMs = [];
  }, WRITE_EVERY_MS).unref();
}
