import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOptions, UsageError } from '../../server/cli/options.ts';

describe('options', () => {
  it('[OP1] have defaults: port 4747, this computer only, ./data', () => {
    expect(readOptions(['serve'], {})).toEqual({
      command: 'serve',
      port: 4747,
      host: '127.0.0.1',
      dataFolder: resolve('data'),
      demo: false,
      open: true,
    });
  });

  it('[OP1] come from arguments, else from the environment; the demo has a folder of its own', () => {
    const env = { GIFTCAST_PORT: '5000', GIFTCAST_DATA: 'elsewhere', CI: 'true' };
    expect(readOptions(['serve', '--port', '5001'], env)).toMatchObject({ port: 5001, open: false });
    expect(readOptions(['serve'], env)).toMatchObject({ port: 5000, dataFolder: resolve('elsewhere') });
    expect(readOptions(['serve', '--demo', '--no-open'], {})).toMatchObject({
      demo: true,
      open: false,
      dataFolder: resolve('data-demo'),
    });
  });

  it.each([
    [['serve', '--port', '0']],
    [['serve', '--port', '70000']],
    [['serve', '--prot', '1']],
    [['dance']],
    [['serve', '--public-url', 'https://example.org']],
    [['serve', '--remote']],
    [['serve', '--twitch', 'ada']],
    [['serve', '--tikfinity']],
    [['serve', '--host', '0.0.0.0']],
  ])('[OP2] %j is refused in words', (argv) => {
    expect(() => readOptions(argv, {})).toThrow(UsageError);
  });

  it('[OP2] what is not built yet is refused from the environment too', () => {
    expect(() => readOptions(['serve'], { GIFTCAST_TWITCH: 'ada' })).toThrow('is not built yet');
  });
});
