import { createHash } from 'node:crypto';
import type { ModeratorAccess, TopicName } from '../shared/topics.ts';
import type { EpochMs } from '../shared/units.ts';
import type { Identity } from './core/identity.ts';
import type { Clock } from './core/ports.ts';
import type { Moderator, Secrets } from './store/secrets.ts';
import { moderatorsAt } from './store/secrets.ts';

/** Whose token it is; null when it is nobody's or has expired. */
export type Authorize = (token: string) => Identity | null;

/** Knows every token by its SHA-256, so that comparing takes the same time whatever was sent. */
function createAuthorize(secrets: () => Secrets, now: () => EpochMs): Authorize {
  let known: { readonly of: Secrets; readonly byHash: ReadonlyMap<string, Known> } | null = null;
  return (token) => {
    const of = secrets();
    if (known?.of !== of) known = { of, byHash: indexTokens(of) };
    const found = known.byHash.get(sha256(token));
    if (!found || (found.expiresAtMs !== null && found.expiresAtMs <= now())) return null;
    return found.identity;
  };
}

/** The sockets that people opened with their tokens. */
export interface TokenSockets {
  /** Closes every socket of a token. */
  dropToken(tokenId: string): void;
  /** Sockets of a token that are open now. */
  connected(tokenId: string): number;
  changed(names: readonly TopicName[]): void;
}

/** Who has access, and the end of it. */
export interface Tokens {
  readonly authorize: Authorize;
  /** For the topic `tokens`. */
  list(): ModeratorAccess[];
  /** A moderator's socket came or went. */
  cameOrWent(): void;
  /** The secrets changed: whoever came with a token that is good no more is sent away. */
  follow(): void;
  stop(): void;
}

/** Watches over the tokens: also one whose time runs out ends its open sockets. */
export function createTokens({
  secrets,
  clock,
  sockets,
}: {
  readonly secrets: () => Secrets;
  readonly clock: Clock;
  readonly sockets: TokenSockets;
}): Tokens {
  const moderators = () => moderatorsAt(secrets(), clock.now());
  let proofs = proofsOf(secrets(), moderators());
  let cancel = awaitNextEnd();
  /** Who has a socket, and when each was here last; known since the start alone. */
  const here = new Set<string>();
  const lastSeenMs = new Map<string, EpochMs>();

  function follow(): void {
    const now = proofsOf(secrets(), moderators());
    for (const [tokenId, proof] of proofs) {
      if (now.get(tokenId) !== proof) sockets.dropToken(tokenId);
    }
    proofs = now;
    cancel();
    cancel = awaitNextEnd();
  }

  function awaitNextEnd(): () => void {
    const ends = moderators().flatMap(({ expiresAtMs }) => (expiresAtMs === null ? [] : [expiresAtMs]));
    if (ends.length === 0) return () => {};
    return clock.at(Math.min(...ends), () => {
      follow();
      sockets.changed(['tokens']);
    });
  }

  return {
    authorize: createAuthorize(secrets, clock.now),
    list: () =>
      moderators().map(({ id, label, expiresAtMs, devices, invite }) => ({
        id,
        label,
        role: 'moderator',
        expiresAtMs,
        connected: sockets.connected(id),
        devices: devices?.length ?? (invite ? 0 : null),
        openByMs: invite?.untilMs ?? null,
        lastSeenMs: lastSeenMs.get(id) ?? null,
      })),
    cameOrWent() {
      for (const { id } of moderators()) {
        const isHere = sockets.connected(id) > 0;
        if (isHere || here.has(id)) lastSeenMs.set(id, clock.now());
        if (isHere) here.add(id);
        else here.delete(id);
      }
    },
    follow,
    stop: () => cancel(),
  };
}

/** What each token that is good is known by. */
function proofsOf({ owner, overlay }: Secrets, moderators: readonly Moderator[]): Map<string, string> {
  return new Map([
    ['owner', owner],
    ['overlay', overlay],
    ...moderators.map(({ id, sha256: hash }): [string, string] => [id, hash]),
  ]);
}

/** What the file keeps of a moderator's token. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

interface Known {
  readonly identity: Identity;
  readonly expiresAtMs: EpochMs | null;
}

function indexTokens(secrets: Secrets): Map<string, Known> {
  const entries = secrets.moderators.flatMap(({ id, label, sha256: hash, devices = [], expiresAtMs }) => {
    const of: Known = { identity: { role: 'moderator', actor: label, tokenId: id }, expiresAtMs };
    return [hash, ...devices].map((one): [string, Known] => [one, of]);
  });
  for (const role of ['owner', 'overlay'] as const) {
    entries.push([
      sha256(secrets[role]),
      { identity: { role, actor: role, tokenId: role }, expiresAtMs: null },
    ]);
  }
  return new Map(entries);
}
