import nodeFs from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createNodeDisk } from '../../server/store/node-disk.ts';
import { createOs } from '../../server/store/os.ts';
import { temporaryFolder } from './house.ts';

it('[ST34] a write that fails is told with its path, from a later turn of the loop', async () => {
  const fs = {
    ...nodeFs,
    writeSync: () => {
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    },
  };
  const disk = createNodeDisk({ os: createOs({ fs }) });
  const path = join(await temporaryFolder(), 'file');
  const file = await disk.create(path);
  const order: string[] = [];
  const failed = new Promise<Error | null>((resolve) => {
    file.write(Buffer.from('gift'), (error, writtenBytes) => {
      order.push(`told ${writtenBytes}`);
      resolve(error);
    });
  });
  order.push('asked');
  expect(await failed).toMatchObject({ code: 'store/io', path });
  expect(order).toEqual(['asked', 'told 0']);
  await file.close();
});
