import type { Alert } from '../../shared/alert.ts';
import type { AlertId, Millis } from '../../shared/units.ts';

/** What the server says about alerts; `cancelled` takes an alert off wherever it is. */
export interface AlertPort {
  alert(alert: Alert, elapsedMs: Millis): void;
  updated(alert: Alert): void;
  cancelled(id: AlertId): void;
  /** Drops everything at once. */
  drop(): void;
}

/** Every text of an alert that may be drawn. */
export function textsOf({ gifter, headline, line2, message, tier }: Alert): string[] {
  return [gifter.name, headline, line2 ?? '', message ?? '', tier.name];
}

/** Hands alerts on in their order, each once the faces for its words are there; taking away never waits. */
export function createGate(deps: {
  readonly port: AlertPort;
  /** Null when nothing is missing; else ends when it is there or has taken too long, and never fails. */
  readonly load: (texts: readonly string[]) => Promise<void> | null;
  readonly nowMs: () => number;
}): AlertPort {
  let waiting: readonly Held[] = [];
  /** The first of those that wait, while its faces are on their way. */
  let loaded: Held | null = null;

  function enter(alert: Alert, pass: () => void): void {
    waiting = [...waiting, { alert, pass }];
    open();
  }

  function open(): void {
    for (let first = waiting[0]; first && first !== loaded; first = waiting[0]) {
      const held = first;
      const loading = deps.load(textsOf(held.alert));
      if (loading) {
        loaded = held;
        void loading.then(() => {
          if (loaded !== held) return;
          passFirst(held);
          open();
        });
        return;
      }
      passFirst(held);
    }
  }

  function passFirst(held: Held): void {
    loaded = null;
    waiting = waiting.slice(1);
    held.pass();
  }

  function leave(isLeaving: (held: Held) => boolean): void {
    waiting = waiting.filter((held) => !isLeaving(held));
    if (loaded && isLeaving(loaded)) loaded = null;
    open();
  }

  return {
    alert(alert, elapsedMs) {
      const cameAtMs = deps.nowMs();
      enter(alert, () => deps.port.alert(alert, elapsedMs + deps.nowMs() - cameAtMs));
    },
    updated: (alert) => enter(alert, () => deps.port.updated(alert)),
    cancelled(id) {
      deps.port.cancelled(id);
      leave(({ alert }) => alert.id === id);
    },
    drop() {
      leave(() => true);
      deps.port.drop();
    },
  };
}

interface Held {
  readonly alert: Alert;
  readonly pass: () => void;
}
