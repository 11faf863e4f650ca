import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { CommandResult, Role, ServerFrame } from '../../shared/protocol.ts';
import { CLOSE, PROTOCOL_VERSION } from '../../shared/protocol.ts';
import type { OverlayStatus, PersonHere, TopicName } from '../../shared/topics.ts';
import type { AlertId, Seq } from '../../shared/units.ts';
import type { DoorName } from '../core/doors.ts';
import type { Identity } from '../core/identity.ts';
import type { Clock, FailureLimiter, Log } from '../core/ports.ts';
import { frameText } from './frame.ts';
import { createHeartbeat } from './heartbeat.ts';
import { createOutbox } from './outbox.ts';
import type { Present } from './presence.ts';
import { isPerson, peopleHere } from './presence.ts';
import type { CommandCall, Entrant, Report, Session, SessionHub } from './session.ts';
import { createSession } from './session.ts';
import { createDoor } from './socket.ts';
import type { Subscriber, TopicState } from './topics.ts';
import { createTopics } from './topics.ts';
import type { Valve } from './valve.ts';
import { createValve } from './valve.ts';

/** For each moderator's token (contract C5). */
export const SOCKETS_PER_MODERATOR = 5;

/** A connected client, for as long as its socket lives. */
export type ClientId = string;

/** What an overlay can play. */
export type Plays = readonly ('alerts' | 'sound')[];

/** Frames that go to screens. */
export type ScreenFrame = Extract<ServerFrame, { type: `alert${string}` }>;

/** What the director hears of overlays; previews and other clients are never told of here. */
export interface OverlayEvents {
  joined(overlay: { readonly id: ClientId; readonly plays: Plays; readonly visible: boolean }): void;
  left(id: ClientId): void;
  started(id: ClientId, alert: AlertId): void;
  done(id: ClientId, alert: AlertId): void;
  visible(id: ClientId, visible: boolean): void;
}

export interface HubDeps {
  readonly clock: Clock;
  /** New at each start of the server. */
  readonly epoch: string;
  readonly limiter: FailureLimiter;
  readonly log: Pick<Log, 'warn' | 'error'>;
  /** Sockets in all. */
  readonly socketsMax: number;
  readonly onOverlay: OverlayEvents;
  /** A moderator came or went. */
  readonly onModerator: () => void;
  authorize(token: string, door: DoorName): Identity | null;
  /** The topics that a role gets without asking. */
  topicNames(role: Role): readonly TopicName[];
  topic(name: TopicName, viewer: { readonly role: Role }): TopicState;
  /** The journal's newest number, for welcomes. */
  seq(): Seq;
  command(identity: Identity, call: CommandCall): Promise<CommandResult>;
}

export interface Hub {
  /** Takes over a request that the gate let through. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer, through: DoorName): void;
  /** These topics have new values. `urgent` sends them before this call returns, ahead of the pace. */
  changed(names: Iterable<TopicName>, options?: { readonly urgent?: boolean }): void;
  /**
   * Sends to one client or to all screens (overlays, previews), at once. A hidden screen gets no new alert, one
   * that plays none gets those of level 1 alone, which belong to the ticker.
   */
  send(frame: ScreenFrame, to: 'overlays' | ClientId): void;
  /** Closes every socket of a token that is good no more. */
  dropToken(tokenId: string): void;
  /** Closes every socket that came by a door which is open no more, or leads elsewhere. */
  dropDoor(door: DoorName): void;
  /** Clients that came with this token and are connected. */
  connected(tokenId: string): number;
  /** The overlays that are connected, for the topic `status`. */
  overlays(): OverlayStatus[];
  /** Who is at a dashboard, for the topic `here`. */
  here(): PersonHere[];
  /** Connected clients of any kind. */
  readonly clients: number;
  /** Sends everybody away and ends when all are gone. */
  close(): Promise<void>;
}

