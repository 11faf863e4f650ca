/** A line for the person at the terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The same for a line that quotes what somebody else wrote: it cannot move the cursor or dress up as another line. */
export function sayPlainly(line: string): void {
  say(plain(line));
}

/** Without what a terminal obeys instead of showing it. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
