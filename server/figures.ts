import type { EpochMs } from '../shared/units.ts';

// How figures stand in sentences for people.

/** As `1 gift`, `1,204 gifts`. */
export function counted(count: number, what: string): string {
  return `${count.toLocaleString('en-US')} ${what}${count === 1 ? '' : 's'}`;
}

/** As `2026-11-22 20:15:00 UTC`. */
export function timeOf(atMs: EpochMs): string {
  return isTime(atMs) ? `${written(atMs)} UTC` : IMPOSSIBLE;
}

/** As `2026-11-22 20:15`, in UTC. */
export function minuteOf(atMs: EpochMs): string {
  return isTime(atMs) ? written(atMs).slice(0, 16) : IMPOSSIBLE;
}

/** As `12 kB`, `3 MB`, `1.5 GB`. */
export function sizeOf(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1_000)} kB`;
  return bytes < 1e9 ? `${Math.round(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}

/** Files that others hand over may say anything. */
const IMPOSSIBLE = 'an impossible time';

function isTime(atMs: EpochMs): boolean {
  return Number.isFinite(atMs) && Math.abs(atMs) < 8.64e15;
}

function written(atMs: EpochMs): string {
  return new Date(atMs).toISOString().slice(0, 19).replace('T', ' ');
}
