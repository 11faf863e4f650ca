import { readRunFile } from '../run-file.ts';
import { urlsOf } from '../urls.ts';
import type { Options } from './options.ts';
import { readSecrets } from './running.ts';
import { say } from './say.ts';

/** Prints one JSON object (contract C2), of the running server or else of the one that these options would start. */
export async function printUrls(options: Options): Promise<number> {
  const secrets = await readSecrets(options.dataFolder);
  const opening = (await readRunFile(options.dataFolder)) ?? options;
  say(JSON.stringify(urlsOf(secrets, opening.port, opening), null, 2));
  return 0;
}
