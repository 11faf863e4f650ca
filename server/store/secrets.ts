import { randomBytes } from 'node:crypto';
import path from 'node:path';
import * as z from 'zod/mini';
import { moderatorLabel } from '../../shared/label.ts';
import { parseWith } from '../../shared/schema.ts';
import type { EpochMs } from '../../shared/units.ts';
import { savedLoginSchema } from '../core/saved-login.ts';
import { type Document, openDocument, readDocument } from './documents.ts';
import { ioError } from './errors.ts';
import { createOs, type Os } from './os.ts';

/** 256 bits, past all guessing. */
const SECRET_BYTES = 32;
const CODE_BYTES = 16;
const OWNER_ONLY = 0o600;

const token = z.string().check(z.regex(/^[A-Za-z0-9_-]{43,128}$/, 'Not a token of Giftcast.'));
const hookSecret = z.string().check(z.regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/, 'Not whsec_ and base64.'));
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'Not a SHA-256 in hex.'));

/** `secrets.json`: what must be shown again stands readable, moderators' tokens as SHA-256 only. */
export const secretsSchema = z.strictObject({
  version: z.literal(1),
  owner: token,
  overlay: token,
  hooks: z.strictObject({
    /** Any of them signs; `until` is when an old one ends, null for the one in use. */
    gift: z
      .array(z.strictObject({ secret: hookSecret, until: z.nullable(z.int()) }))
      .check(z.minLength(1, 'At least one secret is needed.')),
  }),
  /** The bot's login at Twitch; null, or left out by an older version, when there is none. */
  twitch: z.optional(z.nullable(savedLoginSchema)),
  moderators: z.array(
    z.strictObject({
      id: z.string().check(z.minLength(1), z.maxLength(64)),
      label: moderatorLabel,
      /** Of the token; who is invited by a link has one that nobody knows, and those of `devices`. */
      sha256: hash,
      /** Of the tokens of devices that opened an invitation; left out for none. */
      devices: z.optional(z.array(hash)),
      /** A link that was not opened yet: the hash of its code, and when it opens nothing any more. */
      invite: z.optional(z.strictObject({ sha256: hash, untilMs: z.int() })),
      /** Null: until it is revoked. */
      expiresAtMs: z.nullable(z.int()),
    }),
  ),
});

export type Secrets = z.infer<typeof secretsSchema>;
/** Somebody whom the owner gave a token. */
export type Moderator = Secrets['moderators'][number];

/** Moderators whose time is not over; the others stand in the file until it is saved again. */
export function moderatorsAt(secrets: Secrets, nowMs: EpochMs): Moderator[] {
  return secrets.moderators.filter(({ expiresAtMs }) => expiresAtMs === null || expiresAtMs > nowMs);
}

/** A new token as it rides in a fragment or a header. */
export function createToken(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** A new code of a link that works once; short, since it also stands in a picture to be photographed. */
export function createInviteCode(): string {
  return randomBytes(CODE_BYTES).toString('base64url');
}

/** A new secret to sign a webhook with, in the form of Standard Webhooks. */
export function createHookSecret(): string {
  return `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
}

/** Reads `secrets.json` as it is; null where the folder has none. Throws `store/invalid-file`, which quotes nothing of it. */
export function readSecretsFile(folder: string, os: Os): Promise<Secrets | null> {
  return readDocument<Secrets>({
    path: path.join(folder, 'secrets.json'),
    parse: (input) => parseWith(secretsSchema, input),
    os,
  });
}

/** Opens `secrets.json` in the folder, made with new secrets where missing, readable by its owner only. */
export async function openSecrets({
  folder,
  os = createOs(),
}: {
  folder: string;
  os?: Os;
}): Promise<Document<Secrets>> {
  const file = path.join(folder, 'secrets.json');
  const secrets = await openDocument<Secrets>({
    path: file,
    parse: (input) => parseWith(secretsSchema, input),
    initial: {
      version: 1,
      owner: createToken(),
      overlay: createToken(),
      hooks: { gift: [{ secret: createHookSecret(), until: null }] },
      moderators: [],
    },
    os,
    mode: OWNER_ONLY,
  });
  try {
    await os.restrict(file);
  } catch (error) {
    throw ioError('protect', file, error);
  }
  return secrets;
}
