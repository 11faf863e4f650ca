/** As far as anybody looks for what a file might be. */
const LOOKED_AT = 4_096;

const MARKUP =
  /<(?:script|html|head|body|svg|iframe|object|embed|img|title|link|meta|style|form|base)\b|<!doctype|<\?php|javascript:/i;

/** Whether the beginning or the end reads like a page or a program, also as text of two bytes a letter. */
export function hasMarkup(content: Uint8Array): boolean {
  return [content.subarray(0, LOOKED_AT), content.subarray(Math.max(0, content.length - LOOKED_AT))].some(
    (part) => {
      const letters = String.fromCharCode(...part);
      return MARKUP.test(letters) || MARKUP.test(letters.replaceAll('\0', ''));
    },
  );
}
