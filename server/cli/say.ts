/** A line for the person at the terminal. */
export function say(line: string): void {
  process.stdout.write(`${visible(line)}\n`);
}

/** The same beside what a command answers. */
export function sayAside(line: string): void {
  process.stderr.write(`${visible(line)}\n`);
}

/** What a terminal would obey instead of showing it stands as JSON would escape it; ends of lines stay. */
export function visible(text: string): string {
  return text.replace(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    escaped,
  );
}

/** The same for what quotes somebody else: it cannot dress up as another line either. */
export function plain(text: string): string {
  return visible(text).replace(/\n/g, escaped);
}

/** Says a line that quotes somebody else. */
export function sayPlainly(line: string): void {
  say(plain(line));
}

function escaped(control: string): string {
  return `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
