import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The built server's entry; `GIFTCAST_ENTRY` puts another in its place. */
export function builtEntry(): string {
  return process.env['GIFTCAST_ENTRY'] ?? join(ROOT, 'dist', 'server', 'main.js');
}
