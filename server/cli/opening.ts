import { isIP, isIPv6 } from 'node:net';
import type { OwnAddress } from '../addresses.ts';
import type { Opening } from '../doors.ts';
import { doorsOf, reachableOf } from '../doors.ts';
import { UsageError } from './usage-error.ts';

const ALREADY_SERVED = new Set(['127.0.0.1', 'localhost']);
const ALL = '0.0.0.0';

/** What was asked for, unread; undefined where nothing was. */
interface Asked {
  readonly host: string | undefined;
  readonly publicUrl: string | undefined;
  readonly remote: boolean;
}

/**
 * Reads what a start is to open besides this computer; throws UsageError. What does not listen may name an address that
 * the machine has lost meanwhile.
 */
export function readOpening(
  { host, publicUrl, remote }: Asked,
  port: number,
  { own, isListening }: { readonly own: readonly OwnAddress[]; readonly isListening: boolean },
): Opening {
  if (remote && !publicUrl) {
    throw new UsageError('--remote opens the dashboard at the tunnel: say its address with --public-url.');
  }
  const hosts = readHosts(host, own, isListening);
  return { hosts, publicUrl: publicUrl ? readPublicUrl(publicUrl, port, hosts) : null, remote };
}

function readHosts(text: string | undefined, own: readonly OwnAddress[], isListening: boolean): string[] {
  const asked = (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && !ALREADY_SERVED.has(one));
  return [
    ...new Set(asked.flatMap((one) => (one === ALL ? openOf(own) : [readHost(one, own, isListening)]))),
  ];
}

function openOf(own: readonly OwnAddress[]): string[] {
  return own.filter(({ isForOthers }) => isForOthers).map(({ address }) => address);
}

function readHost(text: string, own: readonly OwnAddress[], isListening: boolean): string {
  const address = plainAddress(text);
  const isKnown = own.some((one) => one.address === address);
  if (address !== null && (isKnown || !isListening)) return address;
  const open = openOf(own);
  const hint = open.length === 0 ? 'It is in no network now.' : `It has ${open.join(', ')}.`;
  throw new UsageError(
    `--host "${text}" is no address of this computer. ${hint} ${ALL} stands for all of them.`,
  );
}

/** In the one way of writing that the machine itself and browsers use; null when it is no address. */
function plainAddress(text: string): string | null {
  const bare = text.replace(/^\[(.*)\]$/, '$1');
  if (isIP(bare) === 0 || bare.includes('%')) return null;
  return isIPv6(bare) ? new URL(`http://[${bare}]`).hostname.slice(1, -1) : bare;
}

/** The origin of a tunnel's address. */
function readPublicUrl(text: string, port: number, hosts: readonly string[]): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  // A path, a query or a name before @ would be dropped in silence.
  if (url?.protocol !== 'https:' || url.href !== `${url.origin}/`) {
    throw new UsageError(
      `--public-url "${text}" is not the address of a tunnel. Use one such as https://show.example, with nothing behind the name.`,
    );
  }
  const own = doorsOf(port, { hosts, publicUrl: null, remote: false });
  if (own.has(url.host)) {
    throw new UsageError(`--public-url "${text}" is this computer's own address. Use the tunnel's.`);
  }
  return url.origin;
}

/** Says at the start who can reach it, a line each. */
export function describeOpening(port: number, opening: Opening): string[] {
  const { network, public: outside, remote } = reachableOf(port, opening);
  if (network.length === 0 && outside === null) return ['Only this computer can reach it.'];
  return [
    ...network.map((origin) => `Others in your network can reach it, and read what goes over it: ${origin}`),
    ...(outside === null
      ? []
      : [
          `From the internet ${outside} takes signed gifts.`,
          remote
            ? 'Moderators open the dashboard there, each with a token of their own. Yours does not work there.'
            : 'The dashboard does not open there.',
        ]),
  ];
}
