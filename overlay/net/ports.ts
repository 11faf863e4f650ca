/** Ends what was started; a second call does nothing. */
export type Stop = () => void;

/** Runs `run` once after `delayMs`, unless stopped before. */
export type After = (delayMs: number, run: () => void) => Stop;

/** An open or opening socket of text frames. */
export interface Socket {
  send(text: string): void;
  close(): void;
}

export interface SocketEvents {
  opened(): void;
  received(text: string): void;
  /** Comes once, also when it never opened. `code` is the close code. */
  closed(code: number): void;
}

export type OpenSocket = (url: string, events: SocketEvents) => Socket;
