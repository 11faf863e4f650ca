/** What stands in the data folder, and on the command line. */
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { readOptions, UsageError } from '../../server/cli/options.ts';
import { readSavedState } from '../../server/core/saved-shape.ts';
import { emptyState, foldRecord, saveState } from '../../server/core/state.ts';
import { parseRunFile } from '../../server/run-file.ts';
import type { Manifest } from '../../server/store/backup-files.ts';
import { manifestBytes, readManifest } from '../../server/store/backup-files.ts';
import { readNewestCheckpoint } from '../../server/store/checkpoint.ts';
import type { Disk } from '../../server/store/disk.ts';
import { openDocument } from '../../server/store/documents.ts';
import { StoreError } from '../../server/store/errors.ts';
import { forgettingNote } from '../../server/store/forget.ts';
import { identitySchema } from '../../server/store/identity.ts';
import { createKeyLog, loadKeys } from '../../server/store/keys.ts';
import { encodeLine } from '../../server/store/line.ts';
import { createNodeDisk } from '../../server/store/node-disk.ts';
import { createOs } from '../../server/store/os.ts';
import { finishRestore } from '../../server/store/restore-note.ts';
import { secretsSchema } from '../../server/store/secrets.ts';
import { scanSegment } from '../../server/store/segment.ts';
import { choicesOf, parseChoicesFile } from '../../shared/choices-file.ts';
import { readLook } from '../../shared/look-file.ts';
import { inspectMedia } from '../../shared/media.ts';
import { parseWith } from '../../shared/schema.ts';
import { DEFAULT_SETTINGS, parseSettings } from '../../shared/settings.ts';
import { TOKENS } from '../../shared/themes/all.ts';
import { DEFAULT_LADDER, parseLadder } from '../../shared/tier.ts';
import { decodeLine } from '../store/decode-line.ts';
import { delivery, outcome } from '../store/house.ts';
import { createSimulatedDisk } from '../store/simulated-disk.ts';
import { mediaFiles } from '../support/media-files.ts';
import { mutateBytes, mutateText, mutateValue } from './mutate.ts';
import type { Target } from './target.ts';

const DATA = path.join(path.sep, 'data');
const settingsFile = path.join(DATA, 'settings.json');
const checkpointFile = path.join(DATA, 'checkpoint.json');
const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const secrets = {
  version: 1,
  owner: 'o'.repeat(43),
  overlay: 'v'.repeat(43),
  hooks: { gift: [{ secret: SECRET, until: null }] },
  twitch: {
    login: 'ada',
    userId: '12345',
    accessToken: 'abc',
    refreshToken: null,
    expiresAtMs: null,
    clientId: null,
  },
  moderators: [{ id: 'm1', label: 'Mia', sha256: '0'.repeat(64), expiresAtMs: null }],
};
const identity = { version: 1, storeId: 'c0ffee00-0000', kind: 'live', createdAtMs: 1_795_377_600_000 };
const restoring = {
  version: 1,
  replaced: 'replaced-2026-11-22T20-00-00-000Z',
  names: ['journal', 'store.json'],
};
const backup: Manifest = {
  version: 1,
  storeId: 'c0ffee00-0000',
  kind: 'live',
  createdAtMs: 1_795_377_600_000,
  lastSeq: 4,
  files: [
    { path: 'tiers.json', bytes: 2, sha256: 'ab'.repeat(32) },
    {
      path: 'journal/000000000001.jsonl.gz',
      bytes: 20,
      sha256: 'cd'.repeat(32),
      content: { bytes: 40, sha256: 'ef'.repeat(32), lastSeq: 4 },
    },
  ],
};
const note = { version: 1, gifterId: 'tiktok:1', token: '0123456789abcdef0123456789abcdef' };

const bodies = [1, 2, 3, 4].map((seq) => (seq === 3 ? outcome(seq) : delivery(seq)));
const journal = Buffer.from(bodies.map((r, at) => encodeLine(at + 1, r)).join(''));
const keyLog = createKeyLog();
for (const body of bodies) keyLog.add(body);
const keys = Buffer.from(keyLog.seal(bodies.length));
const folded = emptyState();
for (const [at, r] of bodies.entries()) foldRecord(folded, { seq: at + 1, r });
const state: unknown = JSON.parse(JSON.stringify(saveState(folded)));

/** A checkpoint of these bytes whose checksum is right. */
function sealed(seq: number, body: string): Buffer {
  const crc = crc32(body, crc32(String(seq)))
    .toString(16)
    .padStart(8, '0');
  return Buffer.from(`{"version":1,"seq":${seq},"crc":"${crc}","state":${body}}\n`);
}

function osWith(file: string, bytes: Buffer) {
  const { fs } = createSimulatedDisk({
    left: [
      [DATA, null],
      [file, bytes],
    ],
  });
  return createOs({ platform: 'linux', fs });
}

const stateOf = ({ seq, state: saved }: { seq: number; state: unknown }) => readSavedState(saved, seq);

/** Whether it could be read; refused by the store's own error it could not. */
async function isTaken(reading: Promise<unknown>): Promise<boolean> {
  try {
    return (await reading) !== null;
  } catch (error) {
    if (error instanceof StoreError || error instanceof UsageError) return false;
    throw error;
  }
}

/** A disk that holds this one journal, and what stands beside it. */
function diskWith(files: Readonly<Record<string, Buffer>>): Disk {
  const left = Object.entries(files).map(([name, bytes]) => [path.join(DATA, name), bytes] as const);
  const { fs } = createSimulatedDisk({ left: [[DATA, null], ...left] });
  return createNodeDisk({ os: createOs({ platform: 'linux', fs }) });
}

