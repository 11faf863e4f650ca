import * as z from 'zod/mini';
import { sentenceFor } from './fault-sentences.ts';
import type { Fault, Parsed } from './result.ts';

// The evaluating fast path of zod would break the pages' strict CSP (no eval), so it is off everywhere.
z.config({ jitless: true, customError: sentenceFor });

/** Checks `input` against `schema`; unknown keys must be refused by the schema itself (strictObject). */
export function parseWith<T>(schema: z.ZodMiniType<T>, input: unknown): Parsed<T> {
  const result = schema.safeParse(input);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, faults: faultsOf(result.error.issues) };
}

function faultsOf(issues: readonly z.core.$ZodIssue[]): Fault[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map(String).join('.');
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      return faultsOf(nearest(issue.errors)).map((fault) => ({
        ...fault,
        path: [path, fault.path].filter((part) => part !== '').join('.'),
      }));
    }
    if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message }];
    return issue.keys.map((key) => ({
      path: path ? `${path}.${key}` : key,
      message: 'This field is not known here.',
    }));
  });
}

/** Of several shapes the one that the input comes nearest to; the first where it is as near to another. */
function nearest(shapes: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  const distances = shapes.map((issues) => faultsOf(issues).length);
  return shapes[distances.indexOf(Math.min(...distances))] ?? [];
}

/** Text that survives being written as UTF-8: half a surrogate pair would merge two ids after a restart. */
export function isWellFormed(text: string): boolean {
  return !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);
}
