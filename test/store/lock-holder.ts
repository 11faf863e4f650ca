import { createOs } from '../../server/store/os.ts';

// Started as a process of its own: tries the lock, says how it went, and stays until it is told or killed.
const [, , folder = '', platform = ''] = process.argv;
const os = createOs(platform === 'darwin' ? { platform: 'darwin' } : {});
try {
  const lock = await os.acquireLock(folder);
  process.send?.('held');
  process.once('message', async () => {
    await lock.release();
    process.exit(0);
  });
} catch (error) {
  process.send?.(error instanceof Error && 'code' in error ? error.code : String(error));
  process.disconnect?.();
}