/** A person types it; thousands of letters behind one dash take Node's own reader 10 ms. */
const typed = (word: string) => word.slice(0, 500);

export const FROM_FILES: readonly Target[] = [
  { name: 'settings.json', attack: (random) => parseSettings(mutateValue(random, DEFAULT_SETTINGS)).ok },
  { name: 'tiers.json', attack: (random) => parseLadder(mutateValue(random, DEFAULT_LADDER)).ok },
  {
    name: 'secrets.json',
    attack: (random) => parseWith(secretsSchema, mutateValue(random, secrets)).ok,
  },
  {
    name: 'store.json',
    attack: (random) => parseWith(identitySchema, mutateValue(random, identity)).ok,
  },
  {
    name: 'the bytes of a document',
    attack(random) {
      const text = JSON.stringify(DEFAULT_SETTINGS, null, random.pick([0, 2]));
      const bytes = mutateBytes(random, Buffer.from(random.chance(0.5) ? mutateText(random, text) : text));
      const os = osWith(settingsFile, bytes);
      return isTaken(
        openDocument({ path: settingsFile, parse: parseSettings, initial: DEFAULT_SETTINGS, os }),
      );
    },
  },
  {
    name: 'run.json',
    attack(random) {
      const text = JSON.stringify(mutateValue(random, { pid: 4_711, port: 4_747, startedAtMs: 1 }));
      const run = parseRunFile(random.chance(0.3) ? mutateText(random, text) : text);
      // A signal to 0 or to a negative number ends many processes.
      if (run && run.pid < 1) throw new Error(`would end process ${run.pid}`);
      return run !== null;
    },
  },
  {
    name: 'the note of a forgetting',
    attack(random) {
      const text = JSON.stringify(mutateValue(random, note));
      const bytes = mutateBytes(random, Buffer.from(text));
      return isTaken(forgettingNote(diskWith({ 'forgetting.json': bytes }), DATA).read());
    },
  },
  {
    name: 'the note of a restore',
    attack(random) {
      const text = JSON.stringify(mutateValue(random, restoring));
      const disk = diskWith({ 'restoring.json': mutateBytes(random, Buffer.from(text)) });
      return isTaken(finishRestore(disk, DATA));
    },
  },
  {
    name: 'the head of a backup',
    attack(random) {
      const head = mutateValue(random, backup) as Manifest;
      // Its own sum is right, so that what it says is looked at.
      const bytes = random.chance(0.7) ? manifestBytes(head) : mutateBytes(random, manifestBytes(backup));
      return isTaken(readManifest(diskWith({ 'backup.json': bytes }), DATA));
    },
  },
  {
    name: 'a file of choices to import',
    attack: (random) => parseChoicesFile(mutateValue(random, choicesOf(DEFAULT_SETTINGS, DEFAULT_LADDER))).ok,
  },
  {
    name: 'a look to open',
    attack: (random) => readLook(JSON.stringify(mutateValue(random, TOKENS.neon))).ok,
  },
  {
    name: 'pictures, clips and sounds',
    attack(random) {
      const make = random.pick(Object.values(mediaFiles));
      return inspectMedia(mutateBytes(random, make())).ok;
    },
  },
  {
    name: 'the bytes of a checkpoint',
    attack(random) {
      const os = osWith(checkpointFile, mutateBytes(random, sealed(4, JSON.stringify(state))));
      return isTaken(readNewestCheckpoint(DATA, 10, stateOf, { os }));
    },
  },
  {
    name: 'the state in a checkpoint whose checksum is right',
    attack(random) {
      const body = JSON.stringify(mutateValue(random, state)) ?? 'null';
      const text = random.chance(0.1) ? mutateText(random, body) : body;
      return isTaken(
        readNewestCheckpoint(DATA, 10, stateOf, { os: osWith(checkpointFile, sealed(4, text)) }),
      );
    },
  },
  {
    name: 'key files',
    attack(random) {
      const disk = diskWith({
        '000000000001.jsonl': journal,
        '000000000001.keys': mutateBytes(random, keys),
        '000000000005.jsonl': Buffer.alloc(0),
      });
      let told = 0;
      const onKey = () => {
        told += 1;
      };
      return isTaken(
        loadKeys({ disk, folder: DATA, sinceMs: 0, onKey }).then(({ rebuiltFiles }) => {
          if (told !== 3) throw new Error(`${told} keys were told`);
          return rebuiltFiles === 0 ? 'taken' : null;
        }),
      );
    },
  },
  {
    name: 'lines of the journal',
    attack: (random) => decodeLine(mutateBytes(random, journal)).kind === 'ok',
  },
  {
    name: 'segments of the journal',
    attack: (random) => scanSegment(mutateBytes(random, journal), 1, () => null).damage === null,
  },
  {
    name: 'the command line',
    attack(random) {
      const words = [
        'serve',
        '--port',
        '4747',
        '--host',
        '127.0.0.1',
        '--tikfinity',
        'ws://127.0.0.1:21213/',
        '--twitch',
        'ada',
        '--public-url',
        'https://show.example',
        '--remote',
      ];
      const argv = words.map((word) => (random.chance(0.2) ? typed(mutateText(random, word)) : word));
      const env = {
        GIFTCAST_PORT: mutateText(random, '4747'),
        GIFTCAST_TWITCH_IRC: mutateText(random, 'ws://127.0.0.1:1/'),
      };
      return isTaken(Promise.resolve().then(() => readOptions(argv, env)));
    },
  },
];
