import type { CommandArgs, CommandName } from '../../shared/commands.ts';
import type { ClientFrame } from '../../shared/protocol.ts';
import type { CommandReply } from './frames.ts';
import type { After, Stop } from './ports.ts';

/** After this a command counts as not confirmed: it may still have taken effect. */
export const COMMAND_TIMEOUT_MS = 10_000;

/** The server never answered; whether the command took effect is unknown. */
export class CommandUnconfirmed extends Error {
  readonly reason: 'timeout' | 'closed';
  constructor(reason: 'timeout' | 'closed') {
    super(`command not confirmed: ${reason}`);
    this.reason = reason;
  }
}

export interface Commands {
  /**
   * The server's answer, also a refusal; rejects with CommandUnconfirmed when none came. `id` is given by who wants to
   * name the command later.
   */
  call<N extends CommandName>(name: N, args: CommandArgs<N>, id?: string): Promise<CommandReply>;
  /** Takes a result frame; one that nobody waits for is ignored. */
  received(id: string, reply: CommandReply): void;
  /** The connection is back: what is unanswered goes out again under the same id. */
  resend(): void;
  /** Rejects everything unanswered, and every later call. */
  close(): void;
}

interface Waiting {
  readonly frame: ClientFrame;
  readonly resolve: (reply: CommandReply) => void;
  readonly reject: (error: CommandUnconfirmed) => void;
  readonly stopTimer: Stop;
}

/** Sends commands. The server remembers ids, so a repeat after a reconnect never acts twice. */
export function createCommands(deps: {
  readonly send: (frame: ClientFrame) => boolean;
  readonly after: After;
  readonly newId: () => string;
}): Commands {
  const waiting = new Map<string, Waiting>();
  let isClosed = false;

  function take(id: string): Waiting | undefined {
    const found = waiting.get(id);
    found?.stopTimer();
    waiting.delete(id);
    return found;
  }

  return {
    call(name, args, id = deps.newId()) {
      return new Promise((resolve, reject) => {
        if (isClosed) {
          reject(new CommandUnconfirmed('closed'));
          return;
        }
        const frame: ClientFrame = { type: 'command', id, name, args };
        const stopTimer = deps.after(COMMAND_TIMEOUT_MS, () => {
          take(id)?.reject(new CommandUnconfirmed('timeout'));
        });
        waiting.set(id, { frame, resolve, reject, stopTimer });
        deps.send(frame);
      });
    },
    received(id, reply) {
      take(id)?.resolve(reply);
    },
    resend() {
      for (const { frame } of waiting.values()) deps.send(frame);
    },
    close() {
      isClosed = true;
      for (const id of [...waiting.keys()]) take(id)?.reject(new CommandUnconfirmed('closed'));
    },
  };
}
