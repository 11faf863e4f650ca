import { isDeepStrictEqual } from 'node:util';
import type { HealthReason } from '../shared/health.ts';
import type { Settings } from '../shared/settings.ts';
import type { Ladder } from '../shared/tier.ts';
import type { Millis } from '../shared/units.ts';
import type { Choices } from './choices.ts';
import { nextVersion } from './choices.ts';
import type { Ledger } from './core/ledger.ts';
import type { Clock, Log } from './core/ports.ts';
import { recordOfSettings } from './office/settings.ts';
import type { Show } from './show.ts';
import type { Document } from './store/documents.ts';
import type { StoreError } from './store/errors.ts';

const LOOK_EVERY_MS: Millis = 2_000;

export interface HandEditsDeps {
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: Document<Settings>;
  readonly choices: Pick<Choices, 'adopt'>;
  readonly tiers: Document<Ladder>;
  /** Asked once somebody looks, which is after the show was made. */
  readonly show: () => Pick<Show, 'adopted' | 'adoptLadder' | 'inTurn'>;
  readonly ledger: Pick<Ledger, 'settingsSaved'>;
  /** The settings have a new version: whoever works by them follows. */
  readonly settingsChanged: () => void;
  /** What `reasons` answers is another. */
  readonly reasonsChanged: () => void;
}

/** People edit settings.json and tiers.json by hand while the server runs: what they save comes into force. */
export interface HandEdits {
  /** Records what was edited while no server ran. Rejects when it cannot be saved. */
  begin(): Promise<void>;
  start(): void;
  stop(): Promise<void>;
  /** Adopts what changed, between two errands of the office; reads the files whatever their times say. */
  look(): Promise<void>;
  /** Which file has a mistake and is not in force. */
  reasons(): readonly HealthReason[];
}

export function createHandEdits(deps: HandEditsDeps): HandEdits {
  const { clock, log, settings, choices, tiers, show, ledger } = deps;
  let cancel = () => {};
  let looking: Promise<void> = Promise.resolve();
  let isStopped = true;
  let told: readonly (StoreError | null)[] = [null, null];

  async function look(options: { readonly bytes?: boolean } = {}): Promise<void> {
    const saved = await choices.adopt(options);
    if (saved) {
      deps.settingsChanged();
      await record('save-settings', recordOfSettings(saved));
    }
    if (await tiers.adopt(nextVersion, options)) await record('save-tiers', recordOfLadder(tiers.value));
    tellFaults();
  }

  async function record(...what: Parameters<Show['adopted']>): Promise<void> {
    // A journal that takes nothing more says so itself; the next start adopts the file again.
    await show()
      .adopted(...what)
      .catch(() => {});
  }

  function tellFaults(): void {
    const faults = [settings.fault, tiers.fault];
    if (isDeepStrictEqual(faults, told)) return;
    for (const [index, fault] of faults.entries()) {
      if (fault && fault.message !== told[index]?.message) log.warn({ file: fault.path }, fault.message);
    }
    told = faults;
    deps.reasonsChanged();
  }

  function lookLater(): void {
    if (isStopped) return;
    cancel = clock.at(clock.now() + LOOK_EVERY_MS, () => {
      looking = show().inTurn(() => look());
      void looking.then(lookLater, (error: unknown) => {
        log.error({ error: String(error) }, 'files could not be looked at');
        lookLater();
      });
    });
  }

  return {
    async begin() {
      await show().adoptLadder(tiers.value);
      const { version } = settings.value;
      if (!ledger.settingsSaved || ledger.settingsSaved.version === version) return;
      await show().adopted('save-settings', { events: [{ type: 'SettingsSaved', version }], args: {} });
    },
    start() {
      isStopped = false;
      lookLater();
    },
    async stop() {
      isStopped = true;
      cancel();
      await looking.catch(() => {});
    },
    look: () => look({ bytes: true }),
    reasons: () => [
      ...(settings.fault ? ['settings/invalid-file' as const] : []),
      ...(tiers.fault ? ['tiers/invalid-file' as const] : []),
    ],
  };
}

/** What a record says of a ladder that came into force. */
function recordOfLadder(ladder: Ladder): Parameters<Show['adopted']>[1] {
  return { events: [{ type: 'LadderAdopted', ladder }], args: { version: ladder.version } };
}

/**
 * Files that were edited while no server ran come after every version that the journal knows, also where a backup
 * brought an older number back. To be called before anybody works by them.
 */
export async function renumberFiles(
  { settings, tiers }: { readonly settings: Document<Settings>; readonly tiers: Document<Ladder> },
  { ladder, settingsSaved }: Pick<Ledger, 'ladder' | 'settingsSaved'>,
): Promise<void> {
  if (ladder && ladder.version >= tiers.value.version && !isDeepStrictEqual(ladder, tiers.value)) {
    await tiers.update((value) => ({ ...value, version: ladder.version + 1 }));
  }
  if (settingsSaved && settingsSaved.version > settings.value.version) {
    await settings.update((value) => ({ ...value, version: settingsSaved.version + 1 }));
  }
}
