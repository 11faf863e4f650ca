import path from 'node:path';
import { restore as bringBack } from '../backups/restore.ts';
import { counted, minuteOf } from '../figures.ts';
import { backupsFolder } from '../store/backup-files.ts';
import { listBackups } from '../store/backup-folder.ts';
import { createNodeDisk } from '../store/node-disk.ts';
import { createOs } from '../store/os.ts';
import type { Options } from './options.ts';
import { UsageError } from './options.ts';
import { say } from './say.ts';

/** Brings a backup back, while no server has the folder. */
export async function restore({ file, dataFolder, demo, force }: Options): Promise<number> {
  const os = createOs();
  const into = file ?? backupsFolder(dataFolder);
  const names = await listBackups(createNodeDisk({ os }), into);
  if (file === null || names.length > 0) {
    const known = names.map((name) => `\n  ${path.join(into, name)}`).join('');
    throw new UsageError(
      `Say which backup: npm run restore -- FOLDER.${known === '' ? ` There is none in ${into}.` : ` There are:${known}`}`,
    );
  }
  const nowMs = Date.now();
  const done = await bringBack(os, { backup: file, dataFolder, demo, force, nowMs });
  const { manifest, replaced, losses, hasNewSecrets, unforgotten } = done;
  for (const sentence of losses) say(sentence);
  say(
    `Restored: ${counted(manifest.lastSeq, 'record')} as they stood at ${minuteOf(manifest.createdAtMs)} UTC are in ${dataFolder}.`,
  );
  if (replaced !== null)
    say(`What was there is in ${path.join(dataFolder, replaced)}. Delete it once you are content.`);
  if (unforgotten !== null) say(`${unforgotten} was being forgotten: ask for it again (forget-gifter).`);
  say(
    hasNewSecrets
      ? 'secrets.json was missing and is new: the link in OBS and the secret of the webhook change. Take them from npm run --silent urls.'
      : 'secrets.json is as it was: the link in OBS and the secret of the webhook stay.',
  );
  return 0;
}
