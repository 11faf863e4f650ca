import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import type { SignedCall } from '../../server/sources/standard-webhooks.ts';
import { createVerifier, decodeSecret, sign } from '../../server/sources/standard-webhooks.ts';

interface Vector {
  secret: string;
  id: string;
  timestamp: string;
  body: string;
  signature: string;
}

const vector: Vector = JSON.parse(
  readFileSync(new URL('../fixtures/webhook/standard-webhooks.json', import.meta.url), 'utf8'),
);
const nowMs = Number(vector.timestamp) * 1_000;
const { secret } = vector;

const verify = (change: Partial<SignedCall> = {}, secrets: readonly string[] = [secret]) =>
  createVerifier({ secrets: () => secrets }).verify({
    id: vector.id,
    timestamp: vector.timestamp,
    signature: vector.signature,
    body: Buffer.from(vector.body),
    nowMs,
    ...change,
  });

const newSecret = (bytes = 32) => `whsec_${randomBytes(bytes).toString('base64')}`;

describe('standard webhooks', () => {
  it('[WH1] the published vector verifies, and our signature is its signature', () => {
    expect(verify()).toBe('ok');
    expect(sign({ ...vector, timestamp: Number(vector.timestamp) })).toBe(vector.signature);
  });

  it('[WH2] what we sign, the reference library verifies, and the other way round', () => {
    const timestamp = Math.floor(Date.now() / 1_000);
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(
        text,
        fc.stringMatching(/^[!-~]{1,60}$/),
        fc.integer({ min: 24, max: 64 }),
        (body, id, bytes) => {
          const own = newSecret(bytes);
          const reference = new Webhook(own);
          const signature = sign({ secret: own, id, timestamp, body });
          expect(reference.sign(id, new Date(timestamp * 1_000), body)).toBe(signature);
          const call = { id, timestamp: String(timestamp), signature, body: Buffer.from(body) };
          expect(verify({ ...call, nowMs: timestamp * 1_000 }, [own])).toBe('ok');
        },
      ),
      { numRuns: 200 },
    );
  });

  it('[WH3] the bytes are signed: one that differs, in body, id or time, is a bad signature', () => {
    expect(verify({ body: Buffer.from(`${vector.body} `) })).toBe('bad-signature');
    expect(verify({ body: Buffer.from(JSON.stringify(JSON.parse(vector.body))) })).toBe('bad-signature');
    expect(verify({ id: `${vector.id}x` })).toBe('bad-signature');
    expect(verify({ timestamp: String(Number(vector.timestamp) + 1) })).toBe('bad-signature');
    expect(verify({}, [newSecret()])).toBe('bad-signature');
    expect(verify({}, [])).toBe('bad-signature');
  });

  it('[WH4] a right signature more than five minutes off, either way, is stale; a wrong one is just wrong', () => {
    expect([-300_000, 300_000].map((off) => verify({ nowMs: nowMs + off }))).toEqual(['ok', 'ok']);
    expect([-301_000, 301_000].map((off) => verify({ nowMs: nowMs + off }))).toEqual(['stale', 'stale']);
    expect(verify({ nowMs: nowMs + 301_000, id: 'another' })).toBe('bad-signature');
  });

  it('[WH5] every listed secret verifies until it is taken off the list', () => {
    let secrets = [newSecret(), secret];
    const verifier = createVerifier({ secrets: () => secrets });
    const call = { ...vector, body: Buffer.from(vector.body), nowMs };
    expect(verifier.verify(call)).toBe('ok');
    secrets = secrets.slice(0, 1);
    expect(verifier.verify(call)).toBe('bad-signature');
    secrets[0] = secret;
    expect(verifier.verify(call)).toBe('ok');
  });

  it('[WH6] of several signatures one right one is enough, up to the eighth', () => {
    const wrong = `v1,${Buffer.alloc(32).toString('base64')}`;
    expect(verify({ signature: `${wrong} v1a,abc ${vector.signature}` })).toBe('ok');
    expect(verify({ signature: `${`${wrong} `.repeat(7)}${vector.signature}` })).toBe('ok');
    expect(verify({ signature: `${`${wrong} `.repeat(8)}${vector.signature}` })).toBe('bad-signature');
  });

  it.each<[string, Partial<SignedCall>]>([
    ['none', { signature: undefined }],
    ['an empty header', { signature: '' }],
    ['an empty signature', { signature: 'v1,' }],
    ['one byte', { signature: 'v1,QQ==' }],
    ['one byte short', { signature: vector.signature.slice(0, -1) }],
    ['one byte more', { signature: `${vector.signature}=` }],
    ['no version', { signature: vector.signature.slice(3) }],
    ['another version', { signature: `v2${vector.signature.slice(2)}` }],
    ['hex of another scheme', { signature: `sha256=${'ab'.repeat(32)}` }],
    ['10 KB', { signature: `v1,${'A'.repeat(10_240)}` }],
    ['a hundred, the last one right', { signature: `${'v1,AAAA '.repeat(99)}${vector.signature}` }],
    ['a list of headers', { signature: [vector.signature, vector.signature] }],
    ['letters beyond Latin-1', { signature: `v1,${'\u4e00'.repeat(44)}` }],
    ['no id', { id: undefined }],
    ['no time', { timestamp: undefined }],
    ['a time in words', { timestamp: '2021-02-25T15:02:10Z' }],
    ['a time that is no number', { timestamp: 'NaN' }],
    ['a negative time', { timestamp: `-${vector.timestamp}` }],
    ['a time with a fraction', { timestamp: `${vector.timestamp}.0` }],
    ['a time with a space', { timestamp: ` ${vector.timestamp}` }],
    ['a time without end', { timestamp: '9'.repeat(400) }],
  ])('[WH7] %s is a bad signature', (_name, change) => {
    expect(verify(change)).toBe('bad-signature');
  });

  it('[WH8] no headers, however odd, make it throw', () => {
    const header = fc.oneof(fc.string({ unit: 'binary' }), fc.constant(undefined), fc.array(fc.string()));
    fc.assert(
      fc.property(header, header, header, fc.uint8Array(), (id, timestamp, signature, body) => {
        expect(verify({ id, timestamp, signature, body: Buffer.from(body) })).toBe('bad-signature');
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    '',
    'whsec_',
    'whsec_QUJD',
    'whsec_not base64 but long enough to be one key',
    newSecret(23),
    newSecret(65),
  ])('[WH9] %j is no secret: it verifies nothing, and signing with it throws', (bad) => {
    expect(decodeSecret(bad)).toBeNull();
    expect(verify({}, [bad])).toBe('bad-signature');
    expect(verify({}, [bad, secret])).toBe('ok');
    expect(() => sign({ secret: bad, id: 'a', timestamp: 0, body: '' })).toThrow(RangeError);
  });
});
