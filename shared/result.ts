/** One thing that is wrong with an input, named by its place. */
export interface Fault {
  /** Where, as `data.gifter.id`; empty when the whole input is meant. */
  readonly path: string;
  /** What is wrong, one sentence for a person. */
  readonly message: string;
}

/** What a parser answers: the value, or every fault it found. Parsers never throw. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly Fault[] };
