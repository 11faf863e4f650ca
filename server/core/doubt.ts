import type { Doubt } from '../../shared/alert.ts';

/** An alert as far as this is about it. */
interface Doubtable {
  doubt?: Doubt;
}

/** Whether it is in doubt, alone or with the other. */
export function isAbout(doubt: Doubt | undefined, what: 'name' | 'message'): boolean {
  return doubt === what || doubt === 'both';
}

/** Undefined for none. */
export function doubtAbout({ name, message }: { name: boolean; message: boolean }): Doubt | undefined {
  if (name && message) return 'both';
  if (name) return 'name';
  return message ? 'message' : undefined;
}

/** A message came to the alert. */
export function doubtMessage(facts: Doubtable, doubt: 'message' | undefined): void {
  if (doubt) facts.doubt = isAbout(facts.doubt, 'name') ? 'both' : 'message';
}

/** The name is in doubt no more. Answers whether it was. */
export function settleName(facts: Doubtable): boolean {
  if (!isAbout(facts.doubt, 'name')) return false;
  if (facts.doubt === 'both') facts.doubt = 'message';
  else delete facts.doubt;
  return true;
}
