import { createBot } from '../bot/index.ts';
import { backup } from './cli/backup.ts';
import { doctor } from './cli/doctor.ts';
import { exportChoices } from './cli/export.ts';
import { importChoices } from './cli/import.ts';
import type { Options } from './cli/options.ts';
import { readOptions, UsageError } from './cli/options.ts';
import { copyPerson } from './cli/person.ts';
import { restore } from './cli/restore.ts';
import { plain, sayAside } from './cli/say.ts';
import { serve } from './cli/serve.ts';
import { writeStarter } from './cli/starter.ts';
import { stop } from './cli/stop.ts';
import { printUrls } from './cli/urls.ts';
import { StoreError } from './store/errors.ts';

/** More faults than anybody reads. */
const MOST_FAULTS = 20;

/** What each command answers: an exit code, or null while it goes on. */
const COMMANDS: { readonly [name in Options['command']]: (options: Options) => Promise<number | null> } = {
  serve: (options) => serve(options, createBot),
  stop,
  urls: printUrls,
  starter: writeStarter,
  backup,
  restore,
  export: (options) => exportChoices(options),
  import: (options) => importChoices(options),
  doctor: (options) => doctor(options),
  person: copyPerson,
};

/** The message has the first one already. */
function tellFaults({ faults }: StoreError): void {
  for (const { path, message } of faults.slice(1, MOST_FAULTS)) {
    sayAside(plain(`  ${path || 'the file'}: ${message}`));
  }
  const more = faults.length - MOST_FAULTS;
  if (more > 0) sayAside(`  and ${more} more`);
}

async function main(): Promise<number | null> {
  try {
    const options = readOptions(process.argv.slice(2), process.env);
    return await COMMANDS[options.command](options);
  } catch (error) {
    const isForPerson = error instanceof UsageError || error instanceof StoreError;
    sayAside(String(isForPerson ? error.message : error instanceof Error ? error.stack : error));
    if (error instanceof StoreError) tellFaults(error);
    return error instanceof UsageError ? 2 : 1;
  }
}

const exitCode = await main();
if (exitCode !== null) process.exit(exitCode);
