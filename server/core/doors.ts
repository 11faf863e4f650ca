import type { Role } from '../../shared/protocol.ts';
import type { AccessEntry } from './access.ts';

/**
 * By which name somebody asked: this computer's own, one of its addresses in the network, or the tunnel's. Told by the
 * Host alone, never by the address of the sender: through a tunnel everybody comes from 127.0.0.1.
 */
export type DoorName = 'local' | 'network' | 'public';

type Route = Exclude<AccessEntry, `frame ${string}`>;

/** Whether a route is open to the internet: always, with `--remote` only, or never. None may be left unsaid. */
export const IN_PUBLIC = {
  'GET /healthz': 'never',
  'GET /': 'never',
  'GET /overlay/': 'never',
  'GET /dashboard/': 'remote',
  'GET /assets/*': 'remote',
  'GET /reach/*': 'always',
  'GET /ws': 'remote',
  'POST /hooks/gift': 'always',
  'GET /media/*': 'never',
  'GET /api/v1/leaderboard': 'never',
  'GET /api/v1/gifts': 'remote',
  'GET /api/v1/gifters/*': 'remote',
  'GET /api/v1/urls': 'never',
  'POST /api/v1/join': 'remote',
  'POST /api/v1/commands': 'never',
  'POST /api/v1/compare': 'never',
  'POST /api/v1/media': 'never',
  'POST /api/v1/person-copy': 'never',
  'POST /api/v1/check-reach': 'never',
} as const satisfies Record<Route, 'always' | 'remote' | 'never'>;

/** The paths of the public door: anything else is not there, whatever it would be elsewhere. */
export function publicPaths({ remote }: { readonly remote: boolean }): (path: string) => boolean {
  const open = Object.entries(IN_PUBLIC)
    .filter(([, verdict]) => verdict === 'always' || (verdict === 'remote' && remote))
    .map(([route]) => route.slice(route.indexOf(' ') + 1));
  const folders = open.filter((path) => path.endsWith('/*')).map((path) => path.slice(0, -1));
  // A page without its last slash leads to itself with it.
  const pages = open.filter((path) => path.endsWith('/')).map((path) => path.slice(0, -1));
  const whole = new Set([...open, ...pages]);
  return (path) => whole.has(path) || folders.some((folder) => path.startsWith(folder));
}

/** Whether a token of this role is anybody's there: what the internet may hold is a moderator's alone. */
export function mayEnter(role: Role, door: DoorName): boolean {
  return door !== 'public' || role === 'moderator';
}
