import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { channelIn } from '../../shared/channel.ts';
import { parsePersonQuestion } from '../../shared/person-copy.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import type { GifterId } from '../../shared/units.ts';
import type { OwnAddress } from '../addresses.ts';
import { ownAddresses } from '../addresses.ts';
import type { AppOptions } from '../app-options.ts';
import { readOpening } from './opening.ts';
import { UsageError } from './usage-error.ts';

export { UsageError };

const COMMAND_NAMES = [
  'serve',
  'urls',
  'starter',
  'stop',
  'backup',
  'restore',
  'export',
  'import',
  'person',
  'doctor',
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];
/** A folder, a file or a person. */
const TAKES_A_WORD: ReadonlySet<CommandName> = new Set(['restore', 'import', 'person']);

/** What a start was asked for, from arguments and else from the environment (contract C1). */
export interface Options extends AppOptions {
  readonly command: CommandName;
  /** Of whom `person` makes a copy; null for other commands. */
  readonly person: GifterId | null;
  /** Whether to open the dashboard in a browser; never without a terminal. */
  readonly open: boolean;
  /** What `restore` and `import` read; null for other commands. */
  readonly file: string | null;
  /** Where `backup`, `export`, `person` and `starter` write; null is the data folder's own place, or standard output. */
  readonly to: string | null;
  /** Whether `restore` goes on where something would be lost. */
  readonly force: boolean;
  /** Whether `doctor` puts right what is safe to. */
  readonly repair: boolean;
}

const DEFAULT_PORT = 4747;
const TIKFINITY_URL = DEFAULT_SETTINGS.sources.tikfinity.url;

/** Reads arguments and environment; throws `UsageError` with one plain sentence. `own` are this machine's addresses. */
export function readOptions(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  own: readonly OwnAddress[] = ownAddresses(),
): Options {
  const { values, positionals } = parse(argv);
  const [word = 'serve', ...words] = positionals;
  const command = COMMAND_NAMES.find((name) => name === word);
  if (command === undefined) {
    throw new UsageError(`"${word}" is not a command. There are: ${COMMAND_NAMES.join(', ')}.`);
  }
  const file = TAKES_A_WORD.has(command) ? (words.shift() ?? null) : null;
  const [extra] = words;
  if (extra !== undefined) {
    throw new UsageError(
      `"${extra}" is a word too many. Options stand behind -- as in "npm start -- --port 4748", and a path with spaces in quotes.`,
    );
  }
  if (command === 'import' && file === null) {
    throw new UsageError('Name the file to take over: npm run import -- FILE');
  }
  const demo = values.demo ?? isOn(env['GIFTCAST_DEMO']);
  const twitch = readChannel(values.twitch ?? env['GIFTCAST_TWITCH']);
  const tikfinity = readTikfinity(values.tikfinity ?? env['GIFTCAST_TIKFINITY']);
  if (demo && (twitch || tikfinity)) {
    throw new UsageError('--demo takes simulated gifts only: leave --twitch and --tikfinity out.');
  }
  const port = readPort(values.port ?? env['GIFTCAST_PORT']);
  const asked = {
    host: values.host ?? env['GIFTCAST_HOST'],
    publicUrl: values['public-url'] ?? env['GIFTCAST_PUBLIC_URL'],
    remote: values.remote ?? isOn(env['GIFTCAST_REMOTE']),
  };
  return {
    command,
    person: command === 'person' ? readPerson(file) : null,
    port,
    ...readOpening(asked, port, { own, isListening: command === 'serve' }),
    fixed: { network: Boolean(asked.host), internet: Boolean(asked.publicUrl) },
    dataFolder: resolve(values.data ?? env['GIFTCAST_DATA'] ?? (demo ? 'data-demo' : 'data')),
    demo,
    twitch,
    tikfinity,
    twitchIrc: readAddress('GIFTCAST_TWITCH_IRC', env['GIFTCAST_TWITCH_IRC']),
    twitchId: env['GIFTCAST_TWITCH_ID'] || null,
    twitchClientId: env['GIFTCAST_TWITCH_CLIENT_ID'] || null,
    to: values.to === undefined ? null : resolve(values.to),
    file: file === null || command === 'person' ? null : resolve(file),
    repair: values.repair ?? false,
    open: !(values['no-open'] ?? false) && !env['CI'],
    force: values.force ?? false,
  };
}

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  demo: { type: 'boolean' },
  'no-open': { type: 'boolean' },
  'public-url': { type: 'string' },
  remote: { type: 'boolean' },
  twitch: { type: 'string' },
  tikfinity: { type: 'string' },
  to: { type: 'string' },
  force: { type: 'boolean' },
  repair: { type: 'boolean' },
} as const;

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: argv.map((word, at) => (isBareTikfinity(argv, at) ? `${word}=${TIKFINITY_URL}` : word)),
      allowPositionals: true,
      options: OPTIONS,
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // Node's own advice is about positional arguments.
    const [unknown] = /^Unknown option '[^']*'/.exec(message) ?? [];
    const known = Object.keys(OPTIONS).map((name) => `--${name}`);
    throw new UsageError(unknown ? `${unknown}. There are: ${known.join(', ')}.` : message);
  }
}

/** The address after `--tikfinity` may be left out, which `parseArgs` does not know. */
function isBareTikfinity(argv: readonly string[], at: number): boolean {
  return argv[at] === '--tikfinity' && !(argv[at + 1] ?? '-').includes('://');
}

function readPerson(id: string | null): GifterId {
  const asked = parsePersonQuestion({ gifterId: id ?? '' });
  if (asked.ok) return asked.value.gifterId;
  throw new UsageError(
    'Say of whom, by platform and id: npm run --silent person -- tiktok:6813181309701719620 --to copy.json',
  );
}

function readChannel(text: string | undefined): Options['twitch'] {
  if (!text) return null;
  const channel = channelIn(text);
  if (channel !== null) return { channel };
  throw new UsageError(`"${text}" is not a Twitch channel. Use the part after twitch.tv/.`);
}

function readTikfinity(text: string | undefined): Options['tikfinity'] {
  if (text === undefined || text === '' || text === '0' || text === 'false') return null;
  const url = text === '1' || text === 'true' ? TIKFINITY_URL : readAddress('--tikfinity', text);
  return url === null ? null : { url };
}

function readAddress(name: string, text: string | undefined): string | null {
  if (!text) return null;
  if (/^wss?:$/.test(protocolOf(text))) return text;
  throw new UsageError(`${name} "${text}" is not an address. Use one such as ${TIKFINITY_URL}`);
}

function protocolOf(text: string): string {
  try {
    return new URL(text).protocol;
  } catch {
    return '';
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
