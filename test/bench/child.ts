import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { userEnvironment } from '../support/environment.ts';
import type { Cleanup } from './cleanup.ts';

const RUN = fileURLToPath(new URL('./run.mjs', import.meta.url));

/** Another module of the bench, in a process of its own. */
export interface Child {
  /** The one message that it sends; rejects when it ends without. */
  readonly message: Promise<unknown>;
  end(): Promise<void>;
}

/** Starts `main` of a module, named from this folder. It ends with `end`, with `cleanup`, or when the bench is gone. */
export function startChild(cleanup: Cleanup, module: string, args: readonly string[]): Child {
  const child = fork(RUN, [module, ...args], {
    env: userEnvironment({ NODE_ENV: 'production' }),
    execArgv: [],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const message = Promise.race([
    once(child, 'message').then(([first]: unknown[]) => first),
    exited.then(() => Promise.reject(new Error(`${module} ended before its time`))),
  ]);
  // Whoever waits for it hears of it; nobody may be waiting while the bench is being cut off.
  message.catch(() => {});
  const end = cleanup.add(async () => {
    child.kill('SIGKILL');
    await exited;
  });
  return { message, end };
}

/** In a child: tells the bench. */
export function report(message: object): void {
  if (!process.send) throw new Error('bug: started without the bench');
  process.send(message);
}
