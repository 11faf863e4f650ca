import { createHash } from 'node:crypto';
import type { EpochMs } from '../shared/units.ts';
import type { Identity } from './core/identity.ts';
import type { Secrets } from './store/secrets.ts';

/** Whose token it is; null when it is nobody's or has expired. */
export type Authorize = (token: string) => Identity | null;

/** Knows every token by its SHA-256, so that comparing takes the same time whatever was sent. */
export function createAuthorize(secrets: () => Secrets, now: () => EpochMs): Authorize {
  let known: { readonly of: Secrets; readonly byHash: ReadonlyMap<string, Known> } | null = null;
  return (token) => {
    const of = secrets();
    if (known?.of !== of) known = { of, byHash: indexTokens(of) };
    const found = known.byHash.get(sha256(token));
    if (!found || (found.expiresAtMs !== null && found.expiresAtMs <= now())) return null;
    return found.identity;
  };
}

interface Known {
  readonly identity: Identity;
  readonly expiresAtMs: EpochMs | null;
}

function indexTokens(secrets: Secrets): Map<string, Known> {
  const entries: [string, Known][] = secrets.moderators.map(({ id, label, sha256: hash, expiresAtMs }) => [
    hash,
    { identity: { role: 'moderator', actor: label, tokenId: id }, expiresAtMs },
  ]);
  for (const role of ['owner', 'overlay'] as const) {
    entries.push([
      sha256(secrets[role]),
      { identity: { role, actor: role, tokenId: role }, expiresAtMs: null },
    ]);
  }
  return new Map(entries);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
