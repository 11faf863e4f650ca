import { isDeepStrictEqual } from 'node:util';
import { type Adapter, Low } from 'lowdb';
import type { Fault, Parsed } from '../../shared/result.ts';
import { createDurableFile } from './durable-file.ts';
import { StoreError } from './errors.ts';
import { createOs, type Os } from './os.ts';

/** A JSON file that people may edit by hand. */
export interface Document<T> {
  /** As last read, saved or adopted. */
  readonly value: T;
  /**
   * Durable once it resolves; saves run one after the other. Throws `store/changed-outside` when the file is not what
   * was last read or written, `store/invalid-file` when a hand edit has a mistake, `store/io`.
   */
  save(next: T): Promise<void>;
  /** The same with what `change` makes of the value that stands once the saves before it are done. */
  update(change: (value: T) => T): Promise<void>;
  /**
   * Looks whether another program changed the file, and takes that over as `revise` wants it, writing it back where
   * the two differ. Answers the value before; null when nothing was taken over, which `fault` may explain. Reads the
   * file only where its time or size says so, unless asked to read the `bytes`.
   */
  adopt(
    revise: (edited: T, known: T) => T,
    options?: { readonly bytes?: boolean },
  ): Promise<{ readonly before: T } | null>;
  /**
   * Why the file as it is cannot be taken over; null while all is well. What stands there only for one look is an
   * editor in the middle of saving.
   */
  readonly fault: StoreError | null;
}

/**
 * Opens the file, or writes `initial` where there is none. Throws `store/invalid-file` with every fault, leaving
 * the file alone.
 */
export async function openDocument<T extends object>({
  path,
  parse,
  initial,
  os = createOs(),
  mode,
}: {
  path: string;
  parse: (input: unknown) => Parsed<T>;
  initial: T;
  os?: Os;
  /** Rights of the file; 0600 for secrets. */
  mode?: number;
}): Promise<Document<T>> {
  const file = createDurableFile({ path, os, mode });
  await file.removeUnfinished();
  let known: Buffer | null = null;

  const adapter: Adapter<T> = {
    async read() {
      const bytes = await file.read();
      if (bytes === null) return null;
      const value = parseDocument(bytes, path, parse);
      known = bytes;
      return value;
    },
    async write(value) {
      const bytes = Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
      parseDocument(bytes, path, parse);
      const found = await file.read();
      if (!isSame(found, known)) {
        if (found !== null) parseDocument(found, path, parse);
        throw changedOutside(path);
      }
      await file.write([bytes]);
      known = bytes;
    },
  };

  const low = new Low<T>(adapter, initial);
  await low.read();
  if (known === null) await low.write();

  let value = low.data;
  let last: Promise<unknown> = Promise.resolve();
  /** The file's stamp at the last look; undefined where the next one has to read it. */
  let looked: string | null | undefined;
  /** What the last look met. */
  let suspect: StoreError | null = null;
  let fault: StoreError | null = null;

  function inTurn<R>(work: () => Promise<R>): Promise<R> {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  }

  async function write(next: T): Promise<void> {
    low.data = next;
    await low.write();
    value = next;
    looked = undefined;
    suspect = fault = null;
  }

  async function look(revise: (edited: T, known: T) => T, bytes: boolean): Promise<{ before: T } | null> {
    const stamp = await file.stamp();
    if (stamp === looked && !bytes) {
      fault = suspect;
      return null;
    }
    const found = await file.read();
    looked = stamp;
    if (found === null) throw changedOutside(path);
    const before = value;
    if (!isSame(found, known)) await takeOver(found, revise);
    suspect = fault = null;
    return value === before ? null : { before };
  }

  async function takeOver(found: Buffer, revise: (edited: T, known: T) => T): Promise<void> {
    const edited = parseDocument(found, path, parse);
    const next = isDeepStrictEqual(edited, value) ? value : revise(edited, value);
    const before = known;
    known = found;
    try {
      if (isDeepStrictEqual(next, edited)) low.data = value = next;
      else await write(next);
    } catch (error) {
      known = before;
      throw error;
    }
  }

  return {
    get value() {
      return value;
    },
    save: (next) => inTurn(() => write(next)),
    update: (change) => inTurn(() => write(change(value))),
    adopt: (revise, { bytes = false } = {}) =>
      inTurn(async () => {
        try {
          return await look(revise, bytes);
        } catch (error) {
          if (!(error instanceof StoreError)) throw error;
          // A mistake stands until somebody writes the file again; what the disk refused is tried again.
          if (error.code === 'store/io') {
            if (suspect?.code === 'store/io') fault = error;
            looked = undefined;
          }
          suspect = error;
          return null;
        }
      }),
    get fault() {
      return fault;
    },
  };
}

/** Reads the file as it is and changes nothing; null when there is none. Throws `store/invalid-file` with every fault. */
export async function readDocument<T>({
  path,
  parse,
  os = createOs(),
}: {
  path: string;
  parse: (input: unknown) => Parsed<T>;
  os?: Os;
}): Promise<T | null> {
  const bytes = await createDurableFile({ path, os }).read();
  return bytes === null ? null : parseDocument(bytes, path, parse);
}

function parseDocument<T>(bytes: Buffer, path: string, parse: (input: unknown) => Parsed<T>): T {
  const json = parseJson(bytes);
  const parsed = json.ok ? parse(json.value) : json;
  if (parsed.ok) return parsed.value;
  const [first] = parsed.faults;
  const where = first?.path ? ` (${first.path})` : '';
  throw new StoreError({
    code: 'store/invalid-file',
    message: `${path} cannot be used${where}: ${sentence(first?.message ?? 'It is wrong')} The file was left as it is.`,
    path,
    faults: parsed.faults,
  });
}

function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

/** Never quotes the file: the engine's own message would show a piece of it, which may be a secret. */
function parseJson(bytes: Buffer): Parsed<unknown> {
  if (bytes.length === 0) return fault('The file is empty.');
  if (bytes.every((byte) => byte === 0))
    return fault(
      'The file holds only zero bytes, as a power cut leaves it. Bring it back from a backup (npm run restore), or remove it to begin with a new one.',
    );
  let text: string;
  try {
    // Strips the byte order mark that Windows editors put in front.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fault('The file is not UTF-8 text.');
  }
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    if (at === undefined) return fault('The file is not JSON.');
    const line = text.slice(0, Number(at)).split('\n').length;
    return fault(`The file is not JSON: look at line ${line}.`);
  }
}

function fault(message: string): { ok: false; faults: Fault[] } {
  return { ok: false, faults: [{ path: '', message }] };
}

function changedOutside(path: string): StoreError {
  return new StoreError({
    code: 'store/changed-outside',
    message: `${path} was changed by another program and is not overwritten.`,
    path,
  });
}

function isSame(a: Buffer | null, b: Buffer | null): boolean {
  return a === null || b === null ? a === b : a.equals(b);
}
