import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Disk, type DiskFile, writeAll, writeWhole } from '../../server/store/disk.ts';
import { createNodeDisk } from '../../server/store/node-disk.ts';
import { temporaryFolder } from './house.ts';
import { createMemoryDisk } from './memory-disk.ts';

const put = (file: DiskFile, text: string) =>
  new Promise<void>((resolve, reject) => {
    writeAll(file, Buffer.from(text), (error) => (error ? reject(error) : resolve()));
  });
const synced = (file: DiskFile) =>
  new Promise<void>((resolve, reject) => file.sync((error) => (error ? reject(error) : resolve())));

const disks: [string, () => Promise<{ disk: Disk; folder: string }>][] = [
  [
    'the real disk',
    async () => ({ disk: createNodeDisk(), folder: path.join(await temporaryFolder(), 'a', 'ü b') }),
  ],
  ['its twin in memory', async () => ({ disk: createMemoryDisk(), folder: path.join(path.sep, 'a', 'b') })],
];

describe.each(disks)('%s', (_name, open) => {
  it('[ST18] writes at the end, reads whole or in part, cuts, and goes on', async () => {
    const { disk, folder } = await open();
    await disk.createFolder(folder);
    await disk.createFolder(folder);
    const place = path.join(folder, 'file');
    const made = await disk.create(place);
    await put(made, 'one ');
    await put(made, 'two ');
    await synced(made);
    await made.close();
    await disk.syncFolder(folder);
    const again = await disk.append(place);
    await put(again, 'three');
    await again.close();
    expect((await disk.read(place)).toString()).toBe('one two three');
    expect((await disk.read(place, { fromByte: 4, bytes: 3 })).toString()).toBe('two');
    expect((await disk.read(place, { fromByte: 8, bytes: 99 })).toString()).toBe('three');
    await disk.truncate(place, 3);
    const last = await disk.append(place);
    await put(last, '!');
    await last.close();
    expect((await disk.read(place)).toString()).toBe('one!');
  });

  it('[ST18] lists sorted names, renames over, removes what may be missing', async () => {
    const { disk, folder } = await open();
    expect(await disk.list(folder)).toEqual([]);
    await disk.createFolder(folder);
    for (const name of ['b', 'a']) await writeWhole(disk, path.join(folder, name), Buffer.from(name));
    expect(await disk.list(folder)).toEqual(['a', 'b']);
    await disk.rename(path.join(folder, 'a'), path.join(folder, 'b'));
    await disk.remove(path.join(folder, 'nothing'));
    expect(await disk.list(folder)).toEqual(['b']);
    expect((await disk.read(path.join(folder, 'b'))).toString()).toBe('a');
    await disk.remove(path.join(folder, 'b'));
    expect(await disk.list(folder)).toEqual([]);
  });

  it('[ST18] gives a file a second name, which stays when the first one is written anew', async () => {
    const { disk, folder } = await open();
    await disk.createFolder(folder);
    const [first, second] = [path.join(folder, 'first'), path.join(folder, 'second')];
    await writeWhole(disk, first, Buffer.from('old'));
    await disk.link(first, second);
    await expect(disk.link(first, second)).rejects.toThrow('EEXIST');
    await writeWhole(disk, first, Buffer.from('new'));
    expect((await disk.read(second)).toString()).toBe('old');
    expect((await disk.read(first)).toString()).toBe('new');
  });

  it('[ST18] removes a folder with all that is in it, or a missing one', async () => {
    const { disk, folder } = await open();
    const inner = path.join(folder, 'a', 'b');
    await disk.createFolder(inner);
    await writeWhole(disk, path.join(inner, 'file'), Buffer.from('x'));
    await writeWhole(disk, path.join(folder, 'beside'), Buffer.from('x'));
    await disk.removeFolder(path.join(folder, 'a'));
    await disk.removeFolder(path.join(folder, 'a'));
    expect(await disk.list(inner)).toEqual([]);
    expect(await disk.list(folder)).toEqual(['beside']);
  });

  it('[ST18] does not make a file twice nor open a missing one', async () => {
    const { disk, folder } = await open();
    await disk.createFolder(folder);
    const place = path.join(folder, 'file');
    await (await disk.create(place)).close();
    await expect(disk.create(place)).rejects.toThrow('EEXIST');
    await expect(disk.append(path.join(folder, 'none'))).rejects.toThrow('ENOENT');
    await expect(disk.read(path.join(folder, 'none'))).rejects.toThrow('ENOENT');
  });
});

describe('the twin in memory', () => {
  const place = path.join(path.sep, 'a', 'file');

  it('[ST18] forgets in a power cut what was not synced, names too', async () => {
    const disk = createMemoryDisk();
    const file = await disk.create(place);
    await put(file, 'synced ');
    await synced(file);
    expect(await disk.cutPower({ policy: 'drop' }).list(path.dirname(place))).toEqual([]);

    const other = createMemoryDisk();
    const kept = await other.create(place);
    await other.syncFolder(path.dirname(place));
    await put(kept, 'synced ');
    await synced(kept);
    await put(kept, 'written');
    const after = other.cutPower({ policy: 'zero-fill' });
    expect((await after.read(place)).toString()).toBe(`synced ${'\0'.repeat(7)}`);
  });

  it('[ST18] after a failed sync never makes those bytes durable', async () => {
    const disk = createMemoryDisk({
      interfere: ({ kind, nth }) => (kind === 'sync' && nth === 1 ? { error: new Error('EIO') } : undefined),
    });
    const file = await disk.create(place);
    await disk.syncFolder(path.dirname(place));
    await put(file, 'lost');
    await expect(synced(file)).rejects.toThrow('EIO');
    await synced(file);
    expect((await disk.cutPower({ policy: 'prefix', random: () => 0.99 }).read(place)).length).toBe(0);
  });
});
