import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeOpening } from '../../server/cli/opening.ts';
import { readOptions, UsageError } from '../../server/cli/options.ts';
import { plain } from '../../server/cli/say.ts';

/** A machine in one network. */
const OWN = [
  { address: '127.0.0.1', isForOthers: false },
  { address: '::1', isForOthers: false },
  { address: '192.168.1.5', isForOthers: true },
  { address: '10.8.0.2', isForOthers: true },
  { address: 'fd00::5', isForOthers: false },
];
const read = (argv: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  readOptions(argv, env, OWN);

describe('options', () => {
  it('[OP1] have defaults: port 4747, this computer only, ./data', () => {
    expect(readOptions(['serve'], {})).toEqual({
      command: 'serve',
      person: null,
      port: 4747,
      hosts: [],
      publicUrl: null,
      remote: false,
      fixed: { network: false, internet: false },
      dataFolder: resolve('data'),
      demo: false,
      twitch: null,
      tikfinity: null,
      twitchIrc: null,
      twitchId: null,
      twitchClientId: null,
      open: true,
      file: null,
      to: null,
      force: false,
      repair: false,
    });
  });

  it('[DO1] name what is exported, imported and repaired', () => {
    expect(readOptions(['export', '--to', 'mine.json'], {})).toMatchObject({ to: resolve('mine.json') });
    expect(readOptions(['import', 'mine.json'], {})).toMatchObject({ file: resolve('mine.json') });
    expect(readOptions(['doctor', '--repair'], {})).toMatchObject({ command: 'doctor', repair: true });
    expect(() => readOptions(['import'], {})).toThrow('Name the file to take over');
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
    [['serve', '--twitch', 'two words']],
    [['serve', '--tikfinity', 'http://127.0.0.1:1/']],
    [['serve', '--demo', '--tikfinity']],
    [['serve', '--host', 'studio']],
    [['serve', '--remote']],
  ])('[OP2] %j is refused in words', (argv) => {
    expect(() => read(argv)).toThrow(UsageError);
  });
});

describe('options that were mistyped', () => {
  it.each([
    // What npm leaves of `npm start --port 4748` and of `npm run backup --to copies`.
    ['serve', '4748'],
    ['backup', 'copies'],
    ['restore', 'my', 'backup'],
    ['person', 'tiktok:1', 'copy.json'],
  ])('[OP6] %s %s has a word too many, which is told with the way to write it', (...argv) => {
    expect(() => read(argv)).toThrow(
      `"${argv.at(-1)}" is a word too many. Options stand behind -- as in "npm start -- --port 4748"`,
    );
  });

  it('[OP6] an option that is none is told with those that there are', () => {
    expect(() => read(['serve', '--prot', '1'])).toThrow(
      /^Unknown option '--prot'\. There are: --port, --.*\.$/,
    );
  });
});

describe('what a start opens', () => {
  it('[RA1] --host names addresses of this computer, with brackets or without; 0.0.0.0 is all that others reach', () => {
    const hosts = (text: string) => read(['serve', '--host', text]).hosts;
    expect(hosts('192.168.1.5')).toEqual(['192.168.1.5']);
    expect(hosts('10.8.0.2, [fd00::5],10.8.0.2')).toEqual(['10.8.0.2', 'fd00::5']);
    expect(hosts('FD00:0::0005')).toEqual(['fd00::5']);
    expect(hosts('0.0.0.0')).toEqual(['192.168.1.5', '10.8.0.2']);
    expect(hosts('0.0.0.0,::1')).toEqual(['192.168.1.5', '10.8.0.2', '::1']);
    for (const here of ['127.0.0.1', 'localhost', '', ' , ']) expect([here, hosts(here)]).toEqual([here, []]);
    expect(read(['serve'], { GIFTCAST_HOST: '192.168.1.5' }).hosts).toEqual(['192.168.1.5']);
    expect(readOptions(['serve', '--host', '0.0.0.0'], {}, []).hosts).toEqual([]);
  });

  it.each([
    '192.168.1.6',
    '192.168.1',
    '192.168.1.5:4747',
    'http://192.168.1.5',
    '*',
    '::',
    'fe80::1%eth0',
    '[fd00::5',
    '192.168.1.5,203.0.113.1',
  ])('[RA1] --host %s is refused with the addresses that there are', (text) => {
    const start = () => read(['serve', '--host', text]);
    expect(start).toThrow(UsageError);
    expect(start).toThrow('is no address of this computer. It has 192.168.1.5, 10.8.0.2.');
  });

  it('[RA1] an address that the machine has lost keeps nobody from stopping it or asking for its links', () => {
    expect(read(['urls', '--host', '192.168.1.6']).hosts).toEqual(['192.168.1.6']);
    expect(read(['stop'], { GIFTCAST_HOST: '192.168.1.6' }).hosts).toEqual(['192.168.1.6']);
    expect(() => read(['urls', '--host', 'studio'])).toThrow(UsageError);
  });

  it('[RA2] --public-url is a tunnel’s https address and nothing more', () => {
    const opening = (...argv: string[]) => read(['serve', ...argv]);
    for (const text of ['https://show.example', 'HTTPS://Show.Example/', 'https://show.example:443']) {
      expect(opening('--public-url', text).publicUrl).toBe('https://show.example');
    }
    expect(opening('--public-url', 'https://show.example:8443').publicUrl).toBe('https://show.example:8443');
    expect(opening('--public-url', 'https://bücher.example').publicUrl).toBe('https://xn--bcher-kva.example');
    const env = { GIFTCAST_PUBLIC_URL: 'https://show.example', GIFTCAST_REMOTE: '1' };
    expect(read(['serve'], env)).toMatchObject({ publicUrl: 'https://show.example', remote: true });
    expect(read(['serve'], { ...env, GIFTCAST_REMOTE: '0' }).remote).toBe(false);
  });

  it.each([
    'http://show.example',
    'wss://show.example',
    'show.example',
    'https://',
    'https://show.example/hooks',
    'https://show.example/?a=1',
    'https://show.example/#k=1',
    'https://ada@show.example',
    'https://127.0.0.1:4747',
    'https://localhost:4747/',
    'https://192.168.1.5:4747',
  ])('[RA2] --public-url %s is refused', (text) => {
    expect(() => read(['serve', '--host', '0.0.0.0', '--public-url', text])).toThrow(UsageError);
  });

  it('[RA3] --remote needs a tunnel', () => {
    expect(() => read(['serve', '--remote'])).toThrow('--public-url');
    expect(() => read(['serve'], { GIFTCAST_REMOTE: 'true' })).toThrow(UsageError);
    expect(read(['serve', '--remote', '--public-url', 'https://show.example']).remote).toBe(true);
  });

  it('[RA4] is said at the start, in plain words', () => {
    const lines = (...argv: string[]) => describeOpening(4747, read(['serve', ...argv]));
    const tunnel = ['--public-url', 'https://show.example'];
    expect(lines()).toEqual(['Only this computer can reach it.']);
    expect(lines('--host', '192.168.1.5,fd00::5')).toEqual([
      'Others in your network can reach it, and read what goes over it: http://192.168.1.5:4747',
      'Others in your network can reach it, and read what goes over it: http://[fd00::5]:4747',
    ]);
    expect(lines(...tunnel)).toEqual([
      'From the internet https://show.example takes signed gifts.',
      'The dashboard does not open there.',
    ]);
    expect(lines(...tunnel, '--remote').at(-1)).toContain('Yours does not work there.');
  });
});

describe('what other people wrote', () => {
  it('[DO20] (T27) is printed without what a terminal obeys', () => {
    expect(plain('tier "\u001b]0;pwn\u0007\u009b2J\nFINE \u202eabc"')).toBe(
      String.raw`tier "\u001b]0;pwn\u0007\u009b2J\u000aFINE \u202eabc"`,
    );
  });
});
