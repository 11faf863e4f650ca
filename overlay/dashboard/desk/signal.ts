import { remember, remembered } from '../browser.ts';

/** How this device tells that something is held. Both are off until somebody switches them on. */
export interface Signals {
  readonly sound: boolean;
  readonly vibrate: boolean;
}

const STORED_AS = 'giftcast-signals';
const listeners = new Set<() => void>();
let signals: Signals = read();

function read(): Signals {
  const words = typeof localStorage === 'undefined' ? [] : (remembered(STORED_AS) ?? '').split(' ');
  return { sound: words.includes('sound'), vibrate: words.includes('vibrate') };
}

export const signalsNow = (): Signals => signals;

export function onSignals(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** Remembered for this browser. */
export function setSignals(next: Signals): void {
  signals = next;
  remember(STORED_AS, [next.sound && 'sound', next.vibrate && 'vibrate'].filter(Boolean).join(' '));
  for (const changed of listeners) changed();
}

/** Whether this device can vibrate at all. */
export function canVibrate(): boolean {
  return 'vibrate' in navigator && matchMedia('(pointer: coarse)').matches;
}

/** Two notes, 0.3 s; nothing before the first press on the page, which browsers ask for. */
export function playSound(): void {
  const context = new AudioContext();
  const gain = context.createGain();
  gain.connect(context.destination);
  const endS = context.currentTime + 0.3;
  gain.gain.setValueAtTime(0.15, context.currentTime);
  gain.gain.linearRampToValueAtTime(0, endS);
  for (const [hertz, afterS] of [
    [660, 0],
    [880, 0.12],
  ] as const) {
    const note = context.createOscillator();
    note.frequency.value = hertz;
    note.connect(gain);
    note.start(context.currentTime + afterS);
    note.stop(endS);
  }
  setTimeout(() => void context.close(), 1_000);
}

export function vibrate(): void {
  if (canVibrate()) navigator.vibrate([200, 100, 200]);
}
