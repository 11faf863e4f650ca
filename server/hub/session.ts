import * as z from 'zod/mini';
import { commandEnvelope } from '../../shared/commands.ts';
import { commandError } from '../../shared/errors.ts';
import type { ClientFrame, ClientInfo, CommandResult, Hello, Role } from '../../shared/protocol.ts';
import { CLOSE, HELLO_TIMEOUT_MS, PROTOCOL_VERSION, parseClientFrame } from '../../shared/protocol.ts';
import { parseWith } from '../../shared/schema.ts';
import type { TopicName } from '../../shared/topics.ts';
import type { AlertId, Millis } from '../../shared/units.ts';
import { unreachable } from '../../shared/unreachable.ts';
import { mayUse } from '../core/access.ts';
import { isDeeperThan, MAX_DEPTH } from '../core/depth.ts';
import type { DoorName } from '../core/doors.ts';
import type { Identity } from '../core/identity.ts';
import type { Clock, FailureLimiter, Log } from '../core/ports.ts';
import type { Peer, PeerEvents } from './socket.ts';

/** A checked command as it goes on to whoever decides it. */
export type CommandCall = z.infer<typeof commandEnvelope>;

/** How a screen does. */
export type Report = Extract<ClientFrame, { type: 'report' }>;

/** What a session asks of the hub, and tells it. `C` is the hub's own picture of a connected client. */
export interface SessionHub<C> {
  readonly clock: Clock;
  readonly limiter: FailureLimiter;
  readonly log: Pick<Log, 'warn' | 'error'>;
  /** Whose token it is behind that door; null when nobody's. */
  authorize(token: string, door: DoorName): Identity | null;
  command(identity: Identity, call: CommandCall): Promise<CommandResult>;
  /** Makes room for a client; null when its token has too many sockets. */
  admit(entrant: Entrant): C | null;
  /** Takes the client in and welcomes it. */
  join(client: C): void;
  leave(client: C): void;
  subscribe(client: C, names: readonly TopicName[]): void;
  reply(client: C, id: string, result: CommandResult): void;
  started(client: C, id: AlertId): void;
  done(client: C, id: AlertId): void;
  setVisible(client: C, visible: boolean): void;
  report(client: C, report: Report): void;
  /** Which held alert it has open; null for none. */
  look(client: C, alert: AlertId | null): void;
  drained(client: C): void;
}

/** Somebody whose hello was right. `view` is the role whose topics it sees and whose frames it may send. */
export interface Entrant {
  readonly peer: Peer;
  readonly identity: Identity;
  readonly info: ClientInfo;
  readonly view: Role;
  /** Closes with a code of the table; the client is left at once. */
  end(code: number, reason: string): void;
}

type State<C> =
  | { readonly name: 'awaiting hello'; readonly cancelTimeout: () => void }
  | { readonly name: 'connected'; readonly entrant: Entrant; readonly client: C }
  | { readonly name: 'gone' };

export interface Session extends PeerEvents {
  end(code: number, reason: string): void;
}

/** Frames that a client may send within `FRAMES_WITHIN_MS`; a screen tells of each alert, people only click. */
export const FRAMES_MAX = { screen: 400, other: 100 } as const;
export const FRAMES_WITHIN_MS: Millis = 10_000;

