import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { userEnvironment } from './environment.ts';
import { ROOT } from './root.ts';

/** A command that runs, or ran, with what it said. */
export interface Running {
  readonly child: ChildProcess;
  readonly output: { stdout: string; stderr: string };
  readonly exited: Promise<number | null>;
  /** Ends the command with everything that it started, whatever state it is in. */
  killAll(): Promise<void>;
}

/** Runs npm as a user's shell would. */
export function npm(args: readonly string[], env: Readonly<Record<string, string>> = {}): Running {
  const isWindows = process.platform === 'win32';
  // On Windows npm is a batch file, which only a shell can run.
  return run('npm', args, { env, shell: isWindows });
}

/** Runs a script with bash. */
export function bash(script: string, env: Readonly<Record<string, string>>): Running {
  return run('bash', ['-euo', 'pipefail', '-c', script], { env, shell: false });
}

function run(
  command: string,
  args: readonly string[],
  { env, shell }: { env: Readonly<Record<string, string>>; shell: boolean },
): Running {
  const child = spawn(command, args, {
    cwd: ROOT,
    env: userEnvironment(env),
    shell,
    // A group of its own, so that what npm started can be ended with it and nothing else.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    output.stdout += part;
  });
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    output.stderr += part;
  });
  let hasEnded = false;
  const exited = new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', (code) => {
      hasEnded = true;
      resolve(code);
    });
  });
  return {
    child,
    output,
    exited,
    async killAll() {
      if (hasEnded || child.pid === undefined) return;
      if (process.platform === 'win32') child.kill('SIGKILL');
      else process.kill(-child.pid, 'SIGKILL');
      await exited;
    },
  };
}
