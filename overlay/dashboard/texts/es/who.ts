const OTHERS: Readonly<Record<string, string>> = {
  owner: 'el propietario',
  file: 'un archivo',
  giftcast: 'Giftcast',
};

/** Whoever did something, as within a sentence; moderators by their own name. */
export const who = (by: string) => OTHERS[by] ?? by;

/** `del propietario`, `de Mia` */
export const whose = (by: string) => (by === 'owner' ? 'del propietario' : `de ${who(by)}`);
