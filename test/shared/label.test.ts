import { describe, expect, it } from 'vitest';
import { foldLabel, moderatorLabel } from '../../shared/label.ts';
import { parseWith } from '../../shared/schema.ts';

const read = (label: unknown) => {
  const parsed = parseWith(moderatorLabel, label);
  return parsed.ok ? parsed.value : null;
};

describe('the name of a moderator', () => {
  it.each([
    ['Mia', 'Mia'],
    ['  Mia and Leo ', 'Mia and Leo'],
    ['x'.repeat(64), 'x'.repeat(64)],
    ['میا\u200cها', 'میا\u200cها'],
    ['👩‍💻', '👩‍💻'],
  ])('[TO4] %j is one', (label, as) => {
    expect(read(label)).toBe(as);
  });

  it.each([
    ['', '   ', 'x'.repeat(65), 7, null],
    ['two\nlines', 'two\u2028lines', 'tab\there', '\u0000'],
    ['turned\u202eround', 'Mia\u200b', 'M\ufeffia', '\u{e0041}Mia', '\ud83d'],
    ['owner', ' OWNER ', 'ｏｗｎｅｒ', 'own\u200der', 'Viewer', 'overlay', 'hook', 'file', 'giftcast'],
    ['twitch:5', 'twitch：5'],
  ])('[TO4] none of these is one', (...labels) => {
    expect(labels.filter((label) => read(label) !== null)).toEqual([]);
  });

  it('[TO4] is the same where it reads the same', () => {
    const same = ['Mia Leo', ' mia  LEO', 'Ｍia Leo', 'Mia\u200d Leo'];
    expect(new Set(same.map(foldLabel)).size).toBe(1);
    expect(foldLabel('Mia')).not.toBe(foldLabel('Mio'));
  });
});
