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
      twitch: null,
      tikfinity: null,
      twitchIrc: null,
      twitchId: null,
      twitchClientId: null,
      open: true,
    });
  });

  it('[OP3] a channel is read out of what people paste', () => {
    for (const text of ['ada', 'Ada', '#ada', '@ada', 'https://www.twitch.tv/Ada/', 'twitch.tv/ada']) {
      expect(readOptions(['serve', '--twitch', text], {}).twitch).toEqual({ channel: 'ada' });
    }
    expect(readOptions(['serve'], { GIFTCAST_TWITCH: 'ada' }).twitch).toEqual({ channel: 'ada' });
  });

  it('[OP4] the address of TikFinity may be left out', () => {
    const usual = { url: 'ws://127.0.0.1:21213/' };
    expect(readOptions(['serve', '--tikfinity'], {}).tikfinity).toEqual(usual);
    expect(readOptions(['serve', '--tikfinity', '--no-open'], {})).toMatchObject({
      tikfinity: usual,
      open: false,
    });
    expect(readOptions(['serve'], { GIFTCAST_TIKFINITY: '1' }).tikfinity).toEqual(usual);
    expect(readOptions(['serve'], { GIFTCAST_TIKFINITY: '0' }).tikfinity).toBeNull();
    const other = 'ws://127.0.0.1:5000/';
    expect(readOptions(['serve', '--tikfinity', other], {}).tikfinity).toEqual({ url: other });
    expect(readOptions(['serve', `--tikfinity=${other}`], {}).tikfinity).toEqual({ url: other });
    expect(readOptions(['serve'], { GIFTCAST_TIKFINITY: other }).tikfinity).toEqual({ url: other });
  });

  it('[OP5] another chat server and a client id come from the environment', () => {
    const env = { GIFTCAST_TWITCH_IRC: 'ws://127.0.0.1:6667', GIFTCAST_TWITCH_CLIENT_ID: 'abc' };
    expect(readOptions(['serve'], env)).toMatchObject({
      twitchIrc: 'ws://127.0.0.1:6667',
      twitchClientId: 'abc',
    });
    expect(() => readOptions(['serve'], { GIFTCAST_TWITCH_IRC: 'irc.example.org' })).toThrow(UsageError);
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
    [['serve', '--twitch', 'two words']],
    [['serve', '--tikfinity', 'http://127.0.0.1:1/']],
    [['serve', '--demo', '--tikfinity']],
    [['serve', '--host', '0.0.0.0']],
  ])('[OP2] %j is refused in words', (argv) => {
    expect(() => readOptions(argv, {})).toThrow(UsageError);
  });

  it('[OP2] what is not built yet is refused from the environment too', () => {
    expect(() => readOptions(['serve'], { GIFTCAST_REMOTE: '1' })).toThrow('is not built yet');
  });
});
