import { join } from 'node:path';
import { parseSettings } from '../../shared/settings.ts';
import { parseLadder } from '../../shared/tier.ts';
import { readDocument } from '../store/documents.ts';
import { StoreError } from '../store/errors.ts';
import type { StoreIdentity } from '../store/identity.ts';
import { readIdentity } from '../store/identity.ts';
import type { Os } from '../store/os.ts';
import { readSecretsFile } from '../store/secrets.ts';
import type { Finding } from './finding.ts';

/** What people chose, what is secret, and which installation it is. */
export interface FilesReport {
  readonly findings: readonly Finding[];
  /** Null when the folder does not say, or says it wrongly. */
  readonly kind: StoreIdentity['kind'] | null;
}

/** Reads the data files as a start would, and their rights. Only reads. */
export async function examineFiles(
  folder: string,
  { os, hasJournal }: { readonly os: Os; readonly hasJournal: boolean },
): Promise<FilesReport> {
  const findings: Finding[] = [];
  const file = (name: string) => join(folder, name);

  async function look<T>(name: string, read: () => Promise<T | null>, missing: string): Promise<T | null> {
    try {
      const value = await read();
      if (value === null && hasJournal) {
        findings.push({ severity: 'to-do', sentence: `${file(name)} is missing. ${missing}` });
      }
      return value;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      findings.push(...faultsOf(error));
      return null;
    }
  }

  const anew = (what: string) =>
    `The next start makes it with ${what}; a backup has yours (npm run restore).`;
  const identity = await look(
    'store.json',
    () => readIdentity(folder, os),
    'Nobody knows whether the gifts beside it are real, so Giftcast does not start: bring it back from a backup (npm run restore).',
  );
  await look(
    'settings.json',
    () => readDocument({ path: file('settings.json'), parse: parseSettings, os }),
    anew('the settings of a new installation'),
  );
  await look(
    'tiers.json',
    () => readDocument({ path: file('tiers.json'), parse: parseLadder, os }),
    anew('the tiers of a new installation'),
  );
  const secrets = await look(
    'secrets.json',
    () => readSecretsFile(folder, os),
    anew('new secrets, and every link and token given out is then void'),
  );
  if (secrets !== null && !(await os.isRestricted(file('secrets.json')))) {
    findings.push({
      severity: 'to-do',
      sentence: `${file('secrets.json')} can be read by other users of this computer. --repair leaves it to its owner alone, and so does the next start.`,
      async repair() {
        await os.restrict(file('secrets.json'));
        return `${file('secrets.json')} is its owner's alone now.`;
      },
    });
  }
  return { findings, kind: identity?.kind ?? null };
}

function faultsOf({ code, message, path, faults }: StoreError): Finding[] {
  if (code !== 'store/invalid-file') return [{ severity: 'damaged', sentence: message }];
  return faults.map(
    (fault): Finding => ({
      severity: 'damaged',
      sentence: `${path} cannot be used${fault.path ? ` (${fault.path})` : ''}: ${fault.message} Put it right with a text editor, or bring it back from a backup (npm run restore).`,
    }),
  );
}
