import { type Adapter, Low } from 'lowdb';
import type { Fault, Parsed } from '../../shared/result.ts';
import { createDurableFile } from './durable-file.ts';
import { StoreError } from './errors.ts';
import { createOs, type Os } from './os.ts';

/** A JSON file that people may edit by hand. */
export interface Document<T> {
  /** As last read or saved. */
  readonly value: T;
  /**
   * Durable once it resolves; saves run one after the other. Throws `store/changed-outside` when the file is
   * not what was last read or written, `store/invalid-file` for a value that could not be read back, `store/io`.
   */
  save(next: T): Promise<void>;
  /** The same with what `change` makes of the value that stands once the saves before it are done. */
  update(change: (value: T) => T): Promise<void>;
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
      if (!isSame(await file.read(), known)) {
        throw new StoreError({
          code: 'store/changed-outside',
          message: `${path} was changed by another program and is not overwritten.`,
          path,
        });
      }
      await file.write([bytes]);
      known = bytes;
    },
  };

  const low = new Low<T>(adapter, initial);
  await low.read();
  if (known === null) await low.write();

  let value = low.data;
  let last: Promise<void> = Promise.resolve();
  function update(change: (value: T) => T): Promise<void> {
    const saved = last.then(async () => {
      const next = change(value);
      low.data = next;
      await low.write();
      value = next;
    });
    last = saved.catch(() => {});
    return saved;
  }

  return {
    get value() {
      return value;
    },
    save: (next) => update(() => next),
    update,
  };
}

function parseDocument<T>(bytes: Buffer, path: string, parse: (input: unknown) => Parsed<T>): T {
  const json = parseJson(bytes);
  const parsed = json.ok ? parse(json.value) : json;
  if (parsed.ok) return parsed.value;
  const [first] = parsed.faults;
  const where = first?.path ? ` (${first.path})` : '';
  throw new StoreError({
    code: 'store/invalid-file',
    message: `${path} cannot be used${where}: ${first?.message ?? 'it is wrong.'} The file was left as it is.`,
    path,
    faults: parsed.faults,
  });
}

/** Never quotes the file: the engine's own message would show a piece of it, which may be a secret. */
function parseJson(bytes: Buffer): Parsed<unknown> {
  if (bytes.length === 0) return fault('The file is empty.');
  if (bytes.every((byte) => byte === 0))
    return fault('The file holds only zero bytes, as a power cut leaves it.');
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

function isSame(a: Buffer | null, b: Buffer | null): boolean {
  return a === null || b === null ? a === b : a.equals(b);
}
