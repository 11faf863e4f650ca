import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';

/** Keeps a picture for a person to look at, where environment `PICTURES` names a folder; else does nothing. */
export function keepPicture(name: string, picture: PNG): void {
  const folder = process.env['PICTURES'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), PNG.sync.write(picture));
}
