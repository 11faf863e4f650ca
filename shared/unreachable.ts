/** Ends every exhaustive switch: the compiler proves that no case was forgotten. Throws when the types lied. */
export function unreachable(value: never): never {
  throw new Error(`bug: a case was forgotten: ${JSON.stringify(value)}`);
}
