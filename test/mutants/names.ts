import type { Mutant } from './mutant.ts';

/** What viewers are called and write, as it goes on air. */
export const NAMES: readonly Mutant[] = [
  {
    gate: 'G8',
    without: 'the word lists on air',
    file: 'server/core/present.ts',
    find: "readers === 'air' && !person?.trusted ? air.name(raw, gifterId) : clean(raw, gifterId)",
    replace: 'clean(raw, gifterId)',
    proof: 'test/server/air.test.ts',
    rule: 'AN1',
  },
  {
    gate: 'G8',
    without: 'reading signs that look like letters',
    file: 'shared/names/letters.ts',
    find: '  add(lookAlikes.get(char) ?? lookAlikes.get(char.toLowerCase()), WAY.look);\n',
    replace: '',
    proof: 'test/shared/names-corpora.test.ts',
    rule: 'NM34',
  },
  {
    gate: 'G8',
    without: 'keeping hidden people unnamed',
    file: 'server/core/present.ts',
    find: "  if (isForgotten(gifterId) || (readers === 'air' && hidden.has(gifterId))) return KIND_VIEWER;",
    replace: '  if (isForgotten(gifterId)) return KIND_VIEWER;',
    proof: 'test/server/hiding.test.ts',
    rule: 'HG1',
  },
  {
    gate: 'G8',
    without: 'sending at once who is hidden',
    file: 'server/hub/hub.ts',
    find: '      if (urgent) {',
    replace: '      if (urgent && !urgent) {',
    proof: 'test/hub/topics.test.ts',
    rule: 'HB18',
  },
  {
    gate: 'G8',
    without: 'leaving ordinary names alone',
    file: 'server/core/air.ts',
    find: '    name: (raw, gifterId) => judgeName(raw, gifterId).shown,',
    replace: '    name: (raw, gifterId) => judgeName(raw, gifterId).standIn,',
    proof: 'test/server/hiding.test.ts',
    rule: 'HG1',
  },
  {
    gate: null,
    without: 'one pass over templates',
    file: 'shared/wording.ts',
    find: "    return words[key] === null ? '' : String(words[key]);\n  });",
    replace:
      "    return words[key] === null ? '' : String(words[key]);\n  }).replace('{message}', words.message ?? '');",
    proof: 'test/shared/wording.test.ts',
    rule: 'WD2',
  },
  {
    gate: null,
    without: 'blanking what overlays read while the screen is cleared',
    file: 'server/core/topics.ts',
    find: "  const isBlank = readers === 'air' && from.stage.cleared !== null;\n  switch",
    replace: '  const isBlank = false as boolean;\n  switch',
    proof: 'test/server/show.test.ts',
    rule: 'SH7',
  },
];
