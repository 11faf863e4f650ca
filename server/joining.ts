import { timingSafeEqual } from 'node:crypto';
import type { EpochMs } from '../shared/units.ts';
import type { DoorName } from './core/doors.ts';
import type { Join } from './http/join.ts';
import { createTryLock, type TryLock } from './http/try-lock.ts';
import type { Document } from './store/documents.ts';
import { StoreError } from './store/errors.ts';
import type { Moderator, Secrets } from './store/secrets.ts';
import { createToken, moderatorsAt } from './store/secrets.ts';
import { sha256 } from './tokens.ts';

/** Exchanges the code of an invitation for a token, once. */
export interface Joining {
  readonly join: Join;
  /** The owner made a link: whoever was locked out may try it. */
  invited(): void;
}

export function createJoining({
  secrets,
  now,
  joined,
}: {
  readonly secrets: Document<Secrets>;
  readonly now: () => EpochMs;
  /** A device has a token that is new. */
  readonly joined: () => void;
}): Joining {
  /** A lock for each door: through a tunnel everybody comes from one address, which is this computer's own. */
  const locks = new Map<DoorName, TryLock>();

  function lockOf(door: DoorName): TryLock {
    const lock = locks.get(door) ?? createTryLock();
    locks.set(door, lock);
    return lock;
  }

  return {
    async join(code, { door, address }) {
      const nowMs = now();
      const lock = lockOf(door);
      if (lock.isLocked(address, nowMs)) return { ok: false, code: 'join/locked' };
      const hash = sha256(code);
      const token = createToken();
      let label: string | null = null;
      if (invitedBy(hash, secrets.value, nowMs)) {
        const exchange = (value: Secrets): Secrets => {
          // Of two who come at once, the second finds the code gone.
          const guest = invitedBy(hash, value, nowMs);
          if (!guest) return value;
          label = guest.label;
          const { invite: _used, ...kept } = guest;
          const known = { ...kept, devices: [...(guest.devices ?? []), sha256(token)] };
          return { ...value, moderators: value.moderators.map((one) => (one === guest ? known : one)) };
        };
        try {
          await secrets.update(exchange);
        } catch (error) {
          if (error instanceof StoreError) return { ok: false, code: 'store/unavailable' };
          throw error;
        }
      }
      if (label === null) {
        lock.wrong(address, nowMs);
        return { ok: false, code: 'join/no-invite' };
      }
      joined();
      return { ok: true, token, label };
    },
    invited: () => locks.clear(),
  };
}

/** Whose link has a code of this hash, and may still be opened. Each comparison takes the same time. */
function invitedBy(hash: string, secrets: Secrets, nowMs: EpochMs): Moderator | undefined {
  return moderatorsAt(secrets, nowMs).find(
    ({ invite }) =>
      invite !== undefined &&
      invite.untilMs > nowMs &&
      timingSafeEqual(Buffer.from(invite.sha256), Buffer.from(hash)),
  );
}
