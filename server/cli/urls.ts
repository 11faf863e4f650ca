import { readRunFile } from '../run-file.ts';
import { urlsOf } from '../urls.ts';
import type { Options } from './options.ts';
import { readSecrets } from './running.ts';
import { say } from './say.ts';

/** Prints one JSON object (contract C2), of the running server's port or else of the one it would start on. */
export async function printUrls(options: Options): Promise<number> {
  const secrets = await readSecrets(options.dataFolder);
  const running = await readRunFile(options.dataFolder);
  say(JSON.stringify(urlsOf(secrets, running?.port ?? options.port), null, 2));
  return 0;
}
