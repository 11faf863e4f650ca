import type { Settings } from '../shared/settings.ts';
import type { Ladder } from '../shared/tier.ts';
import type { Ledger } from './core/ledger.ts';
import type { Rules } from './core/rules.ts';

/**
 * Settings and ladder as one value, the same object until one of them changes. The ladder is the one that the journal
 * knows: the file's is decided by once its record is made.
 */
export function createRules({
  settings,
  ledger,
  first,
}: {
  readonly settings: () => Settings;
  readonly ledger: Pick<Ledger, 'ladder'>;
  /** Stands until the journal knows one. */
  readonly first: () => Ladder;
}): () => Rules {
  const machineZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const ladder = () => ledger.ladder ?? first();
  const make = (): Rules => ({
    settings: settings(),
    ladder: ladder(),
    zone: settings().timeZone ?? machineZone,
  });
  let rules = make();
  return () => {
    if (rules.settings !== settings() || rules.ladder !== ladder()) rules = make();
    return rules;
  };
}
