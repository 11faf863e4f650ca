import type { KeyObject } from 'node:crypto';
import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';

/** The tolerance that the Standard Webhooks specification names. */
const TOLERANCE_MS = 300_000;
/** A sender that rotates its secret signs with two; more than a few in one header is an attack on our time. */
const MAX_SIGNATURES = 8;
/** `v1,` and the base64 of 32 bytes. */
const SIGNATURE_LENGTH = 47;
const MAX_HEADER_LENGTH = 1_024;
/** The specification's bounds; a shorter key, an empty one above all, could be guessed. */
const MIN_KEY_BYTES = 24;
const MAX_KEY_BYTES = 64;
const SECRET_PREFIX = 'whsec_';

/** `stale`: the signature is right but the timestamp is too far from now. */
export type Verdict = 'ok' | 'bad-signature' | 'stale';

/** A header as node:http hands it over. */
type Header = string | readonly string[] | undefined;

/** One call as it came in: `body` is the raw bytes, before any parsing. */
export interface SignedCall {
  /** `webhook-id` */
  readonly id: Header;
  /** `webhook-timestamp`, seconds */
  readonly timestamp: Header;
  /** `webhook-signature` */
  readonly signature: Header;
  readonly body: Buffer;
  readonly nowMs: number;
}

export interface Verifier {
  /** Never throws, whatever the headers hold. */
  verify(call: SignedCall): Verdict;
}

/**
 * Verifies calls signed as Standard Webhooks says. Each of `secrets` counts, so that an old one may stay valid for
 * a while; what is not a secret (`whsec_` and base64 of 24 to 64 bytes) verifies nothing.
 */
export function createVerifier(options: {
  secrets: () => readonly string[];
  toleranceMs?: number;
}): Verifier {
  const { secrets, toleranceMs = TOLERANCE_MS } = options;
  let decoded: readonly string[] = [];
  let keys: KeyObject[] = [];

  function currentKeys(): readonly KeyObject[] {
    const now = secrets();
    if (now.length !== decoded.length || now.some((secret, i) => secret !== decoded[i])) {
      decoded = [...now];
      keys = decoded.map(decodeSecret).filter((key) => key !== null);
    }
    return keys;
  }

  return {
    verify({ id, timestamp, signature, body, nowMs }) {
      if (typeof id !== 'string' || typeof timestamp !== 'string' || typeof signature !== 'string')
        return 'bad-signature';
      if (!/^\d{1,12}$/.test(timestamp)) return 'bad-signature';
      const given = readSignatures(signature);
      if (given.length === 0) return 'bad-signature';
      let isRight = false;
      for (const key of currentKeys()) {
        const expected = Buffer.from(digest(key, id, timestamp, body), 'latin1');
        for (const text of given) if (timingSafeEqual(text, expected)) isRight = true;
      }
      if (!isRight) return 'bad-signature';
      // Only now: who signs rightly with a wrong clock is told so, and is no guesser of secrets.
      return Math.abs(nowMs - Number(timestamp) * 1_000) > toleranceMs ? 'stale' : 'ok';
    },
  };
}

/** The `webhook-signature` of a call. `timestamp` in seconds. Throws a RangeError when the secret is none. */
export function sign(call: { secret: string; id: string; timestamp: number; body: Buffer | string }): string {
  const key = decodeSecret(call.secret);
  if (!key) throw new RangeError('A secret is "whsec_" and base64 of 24 to 64 bytes.');
  return `v1,${digest(key, call.id, String(call.timestamp), call.body)}`;
}

/** The key in a secret; null when it is not of the form or too short to be safe. */
export function decodeSecret(secret: string): KeyObject | null {
  if (!secret.startsWith(SECRET_PREFIX)) return null;
  const text = secret.slice(SECRET_PREFIX.length);
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return null;
  const bytes = Buffer.from(text, 'base64');
  return bytes.length >= MIN_KEY_BYTES && bytes.length <= MAX_KEY_BYTES ? createSecretKey(bytes) : null;
}

function digest(key: KeyObject, id: string, timestamp: string, body: Buffer | string): string {
  return createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64');
}

/** The base64 texts of the header's `v1` signatures; other versions and malformed ones are passed over. */
function readSignatures(header: string): Buffer[] {
  if (header.length > MAX_HEADER_LENGTH) return [];
  return header
    .split(' ', MAX_SIGNATURES)
    .filter((part) => part.length === SIGNATURE_LENGTH && part.startsWith('v1,'))
    .map((part) => Buffer.from(part.slice(3), 'latin1'));
}
