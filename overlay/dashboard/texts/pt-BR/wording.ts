import type { wording as english } from '../en/wording.ts';

/** A text of somebody else's within a sentence, kept from turning it around. */
const quoted = (text: string) => `“\u2068${text}\u2069”`;

/** Help with the wording of what goes on air; why something is found, the rules themselves say. */
export const wording: typeof english = {
  advised: (words) => `Melhor dizer ${quoted(words)} de outro jeito.`,
  blocked: (words) => `${quoted(words)} não pode ser salvo.`,
  take: (better) => `Usar ${quoted(better)}`,
  leaveOut: 'Deixar de fora',
};
