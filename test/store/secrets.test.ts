import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHookSecret, createToken, openSecrets } from '../../server/store/secrets.ts';
import { temporaryFolder } from './house.ts';

describe('secrets.json', () => {
  it('[ST32] is made with new secrets of 256 bits, and keeps them', async () => {
    const folder = await temporaryFolder();
    const { value } = await openSecrets({ folder });
    expect(value).toEqual({
      version: 1,
      owner: expect.stringMatching(/^[\w-]{43}$/),
      overlay: expect.stringMatching(/^[\w-]{43}$/),
      hooks: { gift: [{ secret: expect.stringMatching(/^whsec_[\w+/]{43}=$/), until: null }] },
      moderators: [],
    });
    expect(value.owner).not.toBe(value.overlay);
    expect((await openSecrets({ folder })).value).toEqual(value);
    expect(new Set(Array.from({ length: 100 }, createToken)).size).toBe(100);
    expect(Buffer.from(createHookSecret().slice(6), 'base64')).toHaveLength(32);
  });

  it.runIf(process.platform !== 'win32')('[ST32] is for its owner alone, also after a save', async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, 'secrets.json');
    const secrets = await openSecrets({ folder });
    const modes = [(await stat(file)).mode & 0o777];
    await secrets.save({ ...secrets.value, owner: createToken() });
    modes.push((await stat(file)).mode & 0o777);
    await chmod(file, 0o644);
    await openSecrets({ folder });
    modes.push((await stat(file)).mode & 0o777);
    expect(modes).toEqual([0o600, 0o600, 0o600]);
  });

  it.each(['owner', ' Owner', 'viewer', 'giftcast', 'twitch:5'])(
    '[ST37] a moderator who would act as somebody else (%j) is refused',
    async (label) => {
      const folder = await temporaryFolder();
      const { value } = await openSecrets({ folder });
      const moderator = { id: 'm1', label, sha256: 'a'.repeat(64), expiresAtMs: null };
      const file = path.join(folder, 'secrets.json');
      await writeFile(file, JSON.stringify({ ...value, moderators: [moderator] }));
      await expect(openSecrets({ folder })).rejects.toMatchObject({
        faults: [{ path: 'moderators.0.label' }],
      });
    },
  );

  it('[ST32] with anything wrong is refused by place, without a secret in the error', async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, 'secrets.json');
    const { value } = await openSecrets({ folder });
    const wrong = JSON.stringify({ ...value, owner: 'canary', hooks: { gift: [] }, extra: 'canary' });
    await writeFile(file, wrong);
    const error: unknown = await openSecrets({ folder }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'store/invalid-file',
      path: file,
      faults: [{ path: 'owner' }, { path: 'hooks.gift' }, { path: 'extra' }],
    });
    expect(JSON.stringify([String(error), error])).not.toContain('canary');
    expect(await readFile(file, 'utf8')).toBe(wrong);
  });
});
