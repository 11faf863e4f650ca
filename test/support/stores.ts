import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import * as z from 'zod/mini';
import { createBot } from '../../bot/index.ts';
import type { App } from '../../server/app.ts';
import { startApp } from '../../server/app.ts';
import type { WindowName } from '../../shared/topics.ts';
import { WINDOWS } from '../../shared/topics.ts';
import { createTestMachine } from './clock.ts';
import { removeFolder, tempFolder } from './folder.ts';
import { freePort } from './giftcast.ts';
import { call } from './http.ts';
import { ROOT } from './root.ts';

const STORES = join(ROOT, 'test', 'fixtures', 'stores');

/** The data folders of older versions, oldest first. */
export const SAMPLES = (await readdir(STORES)).filter((name) => /^\d/.test(name)).sort();
/** Of the newest of them: it has everything. */
export const NEWEST = SAMPLES.at(-1) ?? '';

/** What a board says of giving; how a name that is not read on air is marked came later. */
const board = z.object({
  label: z.string(),
  rows: z.array(
    z.object({
      rank: z.int(),
      gifterId: z.string(),
      name: z.string(),
      diamonds: z.int(),
      gifts: z.int(),
    }),
  ),
  gifters: z.int(),
  diamonds: z.int(),
});
const told = z.object({
  lastSeq: z.int(),
  atMs: z.int(),
  boards: z.record(z.enum(WINDOWS), board),
});
/** What the older version told of its folder. */
export type Told = z.infer<typeof told>;

/** A copy of the sample in a folder of its own, gone after the test. */
export async function copySample(name: string): Promise<{ readonly folder: string; readonly told: Told }> {
  const folder = await tempFolder('sample');
  onTestFinished(() => removeFolder(folder));
  await cp(join(STORES, name), folder, { recursive: true });
  const read = told.parse(JSON.parse(await readFile(join(folder, 'told.json'), 'utf8')));
  await rm(join(folder, 'told.json'));
  return { folder, told: read };
}

async function pagesIn(folder: string): Promise<string> {
  for (const page of ['stage', 'dashboard']) {
    await mkdir(join(folder, page));
    await writeFile(join(folder, page, 'index.html'), '');
  }
  return folder;
}

/** A server of this version in this process, at that moment of that evening. */
export async function startOn(
  dataFolder: string,
  { atMs }: Pick<Told, 'atMs'>,
): Promise<{
  readonly notices: readonly string[];
  boards(): Promise<Told['boards']>;
  stop(): Promise<void>;
}> {
  const port = await freePort();
  const pages = await tempFolder('pages');
  onTestFinished(() => removeFolder(pages));
  const nowhere = new URL('file:///nowhere.js');
  const app: App = await startApp({
    options: {
      port,
      hosts: [],
      publicUrl: null,
      remote: false,
      dataFolder,
      demo: false,
      twitch: null,
      tikfinity: null,
      twitchIrc: null,
      twitchId: null,
      twitchClientId: null,
      fixed: { network: false, internet: false },
    },
    machine: createTestMachine(atMs),
    log: { info() {}, warn() {}, error() {} },
    webRoot: await pagesIn(pages),
    workers: { checkpoint: nowhere, compare: nowhere, forget: nowhere, backup: nowhere, person: nowhere },
    createBot,
    diskMended() {},
  });
  const authorization = `Bearer ${app.urls.tokens.owner}`;
  const boardOf = async (window: WindowName) => {
    const url = `http://127.0.0.1:${port}/api/v1/leaderboard?window=${window}&limit=200`;
    return board.parse((await call(url, { headers: { authorization } })).json);
  };
  return {
    notices: app.notices,
    async boards() {
      const all = await Promise.all(WINDOWS.map(async (window) => [window, await boardOf(window)]));
      return Object.fromEntries(all);
    },
    stop: app.stop,
  };
}
