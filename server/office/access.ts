import { randomBytes } from 'node:crypto';
import { foldLabel } from '../../shared/label.ts';
import type { EpochMs, Millis } from '../../shared/units.ts';
import type { Refusal } from '../core/decision.ts';
import { notFound } from '../core/decision.ts';
import type { Document } from '../store/documents.ts';
import type { Moderator, Secrets } from '../store/secrets.ts';
import { createHookSecret, createToken, moderatorsAt } from '../store/secrets.ts';
import { sha256 } from '../tokens.ts';
import { urlsOf } from '../urls.ts';
import type { Desks } from './office.ts';
import { refuse } from './office.ts';

export const MODERATORS_MAX = 100;
/** Five years. */
export const EXPIRES_WITHIN_MS: Millis = 5 * 366 * 86_400_000;
/** How long a hook's callers may still sign with the secret before. */
export const OLD_SECRET_MS: Millis = 3_600_000;
export const OLD_SECRETS_MAX = 5;

/** Gives access and takes it away. What it hands out stands in its first answer and in no record. */
export function createAccessDesks({
  secrets,
  now,
  port,
  tokensChanged,
}: {
  readonly secrets: Document<Secrets>;
  readonly now: () => EpochMs;
  /** Where the overlay is served. */
  readonly port: number;
  /** Tokens came or went: whoever has none that is good is sent away. */
  readonly tokensChanged: () => void;
}): Desks<'create-token' | 'revoke-token' | 'rotate-overlay-token' | 'rotate-hook-secret'> {
  return {
    async 'create-token'({ role, label, expiresAt }) {
      const nowMs = now();
      const token = createToken();
      const welcomed = newModerator(secrets.value, { label, expiresAt, token }, nowMs);
      if (!welcomed.ok) return welcomed;
      const { made, until } = welcomed;
      const { id } = made;
      await secrets.update((value) => ({ ...value, moderators: [...moderatorsAt(value, nowMs), made] }));
      tokensChanged();
      return {
        ok: true,
        value: { id, token },
        keptValue: { id, token: null },
        changed: ['tokens'],
        args: { role, label, ...until },
      };
    },
    async 'revoke-token'({ id }) {
      const nowMs = now();
      const revoked = moderatorsAt(secrets.value, nowMs).find((one) => one.id === id);
      if (!revoked) return notFound('There is no such token (any more).');
      await secrets.update((value) => ({
        ...value,
        moderators: moderatorsAt(value, nowMs).filter((one) => one.id !== id),
      }));
      tokensChanged();
      return { ok: true, value: null, changed: ['tokens'], args: { id, label: revoked.label } };
    },
    async 'rotate-overlay-token'() {
      await secrets.update((value) => ({ ...value, overlay: createToken() }));
      tokensChanged();
      const { overlay: url } = urlsOf(secrets.value, port);
      return { ok: true, value: { url }, keptValue: { url: null }, changed: [] };
    },
    async 'rotate-hook-secret'({ hook }) {
      const nowMs = now();
      await secrets.update((value) => ({
        ...value,
        hooks: {
          ...value.hooks,
          [hook]: [{ secret: createHookSecret(), until: null }, ...oldSecrets(value.hooks[hook], nowMs)],
        },
      }));
      return { ok: true, value: null, changed: [], args: { hook } };
    },
  };
}

/** A moderator as the file will keep them, unless there is no room or the name is taken; `until` is for the record. */
export function newModerator(
  secrets: Secrets,
  { label, expiresAt, token }: { label: string; expiresAt: string | undefined; token: string },
  nowMs: EpochMs,
):
  | { readonly ok: true; readonly made: Moderator; readonly until: { readonly expiresAt?: string } }
  | Refusal {
  const expiresAtMs = expiresAt === undefined ? null : Date.parse(expiresAt);
  if (expiresAtMs !== null && !(expiresAtMs > nowMs && expiresAtMs <= nowMs + EXPIRES_WITHIN_MS)) {
    const message = 'This must lie ahead, and within five years.';
    return refuse('command/bad-args', { path: 'args.expiresAt', message });
  }
  const moderators = moderatorsAt(secrets, nowMs);
  if (moderators.some((one) => foldLabel(one.label) === foldLabel(label))) {
    const message = 'Another moderator has this name already.';
    return refuse('state/already', { path: 'args.label', message });
  }
  if (moderators.length >= MODERATORS_MAX) {
    const message = `There are ${MODERATORS_MAX} moderators. Take somebody’s access away first.`;
    return refuse('state/too-many', { message });
  }
  return {
    ok: true,
    made: { id: `m-${randomBytes(8).toString('hex')}`, label, sha256: sha256(token), expiresAtMs },
    until: expiresAtMs === null ? {} : { expiresAt: new Date(expiresAtMs).toISOString() },
  };
}

type HookSecret = Secrets['hooks']['gift'][number];

/** Those that still sign once there is a new one, the last one first. */
function oldSecrets(secrets: readonly HookSecret[], nowMs: EpochMs): HookSecret[] {
  return secrets
    .map(({ secret, until }) => ({ secret, until: until ?? nowMs + OLD_SECRET_MS }))
    .filter(({ until }) => until > nowMs)
    .sort((a, b) => b.until - a.until)
    .slice(0, OLD_SECRETS_MAX);
}
