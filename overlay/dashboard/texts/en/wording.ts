/** A text of somebody else's within a sentence, kept from turning it around. */
const quoted = (text: string) => `"\u2068${text}\u2069"`;

/** Help with the wording of what goes on air; why something is found, the rules themselves say. */
export const wording = {
  advised: (words: string) => `${quoted(words)} is better said otherwise.`,
  blocked: (words: string) => `${quoted(words)} cannot be saved.`,
  take: (better: string) => `Use ${quoted(better)}`,
  leaveOut: 'Leave it out',
};
