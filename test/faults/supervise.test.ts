import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { isAlive, readRunFile } from '../../server/run-file.ts';
import { userEnvironment } from '../support/environment.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import { freePort, readUrls } from '../support/giftcast.ts';
import { giftOf } from '../support/gifts.ts';
import { call } from '../support/http.ts';
import { readJournal } from '../support/journal.ts';
import { ROOT } from '../support/root.ts';
import { postGift } from '../support/sign.ts';
import { eventually } from '../support/wait.ts';

/** `npm start` without npm: the small parent with its server. */
async function startParent() {
  const data = await tempFolder('supervise');
  const port = await freePort();
  const args = ['server/start.mjs', 'serve', '--no-open', '--port', String(port), '--data', data];
  const parent = spawn(process.execPath, args, {
    cwd: ROOT,
    env: userEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  parent.stderr?.setEncoding('utf8').on('data', (part: string) => {
    said += part;
  });
  const serverPid = async () => (await readRunFile(data))?.pid ?? null;
  return {
    parent,
    data,
    port,
    said: () => said,
    /** The pid of a server that answers and is not the one before. */
    serverAfter: (before: number | null) =>
      eventually('another server answers', async () => {
        const pid = await serverPid();
        if (pid === null || pid === before) return null;
        const health = await call(`http://127.0.0.1:${port}/healthz`).catch(() => null);
        return health?.status === 200 ? pid : null;
      }),
  };
}

const isGone = (pid: number) => eventually('the server is gone', async () => (isAlive(pid) ? null : true));
const exitOf = async (child: ChildProcess) => (await once(child, 'exit'))[0] as number | null;

describe('the small parent', () => {
  const started: { parent: ChildProcess; data: string; pids: number[] }[] = [];
  async function given() {
    const run = await startParent();
    const pid = await run.serverAfter(null);
    const pids = [pid];
    started.push({ parent: run.parent, data: run.data, pids });
    return { ...run, pid, pids };
  }
  afterEach(async () => {
    for (const { parent, data, pids } of started.splice(0)) {
      if (parent.exitCode === null && parent.signalCode === null) parent.kill('SIGKILL');
      for (const pid of pids) if (isAlive(pid)) process.kill(pid, 'SIGKILL');
      await removeFolder(data);
    }
  });

  it('[SU1] starts a server that crashed again, with every gift that it confirmed', async () => {
    const { data, port, pid, pids, serverAfter, said } = await given();
    const hook = (await readUrls({ data, port })).hooks.gift;
    const gift = () => postGift(hook, giftOf('Ada', 10), { id: 'given-once' });
    expect((await gift()).status).toBe(202);
    process.kill(pid, 'SIGKILL');
    const second = await serverAfter(pid);
    pids.push(second);
    expect((await gift()).status).toBe(200);
    expect(said()).toContain('started again');
    expect(readJournal(data).filter(({ key }) => key !== null)).toHaveLength(1);
  });

  it('[SU2] gives up after five times in a minute, and says so', async () => {
    const { parent, pid, pids, serverAfter, said } = await given();
    const exit = exitOf(parent);
    let last = pid;
    for (let nth = 1; nth <= 5; nth++) {
      process.kill(last, 'SIGKILL');
      last = await serverAfter(last);
      pids.push(last);
    }
    process.kill(last, 'SIGKILL');
    expect(await exit).toBe(70);
    expect(said()).toContain('6 times in a minute');
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    '[SU3] hands %s on, and ends with the server’s 0',
    async (signal) => {
      const { parent, pid } = await given();
      const exit = exitOf(parent);
      parent.kill(signal);
      expect(await exit).toBe(0);
      await isGone(pid);
    },
  );

  it('[SU4] ends with a server that was told to end', async () => {
    const { parent, pid, said } = await given();
    const exit = exitOf(parent);
    process.kill(pid, 'SIGTERM');
    expect(await exit).toBe(0);
    expect(said()).not.toContain('crashed');
  });

  it('[SU5] leaves no server behind when it is killed', async () => {
    const { parent, pid } = await given();
    parent.kill('SIGKILL');
    await isGone(pid);
  });
});
