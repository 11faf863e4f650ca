import { parseArgs } from 'node:util';

/** How long and how often is measured. */
export interface Options {
  /** At least 1; below 3 the median says little. */
  readonly rounds: number;
  readonly warmUpMs: number;
  readonly latencyMs: number;
  readonly throughputMs: number;
  readonly isQuick: boolean;
  /** The overlay is measured in place of the server. */
  readonly isOverlay: boolean;
  /** Where the report is written; null for nowhere. */
  readonly saveTo: string | null;
}

const FULL = { warmUpMs: 2_000, latencyMs: 10_000, throughputMs: 5_000 };
/** About a minute in all on a quiet machine. */
const QUICK = { warmUpMs: 500, latencyMs: 1_500, throughputMs: 1_200 };
const ROUNDS = 3;

/** Reads the command line; throws on what is not known. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string' },
      quick: { type: 'boolean' },
      overlay: { type: 'boolean' },
      save: { type: 'string' },
    },
  });
  const rounds = Number(values.rounds ?? ROUNDS);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1');
  const { overlay: isOverlay = false, quick: isQuick = false } = values;
  return { rounds, ...(isQuick ? QUICK : FULL), isQuick, isOverlay, saveTo: values.save ?? null };
}