interface Client extends Subscriber, Present {
  readonly id: ClientId;
  readonly entrant: Entrant;
  readonly plays: Plays;
  /** Whether it can hold an alert's lease. */
  readonly isOverlay: boolean;
  readonly valve: Valve;
  visible: boolean;
  looking: AlertId | null;
  /** Null until it said how it does. */
  report: Report | null;
}

/** Sends state and alerts to every screen and dashboard, and hears them. */
export function createHub(deps: HubDeps): Hub {
  const { clock, log, onOverlay, socketsMax } = deps;
  /** Every socket from its handshake on, and by which door it came. */
  const sessions = new Map<Session, DoorName>();
  const clients = new Map<ClientId, Client>();
  let lastId = 0;
  let isTurnEnding = false;
  let isFlushing = false;
  let onEmpty: (() => void) | null = null;

  const outbox = createOutbox(flushSoon);
  const topics = createTopics({ clock, log, wake, topic: deps.topic, subscribers: () => clients.values() });
  const door = createDoor({ clock, outbox });
  const heartbeat = createHeartbeat(clock);

  /** What one callback of the loop queues leaves together, before anything else is written: alerts do not wait. */
  function flushSoon(): void {
    if (isFlushing) return;
    isFlushing = true;
    queueMicrotask(() => {
      isFlushing = false;
      outbox.flush();
    });
  }

  /** Topics leave at the end of the loop's turn, changed once for all of its records. */
  function wake(): void {
    if (isTurnEnding) return;
    isTurnEnding = true;
    setImmediate(() => {
      isTurnEnding = false;
      topics.flushDue();
    });
  }

  const sessionHub: SessionHub<Client> = {
    clock,
    log,
    limiter: deps.limiter,
    authorize: deps.authorize,
    command: deps.command,
    admit(entrant) {
      const { identity } = entrant;
      if (identity.role === 'moderator' && connected(identity.tokenId) >= SOCKETS_PER_MODERATOR) return null;
      lastId += 1;
      return createClient(`c${lastId}`, entrant);
    },
    join(client) {
      clients.set(client.id, client);
      welcome(client);
      if (isPerson(client.entrant)) topics.changed(['here']);
      if (client.isOverlay) {
        onOverlay.joined({ id: client.id, plays: client.plays, visible: true });
        topics.changed(['status']);
      }
      if (client.entrant.identity.role === 'moderator') deps.onModerator();
    },
    leave(client) {
      clients.delete(client.id);
      client.valve.stop();
      if (isPerson(client.entrant)) topics.changed(['here']);
      if (client.isOverlay) onOverlay.left(client.id);
      if (client.entrant.identity.role === 'moderator') deps.onModerator();
    },
    subscribe(client, names) {
      for (const name of names) topics.subscribe(client, name);
    },
    reply(client, id, result) {
      if (client.canTake()) client.send(frameText(JSON.stringify({ type: 'result', id, ...result })));
    },
    started(client, id) {
      if (client.isOverlay) onOverlay.started(client.id, id);
    },
    done(client, id) {
      if (client.isOverlay) onOverlay.done(client.id, id);
    },
    setVisible(client, visible) {
      if (client.visible === visible) return;
      client.visible = visible;
      if (!client.isOverlay) return;
      onOverlay.visible(client.id, visible);
      topics.changed(['status']);
    },
    report(client, report) {
      // Too short to tell how fast: what it said before still holds.
      client.report = { ...report, fps: report.fps ?? client.report?.fps ?? null };
      if (client.isOverlay) topics.changed(['status']);
    },
    look(client, alert) {
      if (client.looking === alert) return;
      client.looking = alert;
      topics.changed(['here']);
    },
    drained: (client) => client.valve.drained(),
  };

  function connected(tokenId: string): number {
    return [...clients.values()].filter(({ entrant }) => entrant.identity.tokenId === tokenId).length;
  }

  function createClient(id: ClientId, entrant: Entrant): Client {
    const { peer, info, view, identity } = entrant;
    const valve = createValve({
      clock,
      backlogBytes: () => peer.backlogBytes,
      onCaughtUp: () => topics.catchUp(client),
      onTooSlow() {
        log.warn({ client: id, role: identity.role, address: peer.address }, 'a client reads too slowly');
        entrant.end(CLOSE.tooSlow, 'too slow');
      },
    });
    const client: Client = {
      id,
      entrant,
      view,
      valve,
      plays: info.plays ?? ['alerts', 'sound'],
      isOverlay: info.kind === 'overlay',
      visible: true,
      looking: null,
      report: null,
      names: new Set(deps.topicNames(view)),
      sent: new Map(),
      missed: new Set(),
      canTake: valve.isOpen,
      send: peer.send,
    };
    return client;
  }

  function welcome(client: Client): void {
    const { view } = client;
    const head = {
      type: 'welcome',
      protocol: PROTOCOL_VERSION,
      role: view,
      epoch: deps.epoch,
      seq: deps.seq(),
      ...(isPerson(client.entrant) ? { label: client.entrant.identity.actor } : {}),
    };
    client.send(frameText(`${JSON.stringify(head).slice(0, -1)},"topics":${topics.snapshot(client)}}`));
  }

  return {
    accept(request, socket, head, through) {
      door.accept(request, socket, head, (peer) => {
        const pulse = heartbeat.watch(peer);
        const session = createSession(peer, sessionHub, through);
        if (onEmpty !== null) session.end(CLOSE.goingAway, 'the server ends');
        else if (sessions.size >= socketsMax) session.end(CLOSE.tooMany, 'too many sockets');
        sessions.set(session, through);
        return {
          ...session,
          text(text) {
            pulse.heard();
            session.text(text);
          },
          alive() {
            pulse.heard();
            session.alive();
          },
          gone() {
            pulse.stop();
            sessions.delete(session);
            session.gone();
            if (sessions.size === 0) onEmpty?.();
          },
        };
      });
    },
    changed(names, { urgent = false } = {}) {
      if (urgent) {
        topics.sendNow(names);
        outbox.flush();
      } else topics.changed(names);
    },
    send(frame, to) {
      const bytes = frameText(JSON.stringify(frame));
      if (to !== 'overlays') {
        const client = clients.get(to);
        if (client?.canTake()) client.send(bytes);
        return;
      }
      for (const client of clients.values()) {
        if (client.view === 'overlay' && isFor(client, frame) && client.canTake()) client.send(bytes);
      }
    },
    dropToken(tokenId) {
      for (const { entrant } of [...clients.values()]) {
        if (entrant.identity.tokenId === tokenId) entrant.end(CLOSE.badToken, 'the token is good no more');
      }
    },
    dropDoor(door) {
      for (const [session, through] of [...sessions]) {
        if (through === door) session.end(CLOSE.goingAway, 'this way in is closed');
      }
    },
    connected,
    overlays() {
      return [...clients.values()].filter(({ isOverlay }) => isOverlay).map(statusOf);
    },
    here: () => peopleHere(clients.values()),
    get clients() {
      return clients.size;
    },
    close() {
      topics.stop();
      return new Promise((resolve) => {
        onEmpty = resolve;
        if (sessions.size === 0) resolve();
        for (const session of sessions.keys()) session.end(CLOSE.goingAway, 'the server ends');
      });
    },
  };
}

/** Whether a screen is to be told: a hidden one starts nothing, it joins when it is seen again. */
function isFor({ visible, plays }: Client, frame: ScreenFrame): boolean {
  if (frame.type !== 'alert') return true;
  return visible && (plays.includes('alerts') || frame.alert.tier.level === 1);
}

function statusOf({ entrant, visible, report }: Client): OverlayStatus {
  const { name, version, width = null, height = null, renderer = null } = entrant.info;
  const { fps = null, dropped = null } = report ?? {};
  const size = { width: report?.width ?? width, height: report?.height ?? height };
  return { name, version, ...size, renderer, fps, dropped, visible };
}
