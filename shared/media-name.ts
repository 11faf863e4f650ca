/** Characters of a file's name, without its ending: any system takes so many, whatever the script. */
const LONGEST = 48;

/** Names that Windows keeps for devices, whatever stands behind a dot. */
const DEVICES = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])$/i;

/**
 * What a file may be called in the folder, without its ending: letters and digits of any script, spaces, `-`, `_`. What
 * comes in may be any text, such as the name that a file had elsewhere; what is left of it leads out of no folder. Null
 * where nothing is left.
 */
export function mediaName(text: string): string | null {
  const plain = text
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} _-]+/gu, ' ')
    .replace(/\s+/g, ' ');
  const cut = Array.from(plain).slice(0, LONGEST).join('');
  const name = cut.replace(/^[ \p{M}-]+|[ -]+$/gu, '');
  if (!/[\p{L}\p{N}]/u.test(name) || DEVICES.test(name)) return null;
  return name;
}

/** A file's name without its ending. */
export function withoutEnding(name: string): string {
  return name.replace(/\.[^.]*$/, '');
}
