import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { parseWith } from '../shared/schema.ts';
import type { EpochMs } from '../shared/units.ts';
import { ioError } from './store/errors.ts';
import { jsonOf } from './store/json.ts';
import { createOs } from './store/os.ts';

/** `run.json`: where the running server can be found, what it opens, and how it is ended. */
export interface Running {
  readonly pid: number;
  readonly port: number;
  /** What it opens besides this computer, as `Opening` says. */
  readonly hosts: readonly string[];
  readonly publicUrl: string | null;
  readonly remote: boolean;
  readonly startedAtMs: EpochMs;
}

const running = z.strictObject({
  // Of 0 and below, a signal would go to whole groups of processes.
  pid: z.int().check(z.minimum(1)),
  port: z.int(),
  // A server of an earlier version opened nothing and said nothing of it.
  hosts: z._default(z.array(z.string()), []),
  publicUrl: z._default(z.nullable(z.string()), null),
  remote: z._default(z.boolean(), false),
  startedAtMs: z.int(),
});
const pathIn = (dataFolder: string) => join(dataFolder, 'run.json');

/** Written whenever a server has begun to listen. It is no state: losing it loses nothing. Errors are `store/io`. */
export async function writeRunFile(dataFolder: string, run: Running): Promise<void> {
  const file = pathIn(dataFolder);
  try {
    await writeFile(file, `${JSON.stringify(run)}\n`);
  } catch (error) {
    throw ioError('write', file, error);
  }
}

/** One that stays behind counts as none, once the process is gone. */
export async function removeRunFile(dataFolder: string): Promise<void> {
  await createOs()
    .removeFile(pathIn(dataFolder))
    .catch(() => {});
}

/** The server that runs on the folder; null when none does. A file left by a killed one counts as none. */
export async function readRunFile(dataFolder: string): Promise<Running | null> {
  const text = await readFile(pathIn(dataFolder), 'utf8').catch(() => '');
  const run = parseRunFile(text);
  return run && isAlive(run.pid) ? run : null;
}

/** Null for a text that is no run file. */
export function parseRunFile(text: string): Running | null {
  const parsed = parseWith(running, jsonOf(text));
  return parsed.ok ? parsed.value : null;
}

/** Whether a process with this id exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be asked, but is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
