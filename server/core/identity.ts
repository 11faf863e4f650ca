import type { Role } from '../../shared/protocol.ts';

/** Who a token belongs to: the actor comes from here, never from what a client says. */
export interface Identity {
  readonly role: Role;
  /** As written in records: `owner`, a moderator's label, `overlay`. */
  readonly actor: string;
  /** The token's id, for revoking and for limits; never the token. */
  readonly tokenId: string;
}
