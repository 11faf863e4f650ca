import type { Reachable } from '../shared/topics.ts';
import type { DoorName } from './core/doors.ts';
import { mayEnter, publicPaths } from './core/doors.ts';
import type { Identity } from './core/identity.ts';
import type { Door } from './http/gate.ts';
import type { Authorize } from './tokens.ts';

/** What a start opens besides this computer itself. */
export interface Opening {
  /** Addresses of this machine, without brackets: `192.168.1.5`, `fd00::5`. */
  readonly hosts: readonly string[];
  /** Origin of a tunnel that leads here, `https://show.example`; null without one. */
  readonly publicUrl: string | null;
  /** Whether moderators open the dashboard through the tunnel. */
  readonly remote: boolean;
}

/** Nothing: only this computer. */
export const CLOSED: Opening = { hosts: [], publicUrl: null, remote: false };

const LOCAL_NAMES = ['127.0.0.1', 'localhost'];
const everywhere = () => true;

/** The doors by the Host that leads to each, exact and in lower case. */
export function doorsOf(port: number, { hosts, publicUrl, remote }: Opening): ReadonlyMap<string, Door> {
  const own = LOCAL_NAMES.map((name) => authority(name, port));
  const local: Door = { name: 'local', origins: new Set(own.map(originOf)), leadsTo: everywhere };
  const doors = new Map(own.map((host): [string, Door] => [host, local]));
  for (const host of hosts.map((name) => authority(name, port))) {
    doors.set(host, { name: 'network', origins: new Set([originOf(host)]), leadsTo: everywhere });
  }
  if (publicUrl !== null) {
    const isOpen = publicPaths({ remote });
    doors.set(new URL(publicUrl).host, {
      name: 'public',
      origins: new Set([publicUrl]),
      leadsTo: (url) => isOpen(url.split('?', 1)[0] ?? ''),
    });
  }
  return doors;
}

/** What the topic `status` tells of it. */
export function reachableOf(port: number, { hosts, publicUrl, remote }: Opening): Reachable {
  return {
    network: hosts.map((name) => originOf(authority(name, port))),
    public: publicUrl,
    remote: publicUrl !== null && remote,
  };
}

/** Whose token it is, for somebody who came through that door. */
export function authorizeAt(authorize: Authorize): (token: string, door: DoorName) => Identity | null {
  return (token, door) => {
    const identity = authorize(token);
    return identity !== null && mayEnter(identity.role, door) ? identity : null;
  };
}

function authority(name: string, port: number): string {
  return name.includes(':') ? `[${name}]:${port}` : `${name}:${port}`;
}

function originOf(host: string): string {
  return `http://${host}`;
}
