import { DEAD_AFTER_MS, PING_EVERY_MS } from '../../shared/protocol.ts';
import type { Millis } from '../../shared/units.ts';
import type { Clock } from '../core/ports.ts';
import type { Peer } from './socket.ts';

/** How often silence is looked at. Rounds are counted, so that a leap of the time, as after sleep, kills nobody. */
const ROUND_MS: Millis = 5_000;

/** One peer's place among the watched. */
export interface Pulse {
  /** To be told of every sign of life. */
  heard(): void;
  stop(): void;
}

/** Pings every peer that it watches and cuts off those that stay silent; rests when there are none. */
export function createHeartbeat(clock: Clock): { watch(peer: Pick<Peer, 'ping' | 'terminate'>): Pulse } {
  const watched = new Set<{ readonly peer: Pick<Peer, 'ping' | 'terminate'>; silentRounds: number }>();
  let rounds = 0;
  let cancelRound: (() => void) | null = null;

  function arm(): void {
    cancelRound = clock.at(clock.now() + ROUND_MS, playRound);
  }

  function playRound(): void {
    arm();
    rounds += 1;
    const isPing = rounds % (PING_EVERY_MS / ROUND_MS) === 0;
    for (const one of watched) {
      one.silentRounds += 1;
      if (one.silentRounds * ROUND_MS >= DEAD_AFTER_MS) one.peer.terminate();
      else if (isPing) one.peer.ping();
    }
  }

  return {
    watch(peer) {
      const one = { peer, silentRounds: 0 };
      watched.add(one);
      if (cancelRound === null) arm();
      return {
        heard() {
          one.silentRounds = 0;
        },
        stop() {
          watched.delete(one);
          if (watched.size > 0) return;
          cancelRound?.();
          cancelRound = null;
        },
      };
    },
  };
}
