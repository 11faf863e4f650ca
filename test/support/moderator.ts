import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const secrets = z.looseObject({ moderators: z.array(z.unknown()) });

/** Gives a stopped installation a moderator; answers the token, of which the file holds the SHA-256 only. */
export function addModerator(data: string, label: string): string {
  const file = join(data, 'secrets.json');
  const before = secrets.parse(JSON.parse(readFileSync(file, 'utf8')));
  const token = randomBytes(32).toString('base64url');
  const sha256 = createHash('sha256').update(token).digest('hex');
  const moderators = [...before.moderators, { id: `moderator-${label}`, label, sha256, expiresAtMs: null }];
  writeFileSync(file, `${JSON.stringify({ ...before, moderators }, null, 2)}\n`);
  return token;
}
