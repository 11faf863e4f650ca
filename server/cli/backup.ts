import path from 'node:path';
import { KEPT } from '../backups/keeper.ts';
import { counted, sizeOf } from '../figures.ts';
import { backupsFolder } from '../store/backup-files.ts';
import { makeBackup } from '../store/backup-make.ts';
import { createOs } from '../store/os.ts';
import type { Options } from './options.ts';
import { UsageError } from './options.ts';
import { say } from './say.ts';

/** Makes a backup, whether a server runs or not: it only reads what it copies. */
export async function backup({ dataFolder, to }: Options): Promise<number> {
  if (to !== null && isWithin(to, dataFolder))
    throw new UsageError(`${to} lies in the data folder itself. Name another folder with --to.`);
  const { folder, lastSeq, bytes } = await makeBackup(createOs(), {
    dataFolder,
    into: to ?? backupsFolder(dataFolder),
    atMs: Date.now(),
    toSeq: null,
    keep: to === null ? KEPT : null,
  });
  say(`Backup made and read back: ${folder} (${counted(lastSeq, 'record')}, ${sizeOf(bytes)}).`);
  say("It holds no secrets: your links and tokens stay in secrets.json, which is nobody else's business.");
  if (to !== null)
    say('Giftcast cannot reach this copy: once you have forgotten somebody, delete it and make a new one.');
  return 0;
}

function isWithin(place: string, folder: string): boolean {
  const way = path.relative(folder, place);
  return way === '' || !(way.startsWith('..') || path.isAbsolute(way));
}
