import type { EpochMs } from './units.ts';

/** Somebody whom the owner gave access; never the token itself. */
export interface ModeratorAccess {
  readonly id: string;
  readonly label: string;
  readonly role: 'moderator';
  /** Null: until it is revoked. */
  readonly expiresAtMs: EpochMs | null;
  /** Sockets that are open with it now. */
  readonly connected: number;
  /** Devices that opened an invitation; null for who has a token without one. */
  readonly devices?: number | null | undefined;
  /** A link waits to be opened until then, and opens nothing afterwards; null when none does. */
  readonly openByMs?: EpochMs | null | undefined;
  /** Null: not since Giftcast was started. */
  readonly lastSeenMs?: EpochMs | null | undefined;
}

/** From where Giftcast can be reached besides this computer. */
export interface Reachable {
  /** Origins in the local network: `http://192.168.1.5:4747`; none are told to moderators. */
  readonly network: readonly string[];
  /** Origin of the tunnel, `https://show.example`; null without one. */
  readonly public: string | null;
  /** Moderators open the dashboard there. */
  readonly remote: boolean;
}

/** An address that is to be served besides this computer's own, and what came of it. */
export interface ServedAddress {
  readonly address: string;
  /** `gone`: this computer does not have it (any more); `in-use`: another program listens there. */
  readonly state: 'open' | 'gone' | 'in-use';
}

/** What the owner is told of other devices. */
export interface DevicesTopic {
  /** Addresses by which others in the network reach this computer: `192.168.1.5`. */
  readonly addresses: readonly string[];
  readonly hosts: readonly ServedAddress[];
  /** Decided by the options of this start, so that what is saved has no effect until one without them. */
  readonly fixed: { readonly network: boolean; readonly internet: boolean };
  /** The saved public address is one of this computer's own, and is not used. */
  readonly isPublicOwn: boolean;
}
