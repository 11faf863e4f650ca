import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACCESS } from '../../server/core/access.ts';
import { COMMANDS } from '../../shared/commands.ts';
import { parseCompareQuestion } from '../../shared/compare.ts';
import { parseClientFrame } from '../../shared/protocol.ts';
import { parseWith } from '../../shared/schema.ts';
import { ROOT } from '../support/root.ts';
import { REQUESTS } from './requests.ts';
import { CLIENT_FRAMES, COMMAND_ARGS, QUESTION } from './samples.ts';
import { TARGETS } from './targets.ts';

/** What every reader of strange input is made of. */
const READS =
  /\b(?:parseWith|safeParse|parseArgs|readJson)\(|\bJSON\.parse\(|\bnew (?:URL|URLSearchParams|TextDecoder)\(|\bDate\.parse\(/;

/** The sockets' own test. */
const SOCKETS = 'sockets.test.ts';

/** Who attacks what is read in a file: names of targets, or why there is nothing strange in it. */
const ATTACKED_BY: Readonly<Record<string, readonly string[] | string>> = {
  'bot/answers/next-live.ts': 'a time of the settings, which were checked',
  'bot/twitch/client.ts': 'the address that the command line checked',
  'overlay/net/frames.ts': ['frames of the server'],
  'overlay/net/read/topic-schemas.ts': ['frames of the server'],
  'overlay/net/token.ts': ['the fragment of an address'],
  'server/cli/opening.ts': ['the command line'],
  'server/cli/options.ts': ['the command line'],
  'server/cli/serve.ts': 'places of our own files',
  'server/core/calendar.ts': 'a day of our own records',
  'server/core/ledger.ts': 'a key of our own making',
  'server/http/api.ts': ['the leaderboard’s query', 'commands', 'what a compare asks', SOCKETS],
  'server/http/join.ts': ['the code of an invitation'],
  'server/reach.ts': 'an address of the settings, which were checked',
  'shared/reach.ts': ['by which address the server asks itself'],
  'server/http/reach.ts': ['by which address the server asks itself'],
  'server/http/json-body.ts': ['commands', 'what a compare asks', SOCKETS],
  'server/doctor/difference.ts': 'a state of our own making',
  'server/doors.ts': 'the address that the command line checked',
  'server/hub/session.ts': ['a socket’s life', SOCKETS],
  'server/hub/socket.ts': 'the address of the settings, which ws checked before',
  'server/office/access.ts': 'a time that the command’s schema checked',
  'server/run-file.ts': ['run.json'],
  'server/sources/json-body.ts': ['the webhook’s body'],
  'server/sources/tikfinity-frames.ts': ['TikFinity’s frames'],
  'server/sources/twitch-login-id.ts': ['answers of Twitch’s login'],
  'server/sources/twitch-login-request.ts': 'what we send ourselves',
  'server/sources/webhook.ts': ['the webhook’s body'],
  'server/store/backup-files.ts': ['the head of a backup'],
  'server/store/checkpoint.ts': [
    'the bytes of a checkpoint',
    'the state in a checkpoint whose checksum is right',
  ],
  'server/store/documents.ts': ['the bytes of a document'],
  'server/store/forget.ts': ['the note of a forgetting'],
  'server/store/identity.ts': ['store.json'],
  'server/store/json.ts': [
    'run.json',
    'the note of a forgetting',
    'the note of a restore',
    'the head of a backup',
  ],
  'server/store/line.ts': ['lines of the journal', 'segments of the journal'],
  'server/store/restore-note.ts': ['the note of a restore'],
  'server/store/secrets.ts': ['secrets.json'],
  'server/transfer/commands.ts': 'what the server of the folder answers, checked before it is told',
  'shared/bot-settings.ts': ['settings.json'],
  'shared/choices-file.ts': ['a file of choices to import'],
  'shared/compare.ts': ['what a compare asks'],
  'shared/look-file.ts': ['a look to open'],
  'shared/feed.ts': ['the feed’s query'],
  'shared/person-copy.ts': ['of whom a copy is asked'],
  'shared/protocol.ts': ['frames of clients'],
  'shared/schema.ts': ['settings.json'],
  'shared/settings.ts': ['settings.json'],
  'shared/tier.ts': ['tiers.json'],
};

/** Readers that are made of other things than those. */
const BY_HAND: Readonly<Record<string, readonly string[]>> = {
  'bot/answers/parse.ts': ['commands in chat'],
  'bot/twitch/irc-line.ts': ['Twitch’s lines'],
  'bot/twitch/tag-values.ts': ['the tags of Twitch’s lines'],
  'server/core/depth.ts': ['what a compare asks'],
  'server/sources/standard-webhooks.ts': ['the webhook’s signature'],
  'server/sources/timestamp.ts': ['times'],
  'server/store/keys.ts': ['key files'],
  'server/store/segment.ts': ['segments of the journal'],
  'shared/channel.ts': ['channels'],
  'shared/names/clean.ts': ['names', 'messages'],
  'shared/media.ts': ['pictures, clips and sounds'],
  'shared/tier-check.ts': ['a ladder that is valid, looked over'],
  'shared/wording/judge.ts': ['wording'],
  'shared/wording.ts': ['templates'],
};

const files = ['shared', 'server', 'bot', 'overlay/net'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.split(sep).join('/')))
    .filter((name) => name.endsWith('.ts')),
);
const known = new Set([...TARGETS.map(({ name }) => name), SOCKETS]);

describe('the list of what is attacked', () => {
  it('[FZ2] has a line for every file that reads strange input, and none for another', () => {
    const readers = files.filter((file) => READS.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(readers.sort()).toEqual(Object.keys(ATTACKED_BY).sort());
    expect(Object.keys(BY_HAND).filter((file) => !files.includes(file))).toEqual([]);
  });

  it('[FZ2] names targets that there are, and leaves none out', () => {
    const named = [...Object.values(ATTACKED_BY), ...Object.values(BY_HAND)].flatMap((by) =>
      typeof by === 'string' ? [] : by,
    );
    expect(named.filter((name) => !known.has(name))).toEqual([]);
    expect([...known].filter((name) => !named.includes(name))).toEqual([]);
  });

  it('[FZ2] has a request for every route', () => {
    const routes = Object.keys(ACCESS).filter((entry) => !entry.startsWith('frame '));
    expect(Object.keys(REQUESTS).sort()).toEqual(routes.sort());
  });

  it('[FZ2] begins with inputs that are right: of every command, every frame, the compare', () => {
    for (const [name, { args }] of Object.entries(COMMANDS)) {
      const parsed = parseWith<object>(args, COMMAND_ARGS[name as keyof typeof COMMANDS]);
      expect(parsed, name).toMatchObject({ ok: true });
    }
    for (const frame of Object.values(CLIENT_FRAMES))
      expect(parseClientFrame(JSON.stringify(frame)), frame.type).toMatchObject({ ok: true });
    expect(parseCompareQuestion(QUESTION)).toMatchObject({ ok: true });
  });
});
