import { createBot } from '../bot/index.ts';
import { backup } from './cli/backup.ts';
import type { Options } from './cli/options.ts';
import { readOptions, UsageError } from './cli/options.ts';
import { restore } from './cli/restore.ts';
import { serve } from './cli/serve.ts';
import { stop } from './cli/stop.ts';
import { printUrls } from './cli/urls.ts';
import { StoreError } from './store/errors.ts';

/** What each command answers: an exit code, or null while it goes on. */
const COMMANDS: { readonly [name in Options['command']]: (options: Options) => Promise<number | null> } = {
  serve: (options) => serve(options, createBot),
  stop,
  urls: printUrls,
  backup,
  restore,
};

async function main(): Promise<number | null> {
  try {
    const options = readOptions(process.argv.slice(2), process.env);
    return await COMMANDS[options.command](options);
  } catch (error) {
    const isForPerson = error instanceof UsageError || error instanceof StoreError;
    process.stderr.write(`${isForPerson ? error.message : error instanceof Error ? error.stack : error}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

const exitCode = await main();
if (exitCode !== null) process.exit(exitCode);
