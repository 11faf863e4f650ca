import { describe, expect, it } from 'vitest';
import { createNameJudge } from '../../shared/names.ts';
import { benignNames } from '../fixtures/names/benign.ts';
import { allEvasions, type Evasion } from '../fixtures/names/evasions.ts';
import { heldOutBenign } from '../fixtures/names/held-out-benign.ts';
import { heldOutEvasions } from '../fixtures/names/held-out-evasions.ts';
import { laterBenign } from '../fixtures/names/later-benign.ts';
import { laterEvasions } from '../fixtures/names/later-evasions.ts';

const judge = createNameJudge({
  lists: null,
  own: { block: [], allow: [] },
  scripts: { mixed: 'hold', only: null },
});

function missedOf(evasions: readonly Evasion[]): string[] {
  return evasions
    .filter(({ text }) => judge(text, 'a').verdict === 'ok')
    .map(({ how, text }) => `${how}: ${text}`);
}

function maskedOf(names: readonly string[]): string[] {
  return names.filter((name) => judge(name, 'a').verdict === 'masked');
}

describe('the corpora of names', () => {
  it.each([
    ['known', () => [...allEvasions(), ...laterEvasions()], 5_000],
    ['held-out', heldOutEvasions, 2_000],
  ] as const)('[NM34] of the %s evasions 99 in 100 are masked or held', (kind, make, least) => {
    const evasions = make();
    const missed = missedOf(evasions);
    console.log(`${kind}: ${missed.length} of ${evasions.length} evasions missed`, missed);
    expect(evasions.length).toBeGreaterThan(least);
    expect(missed.length / evasions.length).toBeLessThanOrEqual(0.01);
  });

  it.each([
    ['known', () => [...benignNames('first'), ...benignNames('second'), ...laterBenign()], 18_000],
    ['held-out', heldOutBenign, 6_000],
  ] as const)('[NM35] of the %s ordinary names at most 1 in 200 is masked', (kind, make, least) => {
    const names = make();
    const masked = maskedOf(names);
    console.log(`${kind}: ${masked.length} of ${names.length} ordinary names masked`, [...new Set(masked)]);
    expect(names.length).toBeGreaterThanOrEqual(least);
    expect(masked.length / names.length).toBeLessThanOrEqual(0.005);
  });
});
