import { join } from 'node:path';
import { STARTER_FILE, starterPage } from '../../shared/starter.ts';
import { readRunFile } from '../run-file.ts';
import { createDurableFile } from '../store/durable-file.ts';
import { createOs } from '../store/os.ts';
import { urlsOf } from '../urls.ts';
import { OWNER_ONLY, writeNewFile } from './new-file.ts';
import type { Options } from './options.ts';
import { readSecrets } from './running.ts';
import { say, sayAside } from './say.ts';

/** Writes the page that OBS opens when it is started before Giftcast, anew into the data folder or to a new file. */
export async function writeStarter(options: Options): Promise<number> {
  const { dataFolder, to } = options;
  const os = createOs();
  const secrets = await readSecrets(dataFolder);
  const opening = (await readRunFile(dataFolder)) ?? options;
  const page = starterPage(urlsOf(secrets, opening.port, opening).overlay);
  const file = to ?? join(dataFolder, STARTER_FILE);
  if (to === null) {
    await createDurableFile({ path: file, os, mode: OWNER_ONLY }).write([Buffer.from(page)]);
  } else {
    const refusal = await writeNewFile(os, to, page, { mode: OWNER_ONLY });
    if (refusal !== null) {
      sayAside(refusal);
      return 1;
    }
  }
  say(file);
  sayAside(
    'In OBS: Sources, +, Browser, tick "Local file" and choose this file. It waits until Giftcast runs, then shows the overlay.',
  );
  sayAside("Keep it to yourself: the overlay's link stands in it. With a new link or port, run this again.");
  return 0;
}
