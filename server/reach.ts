import type { Settings } from '../shared/settings.ts';
import type { DevicesTopic } from '../shared/topics.ts';
import type { Millis } from '../shared/units.ts';
import type { OwnAddress } from './addresses.ts';
import type { Clock, Log } from './core/ports.ts';
import type { Opening } from './doors.ts';
import { CLOSED, doorsOf } from './doors.ts';
import type { NotServed } from './http/server.ts';

/** A laptop that comes into another Wi-Fi has another address. */
const LOOK_EVERY_MS: Millis = 5_000;
const ALL = '0.0.0.0';

/** What a start opened by its options, and which of it that decides. */
export interface OpenedByStart extends Opening {
  readonly fixed: DevicesTopic['fixed'];
}

/** What is open besides this computer: as the start said, else as the settings say, and as far as it can be had. */
export interface Reach {
  /** The same object until it changes. */
  readonly opening: () => Opening;
  readonly topic: () => DevicesTopic;
  /** Takes up what the settings say and which addresses there are now. */
  follow(): Promise<void>;
  /** Looks now and then whether the addresses are others. */
  start(): void;
  /** Ends what is under way; nothing is opened, and nobody told of anything, afterwards. */
  stop(): Promise<void>;
}

export function createReach({
  port,
  start: asked,
  settings,
  own,
  clock,
  log,
  serve,
  changed,
}: {
  readonly port: number;
  readonly start: OpenedByStart;
  readonly settings: () => Settings['devices'];
  /** This computer's addresses at this moment. */
  readonly own: () => readonly OwnAddress[];
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn'>;
  readonly serve: (hosts: readonly string[]) => Promise<readonly NotServed[]>;
  /** Something else is open, or could not be opened, than before. */
  readonly changed: (now: Opening, before: Opening) => Promise<void>;
}): Reach {
  let opening: Opening = { hosts: asked.hosts, publicUrl: asked.publicUrl, remote: asked.remote };
  let told: DevicesTopic = { addresses: [], hosts: [], fixed: asked.fixed, isPublicOwn: false };
  /** One change at a time. */
  let last: Promise<void> = Promise.resolve();
  let cancel = () => {};
  let isStopped = false;

  async function takeUp(): Promise<void> {
    const addresses = own();
    const wanted = asked.fixed.network
      ? { hosts: asked.hosts, gone: [] }
      : hostsOf(settings().hosts, addresses);
    const missing = await serve(wanted.hosts);
    const hosts = wanted.hosts.filter((host) => !missing.some((one) => one.host === host));
    const outside = asked.fixed.internet ? asked : tunnelOf(settings());
    const isPublicOwn =
      outside.publicUrl !== null && doorsOf(port, { ...CLOSED, hosts }).has(new URL(outside.publicUrl).host);
    const before = { opening, told };
    opening = kept(opening, {
      hosts,
      publicUrl: isPublicOwn ? null : outside.publicUrl,
      remote: outside.remote && !isPublicOwn,
    });
    told = kept(told, {
      addresses: addresses.filter(({ isForOthers }) => isForOthers).map(({ address }) => address),
      hosts: [
        ...hosts.map((address) => ({ address, state: 'open' as const })),
        ...missing.map(({ host, why }) => ({ address: host, state: why })),
        ...wanted.gone.map((address) => ({ address, state: 'gone' as const })),
      ],
      fixed: asked.fixed,
      isPublicOwn,
    });
    // Asked for every few seconds, said once.
    if (told !== before.told)
      for (const { host, why } of missing) log.warn({ host, why }, 'an address is not served');
    if (opening !== before.opening || told !== before.told) await changed(opening, before.opening);
  }

  function follow(): Promise<void> {
    if (isStopped) return last;
    last = last.then(takeUp).catch((error: unknown) => {
      log.warn(
        { error: error instanceof Error ? error.message : String(error) },
        'what is open is not as chosen',
      );
    });
    return last;
  }

  function lookLater(): void {
    cancel = clock.at(clock.now() + LOOK_EVERY_MS, () => {
      lookLater();
      void follow();
    });
  }

  return {
    opening: () => opening,
    topic: () => told,
    follow,
    start: lookLater,
    stop() {
      isStopped = true;
      cancel();
      return last;
    },
  };
}

/** Those of the saved addresses that this computer has; all of 127 are its own, whatever it lists. */
function hostsOf(
  saved: readonly string[],
  own: readonly OwnAddress[],
): { readonly hosts: readonly string[]; readonly gone: readonly string[] } {
  const has = (address: string) =>
    own.some((one) => one.address === address) || (address.startsWith('127.') && address !== '127.0.0.1');
  const forOthers = own.filter(({ isForOthers }) => isForOthers).map(({ address }) => address);
  const hosts = saved.flatMap((address) => (address === ALL ? forOthers : has(address) ? [address] : []));
  return {
    hosts: [...new Set(hosts)].filter((address) => address !== '127.0.0.1'),
    gone: saved.filter((address) => address !== ALL && address !== '127.0.0.1' && !has(address)),
  };
}

function tunnelOf({ publicUrl, remote }: Settings['devices']): Pick<Opening, 'publicUrl' | 'remote'> {
  if (publicUrl === null || !URL.canParse(publicUrl)) return CLOSED;
  // As browsers write it, since the gate compares letter by letter.
  return { publicUrl: new URL(publicUrl).origin, remote };
}

/** The one before where both say the same. */
function kept<T>(before: T, now: T): T {
  return JSON.stringify(before) === JSON.stringify(now) ? before : now;
}
