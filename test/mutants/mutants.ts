import { COUNTING } from './counting.ts';
import { DOORS } from './doors.ts';
import { KEEPING } from './keeping.ts';
import type { Mutant } from './mutant.ts';
import { NAMES } from './names.ts';
import { PEOPLE } from './people.ts';
import { STORE } from './store.ts';

/** Every proof that people rely on, with at least one break that it must notice. */
export const MUTANTS: readonly Mutant[] = [...STORE, ...KEEPING, ...COUNTING, ...DOORS, ...NAMES, ...PEOPLE];
