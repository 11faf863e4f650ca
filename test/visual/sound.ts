import type { Browser } from 'playwright-core';
import { openBuilt } from './built-page.ts';
import type { Samples } from './loudness.ts';

export const RATE = 48_000;

/** A page that renders the sounds of the stage. */
export interface SoundPage {
  /** The samples of these sounds, each named and begun at its ms, for `lengthMs` and half a second more. */
  render(lengthMs: number, ...plays: readonly (readonly [name: string, atMs: number])[]): Promise<Samples>;
}

declare global {
  interface Window {
    readonly giftcastSound: {
      render(lengthMs: number, plays: readonly (readonly [string, number])[]): Promise<string>;
    };
  }
}

export async function openSoundPage(browser: Browser): Promise<SoundPage> {
  const page = await openBuilt(browser, 'sound-page.ts');
  return {
    async render(lengthMs, ...plays) {
      const text = await page.evaluate(([length, sounds]) => window.giftcastSound.render(length, sounds), [
        lengthMs,
        plays,
      ] as const);
      const bytes = Buffer.from(text, 'base64');
      const samples = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
      return { rate: RATE, channels: [samples] };
    },
  };
}
