import type { ClientFrame, Role } from '../../shared/protocol.ts';

/** Who may use an entry: anybody, or these roles. */
export type Audience = 'public' | readonly Role[];

const STAFF = ['owner', 'moderator'] as const;
const SCREENS = ['owner', 'moderator', 'overlay'] as const;

/**
 * The one table of what can be reached and by whom; what is not in it does not exist. A route is a method and
 * a path, `frame x` is a message on the socket. The role `hook` is proven by a signature, the others by a token.
 * `GET /ws` is public because the token comes in the first frame, `join` because who is invited has none yet,
 * `reach` because the server asks itself there; there is nothing for anybody else. Commands have roles of their own besides.
 */
export const ACCESS = {
  'GET /healthz': 'public',
  'GET /': 'public',
  'GET /overlay/': 'public',
  'GET /dashboard/': 'public',
  'GET /assets/*': 'public',
  'GET /reach/*': 'public',
  'GET /ws': 'public',
  'POST /hooks/gift': ['hook'],
  'GET /media/*': SCREENS,
  'GET /api/v1/leaderboard': SCREENS,
  'GET /api/v1/gifts': STAFF,
  'GET /api/v1/gifters/*': STAFF,
  'GET /api/v1/urls': ['owner'],
  'POST /api/v1/join': 'public',
  'POST /api/v1/commands': STAFF,
  'POST /api/v1/compare': STAFF,
  'POST /api/v1/media': STAFF,
  'POST /api/v1/person-copy': ['owner'],
  'POST /api/v1/check-reach': ['owner'],
  'frame hello': SCREENS,
  'frame subscribe': SCREENS,
  'frame alert-started': ['overlay'],
  'frame alert-done': ['overlay'],
  'frame visible': ['overlay'],
  'frame report': ['overlay'],
  'frame looking': STAFF,
  'frame command': STAFF,
} as const satisfies Record<string, Audience> & Record<`frame ${ClientFrame['type']}`, Audience>;

export type AccessEntry = keyof typeof ACCESS;

/** Whether the role may use the entry; null is somebody without a token. Unknown entries are nobody's. */
export function mayUse(entry: string, role: Role | null): boolean {
  if (!isEntry(entry)) return false;
  const audience: Audience = ACCESS[entry];
  return audience === 'public' || (role !== null && audience.includes(role));
}

function isEntry(entry: string): entry is AccessEntry {
  return Object.hasOwn(ACCESS, entry);
}
