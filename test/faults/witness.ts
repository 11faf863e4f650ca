import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hookKey, readJournal } from '../support/journal.ts';
import type { Witness } from './life.ts';
import { EACH, forgottenBy, openLife } from './life.ts';

/** Keeps outside of the folder what was sent and confirmed. */
export interface Account extends Witness {
  readonly tally: { readonly sent: number; readonly confirmed: number; readonly refused: number };
  /**
   * Opens the folder on a disk without faults and sends everything once more. Answers all that is wrong then; each of
   * the runs meant to forget somebody in it.
   */
  faultsIn(folder: string, runs: readonly string[]): Promise<string[]>;
}

export function createAccount(): Account {
  const sent = new Set<string>();
  const confirmed = new Map<string, number | null>();
  const faults: string[] = [];
  let refused = 0;

  async function faultsOfLife(folder: string): Promise<string[]> {
    const found: string[] = [];
    const life = await openLife(folder);
    try {
      for (const id of sent) {
        const { status } = await life.give(id);
        if (confirmed.has(id) && status !== 200) found.push(`${id} was confirmed and is lost: ${status}`);
        if (status !== 200 && status !== 202) found.push(`${id} is answered ${status}`);
      }
      if (life.total() !== EACH * sent.size)
        found.push(`${sent.size} gifts are ${life.total()} diamonds, must be ${EACH * sent.size}`);
    } finally {
      await life.close();
    }
    return found;
  }

  return {
    sent: (id) => void sent.add(id),
    told(id, { status, seq }) {
      if (status === 503) refused += 1;
      else if (status !== 200 && status !== 202) faults.push(`${id} was answered ${status}`);
      else if (refused > 0) faults.push(`${id} was confirmed after a refusal`);
      if (status === 202) {
        if (confirmed.has(id)) faults.push(`${id} was counted again`);
        confirmed.set(id, seq);
      }
      if (status === 200 && !confirmed.has(id)) confirmed.set(id, null);
    },
    get tally() {
      return { sent: sent.size, confirmed: confirmed.size, refused };
    },
    async faultsIn(folder, runs) {
      const found = [...faults, ...(await faultsOfLife(folder))];
      const seqOf = new Map<string, number>();
      for (const { key, seq } of readJournal(folder)) {
        if (key === null) continue;
        if (seqOf.has(key)) found.push(`${key} is recorded as ${seqOf.get(key)} and as ${seq}`);
        seqOf.set(key, seq);
      }
      for (const [id, seq] of confirmed) {
        // Of somebody forgotten the key is a hash.
        const recorded = seqOf.get(hookKey(id)) ?? seq;
        if (seq !== null && recorded !== seq) found.push(`${id} was told ${seq} and is ${recorded}`);
      }
      return [...found, ...runs.flatMap((run) => traces(folder, run))];
    },
  };
}

/** The file that the journal of the folder is written to. */
export function lastSegment(folder: string): string {
  const journal = join(folder, 'journal');
  const names = readdirSync(journal).filter((name) => name.endsWith('.jsonl'));
  return join(journal, names.sort().at(-1) ?? '');
}

/** Files that still name the person whom the run has forgotten. */
function traces(folder: string, run: string): string[] {
  const { name, token } = forgottenBy(run);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name: file }) => join(parentPath, file));
  const texts = files.map((file) => ({ file, text: readFileSync(file, 'latin1') }));
  const isForgotten = texts.some(({ file, text }) => file.endsWith('.jsonl') && hasRecord(text, token));
  if (!isForgotten) return [];
  return texts.filter(({ text }) => text.includes(name)).map(({ file }) => `${file} says ${name}`);
}

function hasRecord(text: string, token: string): boolean {
  return text
    .split('\n')
    .some((line) => line.includes('GifterForgotten') && line.includes(`"token":"${token}"`));
}
