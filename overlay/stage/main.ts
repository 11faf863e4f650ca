import type { Renderer } from 'pixi.js';
import type { ClientFrame, ClientInfo } from '../../shared/protocol.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import type { WidgetName } from '../../shared/topics.ts';
import { WIDGETS } from '../../shared/topics.ts';
import { afterMs, onWake, openWebSocket, reloadOnce, socketUrl } from '../net/browser.ts';
import type { LinkState } from '../net/connection.ts';
import { createConnection } from '../net/connection.ts';
import type { Received } from '../net/frames.ts';
import { readToken } from '../net/token.ts';
import { createTopics } from '../net/topics.ts';
import { PAGE_VERSION } from '../net/version.ts';
import { createAlertScreen } from './alert-screen.ts';
import { canvasOf } from './canvas-size.ts';
import { publishDebug } from './debug.ts';
import { createDirector } from './director.ts';
import { createMeasure, loadFonts } from './fonts.ts';
import { createFrames } from './frame.ts';
import { readOptions } from './options.ts';
import { createRenderer, kindOf, renderOnce } from './renderer.ts';
import { createScene } from './scene.ts';
import { createThanksList } from './thanks.ts';
import { createVisibility } from './visibility.ts';

/** Joins the parts into the page that OBS shows. */
function runStage(renderer: Renderer): void {
  const options = readOptions(location.search, window.obsstudio ? 'obs' : 'browser');
  const nowMs = () => performance.now();
  const topics = createTopics();
  const thanks = createThanksList();
  const visibility = createVisibility(document, window);
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  let canvas = canvasOf(innerWidth, innerHeight);
  let link: LinkState = 'connecting';
  let stopThanks = () => {};

  const isCleared = () => (topics.get('stage')?.cleared ?? null) !== null;
  const layout = () => topics.get('layout') ?? DEFAULT_SETTINGS.layout;
  const frames = createFrames({
    requestFrame: requestAnimationFrame.bind(window),
    render: () => {
      scene.update();
      renderOnce(renderer, scene.root);
    },
  });
  const scene = createScene({
    measure: createMeasure(),
    model: () => ({
      canvas,
      layout: layout(),
      allowed: options.widgets,
      isCleared: isCleared(),
      alert: screen.alert(),
      leaderboard: topics.get('leaderboard') ?? null,
      goal: topics.get('goal') ?? null,
      thanks: thanks.items(nowMs()),
    }),
  });
  const touch = (...widgets: readonly WidgetName[]) => {
    scene.touch(...widgets);
    frames.invalidate();
  };
  const thanksChanged = () => {
    touch('ticker');
    stopThanks();
    const endMs = thanks.nextEndMs();
    if (endMs !== null) stopThanks = afterMs(Math.max(0, endMs - nowMs()), thanksChanged);
  };
  const screen = createAlertScreen({
    frames,
    changed: () => touch('alerts'),
    shiftAlert: scene.shiftAlert,
    canShow: () => options.widgets.has('alerts') && layout()[canvas.orientation].alerts.shown,
    isCalm: () => calm.matches,
    thank: (alert) => {
      thanks.thank(alert, nowMs());
      thanksChanged();
    },
  });
  const send = (frame: ClientFrame) => void connection.send(frame);
  const director = createDirector({ screen, send, after: afterMs, nowMs });

  topics.subscribe('leaderboard', () => touch('leaderboard'));
  topics.subscribe('goal', () => touch('goal'));
  topics.subscribe('layout', () => touch(...WIDGETS));
  topics.subscribe('recent', () => {
    thanks.recent(topics.get('recent') ?? [], nowMs());
    thanksChanged();
  });
  topics.subscribe('stage', () => {
    if (isCleared()) {
      director.drop();
      thanks.clear();
    }
    touch(...WIDGETS);
  });

  function receive(frame: Received): void {
    switch (frame.type) {
      case 'welcome':
        director.drop();
        thanks.clear();
        topics.replace(frame.topics);
        if (!visibility.isVisible()) send({ type: 'visible', visible: false });
        break;
      case 'topic':
        topics.merge(frame.topics);
        break;
      case 'alert':
        if (!isCleared()) director.alert(frame.alert, frame.elapsedMs);
        break;
      case 'alert-updated':
        if (!isCleared()) director.updated(frame.alert);
        break;
      case 'alert-cancelled':
        director.cancelled(frame.id);
        break;
      case 'result':
        break;
    }
  }

  const connection = createConnection({
    url: socketUrl(location),
    token: readToken(location.hash) ?? '',
    client: (): ClientInfo => ({
      kind: options.preview ? 'preview' : 'overlay',
      name: options.name,
      version: PAGE_VERSION,
      plays: options.widgets.has('alerts') ? ['alerts'] : [],
      width: innerWidth,
      height: innerHeight,
    }),
    onFrame: receive,
    onState: (state) => {
      link = state;
    },
    reload: reloadOnce,
    openSocket: openWebSocket,
    after: afterMs,
    random: Math.random,
  });

  visibility.watch((visible) => {
    send({ type: 'visible', visible });
    if (visible) connection.wake();
  });
  window.addEventListener('resize', () => {
    canvas = canvasOf(innerWidth, innerHeight);
    renderer.resize(innerWidth, innerHeight);
    touch(...WIDGETS);
  });
  renderer.canvas.addEventListener('webglcontextrestored', () => touch(...WIDGETS));
  publishDebug(window, {
    get frames() {
      return frames.count();
    },
    renderer: kindOf(renderer),
    get link() {
      return link;
    },
    get alert() {
      return director.onStage();
    },
    get orientation() {
      return canvas.orientation;
    },
    get covers() {
      return {
        alerts: scene.covers('alerts'),
        leaderboard: scene.covers('leaderboard'),
        goal: scene.covers('goal'),
        ticker: scene.covers('ticker'),
      };
    },
  });
  onWake(connection.wake);
  connection.start();
}

const [renderer] = await Promise.all([createRenderer(innerWidth, innerHeight), loadFonts(document.fonts)]);
document.body.append(renderer.canvas);
runStage(renderer);
