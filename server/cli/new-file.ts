import { dirname } from 'node:path';
import { createDurableFile } from '../store/durable-file.ts';
import type { Os } from '../store/os.ts';

/** Whom a file is for that other people on this computer must not read. */
export const OWNER_ONLY = 0o600;

/** Writes a file that is not there yet, whole. Answers why not where there is one, else null. Throws `store/io`. */
export async function writeNewFile(
  os: Os,
  file: string,
  text: string,
  options: { readonly mode?: number } = {},
): Promise<string | null> {
  if (await os.exists(file))
    return `${file} is there already and is not overwritten. Choose another name with --to.`;
  await os.createFolder(dirname(file));
  await createDurableFile({ path: file, os, ...options }).write([Buffer.from(text)]);
  return null;
}
