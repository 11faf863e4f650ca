import './faces.ts';
import type { Renderer } from 'pixi.js';
import type { ClientFrame, ClientInfo } from '../../shared/protocol.ts';
import { afterMs, onWake, openWebSocket, reloadOnce, socketUrl } from '../net/browser.ts';
import type { LinkState } from '../net/connection.ts';
import { createConnection } from '../net/connection.ts';
import type { Received } from '../net/frames.ts';
import { readStageTopics } from '../net/read/for-stage.ts';
import { readToken } from '../net/token.ts';
import { PAGE_VERSION } from '../net/version.ts';
import { guardContext } from './context-guard.ts';
import { publishDebug } from './debug.ts';
import type { Drafts } from './drafts.ts';
import { createDrafts } from './drafts.ts';
import { loadFonts } from './fonts.ts';
import { createFileLoader } from './media/files.ts';
import { readPicture } from './media/picture.ts';
import { createPictures } from './media/pictures.ts';
import { createFrameMeter } from './meter.ts';
import { readOptions } from './options.ts';
import { createRenderer, kindOf } from './renderer.ts';
import { createReporter } from './report.ts';
import { openSound } from './sound/open.ts';
import { NO_SOUND } from './sound/page-sound.ts';
import { createStage } from './stage.ts';
import type { StageTheme } from './theme.ts';
import { themeOf } from './theme.ts';
import { createVisibility } from './visibility.ts';

const options = readOptions(location.search, window.obsstudio ? 'obs' : 'browser');
/** Until the server says more. */
const firstTheme = themeOf(undefined, options.look);
const loadTheme = (theme: StageTheme) => loadFonts(document.fonts, theme);

/** The page that OBS shows: the stage, fed by the server that served it. */
function runStage(renderer: Renderer): void {
  const visibility = createVisibility(document, window);
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const nowMs = () => performance.now();
  const size = () => ({ width: innerWidth, height: innerHeight });
  let link: LinkState = 'connecting';

  const token = readToken(location.hash) ?? '';
  const load = createFileLoader(token);
  const sound = options.plays.includes('sound')
    ? openSound({ load, isVisible: visibility.isVisible() })
    : NO_SOUND;
  const send = (frame: ClientFrame) => void connection.send(frame);
  const meter = createFrameMeter({ nowMs, drawn: () => reporter.drawn() });
  const reporter = createReporter({ meter, size, send: (frame) => connection.send(frame), nowMs });
  const stage = createStage({
    renderer,
    widthPx: innerWidth,
    heightPx: innerHeight,
    widgets: options.widgets,
    theme: firstTheme,
    look: options.look,
    loadTheme,
    clock: {
      nowMs,
      after: afterMs,
      requestFrame: requestAnimationFrame.bind(window),
    },
    isSparing: kindOf(renderer) === 'canvas',
    meter,
    isCalm: () => calm.matches,
    send: (frame) => (drafts ? drafts.send(frame) : send(frame)),
    sound,
    pictures: createPictures({ load, read: readPicture, after: afterMs }),
  });
  const drafts = options.preview ? previewOf(stage.receive, send) : null;
  const connection = createConnection({
    url: socketUrl(location),
    token,
    client: (): ClientInfo => ({
      kind: options.preview ? 'preview' : 'overlay',
      name: options.name,
      version: PAGE_VERSION,
      plays: [...options.plays],
      ...size(),
      renderer: kindOf(renderer),
    }),
    readTopics: readStageTopics,
    onFrame: (frame) => {
      if (drafts) drafts.receive(frame);
      else stage.receive(frame);
      if (frame.type === 'welcome' && !visibility.isVisible()) send({ type: 'visible', visible: false });
    },
    onState: (state) => {
      link = state;
    },
    reload: reloadOnce,
    openSocket: openWebSocket,
    after: afterMs,
    random: Math.random,
  });

  if (!visibility.isVisible()) stage.sleep();
  visibility.watch((visible) => {
    if (visible) stage.wake();
    else stage.sleep();
    send({ type: 'visible', visible });
    sound.seen(visible);
    if (visible) connection.wake();
  });
  window.addEventListener('resize', () => stage.resize(innerWidth, innerHeight));
  guardContext({ canvas: renderer.canvas, after: afterMs, redraw: stage.redraw, reload: reloadOnce });
  publishDebug(window, stage.debug, {
    renderer: kindOf(renderer),
    link: () => link,
  });
  onWake(connection.wake);
  connection.start();
}

/** Framed by the dashboard: its editors, and nobody else, may lay their drafts over the show. */
function previewOf(stage: (frame: Received) => void, server: (frame: ClientFrame) => void): Drafts {
  const drafts = createDrafts({
    stage,
    server,
    editor: (message) => window.parent.postMessage(message, location.origin),
    readTopics: readStageTopics,
  });
  window.addEventListener('message', ({ data, origin, source }) => {
    if (origin === location.origin && source === window.parent) drafts.take(data);
  });
  return drafts;
}

const [renderer] = await Promise.all([createRenderer(innerWidth, innerHeight), loadTheme(firstTheme)]);
document.body.append(renderer.canvas);
runStage(renderer);
