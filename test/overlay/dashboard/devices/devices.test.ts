import { describe, expect, it } from 'vitest';
import { askToCheck } from '../../../../overlay/dashboard/devices/ask-check.ts';
import { HOSTS, PUBLIC_URL } from '../../../../overlay/dashboard/devices/codecs.ts';
import { watchInstall } from '../../../../overlay/dashboard/devices/install.ts';

describe('other devices', () => {
  it('[AP3] take the tunnel’s address as it is copied, and no other', () => {
    const read = (typed: string) => {
      const found = PUBLIC_URL.read(typed);
      return found.ok ? found.value : 'wrong';
    };
    expect([
      read(' show.example '),
      read('https://show.example/'),
      read('HTTPS://Show.example:8443'),
    ]).toEqual(['https://show.example', 'https://show.example', 'https://show.example:8443']);
    expect(read('')).toBeNull();
    for (const typed of ['http://show.example', 'https://show.example/a', 'https://a@b', '::', 'ftp://x']) {
      expect([typed, read(typed)]).toEqual([typed, 'wrong']);
    }
    expect(HOSTS.read('')).toEqual({ ok: true, value: [] });
    expect(HOSTS.read(HOSTS.print(['10.0.0.3', 'fd00::5']))).toEqual({
      ok: true,
      value: ['10.0.0.3', 'fd00::5'],
    });
  });

  it('[AP3] are checked with the page’s own token, and no answer is told apart from a bad one', async () => {
    const asked: unknown[] = [];
    const check = (body: unknown) =>
      askToCheck('https://show.example', {
        token: 'tok',
        ask: async (_path, how) => {
          asked.push(how?.headers, how?.body);
          return new Response(JSON.stringify(body));
        },
      });
    expect([await check({ finding: 'silent' }), await check({ finding: 'new' })]).toEqual(['silent', null]);
    expect(asked.slice(0, 2)).toEqual([
      { 'content-type': 'application/json', authorization: 'Bearer tok' },
      '{"origin":"https://show.example"}',
    ]);
    const ask = () => Promise.reject(new Error('offline'));
    expect(await askToCheck('https://show.example', { token: 'tok', ask })).toBeNull();
  });
});

it('[AP2] the browser’s offer to install is kept for the page’s own button, and over once it is an app', () => {
  const page = new EventTarget();
  let installed = 0;
  let told = 0;
  const install = watchInstall(page, () => installed++);
  const stop = install.subscribe(() => told++);
  const offer = new Event('beforeinstallprompt', { cancelable: true });
  page.dispatchEvent(offer);
  expect([install.offer(), offer.defaultPrevented]).toEqual([offer, true]);
  page.dispatchEvent(new Event('appinstalled'));
  expect([install.offer(), installed, told]).toEqual([null, 1, 2]);
  stop();
});
