import type { Level } from '../../../shared/alert.ts';

/** The five flat colours that one stone is cut from, brightest first. */
export interface Tone {
  readonly rim: number;
  readonly light: number;
  readonly base: number;
  readonly shade: number;
  readonly deep: number;
}

export type Shade = keyof Tone;

/** A level has its own tone (6 is gold, 7 opal); the named ones are for things with a colour of their own. */
export type ToneName = Level | 'ruby' | 'leaf' | 'aqua' | 'pearl' | 'bronze';

/** Every tone that art is cut in. */
export const TONES: Readonly<Record<ToneName, Tone>> = {
  1: { rim: 0xf4f8ff, light: 0xcbd7e6, base: 0x9db0c8, shade: 0x71869f, deep: 0x4c5e77 },
  2: { rim: 0xdffff2, light: 0x8ff0cf, base: 0x35cfa2, shade: 0x17997a, deep: 0x0d6355 },
  3: { rim: 0xe2f3ff, light: 0x9ad3ff, base: 0x3fa2f7, shade: 0x2271c9, deep: 0x174a8f },
  4: { rim: 0xf0e9ff, light: 0xc9b5ff, base: 0x9570f5, shade: 0x6a45cc, deep: 0x452a8f },
  5: { rim: 0xffe6f3, light: 0xffafd6, base: 0xfa5ca8, shade: 0xc92f7e, deep: 0x8a1c57 },
  6: { rim: 0xfff6d8, light: 0xffdd85, base: 0xffb327, shade: 0xd67f0c, deep: 0x8f4e05 },
  7: { rim: 0xffffff, light: 0xc9f4ff, base: 0xffc9ec, shade: 0xb5b0ff, deep: 0x7566da },
  ruby: { rim: 0xffe3dc, light: 0xff9f8c, base: 0xee4b47, shade: 0xb72434, deep: 0x7a1428 },
  leaf: { rim: 0xe9ffd9, light: 0xb2e98a, base: 0x62bf4b, shade: 0x33893a, deep: 0x1d5a30 },
  aqua: { rim: 0xdffcff, light: 0x93e8f2, base: 0x37c3da, shade: 0x1b8fae, deep: 0x125f7e },
  pearl: { rim: 0xffffff, light: 0xf2f4fa, base: 0xd9deea, shade: 0xaeb7ca, deep: 0x7d879e },
  bronze: { rim: 0xffebd3, light: 0xf2c493, base: 0xc98b52, shade: 0x97602f, deep: 0x63391a },
};

/** Names of all tones, levels first. */
export const TONE_NAMES: readonly ToneName[] = [
  1,
  2,
  3,
  4,
  5,
  6,
  7,
  'ruby',
  'leaf',
  'aqua',
  'pearl',
  'bronze',
];
