import { LOOKS } from '../../shared/theme.ts';
import { readAddress, writeAddress } from './address.ts';
import { addButton, addNumber, addSelect, addWords } from './controls.ts';
import { GROUNDS } from './ground.ts';
import type { Gallery } from './main.ts';
import type { PlayerState, View } from './player.ts';
import { createPlayer } from './player.ts';
import { createSceneList } from './scene-list.ts';
import type { Listed } from './scenes.ts';
import { SCENES } from './scenes.ts';

const SIZES = {
  '1920 x 1080': [1920, 1080],
  '1080 x 1920': [1080, 1920],
  '960 x 540': [960, 540],
  '540 x 960': [540, 960],
  '2520 x 1080': [2520, 1080],
  '1080 x 1080': [1080, 1080],
  '438 x 368': [438, 368],
} as const;
type SizeName = keyof typeof SIZES;
const SIZE_NAMES = Object.keys(SIZES) as SizeName[];
const NOTHING = 'nothing';
const OF_SCENE = "scene's";
const SPEEDS = [0.1, 0.25, 0.5, 1, 2, 4];
const LEAP_MS = 100;

const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no ${id}`);
  return found;
};
const asInput = (id: string): HTMLInputElement => {
  const found = byId(id);
  if (!(found instanceof HTMLInputElement)) throw new Error(`${id} is no input`);
  return found;
};
const [first] = SCENES;
if (!first) throw new Error('there are no scenes');

const frame = byId('screen');
if (!(frame instanceof HTMLIFrameElement)) throw new Error('the screen is no frame');

/** The stage's own page, once the frame has it. */
async function gallery(): Promise<Gallery> {
  for (;;) {
    const found = (frame as HTMLIFrameElement).contentWindow;
    if (found && 'giftcastGallery' in found) return found.giftcastGallery as Gallery;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const find = (name: string | null): Listed =>
  SCENES.find(({ scene }) => scene.name === name) ?? (first as Listed);
const asked = readAddress(location.search);
const begun = find(asked.scene);
const FULL: SizeName = '1920 x 1080';
const [FULL_W, FULL_H] = SIZES[FULL];

const player = createPlayer({
  screen: {
    show: async (query) => (await gallery()).show(query),
    turn: async (ms) => (await gallery()).turn(ms),
  },
  first: {
    view: {
      ...asked,
      scene: begun.scene.name,
      ground: location.search === '' ? 'busy' : asked.ground,
      widthPx: asked.widthPx ?? FULL_W,
      heightPx: asked.heightPx ?? FULL_H,
    },
    atMs: asked.atMs ?? begun.scene.atMs,
    endMs: begun.endMs,
  },
  changed: (state) => show(state),
});
const view = (more: Partial<View>) =>
  player.open({ ...player.state.view, ...more }, player.state.atMs, player.state.endMs);
const open = ({ scene, endMs }: Listed) =>
  player.open({ ...player.state.view, scene: scene.name }, scene.atMs, endMs);
const sized = (name: SizeName) => view({ widthPx: SIZES[name][0], heightPx: SIZES[name][1] });
const next = <T>(values: readonly T[], value: T, by = 1): T | undefined =>
  values[(values.indexOf(value) + by + values.length) % values.length];

const bar = byId('bar');
const line = asInput('at');
const filter = asInput('filter');
const showPlay = addButton(bar, 'Space', () => player.play(!player.state.isPlaying));
addButton(bar, 'Home', () => player.seek(0))('\u23EE');
addButton(bar, 'Comma', () => player.step(-1))('\u2212 frame');
addButton(bar, 'Full stop', () => player.step(1))('+ frame');
const showTime = addWords(bar);
const showSpeed = addNumber(bar, {
  label: 'speed',
  title: '[ and ]',
  min: 0.1,
  max: 4,
  step: 0.05,
  choose: (speed) => player.setSpeed(speed),
});
const showSeed = addNumber(bar, {
  label: 'seed',
  title: 'Where particles fly, and what the busy picture is like',
  min: 0,
  max: 999_999,
  step: 1,
  choose: (seed) => view({ seed }),
});
const LOOK_NAMES = [OF_SCENE, ...LOOKS.filter((look) => look !== 'own')] as const;
const showLook = addSelect(bar, {
  label: 'theme',
  title: 'T',
  values: LOOK_NAMES,
  choose: (name) => view({ look: LOOKS.find((each) => each === name) ?? null }),
});
const GROUND_NAMES = [...GROUNDS, NOTHING] as const;
const showGround = addSelect(bar, {
  label: 'ground',
  title: 'G',
  values: GROUND_NAMES,
  choose: (name) => view({ ground: name === NOTHING ? null : name }),
});
const showSize = addSelect(bar, { label: 'size', title: 'O', values: SIZE_NAMES, choose: sized });
const showCalm = addSelect(bar, {
  label: 'motion',
  title: 'C',
  values: ['all', 'calm'],
  choose: (name) => view({ calm: name === 'calm' }),
});

line.addEventListener('input', () => {
  // To stand still brings the line back to where it was.
  const atMs = line.valueAsNumber;
  player.play(false);
  player.seek(atMs);
});

const list = createSceneList(byId('scenes'), SCENES, open);
filter.addEventListener('input', () => list.filter(filter.value));

const sizeOf = ({ widthPx, heightPx }: View): SizeName =>
  SIZE_NAMES.find((name) => SIZES[name][0] === widthPx && SIZES[name][1] === heightPx) ??
  (SIZE_NAMES[0] as SizeName);
const lookName = () => player.state.view.look ?? OF_SCENE;

/** Everything on the page says what the player says. */
function show(state: PlayerState): void {
  const { view: shown, atMs, endMs, speed, isPlaying } = state;
  history.replaceState(null, '', writeAddress({ ...shown, atMs, pause: false }));
  showPlay(isPlaying ? '\u23F8 pause' : '\u25B6 play');
  showTime(`${(atMs / 1000).toFixed(2)} / ${(endMs / 1000).toFixed(1)} s`);
  showSpeed(speed);
  showSeed(shown.seed);
  showLook(LOOK_NAMES.find((name) => name === lookName()) ?? OF_SCENE);
  showGround(shown.ground ?? NOTHING);
  showSize(sizeOf(shown));
  showCalm(shown.calm ? 'calm' : 'all');
  line.max = String(endMs);
  line.value = String(atMs);
  mark(find(shown.scene));
  fit(shown);
}

let marked: Listed | null = null;
/** A mark on the time line for each frame that the server sends. */
function mark(listed: Listed): void {
  if (marked === listed) return;
  marked = listed;
  list.mark(listed);
  byId('marks').replaceChildren(
    ...listed.scene.moments('a1').map(({ atMs, frame: sent }) => {
      const tick = document.createElement('i');
      tick.style.left = `${(100 * atMs) / listed.endMs}%`;
      tick.title = `${atMs} ms: ${sent.type}`;
      return tick;
    }),
  );
}

/** The stage keeps its own size in px and is shown as large as there is room. */
function fit({ widthPx, heightPx }: View): void {
  const room = byId('room');
  const [w, h] = [widthPx ?? FULL_W, heightPx ?? FULL_H];
  const scale = Math.min(room.clientWidth / w, room.clientHeight / h);
  Object.assign(frame.style, {
    width: `${w}px`,
    height: `${h}px`,
    transform: `translate(-50%, -50%) scale(${scale})`,
  });
}
addEventListener('resize', () => fit(player.state.view));

const KEYS: Readonly<Record<string, () => void>> = {
  ' ': () => player.play(!player.state.isPlaying),
  '.': () => player.step(1),
  ',': () => player.step(-1),
  ArrowRight: () => player.seek(player.state.atMs + LEAP_MS),
  ArrowLeft: () => player.seek(player.state.atMs - LEAP_MS),
  ArrowDown: () => turnPage(1),
  ArrowUp: () => turnPage(-1),
  Home: () => player.seek(0),
  End: () => player.seek(player.state.endMs),
  '[': () => changeSpeed(-1),
  ']': () => changeSpeed(1),
  g: () => view({ ground: next([...GROUNDS, null], player.state.view.ground) ?? null }),
  t: () => view({ look: LOOKS.find((each) => each === next(LOOK_NAMES, lookName())) ?? null }),
  o: () => sized(next(SIZE_NAMES, sizeOf(player.state.view)) ?? FULL),
  c: () => view({ calm: !player.state.view.calm }),
  '/': () => filter.focus(),
};

function turnPage(by: number): void {
  const to = next(list.found(), find(player.state.view.scene), by);
  if (to) open(to);
}

function changeSpeed(by: number): void {
  const at = SPEEDS.findIndex((speed) => speed >= player.state.speed);
  player.setSpeed(SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, at + by))] ?? 1);
}

addEventListener('keydown', (event) => {
  const isTyping = event.target instanceof HTMLInputElement && event.target !== line;
  if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur();
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  const press = KEYS[event.key];
  if (!press) return;
  event.preventDefault();
  press();
});

frame.src = './index.html';
player.open(player.state.view, player.state.atMs, player.state.endMs);
let lastMs = performance.now();
const step = (nowMs: number) => {
  player.pass(nowMs - lastMs);
  lastMs = nowMs;
  requestAnimationFrame(step);
};
requestAnimationFrame(step);
