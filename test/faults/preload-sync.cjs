// @ts-check
/**
 * Loaded into the server with --require: makes every sync to disk slow, and lets all fail from a chosen one on.
 *
 * GIFTCAST_TEST_SYNC_DELAY_MS   how long each sync waits before it is done
 * GIFTCAST_TEST_SYNC_FAIL_FROM  the sync of a journal segment from which on every sync fails with EIO; 1 is the first
 * GIFTCAST_TEST_SYNC_LOG        gets a JSON line for each sync of a journal segment that came back well
 */
'use strict';
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const delayMs = Number(process.env['GIFTCAST_TEST_SYNC_DELAY_MS'] ?? 0);
const failFrom = Number(process.env['GIFTCAST_TEST_SYNC_FAIL_FROM'] ?? Number.POSITIVE_INFINITY);
const log = process.env['GIFTCAST_TEST_SYNC_LOG'];

/** @type {Map<number, string>} */
const pathOf = new Map();
const real = {
  open: fs.open,
  openSync: fs.openSync,
  promisesOpen: fs.promises.open,
  fsync: fs.fsync,
  fdatasync: fs.fdatasync,
  fsyncSync: fs.fsyncSync,
  fdatasyncSync: fs.fdatasyncSync,
  fstatSync: fs.fstatSync,
  appendFileSync: fs.appendFileSync,
};
let journalSyncs = 0;
let hasFailed = false;

/** @param {number} fd */
function begin(fd) {
  const path = pathOf.get(fd) ?? '';
  const isJournal = path.endsWith('.jsonl');
  if (isJournal) journalSyncs++;
  if (isJournal && journalSyncs >= failFrom) hasFailed = true;
  return { path, isJournal, bytes: isJournal ? real.fstatSync(fd).size : 0, fails: hasFailed };
}

/** @param {ReturnType<typeof begin>} sync */
function end(sync) {
  if (!log || !sync.isJournal || sync.fails) return;
  const line = { file: sync.path, bytes: sync.bytes, endedAtMs: Date.now() };
  real.appendFileSync(log, `${JSON.stringify(line)}\n`);
}

function diskError() {
  return Object.assign(new Error('EIO: i/o error, sync'), { code: 'EIO', syscall: 'fsync', errno: -5 });
}

/** @param {(fd: number, done: (error: Error | null) => void) => void} sync */
function slowCallback(sync) {
  return (/** @type {number} */ fd, /** @type {(error: Error | null) => void} */ done) => {
    const state = begin(fd);
    setTimeout(() => {
      if (state.fails) return done(diskError());
      sync(fd, (error) => {
        if (!error) end(state);
        done(error);
      });
    }, delayMs);
  };
}

/** @param {(fd: number) => void} sync */
function slowSync(sync) {
  return (/** @type {number} */ fd) => {
    const state = begin(fd);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, delayMs);
    if (state.fails) throw diskError();
    sync(fd);
    end(state);
  };
}

/** @param {(this: import('node:fs/promises').FileHandle) => Promise<void>} sync */
function slowHandle(sync) {
  return /** @this {import('node:fs/promises').FileHandle} */ async function () {
    const state = begin(this.fd);
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    if (state.fails) throw diskError();
    await sync.call(this);
    end(state);
  };
}

let isHandlePatched = false;
Object.assign(fs, {
  open(/** @type {any[]} */ ...args) {
    const done = args.pop();
    Reflect.apply(real.open, fs, [
      ...args,
      (/** @type {Error | null} */ error, /** @type {number} */ fd) => {
        if (!error) pathOf.set(fd, String(args[0]));
        done(error, fd);
      },
    ]);
  },
  openSync(/** @type {any[]} */ ...args) {
    const fd = Reflect.apply(real.openSync, fs, args);
    pathOf.set(fd, String(args[0]));
    return fd;
  },
  fsync: slowCallback(real.fsync),
  fdatasync: slowCallback(real.fdatasync),
  fsyncSync: slowSync(real.fsyncSync),
  fdatasyncSync: slowSync(real.fdatasyncSync),
});
fs.promises.open = async (...args) => {
  const handle = await Reflect.apply(real.promisesOpen, fs.promises, args);
  pathOf.set(handle.fd, String(args[0]));
  if (!isHandlePatched) {
    isHandlePatched = true;
    const prototype = Object.getPrototypeOf(handle);
    prototype.sync = slowHandle(prototype.sync);
    prototype.datasync = slowHandle(prototype.datasync);
  }
  return handle;
};
syncBuiltinESMExports();
