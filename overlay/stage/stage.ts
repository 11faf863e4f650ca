import type { Renderer } from 'pixi.js';
import { Container } from 'pixi.js';
import { DEFAULT_LAYOUT } from '../../shared/layout.ts';
import type { ClientFrame } from '../../shared/protocol.ts';
import { DEFAULT_SOUND } from '../../shared/sound.ts';
import type { LookName } from '../../shared/theme.ts';
import type { StageTopicName, WidgetName } from '../../shared/topics.ts';
import { WIDGETS } from '../../shared/topics.ts';
import type { Received } from '../net/frames.ts';
import { createTopics } from '../net/topics.ts';
import { volumeOver } from '../sound/volume.ts';
import { createAlertScreen } from './alert-screen.ts';
import { canvasOf, overlap } from './canvas-size.ts';
import type { StageClock } from './clock.ts';
import { createSleepingClock } from './clock.ts';
import type { StageDebug } from './debug.ts';
import { createDirector } from './director.ts';
import type { Dress } from './dress.ts';
import { createDress } from './dress.ts';
import { FACES } from './fonts.ts';
import { createFrames } from './frame.ts';
import { createGate } from './gate.ts';
import type { Pictures } from './media/pictures.ts';
import type { FrameMeter } from './meter.ts';
import { forgetTextures, isLost, renderOnce } from './renderer.ts';
import { createScheduleTurns } from './schedule.ts';
import { singleSource } from './single.ts';
import { withSound } from './sound/heard-screen.ts';
import type { PageSound } from './sound/page-sound.ts';
import { createThanksList } from './thanks.ts';
import type { StageTheme } from './theme.ts';
import { themeOf } from './theme.ts';
import { SPECS } from './widgets/all.ts';

export interface Stage {
  /** Takes what the server sent. */
  receive(frame: Received): void;
  /** The window has this size in px now. */
  resize(widthPx: number, heightPx: number): void;
  /** Nobody sees the stage: it drops what plays and comes to rest. Twice is once. */
  sleep(): void;
  /** It is seen again: the present state stands at once. What still plays, the server sends anew. */
  wake(): void;
  /** Draws everything anew: the renderer lost what it held. */
  redraw(): void;
  /** Everything that is drawn, for who looks at it; to be left as it is. */
  readonly root: Container;
  /** What the page tells about its stage, as it is when it is read. */
  readonly debug: Omit<StageDebug, 'link' | 'renderer'>;
}

