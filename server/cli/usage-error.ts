/** A start that cannot be: ends the program with exit code 2. */
export class UsageError extends Error {}
