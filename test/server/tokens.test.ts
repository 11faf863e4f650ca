import { describe, expect, it } from 'vitest';
import type { Secrets } from '../../server/store/secrets.ts';
import { createHookSecret, createToken } from '../../server/store/secrets.ts';
import { createTokens, sha256 } from '../../server/tokens.ts';
import { EVENING_MS } from '../core/given.ts';
import { createTestClock } from '../support/clock.ts';

const HOUR_MS = 3_600_000;

/** Tokens of secrets that the test changes, with what they do to sockets. */
function house(change: Partial<Secrets> = {}) {
  const clock = createTestClock(EVENING_MS);
  const heard: unknown[] = [];
  let secrets: Secrets = {
    version: 1,
    owner: createToken(),
    overlay: createToken(),
    hooks: { gift: [{ secret: createHookSecret(), until: null }] },
    moderators: [],
    ...change,
  };
  const tokens = createTokens({
    secrets: () => secrets,
    clock,
    sockets: {
      dropToken: (tokenId) => heard.push({ drop: tokenId }),
      connected: (tokenId) => (tokenId === 'm-mia' ? 2 : 0),
      changed: (names) => heard.push({ changed: names }),
    },
  });
  return {
    clock,
    heard,
    tokens,
    save(next: Partial<Secrets>) {
      secrets = { ...secrets, ...next };
      tokens.follow();
    },
  };
}

const moderator = (label: string, expiresAtMs: number | null = null) => ({
  id: `m-${label.toLowerCase()}`,
  label,
  sha256: sha256(`token of ${label}`),
  expiresAtMs,
});
const mia = moderator('Mia');
const leo = moderator('Leo', EVENING_MS + HOUR_MS);
const sam = moderator('Sam', EVENING_MS + 2 * HOUR_MS);

describe('tokens', () => {
  it('[TO7] a moderator’s is taken until it is revoked, and then its sockets are closed, once', () => {
    const { tokens, heard, save } = house({ moderators: [mia, leo] });
    expect(tokens.authorize('token of Mia')).toEqual({ role: 'moderator', actor: 'Mia', tokenId: 'm-mia' });
    save({ moderators: [leo] });
    save({ moderators: [leo] });
    expect(tokens.authorize('token of Mia')).toBeNull();
    expect(tokens.authorize('token of Leo')).not.toBeNull();
    expect(heard).toEqual([{ drop: 'm-mia' }]);
  });

  it('[TO8] one whose time is over is taken no more, and its sockets are closed at that moment', () => {
    const { clock, tokens, heard } = house({ moderators: [mia, leo, sam] });
    clock.advance(HOUR_MS - 1);
    expect([tokens.authorize('token of Leo')?.actor, heard]).toEqual(['Leo', []]);
    clock.advance(1);
    expect(tokens.authorize('token of Leo')).toBeNull();
    expect(heard).toEqual([{ drop: 'm-leo' }, { changed: ['tokens'] }]);
    clock.advance(HOUR_MS);
    expect(heard.slice(2)).toEqual([{ drop: 'm-sam' }, { changed: ['tokens'] }]);
    expect([tokens.authorize('token of Mia')?.actor, clock.waiting]).toEqual(['Mia', 0]);
  });

  it('[TO8] it is closed too when the file was saved without it before the clock struck', () => {
    const { clock, heard, save } = house({ moderators: [leo] });
    clock.jumpTo(EVENING_MS + HOUR_MS);
    save({ moderators: [mia] });
    expect([heard, clock.waiting]).toEqual([[{ drop: 'm-leo' }], 0]);
  });

  it('[TO8] one that is made later is watched as well, until nobody watches any more', () => {
    const { clock, tokens, heard, save } = house({ moderators: [sam] });
    save({ moderators: [sam, leo] });
    expect(clock.waiting).toBe(1);
    clock.advance(HOUR_MS);
    expect(heard[0]).toEqual({ drop: 'm-leo' });
    tokens.stop();
    expect(clock.waiting).toBe(0);
  });

  it('[TO9] the overlay’s ends with the next one, and nobody else’s does', () => {
    const overlay = createToken();
    const { tokens, heard, save } = house({ overlay, moderators: [mia] });
    expect(tokens.authorize(overlay)?.role).toBe('overlay');
    const next = createToken();
    save({ overlay: next });
    expect([tokens.authorize(overlay), tokens.authorize(next)?.role]).toEqual([null, 'overlay']);
    expect(heard).toEqual([{ drop: 'overlay' }]);
  });

  it('[TO11] the owner is told who has access, and how many sockets each has open', () => {
    const { clock, tokens } = house({ moderators: [mia, leo] });
    const unseen = { devices: null, openByMs: null, lastSeenMs: null };
    const told = { id: 'm-mia', label: 'Mia', role: 'moderator', expiresAtMs: null, connected: 2, ...unseen };
    const [first, second, ...others] = tokens.list();
    expect([first, second?.expiresAtMs, others]).toEqual([told, EVENING_MS + HOUR_MS, []]);
    clock.advance(HOUR_MS);
    expect(tokens.list()).toEqual([told]);
  });
});