/** Joins the parts of the stage; where its frames come from, and its time, are the caller's. */
export function createStage(deps: {
  readonly renderer: Renderer;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Only these are shown, whatever the layout says. */
  readonly widgets: ReadonlySet<WidgetName>;
  /** What is worn until the topic says otherwise; its faces are there. */
  readonly theme: StageTheme;
  /** The look that is asked for whatever the topic says; null for none. */
  readonly look: LookName | null;
  /** Ends when the faces of a theme are there, or have taken too long. */
  readonly loadTheme: (theme: StageTheme) => Promise<void>;
  readonly clock: StageClock;
  readonly meter: FrameMeter;
  /** There is no graphics hardware: fewer particles, and nothing turns. */
  readonly isSparing: boolean;
  /** Whether the page's machine asks for less motion; the theme may too. */
  readonly isCalm: () => boolean;
  readonly send: (frame: ClientFrame) => void;
  readonly sound: PageSound;
  /** The streamer's own, in the place of gifts. */
  readonly pictures: Pictures;
}): Stage {
  const { meter, renderer, sound } = deps;
  const clock = createSleepingClock(deps.clock);
  const topics = createTopics();
  const thanks = createThanksList();
  const heardAtMs = new Map<StageTopicName, number>();
  let source = { widthPx: deps.widthPx, heightPx: deps.heightPx };
  let stopThanks = () => {};
  const schedule = createScheduleTurns();
  let stopSchedule = () => {};
  /** The credits that came last: they roll once, whatever happens to the page meanwhile. */
  let credits: { readonly id: string | null; readonly sinceMs: number } = { id: null, sinceMs: 0 };
  let wasWelcomed = false;

  const isCleared = () => (topics.get('stage')?.cleared ?? null) !== null;
  const layout = () => topics.get('layout') ?? DEFAULT_LAYOUT;
  const motionOf = () => topics.get('theme')?.motion ?? 'full';
  const measured = () => {
    const single = singleSource(deps.widgets, layout(), source);
    return { single, canvas: single?.canvas ?? canvasOf(source.widthPx, source.heightPx) };
  };
  let picture = measured();
  const arrange = () => {
    picture = measured();
    touch(...WIDGETS);
  };
  const showsAlerts = () => deps.widgets.has('alerts') && layout()[picture.canvas.orientation].alerts.shown;
  const root = new Container();
  const frames = createFrames({
    requestFrame: clock.requestFrame,
    render: () => {
      dress.scene.update();
      renderOnce(renderer, root);
    },
    canRender: () => !isLost(renderer),
    meter,
  });
  const wear = (theme: StageTheme): Dress =>
    createDress({
      theme,
      isSparing: deps.isSparing,
      frames,
      after: clock.after,
      pictures: deps.pictures,
      nowMs: clock.nowMs,
      motion: motionOf(),
      isCalm: deps.isCalm,
      model: () => ({
        ...picture,
        layout: layout(),
        allowed: deps.widgets,
        isCleared: isCleared(),
        topic: topics.get,
        heardAtMs: (name) => heardAtMs.get(name) ?? 0,
        thanks: yieldsTicker() ? [] : thanks.items(clock.nowMs()),
        schedule: schedule.line(clock.nowMs()),
        creditsSinceMs: credits.sinceMs,
      }),
    });
  let dress = wear(deps.theme);
  root.addChild(dress.root);
  const touch = (...widgets: readonly WidgetName[]) => {
    dress.scene.touch(...widgets);
    frames.invalidate();
  };
  const thanksChanged = () => {
    touch('ticker');
    stopThanks();
    const endMs = thanks.nextEndMs();
    if (endMs !== null) stopThanks = clock.after(Math.max(0, endMs - clock.nowMs()), thanksChanged);
  };
  /** Where both have one place, the ticker is not to be seen while the schedule line is. */
  const yieldsTicker = () => {
    if (schedule.line(clock.nowMs()) === null || !deps.widgets.has('schedule')) return false;
    const places = layout()[picture.canvas.orientation];
    return places.schedule.shown && overlap(places.schedule, places.ticker);
  };
  const scheduleChanged = () => {
    const nowMs = clock.nowMs();
    schedule.take(topics.get('schedule')?.text ?? null, nowMs);
    touch('schedule', 'ticker');
    stopSchedule();
    const nextMs = schedule.nextMs(nowMs);
    if (nextMs !== null) stopSchedule = clock.after(nextMs - nowMs, scheduleChanged);
  };
  const creditsChanged = () => {
    const id = topics.get('credits')?.id;
    if (id !== undefined && id !== credits.id) credits = { id, sinceMs: clock.nowMs() };
    touch('credits');
  };
  const screen = createAlertScreen({
    show: () => dress.alerts,
    frames,
    changed: () => touch('alerts'),
    makeRoom: (level) => dress.scene.makeRoom(level),
    canShow: showsAlerts,
    thank: (alert) => {
      thanks.thank(alert, clock.nowMs());
      thanksChanged();
    },
  });
  const heard = withSound(screen, sound.sound, clock.nowMs);
  const director = createDirector({
    screen: heard.screen,
    send: deps.send,
    after: clock.after,
    nowMs: clock.nowMs,
  });

  const gate = createGate({
    load: FACES.load,
    nowMs: clock.nowMs,
    port: {
      ...director,
      // One that was under way when the page was hidden comes again when it is seen.
      alert: (alert, elapsedMs) => isCleared() || clock.isAsleep() || director.alert(alert, elapsedMs),
      updated: (alert) => isCleared() || director.updated(alert),
    },
  });
  /** Canvas text fetches no face by itself: what stands on stage stays until the new one can be drawn. */
  const onceReadable = (texts: readonly string[], change: () => void) => {
    const loading = FACES.load(texts);
    if (loading) void loading.then(change);
    else change();
  };
  FACES.onLate(() => touch(...WIDGETS));

  for (const name of WIDGETS) {
    const spec = SPECS[name];
    for (const topic of spec?.topics ?? []) {
      topics.subscribe(topic, () => {
        heardAtMs.set(topic, clock.nowMs());
        onceReadable(spec?.texts({ topic: topics.get }) ?? [], () => touch(name));
      });
    }
  }
  const wantedTheme = () => themeOf(topics.get('theme'), deps.look);
  const tellSound = () =>
    sound.tell({
      volume: volumeOver((topics.get('sound') ?? DEFAULT_SOUND).volume, motionOf()),
      isSilent: isCleared() || topics.get('stage')?.muted === true,
      showsAlerts: showsAlerts(),
    });
  topics.subscribe('theme', () => {
    tellSound();
    const wanted = wantedTheme();
    if (isWorn(wanted)) {
      dress.root.visible = true;
      touch();
      return;
    }
    // The look that the page begins in is not shown for the moment until the faces of the right one are there.
    if (!wasWelcomed) dress.root.visible = false;
    void deps.loadTheme(wanted).then(() => change(wanted));
  });
  topics.subscribe('sound', tellSound);
  topics.subscribe('layout', () => {
    arrange();
    tellSound();
  });
  topics.subscribe('recent', () => {
    const gifts = topics.get('recent') ?? [];
    thanks.recent(gifts, clock.nowMs());
    onceReadable(
      gifts.map(({ gifter }) => gifter.name),
      thanksChanged,
    );
  });
  topics.subscribe('schedule', () => onceReadable([topics.get('schedule')?.text ?? ''], scheduleChanged));
  topics.subscribe('credits', () => {
    const { heading = '', names = [] } = topics.get('credits') ?? {};
    onceReadable([heading, ...names], creditsChanged);
  });
  topics.subscribe('stage', () => {
    if (isCleared()) {
      gate.drop();
      thanks.clear();
    }
    tellSound();
    touch(...WIDGETS);
  });

  const isWorn = (theme: StageTheme) => theme.key === dress.theme.key && dress.motion === motionOf();

  /** What is on stage goes on in the new theme, where it is. */
  function change(theme: StageTheme): void {
    if (theme.key !== wantedTheme().key || isWorn(theme)) return;
    dress.destroy();
    dress = wear(theme);
    root.addChild(dress.root);
    director.again();
    touch(...WIDGETS);
  }

  function receive(frame: Received): void {
    switch (frame.type) {
      case 'welcome':
        gate.drop();
        dress.scene.forget();
        topics.replace(frame.topics);
        wasWelcomed = true;
        break;
      case 'topic':
        topics.merge(frame.topics);
        break;
      case 'alert':
        if (frame.elapsedMs === 0) heard.fresh(frame.alert.id);
        gate.alert(frame.alert, frame.elapsedMs);
        break;
      case 'alert-updated':
        gate.updated(frame.alert);
        break;
      case 'alert-cancelled':
        gate.cancelled(frame.id);
        break;
      case 'result':
        break;
    }
  }

  return {
    root,
    receive,
    resize(widthPx, heightPx) {
      source = { widthPx, heightPx };
      renderer.resize(widthPx, heightPx);
      arrange();
      tellSound();
    },
    sleep() {
      gate.drop();
      clock.sleep();
      meter.rest();
    },
    wake() {
      if (!clock.isAsleep()) return;
      dress.scene.forget();
      clock.wake();
      touch(...WIDGETS);
    },
    redraw() {
      forgetTextures(renderer);
      touch(...WIDGETS);
    },
    debug: {
      get frames() {
        return frames.count();
      },
      get alert() {
        return director.onStage();
      },
      get sounds() {
        return sound.sound.count();
      },
      get workMs() {
        return meter.workMs();
      },
      get orientation() {
        return picture.canvas.orientation;
      },
      get covers() {
        return Object.fromEntries(
          WIDGETS.map((name) => [name, dress.scene.covers(name)]),
        ) as StageDebug['covers'];
      },
    },
  };
}
