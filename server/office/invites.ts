import type { EpochMs, Millis } from '../../shared/units.ts';
import { notFound } from '../core/decision.ts';
import type { OfficeAnswer } from '../errands.ts';
import type { Document } from '../store/documents.ts';
import type { Moderator, Secrets } from '../store/secrets.ts';
import { createInviteCode, createToken, moderatorsAt } from '../store/secrets.ts';
import { sha256 } from '../tokens.ts';
import { newModerator } from './access.ts';
import type { Desks } from './office.ts';
import { refuse } from './office.ts';

/** How long a link may be opened. */
export const OPEN_WITHIN_MS: Millis = 86_400_000;
/** As many as may be connected at once (contract C5). */
export const DEVICES_MAX = 5;

/** Makes links that work once. The code stands in the first answer and in no record. */
export function createInviteDesks({
  secrets,
  now,
  tokensChanged,
  invited,
}: {
  readonly secrets: Document<Secrets>;
  readonly now: () => EpochMs;
  readonly tokensChanged: () => void;
  /** Somebody is about to come with a code. */
  readonly invited: () => void;
}): Desks<'invite-moderator' | 'renew-invite'> {
  /** Keeps a code to open; one that waited before opens nothing any more. Of who is gone meanwhile nothing is kept. */
  async function keep(
    id: string,
    args: Readonly<Record<string, string>>,
    withInvite: (known: readonly Moderator[], invite: NonNullable<Moderator['invite']>) => Moderator[],
  ): Promise<OfficeAnswer> {
    const nowMs = now();
    const code = createInviteCode();
    const openByMs = nowMs + OPEN_WITHIN_MS;
    const invite = { sha256: sha256(code), untilMs: openByMs };
    await secrets.update((value) => ({
      ...value,
      moderators: withInvite(moderatorsAt(value, nowMs), invite),
    }));
    if (!secrets.value.moderators.some((one) => one.id === id)) return notFound(NO_ACCESS);
    tokensChanged();
    invited();
    return {
      ok: true,
      value: { id, code, openByMs },
      keptValue: { id, code: null, openByMs },
      changed: ['tokens'],
      args,
    };
  }

  return {
    async 'invite-moderator'({ label, expiresAt }) {
      // A token of its own, which is told to nobody: the devices that come by the link get theirs.
      const asked = { label, expiresAt, token: createToken() };
      const welcomed = newModerator(secrets.value, asked, now());
      if (!welcomed.ok) return welcomed;
      const { made, until } = welcomed;
      return keep(made.id, { label, ...until }, (known, invite) => [...known, { ...made, invite }]);
    },
    async 'renew-invite'({ id }) {
      const guest = moderatorsAt(secrets.value, now()).find((one) => one.id === id);
      if (!guest) return notFound(NO_ACCESS);
      if ((guest.devices?.length ?? 0) >= DEVICES_MAX) {
        const message = `${guest.label} has ${DEVICES_MAX} devices. End the access and invite again.`;
        return refuse('state/too-many', { message });
      }
      return keep(id, { id, label: guest.label }, (known, invite) =>
        known.map((one) => (one.id === id ? { ...one, invite } : one)),
      );
    },
  };
}

const NO_ACCESS = 'This person has no access (any more).';
