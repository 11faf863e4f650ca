import { vi } from 'vitest';

/** What a command says, while it is kept from the terminal. */
export interface Said {
  /** Of standard output. */
  out: string;
  /** Of standard error. */
  err: string;
}

/** Listens to both outputs until `vi.restoreAllMocks()`. */
export function listenToOutput(): Said {
  const said: Said = { out: '', err: '' };
  for (const [stream, name] of [
    [process.stdout, 'out'],
    [process.stderr, 'err'],
  ] as const) {
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      said[name] += String(text);
      return true;
    });
  }
  return said;
}
