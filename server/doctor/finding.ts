/** `damaged`: what was saved is not what it was. `to-do`: somebody should act. `well`: good to know. */
export type Severity = 'damaged' | 'to-do' | 'well';

/** One thing that the doctor saw, as a person reads it. */
export interface Finding {
  readonly severity: Severity;
  /** One or two sentences that name the path and what to do. */
  readonly sentence: string;
  /** Puts it right without guessing; answers what was done, in a sentence. Absent where nothing safe can be done. */
  readonly repair?: () => Promise<string>;
}

const ORDER: readonly Severity[] = ['damaged', 'to-do', 'well'];

/** The worst first; what is equally bad stays in order. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

/** A moment as people write it, in UTC. */
export function timeOf(atMs: number): string {
  return Number.isFinite(atMs) && Math.abs(atMs) < 8.64e15
    ? `${new Date(atMs).toISOString().slice(0, 19).replace('T', ' ')} UTC`
    : 'an impossible time';
}

/** A number of bytes as people read it. */
export function sizeOf(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1_000)} kB`;
  return bytes < 1e9 ? `${Math.round(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}

/** `1 record`, `2 records`. */
export function count(number: number, what: string): string {
  return `${number.toLocaleString('en')} ${what}${number === 1 ? '' : 's'}`;
}
