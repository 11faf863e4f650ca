import { join } from 'node:path';
import type { ChoicesFile } from '../../shared/choices-file.ts';
import { parseChoicesFile } from '../../shared/choices-file.ts';
import type { Settings } from '../../shared/settings.ts';
import { DEFAULT_SETTINGS, parseSettings } from '../../shared/settings.ts';
import type { Ladder } from '../../shared/tier.ts';
import { DEFAULT_LADDER, parseLadder } from '../../shared/tier.ts';
import { isDeeperThan, MAX_DEPTH } from '../core/depth.ts';
import { readDocument } from '../store/documents.ts';
import { errnoOf, ioError, StoreError } from '../store/errors.ts';
import { createNodeDisk } from '../store/node-disk.ts';
import { type Os, settle } from '../store/os.ts';
import { halfRestored } from '../store/restore-note.ts';

/** A full ladder with long word lists takes about a fifth of it. */
const MOST_BYTES = 1024 * 1024;

/** What stands in the folder, or what a start would write where there is nothing yet. Throws `store/invalid-file`, and `store/io`. */
export async function readChoices(
  folder: string,
  os: Os,
): Promise<{ readonly settings: Settings; readonly ladder: Ladder }> {
  const half = await halfRestored(createNodeDisk({ os }), folder);
  if (half !== null) throw half;
  const settings = await readDocument({ path: join(folder, 'settings.json'), parse: parseSettings, os });
  const ladder = await readDocument({ path: join(folder, 'tiers.json'), parse: parseLadder, os });
  return { settings: settings ?? DEFAULT_SETTINGS, ladder: ladder ?? DEFAULT_LADDER };
}

/** A file that somebody exported, or says so. Throws `store/invalid-file` with every fault, and `store/io`. */
export async function readChoicesFile(path: string, os: Os): Promise<ChoicesFile> {
  const size = await sizeOf(path, os);
  if (size > MOST_BYTES) throw refused(path, `It is larger than ${MOST_BYTES / 1024} kB.`);
  const read = await readDocument({ path, parse: parseShallow, os });
  if (read === null) throw refused(path, 'There is no such file.');
  return read;
}

/** Brackets by the thousand would overflow what reads them. */
function parseShallow(input: unknown): ReturnType<typeof parseChoicesFile> {
  if (!isDeeperThan(input, MAX_DEPTH)) return parseChoicesFile(input);
  return { ok: false, faults: [{ path: '', message: 'This is nested too deep.' }] };
}

async function sizeOf(path: string, os: Os): Promise<number> {
  try {
    return (await settle<{ size: number }>((done) => os.fs.stat(path, done))).size;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return 0;
    throw ioError('read', path, error);
  }
}

function refused(path: string, message: string): StoreError {
  return new StoreError({ code: 'store/invalid-file', message: `${path} cannot be used: ${message}`, path });
}
