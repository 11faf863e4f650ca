import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What a start was asked for, from arguments and else from the environment (contract C1). */
export interface Options {
  readonly command: 'serve' | 'urls' | 'stop';
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  /** Simulated gifts, in a folder of their own. */
  readonly demo: boolean;
  /** Whether to open the dashboard in a browser; never without a terminal. */
  readonly open: boolean;
}

/** A start that cannot be: ends the program with exit code 2. */
export class UsageError extends Error {}

export const DEFAULT_PORT = 4747;
const LOOPBACK = new Set(['127.0.0.1', 'localhost']);

/** Options of the contract that later versions bring: said, not ignored. */
const NOT_YET = {
  'public-url': 'GIFTCAST_PUBLIC_URL',
  remote: 'GIFTCAST_REMOTE',
  twitch: 'GIFTCAST_TWITCH',
  tikfinity: 'GIFTCAST_TIKFINITY',
} as const;

/** Reads arguments and environment; throws `UsageError` with one plain sentence. */
export function readOptions(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Options {
  const { values, positionals } = parse(argv);
  const command = positionals[0] ?? 'serve';
  if (command !== 'serve' && command !== 'urls' && command !== 'stop') {
    throw new UsageError(`"${command}" is not a command. There are: serve, urls, stop.`);
  }
  for (const [name, variable] of Object.entries({ ...NOT_YET, 'twitch-irc': 'GIFTCAST_TWITCH_IRC' })) {
    const isAsked = name in NOT_YET && values[name as keyof typeof NOT_YET] !== undefined;
    if (isAsked || env[variable]) throw new UsageError(`--${name} (${variable}) is not built yet.`);
  }
  const demo = values.demo ?? isOn(env['GIFTCAST_DEMO']);
  const host = values.host ?? env['GIFTCAST_HOST'] ?? '127.0.0.1';
  if (!LOOPBACK.has(host))
    throw new UsageError(`--host ${host} is not built yet: only this computer is served.`);
  return {
    command,
    port: readPort(values.port ?? env['GIFTCAST_PORT']),
    host: '127.0.0.1',
    dataFolder: resolve(values.data ?? env['GIFTCAST_DATA'] ?? (demo ? 'data-demo' : 'data')),
    demo,
    open: !(values['no-open'] ?? false) && !env['CI'],
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        data: { type: 'string' },
        demo: { type: 'boolean' },
        'no-open': { type: 'boolean' },
        'public-url': { type: 'string' },
        remote: { type: 'boolean' },
        twitch: { type: 'string' },
        tikfinity: { type: 'string' },
      },
    });
  } catch (error) {
    // A bare `--tikfinity` is allowed by the contract and has a default address.
    if (argv.includes('--tikfinity')) throw new UsageError('--tikfinity is not built yet.');
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readPort(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PORT;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new UsageError(`"${text}" is not a port. Use a number from 1 to 65535.`);
}

function isOn(text: string | undefined): boolean {
  return text !== undefined && text !== '' && text !== '0' && text !== 'false';
}
