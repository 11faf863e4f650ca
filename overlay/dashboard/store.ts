import type { Role } from '../../shared/protocol.ts';
import type { AlertId, Seq } from '../../shared/units.ts';
import { createCommands } from '../net/commands.ts';
import { createConnection } from '../net/connection.ts';
import type { After, OpenSocket, Stop } from '../net/ports.ts';
import { readAllTopics } from '../net/read/for-staff.ts';
import type { TopicStore } from '../net/topics.ts';
import { createTopics } from '../net/topics.ts';
import { PAGE_VERSION } from '../net/version.ts';
import { createPolite } from './announce.ts';
import { happenedSince } from './away.ts';
import type { SettingsForm } from './form/form.ts';
import { createSettingsForm } from './form/form.ts';
import type { Health } from './health.ts';
import { createHealth } from './health.ts';
import type { OwnKeys } from './keys.ts';
import { createLooking } from './looking.ts';
import type { Notice } from './notices.ts';
import { createNotices } from './notices.ts';
import { createPulse } from './pulse.ts';
import type { Confirm, Run } from './run.ts';
import { createRun } from './run.ts';
import type { ScreenDraftStore } from './screen/draft-store.ts';
import { createScreenDrafts } from './screen/draft-store.ts';
import { TEXTS } from './texts/texts.ts';
import type { LadderDraft } from './tiers/ladder-draft.ts';
import { createLadderDraft } from './tiers/ladder-draft.ts';
import { followTopics } from './topic-news.ts';

/** What was missed comes with the frames of this time. */
const TELL_BACK_FOR_MS = 1_000;

/** What the whole page must know; a new object at each change. */
export interface PageState {
  readonly health: Health;
  /** Who the token belongs to; null before the first welcome. */
  readonly role: Role | null;
  /** As whom they act, as records and the topic `here` say it; null before the first welcome. */
  readonly label: string | null;
  /** When the server last said anything; null when it never did. Taken when `health` changes. */
  readonly lastNewsAtMs: number | null;
  readonly notices: readonly Notice[];
  /** For screen readers: `now` interrupts, `soon` waits its turn. */
  readonly spoken: { readonly now: string; readonly soon: string };
  readonly keysOn: boolean;
  readonly ownKeys: OwnKeys;
}

export interface StoreDeps {
  /** Address of `/ws`. */
  readonly url: string;
  readonly token: string;
  readonly openSocket: OpenSocket;
  readonly after: After;
  readonly now: () => number;
  readonly random: () => number;
  readonly newId: () => string;
  /** This page is older than the server. */
  readonly reload: () => void;
  /** Whether the server answers at all; null when it was not asked. */
  readonly isThere: () => Promise<boolean | null>;
  /** Whether this viewer wants shortcuts; remembered between visits. */
  readonly keys: { readonly on: boolean; readonly save: (on: boolean) => void };
  /** The shortcuts that this viewer chose; remembered likewise. */
  readonly ownKeys: { readonly chosen: OwnKeys; readonly save: (chosen: OwnKeys) => void };
}

/** The dashboard's line to the server: topics in, commands out, and what the page says of both. */
export interface Store {
  readonly token: string;
  readonly topics: TopicStore;
  readonly state: () => PageState;
  readonly subscribe: (changed: () => void) => Stop;
  readonly run: Run;
  /** What is being changed in the settings. */
  readonly form: SettingsForm;
  /** What is being changed of the ladder. */
  readonly ladder: LadderDraft;
  /** What is being changed of the screen. */
  readonly screen: ScreenDraftStore;
  /** Clears the screen; says so where it cannot be done, also while the server is away. */
  readonly clear: () => void;
  readonly confirm: Confirm;
  readonly dismiss: (key: Notice['key']) => void;
  readonly setKeys: (on: boolean) => void;
  readonly setOwnKeys: (chosen: OwnKeys) => void;
  /** Which held alert is open here, for the others to see; null for none. */
  readonly look: (alert: AlertId | null) => void;
  /** Tries to connect at once, where a try is being waited for. */
  readonly wake: () => void;
  /** Connects and keeps connecting until stopped. */
  readonly start: () => Stop;
}

