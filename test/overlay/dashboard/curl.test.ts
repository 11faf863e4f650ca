import { expect, it } from 'vitest';
import { MASKED_SECRET, signedCurl } from '../../../overlay/dashboard/curl.ts';

const HOOK = { url: 'http://127.0.0.1:4747/hooks/gift', secret: 'whsec_c2VjcmV0' };

it('[DS18] the command shows no secret until it is copied', () => {
  const shown = signedCurl({ ...HOOK, secret: MASKED_SECRET });
  expect(shown).not.toContain(HOOK.secret);
  expect(shown).toBe(signedCurl(HOOK).replace(HOOK.secret, MASKED_SECRET));
  expect(shown).toContain(HOOK.url);
});
