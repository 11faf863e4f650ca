import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Agent } from 'node:http';
import { createServer } from 'node:net';
import * as z from 'zod/mini';
import { userEnvironment } from './environment.ts';
import { removeFolder, tempFolder } from './folder.ts';
import { call, createAgent } from './http.ts';
import { builtEntry, ROOT } from './root.ts';
import { eventually } from './wait.ts';

const urls = z.object({
  overlay: z.string(),
  dashboard: z.string(),
  ws: z.string(),
  tokens: z.object({ owner: z.string(), overlay: z.string() }),
  hooks: z.object({ gift: z.object({ url: z.string(), secret: z.string() }) }),
  network: z.array(z.object({ overlay: z.string(), dashboard: z.string() })),
  public: z.nullable(z.object({ hook: z.string(), dashboard: z.nullable(z.string()) })),
});
/** What `giftcast urls` prints (contract C2). */
export type Urls = z.infer<typeof urls>;

export interface StartOptions {
  /** The data folder; a temporary one, removed in the end, when left out. */
  readonly data?: string;
  /** A free one when left out. */
  readonly port?: number;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** CommonJS files that node loads before the server. */
  readonly preload?: readonly string[];
  /** A program with its arguments that runs node in turn, such as a tracer. */
  readonly under?: readonly string[];
  /** Spares asking the installation for them again after a restart. */
  readonly urls?: Urls;
}

/** How a server ended. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A process of the built server, ready or not. */
export interface GiftcastProcess {
  readonly pid: number;
  readonly port: number;
  readonly baseUrl: string;
  readonly data: string;
  readonly exited: Promise<Exit>;
  stdout(): string;
  stderr(): string;
  /** Waits until /healthz answers; throws when the process ends before. */
  ready(): Promise<void>;
  /** SIGTERM; throws unless the server then ends by itself with exit code 0. */
  stop(): Promise<void>;
  /** SIGKILL; nothing to do when it ended already. */
  kill(): Promise<void>;
}

/** A running server with its addresses, and connections that are kept. */
export interface Giftcast extends GiftcastProcess {
  readonly urls: Urls;
  readonly agent: Agent;
  /** Time from the start of the process to the first answer of /healthz. */
  readonly readyMs: number;
}

const READY_WITHIN_MS = 120_000;
const STOP_WITHIN_MS = 15_000;

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('bug: a TCP server without a port');
  return address.port;
}

/** Starts the built server and does not wait for it. */
export async function spawnGiftcast(options: StartOptions = {}): Promise<GiftcastProcess> {
  const data = options.data ?? (await tempFolder('data'));
  const port = options.port ?? (await freePort());
  const preloads = (options.preload ?? []).flatMap((file) => ['--require', file]);
  const [program = process.execPath, ...before] = [...(options.under ?? []), process.execPath];
  const child = spawn(
    program,
    [
      ...before,
      ...preloads,
      builtEntry(),
      'serve',
      '--port',
      String(port),
      '--data',
      data,
      '--no-open',
      ...(options.args ?? []),
    ],
    { cwd: ROOT, env: userEnvironment(options.env), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  return watch(child, { port, data, ownsData: options.data === undefined });
}

/** Starts the built server, waits until it answers, and reads its addresses and secrets. */
export async function startGiftcast(options: StartOptions = {}): Promise<Giftcast> {
  const startedMs = performance.now();
  const server = await spawnGiftcast(options);
  let known: Urls;
  let readyMs: number;
  try {
    await server.ready();
    readyMs = performance.now() - startedMs;
    known = options.urls ?? (await readUrls(server));
  } catch (error) {
    await server.kill();
    throw error;
  }
  const agent = createAgent();
  const ended = async (end: () => Promise<void>) => {
    await end();
    agent.destroy();
  };
  return {
    ...server,
    urls: known,
    agent,
    readyMs,
    stop: () => ended(server.stop),
    kill: () => ended(server.kill),
  };
}

/** Asks an installation, running or stopped, for its addresses and secrets. */
export async function readUrls({ data, port }: { data: string; port: number }): Promise<Urls> {
  const args = [builtEntry(), 'urls', '--data', data, '--port', String(port)];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: userEnvironment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`giftcast urls ended with ${String(code)}`);
  return parseUrls(text);
}

/** Reads what `giftcast urls` printed; throws when it is anything but that one JSON object. */
export function parseUrls(text: string): Urls {
  return urls.parse(JSON.parse(text));
}

function watch(
  child: ChildProcess,
  { port, data, ownsData }: { port: number; data: string; ownsData: boolean },
): GiftcastProcess {
  const pid = child.pid;
  if (pid === undefined) throw new Error('node could not be started');
  const output = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    output.stdout += part;
  });
  child.stderr?.setEncoding('utf8').on('data', (part: string) => {
    output.stderr += part;
  });
  const killAtExit = () => child.kill('SIGKILL');
  process.once('exit', killAtExit);
  const exited = new Promise<Exit>((resolve) => {
    child.once('close', (code, signal) => {
      process.off('exit', killAtExit);
      resolve({ code, signal });
    });
  });
  let end: Exit | null = null;
  void exited.then((exit) => {
    end = exit;
  });
  const baseUrl = `http://127.0.0.1:${port}`;
  const tidy = () => (ownsData ? removeFolder(data) : Promise.resolve());

  return {
    pid,
    port,
    baseUrl,
    data,
    exited,
    stdout: () => output.stdout,
    stderr: () => output.stderr,
    async ready() {
      const isUp = async () => {
        if (end)
          throw new Error(`the server ended (${JSON.stringify(end)}): ${output.stderr}${output.stdout}`);
        const answer = await call(`${baseUrl}/healthz`).catch(() => null);
        return answer?.status === 200 ? true : null;
      };
      await eventually('the server answers', isUp, { timeoutMs: READY_WITHIN_MS, everyMs: 10 });
    },
    async stop() {
      child.kill('SIGTERM');
      const late = setTimeout(killAtExit, STOP_WITHIN_MS);
      const exit = await exited;
      clearTimeout(late);
      await tidy();
      if (exit.code !== 0) {
        throw new Error(`SIGTERM was answered by ${JSON.stringify(exit)}: ${output.stderr}${output.stdout}`);
      }
    },
    async kill() {
      if (end === null) child.kill('SIGKILL');
      await exited;
      await tidy();
    },
  };
}