/** One socket's life: awaiting hello, connected, gone. It came through `door`. */
export function createSession<C>(peer: Peer, hub: SessionHub<C>, door: DoorName): Session {
  const { clock } = hub;
  let state: State<C> = {
    name: 'awaiting hello',
    cancelTimeout: clock.at(clock.now() + HELLO_TIMEOUT_MS, () => end(CLOSE.noHello, 'no hello came')),
  };
  let framesSinceMs = clock.now();
  let frames = 0;

  function leave(): void {
    const left = state;
    state = { name: 'gone' };
    if (left.name === 'awaiting hello') left.cancelTimeout();
    else if (left.name === 'connected') hub.leave(left.client);
  }

  function end(code: number, reason: string): void {
    if (state.name === 'gone') return;
    leave();
    peer.close(code, reason);
  }

  function isOverRate(): boolean {
    const nowMs = clock.now();
    if (nowMs - framesSinceMs >= FRAMES_WITHIN_MS) {
      framesSinceMs = nowMs;
      frames = 0;
    }
    frames += 1;
    const isScreen = state.name === 'connected' && state.entrant.view === 'overlay';
    return frames > (isScreen ? FRAMES_MAX.screen : FRAMES_MAX.other);
  }

  function enter(hello: Hello) {
    if (state.name !== 'awaiting hello') return end(CLOSE.badFrame, 'hello came twice');
    if (hello.protocol !== PROTOCOL_VERSION) return end(CLOSE.wrongVersion, `speak ${PROTOCOL_VERSION}`);
    const identity = hub.authorize(hello.token, door);
    if (identity === null) {
      const isOver = hub.limiter.failed(peer.address, clock.now());
      hub.log.warn({ address: peer.address }, 'a socket came with a wrong token');
      if (isOver) return end(CLOSE.tooMany, 'too many wrong tokens');
      return end(CLOSE.badToken, 'the token is wrong or revoked');
    }
    const view = viewOf(identity.role, hello.client);
    if (view === null || !mayUse('frame hello', view)) return end(CLOSE.forbidden, 'not with this token');
    const entrant: Entrant = { peer, identity, info: hello.client, view, end };
    const client = hub.admit(entrant);
    if (client === null) return end(CLOSE.tooMany, 'too many sockets of this token');
    state.cancelTimeout();
    state = { name: 'connected', entrant, client };
    hub.join(client);
  }

  function act(frame: Exclude<ClientFrame, Hello>) {
    if (state.name !== 'connected') return end(CLOSE.badFrame, 'say hello first');
    const { client, entrant } = state;
    const isAllowed = mayUse(`frame ${frame.type}`, entrant.view);
    if (frame.type === 'command') {
      if (isAllowed) command(client, entrant.identity, frame);
      else hub.reply(client, frame.id, { ok: false, error: commandError('auth/forbidden') });
      return;
    }
    if (!isAllowed) return end(CLOSE.forbidden, `${frame.type} is not for this role`);
    switch (frame.type) {
      case 'subscribe':
        return hub.subscribe(client, frame.topics);
      case 'alert-started':
        return hub.started(client, frame.id);
      case 'alert-done':
        return hub.done(client, frame.id);
      case 'visible':
        return hub.setVisible(client, frame.visible);
      case 'report':
        return hub.report(client, frame);
      case 'looking':
        return hub.look(client, frame.alert);
      default:
        unreachable(frame);
    }
  }

  function command(client: C, identity: Identity, frame: Extract<ClientFrame, { type: 'command' }>) {
    if (isDeeperThan(frame.args, MAX_DEPTH)) return end(CLOSE.badFrame, 'args: nested too deep');
    const { type: _type, ...call } = frame;
    const reply = (result: CommandResult) => {
      if (state.name === 'connected') hub.reply(client, frame.id, result);
    };
    const envelope = parseWith(commandEnvelope, call);
    if (!envelope.ok) {
      reply({ ok: false, error: commandError('command/bad-args', envelope.faults[0]) });
      return;
    }
    hub.command(identity, envelope.value).then(reply, (error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      hub.log.error({ command: frame.name, error: message }, 'a command failed');
      reply({ ok: false, error: commandError('server/failed') });
    });
  }

  return {
    end,
    text(text) {
      if (state.name === 'gone') return;
      if (isOverRate()) return end(CLOSE.tooMany, 'too many frames');
      const frame = parseClientFrame(text);
      if (!frame.ok) {
        const isFromElsewhen = state.name === 'awaiting hello' && speaksOtherVersion(text);
        if (isFromElsewhen) return end(CLOSE.wrongVersion, `speak ${PROTOCOL_VERSION}`);
        const [fault] = frame.faults;
        return end(CLOSE.badFrame, fault?.path ? `${fault.path}: ${fault.message}` : (fault?.message ?? ''));
      }
      if (frame.value.type === 'hello') enter(frame.value);
      else act(frame.value);
    },
    binary() {
      end(CLOSE.badFrame, 'send text');
    },
    alive() {
      if (state.name !== 'gone' && isOverRate()) end(CLOSE.tooMany, 'too many frames');
    },
    drained() {
      if (state.name === 'connected') hub.drained(state.client);
    },
    gone() {
      leave();
    },
  };
}

/** As whom a client looks and acts; null when its token is not for that kind. */
function viewOf(role: Role, { kind }: ClientInfo): Role | null {
  switch (kind) {
    case 'overlay':
      return role === 'overlay' ? role : null;
    case 'dashboard':
      return role === 'overlay' ? null : role;
    case 'preview':
      // The dashboard's own token, shown what the screen shows and allowed no more than the screen.
      return mayUse('frame hello', role) ? 'overlay' : null;
    case 'other':
      return role;
    default:
      return unreachable(kind);
  }
}

const anyHello = z.looseObject({ type: z.literal('hello'), protocol: z.number() });

/** Another version's hello may look different in everything but this. */
function speaksOtherVersion(text: string): boolean {
  try {
    const hello = parseWith(anyHello, JSON.parse(text));
    return hello.ok && hello.value.protocol !== PROTOCOL_VERSION;
  } catch {
    return false;
  }
}
