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
