import { join } from 'node:path';
import type { Disk } from '../store/disk.ts';
import { StoreError } from '../store/errors.ts';
import { forgettingNote } from '../store/forget.ts';
import type { Os } from '../store/os.ts';
import type { Finding } from './finding.ts';

/** An unfinished file with the process that wrote it, and one without; what a probe of the disk left. */
const UNFINISHED = /^\..+\.(\d{1,10})-[0-9a-f]{12}\.tmp$|\.tmp$|^probe$/;
const KEPT = /\.(torn|corrupt)-\d+$/;

/** What crashes left in the folder and its journal, and work that is not ended. Only reads. */
export async function examineLeftOvers({
  disk,
  os,
  dataFolder,
  journalFolder,
  isRunning,
}: {
  readonly disk: Disk;
  readonly os: Os;
  readonly dataFolder: string;
  readonly journalFolder: string;
  readonly isRunning: boolean;
}): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const folder of [dataFolder, journalFolder]) {
    for (const name of await disk.list(folder)) {
      const file = join(folder, name);
      const unfinished = UNFINISHED.exec(name);
      if (unfinished && !isRunning && !isWritten(unfinished[1])) findings.push(unfinishedFile(folder, file));
      if (KEPT.test(name)) {
        const sentence = `${file} was kept aside after a crash or a damage. Nothing reads it: remove it once you do not want to look at it any more.`;
        findings.push({ severity: 'well', sentence });
      }
    }
  }
  return isRunning ? findings : [...findings, ...(await unfinishedWork())];

  function isWritten(pid: string | undefined): boolean {
    return pid !== undefined && os.isOtherProcess(Number(pid));
  }

  function unfinishedFile(folder: string, file: string): Finding {
    return {
      severity: 'to-do',
      sentence: `${file} was left unfinished by a process that is gone, and only takes room. --repair removes it.`,
      async repair() {
        await disk.remove(file);
        await disk.syncFolder(folder);
        return `${file} was removed.`;
      },
    };
  }

  async function unfinishedWork(): Promise<Finding[]> {
    try {
      if ((await forgettingNote(disk, dataFolder).read()) === null) return [];
      const sentence =
        'Somebody who is to be forgotten still stands in the files: a crash broke it off. Start Giftcast once, which ends it.';
      return [{ severity: 'to-do', sentence }];
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      const sentence = `${error.message} It says who is to be forgotten: ask for it again in the dashboard, which writes it anew.`;
      return [{ severity: 'damaged', sentence }];
    }
  }
}
