import type { MediaItem } from '../../shared/media.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Ladder, Tier } from '../../shared/tier.ts';
import type { Ledger } from '../core/ledger.ts';
import { refuseWording, textsOfTiers } from '../core/wording.ts';
import type { OfficeAnswer } from '../errands.ts';
import type { Document } from '../store/documents.ts';
import type { Desks } from './office.ts';
import { refuseStale } from './office.ts';
import { refuseFiles } from './tier-files.ts';

/** Saves the ladder. It comes into force with its record. */
export function createTiersDesks({
  file,
  ledger,
  settings,
  media,
}: {
  readonly file: Document<Ladder>;
  readonly ledger: Pick<Ledger, 'ladders'>;
  readonly settings: () => Settings;
  readonly media: () => readonly MediaItem[];
}): Desks<'save-tiers' | 'restore-tiers'> {
  async function save(tiers: readonly Tier[]): Promise<OfficeAnswer> {
    const ladder: Ladder = { version: file.value.version + 1, tiers: [...tiers] };
    await file.save(ladder);
    const { version } = ladder;
    return {
      ok: true,
      value: { version },
      // The topics follow the record.
      changed: [],
      events: [{ type: 'LadderAdopted', ladder }],
      args: { version },
    };
  }

  return {
    async 'save-tiers'({ tiers, baseVersion, mayMissFiles = false }) {
      const { version, tiers: before } = file.value;
      if (baseVersion !== version) {
        const last = ledger.ladders.at(-1);
        return refuseStale(version, baseVersion, last && { version: last.ladder.version, ...last });
      }
      const texts = textsOfTiers(tiers, before);
      const refused = refuseWording(
        texts.map((written) => ({ ...written, path: `args.${written.path}` })),
        settings(),
      );
      return refused ?? refuseFiles(tiers, before, media(), mayMissFiles) ?? save(tiers);
    },
    'restore-tiers': ({ tiers }) => save(tiers),
  };
}
