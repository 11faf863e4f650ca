import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';

/**
 * Keeps a picture for a person to look at, where environment `PICTURES` names a folder; else does nothing. `write` is no
 * folder: it stores the pictures of the gallery's scenes anew (`test/visual/stored.ts`).
 */
export function keepPicture(name: string, picture: PNG): void {
  const folder = process.env['PICTURES'];
  if (!folder || folder === 'write') return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), PNG.sync.write(picture));
}
