import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createChoices } from '../../server/choices.ts';
import type { Identity } from '../../server/core/identity.ts';
import type { ShowState } from '../../server/core/state.ts';
import { emptyState } from '../../server/core/state.ts';
import { createHandEdits, renumberFiles } from '../../server/hand-edits.ts';
import type { Desks } from '../../server/office/office.ts';
import { createOffice } from '../../server/office/office.ts';
import { createSettingsDesks } from '../../server/office/settings.ts';
import { createTiersDesks } from '../../server/office/tiers.ts';
import { createRules } from '../../server/rules.ts';
import type { Show } from '../../server/show.ts';
import { openDocument } from '../../server/store/documents.ts';
import type { MediaItem } from '../../shared/media.ts';
import type { CommandResult } from '../../shared/protocol.ts';
import { DEFAULT_SETTINGS, parseSettings } from '../../shared/settings.ts';
import { DEFAULT_LADDER, parseLadder } from '../../shared/tier.ts';
import type { TopicName, Topics } from '../../shared/topics.ts';
import { EVENING_MS } from '../core/given.ts';
import { temporaryFolder } from '../store/house.ts';
import { createTestClock } from '../support/clock.ts';
import { owner, start } from './given-show.ts';

export const mia: Identity = { role: 'moderator', actor: 'Mia', tokenId: 'mia' };

/** A show with its own files in a folder, and everything that saves into them. */
export async function startWithFiles({
  folder,
  state = emptyState(),
  media = [],
}: {
  folder?: string;
  state?: ShowState;
  media?: readonly MediaItem[];
} = {}) {
  const home = folder ?? (await temporaryFolder());
  const pathOf = { settings: join(home, 'settings.json'), tiers: join(home, 'tiers.json') };
  const settings = await openDocument({
    path: pathOf.settings,
    parse: parseSettings,
    initial: DEFAULT_SETTINGS,
  });
  const tiers = await openDocument({ path: pathOf.tiers, parse: parseLadder, initial: DEFAULT_LADDER });
  const { ledger } = state;
  await renumberFiles({ settings, tiers }, ledger);
  const clock = createTestClock(EVENING_MS);
  const choices = createChoices(settings, {});
  const rules = createRules({ settings: () => choices.settings, ledger, first: () => tiers.value });
  const followed: string[] = [];
  const warnings: string[] = [];
  const edits = createHandEdits({
    clock,
    log: { info() {}, warn: (_fields, message) => warnings.push(message), error() {} },
    settings,
    choices,
    tiers,
    ledger,
    show: (): Show => house.show,
    settingsChanged: () => followed.push('settings'),
    reasonsChanged: () => followed.push('reasons'),
  });
  const house = start(state, {
    clock,
    rules: {
      get settings() {
        return rules().settings;
      },
      get ladder() {
        return rules().ladder;
      },
      zone: 'UTC',
    },
    look: edits.look,
    reasons: edits.reasons,
    office: createOffice({
      ...createSettingsDesks({
        choices,
        lastSaved: () => ledger.settingsSaved,
        settingsChanged: () => followed.push('settings'),
      }),
      ...createTiersDesks({ file: tiers, ledger, settings: () => choices.settings, media: () => media }),
    } as Desks),
  });
  let ids = 0;

  /** Lets the disks take what comes until `what` is done. */
  async function done<T>(what: Promise<T>): Promise<T> {
    let isDone = false;
    const end = () => {
      isDone = true;
    };
    what.then(end, end);
    while (!isDone) {
      await new Promise((resolve) => setImmediate(resolve));
      house.sync();
    }
    return what;
  }

  await done(edits.begin());
  edits.start();

  return {
    ...house,
    home,
    rules,
    choices,
    clock,
    edits,
    followed,
    warnings,
    done,
    ask: (name: string, args: object, identity = owner, id = `asked-${++ids}-${house.records.length}`) =>
      done<CommandResult>(house.show.command(identity, { id, name, args })),
    /** The next look at the files, with what it leads to. */
    async look() {
      clock.advance(2_000);
      await done(house.show.inTurn(async () => {}));
    },
    text: (file: 'settings' | 'tiers') => readFile(pathOf[file], 'utf8'),
    read: async (file: 'settings' | 'tiers') => JSON.parse(await readFile(pathOf[file], 'utf8')),
    /** As an editor does. */
    write: (file: 'settings' | 'tiers', text: string | object) =>
      writeFile(pathOf[file], typeof text === 'string' ? text : JSON.stringify(text)),
    topic: <N extends keyof Topics>(name: N & TopicName, role: Identity['role'] = 'owner') =>
      house.show.topic(name, role).value as Topics[N],
    reasons: () => (house.show.topic('status', 'owner').value as Topics['status']).reasons,
  };
}
