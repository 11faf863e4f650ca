import type * as z from 'zod/mini';

type RawIssue = z.core.$ZodRawIssue;

const WANTED: { readonly [type: string]: string } = {
  string: 'Write a text here.',
  number: 'Write a number here.',
  int: 'Write a whole number here.',
  boolean: 'Say true or false here.',
  array: 'Give a list here.',
  object: 'Give an object here.',
  record: 'Give an object here.',
  null: 'This must be null.',
};

/** What is wrong, for a person, where the schema itself has no better sentence. */
export function sentenceFor(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'This is missing.'
        : (WANTED[issue.expected] ?? 'This is not right.');
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum));
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum));
    case 'invalid_value':
      if (issue.input === undefined) return 'This is missing.';
      return `Use ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}.`;
    default:
      return 'This is not right.';
  }
}

function tooSmall(origin: string, least: number): string {
  if (origin === 'number' || origin === 'int') return `Use ${least} or more.`;
  if (least === 1) return 'This is empty.';
  return origin === 'string' ? `Write at least ${least} characters.` : `Name at least ${least}.`;
}

function tooBig(origin: string, most: number): string {
  if (origin === 'number' || origin === 'int') return `Use ${most} or less.`;
  return origin === 'string' ? `Write at most ${most} characters.` : `Name at most ${most}.`;
}
