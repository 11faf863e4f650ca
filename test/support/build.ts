import { execFileSync } from 'node:child_process';
import { ROOT } from './root.ts';

/** Vitest's global set-up of the projects that drive the built server: builds what is missing or stale, once. */
export default function setup(): void {
  execFileSync(process.execPath, ['server/start.mjs', 'build'], { cwd: ROOT, stdio: 'inherit' });
}
