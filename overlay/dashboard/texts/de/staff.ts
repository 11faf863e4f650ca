/** Those who are not named by a label of their own: alone, as who did it, and as by whom. */
const KNOWN: Readonly<Record<string, readonly [alone: string, subject: string, by: string]>> = {
  owner: ['Inhaber', 'Der Inhaber', 'vom Inhaber'],
  file: ['Von Hand, in einer Datei', 'Jemand', 'von Hand, in einer Datei'],
  giftcast: ['Giftcast', 'Giftcast', 'von Giftcast'],
};

/** A label of somebody else's within a sentence, kept from turning it around. */
const isolated = (label: string) => `\u2068${label}\u2069`;

/** `Mia` or `Inhaber`, standing alone. */
export const named = (actor: string) => KNOWN[actor]?.[0] ?? actor;

/** `Mia` or `Der Inhaber`, at the beginning of a sentence. */
export const whoDid = (actor: string) => KNOWN[actor]?.[1] ?? isolated(actor);

/** `von Mia` or `vom Inhaber`. */
export const byWhom = (actor: string) => KNOWN[actor]?.[2] ?? `von ${isolated(actor)}`;
