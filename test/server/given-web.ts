import { mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import type { Opening } from '../../server/doors.ts';
import { createFailureLimiter } from '../../server/http/limiter.ts';
import type { Secrets } from '../../server/store/secrets.ts';
import { createHookSecret, createToken } from '../../server/store/secrets.ts';
import { createTokens, sha256 } from '../../server/tokens.ts';
import { createWeb } from '../../server/web.ts';
import { NOTHING_COMPARED, onePicture } from '../http/house.ts';
import { createTestClock } from '../support/clock.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import { freePort } from '../support/giftcast.ts';
import { call } from '../support/http.ts';
import { start } from './given-show.ts';

export const TUNNEL = 'show.example';
/** Stands in the state, on the pages and in the files behind the gate: what is refused may not hold it. */
export const CANARY = 'canary-behind-the-gate';
const MODERATOR = 'token-of-mia';

/** The whole network side of a server, on a real port with a real show. Its three doors are told apart by Host alone. */
export async function givenWeb(opening: Partial<Opening> = {}) {
  const folder = await tempFolder('web');
  for (const name of ['stage', 'dashboard', 'assets']) await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, 'stage', 'index.html'), `<title>overlay ${CANARY}</title>`);
  await writeFile(join(folder, 'dashboard', 'index.html'), `<title>dashboard ${CANARY}</title>`);
  await writeFile(join(folder, 'assets', 'main-1a2b.js'), `export const a = '${CANARY}';`);

  const port = await freePort();
  const clock = { ...createTestClock(Date.now()), wallMs: Date.now, isJumped: () => false, stop() {} };
  const silent = { info() {}, warn() {}, error() {} };
  const house = start(undefined, { clock });
  const secrets: Secrets = {
    version: 1,
    owner: createToken(),
    overlay: createToken(),
    hooks: { gift: [{ secret: createHookSecret(), until: null }] },
    moderators: [{ id: 'm1', label: 'Mia', sha256: sha256(MODERATOR), expiresAtMs: null }],
  };
  const open = { hosts: ['192.168.1.5'], publicUrl: `https://${TUNNEL}`, remote: true, ...opening };
  const sockets = { dropToken() {}, connected: () => 0, changed() {} };
  const { authorize } = createTokens({ secrets: () => secrets, clock, sockets });
  const web = createWeb({
    port,
    opening: () => open,
    clock,
    log: silent,
    webRoot: folder,
    limiter: createFailureLimiter(),
    authorize,
    secrets: () => secrets,
    storeId: CANARY,
    startedAtMs: 0,
    demo: false,
    show: house.show,
    compare: async () => ({ ok: true, value: NOTHING_COMPARED }),
    media: onePicture(),
    personCopy: async () => ({ ok: true, bytes: Buffer.from('{}') }),
    reachCheck: { check: async () => 'not-open', answer: () => null },
    join: async () => ({ ok: false, code: 'join/no-invite' }),
    moderatorsChanged() {},
  });
  await web.http.listen(port, '127.0.0.1');
  const disk = setInterval(house.sync, 1);
  const origin = `http://127.0.0.1:${port}`;

  return {
    ...house,
    port,
    hub: web.hub,
    /** The Host of each door. */
    hosts: { local: `127.0.0.1:${port}`, network: `192.168.1.5:${port}`, public: TUNNEL },
    /** A token of each role; a hook proves itself by its secret, which is a token of nobody. */
    tokens: {
      owner: secrets.owner,
      overlay: secrets.overlay,
      moderator: MODERATOR,
      hook: secrets.hooks.gift[0]!.secret,
    },
    hook: { url: `${origin}/hooks/gift`, secret: secrets.hooks.gift[0]!.secret },
    call: (path: string, options: Parameters<typeof call>[1]) => call(`${origin}${path}`, options),
    raw: (text: string) => raw(port, text),
    /** A socket that asks by this Host; ends in an error where it is refused. */
    socket: (host: string) =>
      new WebSocket(`ws://127.0.0.1:${port}/ws`, { headers: { host }, perMessageDeflate: false }),
    async close() {
      await web.hub.close();
      await web.http.close();
      clearInterval(disk);
      house.show.stop();
      await removeFolder(folder);
    },
  };
}

export type Web = Awaited<ReturnType<typeof givenWeb>>;

/** Sends these bytes and answers all that came until the server ended, or until it agreed to an upgrade. */
function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
      if (answer.startsWith('HTTP/1.1 101')) socket.destroy();
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
  });
}
