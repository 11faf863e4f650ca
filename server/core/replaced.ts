/** What stood in one place before it was replaced; without `value` nothing did. */
export interface Replaced {
  /** Keys from the outside in. */
  readonly at: readonly string[];
  readonly value?: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/** What of `old` does not stand in `next` any more, and what is new there. Lists are one value. */
export function replacedBy(old: object, next: object, at: readonly string[] = []): Replaced[] {
  const [before, after] = [new Map(Object.entries(old)), new Map(Object.entries(next))];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): Replaced[] => {
    const [was, is]: unknown[] = [before.get(key), after.get(key)];
    const place = [...at, key];
    if (isFields(was) && isFields(is)) return replacedBy(was, is, place);
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    return [before.has(key) ? { at: place, value: was } : { at: place }];
  });
}

/** The other way round: a copy in which each place holds what it held before. */
export function putBack(now: Fields, replaced: readonly Replaced[]): Fields {
  return replaced.reduce(putOneBack, now);
}

/** Never reaches a prototype: own keys only, into a new object. */
function putOneBack(now: Fields, { at: [key, ...inside], ...what }: Replaced): Fields {
  const fields = new Map(Object.entries(now));
  if (key === undefined) return now;
  const old = fields.get(key);
  if (inside.length > 0) fields.set(key, putOneBack(isFields(old) ? old : {}, { at: inside, ...what }));
  else if ('value' in what) fields.set(key, what.value);
  else fields.delete(key);
  return Object.fromEntries(fields);
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
