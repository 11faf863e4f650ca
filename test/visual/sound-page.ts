import { playScore } from '../../overlay/sound/score-player.ts';
import { SCORES, tickScore } from '../../overlay/sound/scores.ts';

const RATE = 48_000;
/** Silence after a sound is looked at too. */
const AFTER_MS = 500;

/** Renders sounds as they would be played, so that they can be measured: each is a score and when it begins. */
async function render(lengthMs: number, plays: readonly (readonly [string, number])[]): Promise<string> {
  const context = new OfflineAudioContext(1, Math.ceil(((lengthMs + AFTER_MS) / 1_000) * RATE), RATE);
  for (const [name, atMs] of plays) playScore(context, context.destination, scoreOf(name), atMs / 1_000);
  const samples = (await context.startRendering()).getChannelData(0);
  const bytes = new Uint8Array(samples.buffer);
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768) {
    text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  }
  return btoa(text);
}

/** `level-3`, or `tick-37` for the tick of a streak of 37. */
function scoreOf(name: string) {
  const [kind, number] = name.split('-');
  const score = kind === 'tick' ? tickScore(Number(number)) : SCORES[Number(number) as keyof typeof SCORES];
  if (!score) throw new Error(`there is no sound ${name}`);
  return score;
}

Object.assign(window, { giftcastSound: { render } });
