import { randomBytes } from 'node:crypto';
import type { ReachFinding, ReachQuestion } from '../shared/reach.ts';
import type { Millis } from '../shared/units.ts';
import type { Opening } from './doors.ts';
import { reachableOf } from './doors.ts';

const WITHIN_MS: Millis = 8_000;
/** Ours is the store's id alone. */
const MOST_BYTES = 256;

/** Asks this very server by an address that others use, to see whether it is reached there. */
export interface ReachCheck {
  check(question: ReachQuestion): Promise<ReachFinding>;
  /** What is answered to who asks by this mark; null for everybody but ourselves, in the middle of a check. */
  answer(mark: string): string | null;
}

/** Only what is open is asked, never an address out of the question itself: nobody makes the server ask elsewhere. */
export function createReachCheck({
  port,
  opening,
  storeId,
  fetch,
}: {
  readonly port: number;
  readonly opening: () => Opening;
  readonly storeId: string;
  readonly fetch: typeof globalThis.fetch;
}): ReachCheck {
  const marks = new Set<string>();

  async function ask(origin: string): Promise<ReachFinding> {
    const mark = randomBytes(16).toString('hex');
    marks.add(mark);
    try {
      const answer = await fetch(`${origin}/reach/${mark}`, {
        // Led elsewhere, it would be somebody else's answer.
        redirect: 'manual',
        signal: AbortSignal.timeout(WITHIN_MS),
      });
      return (await beginningOf(answer)) === storeId ? 'reached' : 'somebody-else';
    } catch (error) {
      return whyNot(error);
    } finally {
      marks.delete(mark);
    }
  }

  return {
    async check({ origin }) {
      const { network, public: outside } = reachableOf(port, opening());
      const isOpen = origin === outside || network.includes(origin);
      return isOpen ? ask(origin) : 'not-open';
    },
    answer: (mark) => (marks.has(mark) ? storeId : null),
  };
}

/** As much of a body as ours would have, and a byte more. */
async function beginningOf(answer: Response): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of answer.body ?? []) {
    parts.push(Buffer.from(part as Uint8Array));
    bytes += (part as Uint8Array).length;
    if (bytes > MOST_BYTES) break;
  }
  return Buffer.concat(parts).toString('utf8');
}

function whyNot(error: unknown): ReachFinding {
  if (error instanceof Error && error.name === 'TimeoutError') return 'silent';
  const code = String((error as { readonly cause?: { readonly code?: unknown } }).cause?.code ?? '');
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'no-such-name';
  return /CERT|TLS|SSL|UNABLE_TO/.test(code) ? 'certificate' : 'refused';
}
