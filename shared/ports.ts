/**
 * The show's time and timers, so that tests own both. It runs evenly and never back, whatever is done to the computer's
 * own clock (decision 019).
 */
export interface Clock {
  now(): number;
  /** Calls back once, not before `atMs`; the answer cancels it. */
  at(atMs: number, callback: () => void): () => void;
}

/** Where running code says what happened. Never tokens, bodies or query strings; pino fits it as it is. */
export interface Log {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}