export function createStore(deps: StoreDeps): Store {
  const { after, now } = deps;
  const topics = createTopics();
  const listeners = new Set<() => void>();
  let lastNewsAtMs: number | null = null;
  /** The newest record that a frame told of. */
  let newestSeq: Seq = 0;
  /** The same when the server went away, until what happened meanwhile is told; null otherwise. */
  let awaySince: Seq | null = null;
  let state: PageState = {
    health: 'connecting',
    role: null,
    label: null,
    lastNewsAtMs,
    notices: [],
    spoken: { now: '', soon: '' },
    keysOn: deps.keys.on,
    ownKeys: deps.ownKeys.chosen,
  };

  function change(next: Partial<PageState>): void {
    state = { ...state, ...next };
    for (const changed of listeners) changed();
  }

  const notices = createNotices({ after, changed: () => change({ notices: notices.all() }) });
  const speakNow = (text: string) => change({ spoken: { ...state.spoken, now: text } });
  const polite = createPolite({
    after,
    speak: (text) => change({ spoken: { ...state.spoken, soon: text } }),
  });
  const health = createHealth({
    after,
    changed(next, before) {
      change({ health: next, lastNewsAtMs });
      if (next === 'stale') {
        awaySince ??= newestSeq;
        speakNow(TEXTS.notLive(lastNewsAtMs));
      }
      if (next === 'refused') speakNow(TEXTS.refused);
      if (next === 'live' && before === 'stale') {
        tellBack();
        after(TELL_BACK_FOR_MS, () => {
          awaySince = null;
        });
      }
    },
  });
  const commands = createCommands({
    send: (frame) => connection.send(frame),
    after,
    newId: deps.newId,
  });
  const connection = createConnection({
    url: deps.url,
    token: deps.token,
    client: () => ({ kind: 'dashboard', name: 'dashboard', version: PAGE_VERSION }),
    readTopics: readAllTopics,
    onFrame: (frame) => {
      heard();
      if (frame.type === 'welcome') {
        change({ role: frame.role, label: frame.label ?? null });
        topics.replace(frame.topics);
        commands.resend();
        looking.welcomed();
      }
      if (frame.type === 'topic') topics.merge(frame.topics);
      if (frame.type === 'welcome' || frame.type === 'topic') {
        newestSeq = frame.seq;
        if (awaySince !== null && health.isLive()) tellBack();
      }
      if (frame.type === 'result') commands.received(frame.id, frame.reply);
    },
    onState: health.link,
    reload: deps.reload,
    openSocket: deps.openSocket,
    after,
    random: deps.random,
  });
  const pulse = createPulse({
    // Without a socket there is nothing to doubt.
    ask: () => (health.isLinked() ? deps.isThere() : Promise.resolve(null)),
    after,
    heard,
    silent: health.silent,
  });
  const looking = createLooking({
    after,
    send: (alert) => connection.send({ type: 'looking', alert }),
  });
  const isCleared = () => (topics.get('stage')?.cleared ?? null) !== null;

  function heard(): void {
    lastNewsAtMs = now();
    health.heard();
  }

  /** That the page is live again, and how much it had not seen, as far as is known by now. */
  function tellBack(): void {
    const { count, isMore } = happenedSince(awaySince ?? newestSeq, {
      recent: topics.get('recent'),
      audit: topics.get('audit'),
    });
    const text = count === 0 ? TEXTS.liveAgain : TEXTS.deskPage.liveAgain(count, isMore);
    notices.put({ key: 'link', tone: 'good', text });
    speakNow(text);
  }

  const { run, confirm, warn, warnNotCleared } = createRun({
    call: commands.call,
    after,
    now,
    newId: deps.newId,
    notices,
    speakNow,
    speakSoon: polite.say,
    isCleared,
    isModerator: () => state.role === 'moderator',
  });

  const form = createSettingsForm({
    settings: () => topics.get('settings'),
    confirmed: (settings) => topics.merge({ settings }),
    send: (args, standsHere) => run('save-settings', args, standsHere),
    overtaken: () => warn('act', TEXTS.refusal.stale),
  });

  const ladder = createLadderDraft({
    ladder: () => topics.get('ladder'),
    confirmed: (next) => topics.merge({ ladder: next }),
    send: (args, standsHere) => run('save-tiers', args, standsHere),
  });

  const screen = createScreenDrafts({
    settings: () => topics.get('settings'),
    confirmed: (settings) => topics.merge({ settings }),
    send: run,
    done: (parts, id) => confirm(TEXTS.screen.published(parts), id),
    overtaken: () => warn('act', TEXTS.screen.overtaken),
  });

  const follow = () =>
    followTopics({
      topics,
      notices,
      speakNow,
      speakSoon: polite.say,
      ladderChanged: ladder.follow,
      settingsChanged() {
        form.follow();
        screen.follow();
      },
      isOwner: () => state.role === 'owner',
    });

  return {
    token: deps.token,
    topics,
    state: () => state,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    run,
    form,
    ladder,
    screen,
    clear() {
      if (isCleared() && state.health === 'live') return;
      if (state.health === 'live') void run('clear-overlay', {});
      else warnNotCleared();
    },
    confirm,
    dismiss: notices.drop,
    look: looking.look,
    setKeys(on) {
      deps.keys.save(on);
      change({ keysOn: on });
    },
    setOwnKeys(chosen) {
      deps.ownKeys.save(chosen);
      change({ ownKeys: chosen });
    },
    wake: connection.wake,
    start() {
      const stops = [follow(), pulse.start(), connection.start(), commands.close, polite.stop];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
