import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createMediaWatch } from '../../server/media-watch.ts';
import { createMediaDesks } from '../../server/office/media.ts';
import type { Desks } from '../../server/office/office.ts';
import { createOffice } from '../../server/office/office.ts';
import { openMediaShelf } from '../../server/store/media.ts';
import { createOs } from '../../server/store/os.ts';
import type { Tier } from '../../shared/tier.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import type { Topics } from '../../shared/topics.ts';
import { temporaryFolder } from '../store/house.ts';
import { createTestClock } from '../support/clock.ts';
import { mediaFiles } from '../support/media-files.ts';
import { eventually } from '../support/wait.ts';
import { mia } from './given-files.ts';
import { owner, start } from './given-show.ts';

const id = createHash('sha256').update(mediaFiles.png()).digest('hex');

async function startWithMedia(tiers: readonly Tier[] = []) {
  const folder = await temporaryFolder();
  writeFileSync(join(folder, 'rose.png'), mediaFiles.png());
  const shelf = await openMediaShelf({ folder, os: createOs(), changed() {}, refused() {} });
  const house = start(undefined, {
    office: createOffice(createMediaDesks(shelf, () => tiers) as Desks),
    media: shelf.list,
  });
  async function ask(args: object, identity = mia, name = 'delete-media') {
    const asked = house.show.command(identity, {
      id: `${name}-${Math.random().toString(36).slice(2)}`,
      name,
      args,
    });
    let isDone = false;
    void asked.then(() => {
      isDone = true;
    });
    await eventually('the errand', () => {
      house.sync();
      return isDone ? true : null;
    });
    return asked;
  }
  return { ...house, folder, shelf, ask };
}

it('[ME16] the topic media tells staff of each file that can be used; overlays are not told', async () => {
  const { show } = await startWithMedia();
  const item = {
    id,
    kind: 'png',
    bytes: mediaFiles.png().length,
    width: 2,
    height: 2,
    durationMs: null,
    name: 'rose.png',
  };
  expect(show.topic('media', 'owner').value).toEqual([item]);
  expect(show.topic('media', 'moderator').value).toEqual([item]);
  expect(show.topic('media', 'overlay').value).toEqual([]);
  expect(show.topicNames('moderator')).toContain('media');
  expect(show.topicNames('overlay')).not.toContain('media');
});

it('[ME17] delete-media takes a file away for good, with a record of who did', async () => {
  const { show, ask, records, folder } = await startWithMedia();
  expect(await ask({ id })).toEqual({ ok: true, value: null });
  expect(existsSync(join(folder, 'rose.png'))).toBe(false);
  expect(show.topic('media', 'owner').value).toEqual([]);
  expect(records.at(-1)).toMatchObject({
    kind: 'command',
    actor: 'Mia',
    in: { name: 'delete-media', args: { id } },
  });
  const audit = show.topic('audit', 'owner').value as Topics['audit'];
  expect(audit[0]).toMatchObject({ actor: 'Mia', name: 'delete-media', args: { id }, undoable: false });
});

it('[MD6] delete-media refuses a file that a step uses, and names the step', async () => {
  const [first] = DEFAULT_LADDER.tiers;
  if (!first) throw new Error('the ladder is empty');
  const { ask, folder, records } = await startWithMedia([{ ...first, media: { picture: id, sound: id } }]);
  expect(await ask({ id })).toEqual({
    ok: false,
    error: {
      code: 'media/in-use',
      message: '"Ticker thanks" uses this file. Choose another one there first.',
    },
  });
  expect(existsSync(join(folder, 'rose.png'))).toBe(true);
  expect(records).toEqual([]);
});

it('[ME17] of a file that is not there that is said, and what is no id reaches no path', async () => {
  const { ask, records, folder } = await startWithMedia();
  expect(await ask({ id: 'ab'.repeat(32) }, owner)).toMatchObject({
    ok: false,
    error: { code: 'state/not-found' },
  });
  for (const wrong of [
    '',
    '../../secrets.json',
    'rose.png',
    id.toUpperCase(),
    `${id}/..`,
    `${id}\n`,
    null,
    1,
  ]) {
    expect([wrong, await ask({ id: wrong })]).toEqual([
      wrong,
      expect.objectContaining({ ok: false, error: expect.objectContaining({ code: 'command/bad-args' }) }),
    ]);
  }
  expect(existsSync(join(folder, 'rose.png'))).toBe(true);
  expect(records).toEqual([]);
});

it('[ME21] rename-media gives a file another name, with a record; its id stays', async () => {
  const { show, ask, records, folder } = await startWithMedia();
  expect(await ask({ id, name: 'Ada und Rosen' }, mia, 'rename-media')).toEqual({ ok: true, value: null });
  expect(existsSync(join(folder, 'Ada und Rosen.png'))).toBe(true);
  expect(existsSync(join(folder, 'rose.png'))).toBe(false);
  expect(show.topic('media', 'moderator').value).toMatchObject([{ id, name: 'Ada und Rosen.png' }]);
  expect(records.at(-1)).toMatchObject({ in: { name: 'rename-media', args: { id, name: 'Ada und Rosen' } } });
  for (const name of ['../rose', 'a/b', '.hidden', 'con', 'a'.repeat(49), ' rose', 'rose.png', '', 'a\0b', 7])
    expect(await ask({ id, name }, owner, 'rename-media'), String(name)).toMatchObject({
      ok: false,
      error: { code: 'command/bad-args', path: 'args.name' },
    });
  expect(await ask({ id: 'ab'.repeat(32), name: 'rose' }, owner, 'rename-media')).toMatchObject({
    ok: false,
    error: { code: 'state/not-found' },
  });
});

it('[ME10] what is dropped into the folder while the server runs is found, and a folder that fails is said once', async () => {
  const clock = createTestClock();
  const warned: unknown[] = [];
  let looks = 0;
  const watch = createMediaWatch({
    clock,
    log: { warn: (...line) => warned.push(line) },
    async look() {
      looks += 1;
      if (looks === 2 || looks === 3) throw new Error('EIO');
    },
  });
  watch.start();
  for (let i = 1; i <= 5; i += 1) {
    clock.advance(5_000);
    await new Promise((resolve) => setImmediate(resolve));
    expect(looks).toBe(i);
  }
  expect(warned).toHaveLength(1);
  await watch.stop();
  clock.advance(60_000);
  expect(looks).toBe(5);
});
