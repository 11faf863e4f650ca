import { describe, expect, it } from 'vitest';
import { motifOf } from '../../shared/gift-art.ts';
import { GIFT_WORDS } from '../../shared/gift-words.ts';
import { MOTIFS } from '../../shared/motif.ts';

describe('which picture a gift has', () => {
  it.each([
    ['Rose', 'bloom'],
    ['Kaffee', 'cup'],
    ['Music Play', 'note'],
    ['Finger Heart', 'heart'],
    ['Shooting Stars', 'star'],
    ['Hot Air Balloon', 'kite'],
    ['Candle', 'lantern'],
    ['Golden Key', 'key'],
    ['Thunder Falcon', 'wing'],
    ['Little Crown', 'crown'],
    ['Meteor Shower', 'comet'],
    ['TikTok Universe', 'orbit'],
    ['Fire Phoenix', 'phoenix'],
    ['Diamond', 'gem'],
    ['Tropfen', 'drop'],
    ['Bead', 'bead'],
  ])('[MT1] %s is drawn as a %s', (name, motif) => {
    expect(motifOf(name, 'gift')).toBe(motif);
  });

  it.each([
    ['Corazón', 'heart'],
    ['ÉTOILE', 'star'],
    ['Çiçek', 'bloom'],
    ['корона', 'crown'],
    ['Й змей', 'kite'],
    ['وردة', 'bloom'],
    ['चाय', 'cup'],
    ['ลูกโป่งสีแดง', 'kite'],
    ['赤いバラの花束', 'bloom'],
    ['하트', 'heart'],
    ['超级火箭', 'comet'],
    ['\u2764\uFE0F', 'heart'],
    ['Party \u{1F388}', 'kite'],
  ])('[MT1] %s is known in its own language and script', (name, motif) => {
    expect(motifOf(name, 'gift')).toBe(motif);
  });

  it('[MT1] the last word is the thing, and a word within another one is none', () => {
    expect(motifOf('Rose Crown', 'gift')).toBe('crown');
    expect(motifOf('Crown of Roses', 'gift')).toBe('bloom');
    expect(
      ['Monkey', 'Starter', 'Sports Car', 'Lion', 'Sunglasses', 'GG'].map((name) => motifOf(name, 'gift')),
    ).toEqual([null, null, null, null, null, null]);
  });

  it('[MT2] where the name does not tell the kind does, else nothing', () => {
    expect(motifOf('Tier 1', 'sub')).toBe('star');
    expect(motifOf('500', 'bits')).toBe('gem');
    expect(motifOf('Hype Chat', 'tip')).toBe('cup');
    expect(motifOf('', 'follow')).toBe('heart');
    expect(motifOf('', 'share')).toBe('heart');
    expect(motifOf('', 'raid')).toBe('comet');
    expect(motifOf('', 'gift')).toBeNull();
    expect(motifOf('Rose', null)).toBe('bloom');
    expect(motifOf('Balloon', 'tip')).toBe('kite');
  });

  it('[MT1] every word of the table gives its own picture, and stands there once', () => {
    const said = MOTIFS.flatMap((motif) =>
      GIFT_WORDS[motif]
        .trim()
        .split(/\s+/)
        .flatMap((word) => (/\p{Extended_Pictographic}/u.test(word) ? [...word] : [word]))
        .map((word) => ({ word, motif })),
    );
    expect(said.filter(({ word, motif }) => motifOf(word, null) !== motif)).toEqual([]);
    const words = said.map(({ word }) => word);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it('[MT1] names of any length and content are looked at in no time', () => {
    for (const name of ['s'.repeat(1_000_000), '\u0E01'.repeat(1_000_000), '\uD800', '\u0300', '\0']) {
      expect(motifOf(name, 'gift')).toBeNull();
    }
  });
});
