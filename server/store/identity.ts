import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import * as z from 'zod/mini';
import { parseWith } from '../../shared/schema.ts';
import { openDocument, readDocument } from './documents.ts';
import { StoreError } from './errors.ts';
import { jsonOf } from './json.ts';
import { createNodeDisk } from './node-disk.ts';
import { createOs, type Os } from './os.ts';
import { listSegments } from './segment.ts';

/** The shape of `store.json`. */
export const identitySchema = z.strictObject({
  version: z.literal(1),
  storeId: z.string().check(z.minLength(1), z.maxLength(64)),
  /** A demo folder takes simulated gifts only, a live one never does. */
  kind: z.enum(['live', 'demo']),
  createdAtMs: z.int(),
  /** Known to this installation alone, for the hashes of people who were forgotten while off the air. */
  personKey: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/, 'Not a key of Giftcast.'))),
});

/** `store.json`: which installation this folder is. Earlier versions wrote no key. */
export type StoreMark = z.infer<typeof identitySchema>;
/** The same of a folder that is in use. */
export type StoreIdentity = StoreMark & { readonly personKey: string };

/** With the key of `store.json`: the same person has the same hash in this installation, and in no other. */
export function createPersonHash({ personKey }: Pick<StoreIdentity, 'personKey'>): (id: string) => string {
  return (id) => createHmac('sha256', personKey).update(id).digest('hex').slice(0, 32);
}

/** The mark as it stands in these bytes; null for anything else. */
export function parseIdentity(bytes: Buffer): StoreMark | null {
  const parsed = parseWith(identitySchema, jsonOf(bytes));
  return parsed.ok ? parsed.value : null;
}

/** Reads `store.json` as it is; null where the folder has none. Throws `store/invalid-file`. */
export function readIdentity(folder: string, os: Os): Promise<StoreMark | null> {
  return readDocument({
    path: path.join(folder, 'store.json'),
    parse: (input) => parseWith(identitySchema, input),
    os,
  });
}

/** The mark of a folder that is in use. */
export interface OpenIdentity {
  readonly identity: StoreIdentity;
  /** Writes the key where an earlier version made none: once it is sure that the folder is no newer version's. */
  keep(): Promise<void>;
}

/**
 * Opens the folder as live or demo and marks a new one. Throws `store/other-kind` when it is the other, and
 * `store/invalid-file` when gifts lie in it without a mark.
 */
export async function openIdentity({
  folder,
  kind,
  os = createOs(),
  now = Date.now,
}: {
  folder: string;
  kind: StoreIdentity['kind'];
  os?: Os;
  now?: () => number;
}): Promise<OpenIdentity> {
  const file = path.join(folder, 'store.json');
  const disk = createNodeDisk({ os });
  const isMarked = (await disk.list(folder)).includes('store.json');
  if (!isMarked && (await listSegments(disk, path.join(folder, 'journal'))).length > 0) {
    const message = `${file} is missing, so nobody knows whether the gifts beside it are real. Bring it back from a backup (npm run restore).`;
    throw new StoreError({
      code: 'store/invalid-file',
      message,
      path: file,
      faults: [{ path: '', message }],
    });
  }
  const personKey = randomBytes(32).toString('base64url');
  const document = await openDocument<StoreMark>({
    path: file,
    parse: (input) => parseWith(identitySchema, input),
    initial: { version: 1, storeId: randomUUID(), kind, createdAtMs: now(), personKey },
    os,
  });
  const { value } = document;
  if (value.kind === kind) {
    const identity = { personKey, ...value };
    return {
      identity,
      async keep() {
        if (!value.personKey) await document.save(identity);
      },
    };
  }
  throw new StoreError({
    code: 'store/other-kind',
    message:
      value.kind === 'live'
        ? `${folder} holds real gifts, so the demo does not run in it. Choose another folder with --data.`
        : `${folder} is a demo folder with simulated gifts. Choose another folder with --data, or start with --demo.`,
    path: folder,
  });
}
