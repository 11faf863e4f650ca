import type { wording as english } from '../en/wording.ts';

/** A text of somebody else's within a sentence, kept from turning it around. */
const quoted = (text: string) => `\u201E\u2068${text}\u2069\u201C`;

/** Help with the wording of what goes on air; why something is found, the rules themselves say. */
export const wording: typeof english = {
  advised: (words) => `${quoted(words)} sagst du besser anders.`,
  blocked: (words) => `${quoted(words)} lässt sich nicht speichern.`,
  take: (better) => `${quoted(better)} nehmen`,
  leaveOut: 'Weglassen',
};
