import { commandError } from '../../shared/errors.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Tier } from '../../shared/tier.ts';
import type { Finding, WordingPlace } from '../../shared/wording/finding.ts';
import { judgeWording } from '../../shared/wording/judge.ts';
import type { Refusal } from './decision.ts';

/** A text that somebody wrote and viewers will read. */
export interface Written {
  /** Its place among the arguments. */
  readonly path: string;
  readonly text: string;
  readonly place: WordingPlace;
}

/** Refuses texts that say what is not said on air, unless the owner wants advice only; null lets them through. */
export function refuseWording(
  texts: readonly Written[],
  { wording, wordingHelp }: Pick<Settings, 'wording' | 'wordingHelp'>,
): Refusal | null {
  if (wordingHelp === 'advise') return null;
  const strict = wording === 'strict';
  const findings = texts.flatMap(({ path, text, place }): (Finding & { readonly path: string })[] =>
    judgeWording(text, { place, strict })
      .filter(({ blocks }) => blocks)
      .map((finding) => ({ path, ...finding })),
  );
  const [first] = findings;
  if (!first) return null;
  const { path, reason: message } = first;
  return { ok: false, error: commandError('command/bad-args', { path, message, detail: { findings } }) };
}

/** The texts of steps that did not stand there before. */
export function textsOfTiers(tiers: readonly Tier[], before: readonly Tier[]): Written[] {
  const known = new Map(before.map((tier) => [tier.id, tier]));
  return tiers.flatMap((tier, index) =>
    (['headline', 'line2'] as const).flatMap((field): Written[] => {
      const text = tier[field];
      if (text === null || text === known.get(tier.id)?.[field]) return [];
      return [{ path: `tiers.${index}.${field}`, text, place: 'headline' }];
    }),
  );
}

/** The texts of the bot that did not stand there before. */
export function textsOfBot({ bot }: Settings, before: Settings): Written[] {
  const thanks = Object.entries(bot.thanks.texts).flatMap(([level, texts]) =>
    texts.map((text, index) => ({ path: `bot.thanks.texts.${level}.${index}`, text })),
  );
  const others = Object.entries(bot.texts).map(([key, text]) => ({ path: `bot.texts.${key}`, text }));
  const known = new Set([
    ...Object.values(before.bot.thanks.texts).flat(),
    ...Object.values(before.bot.texts),
  ]);
  return [...thanks, ...others]
    .filter(({ text }) => !known.has(text))
    .map((written) => ({ ...written, place: 'chat' }));
}
