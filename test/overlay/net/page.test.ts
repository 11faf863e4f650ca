import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newUuid } from '../../../overlay/net/id.ts';
import {
  dropToken,
  isKept,
  keepToken,
  moveToken,
  readInvite,
  readToken,
} from '../../../overlay/net/token.ts';
import { createTopics } from '../../../overlay/net/topics.ts';
import { PAGE_VERSION } from '../../../overlay/net/version.ts';

const goal = { label: 'Mic', target: 10, value: 1 };
const stage = { cleared: null, paused: false, muted: false };

describe('topics', () => {
  it('[NT17] a topic replaces its value, a welcome replaces everything', () => {
    const topics = createTopics();
    topics.replace({ goal, stage });
    topics.merge({ goal: { ...goal, value: 2 } });
    expect([topics.get('goal'), topics.get('stage')]).toEqual([{ ...goal, value: 2 }, stage]);
    topics.replace({ stage });
    expect([topics.get('goal'), topics.get('stage')]).toEqual([undefined, stage]);
  });

  it('[NT18] listeners hear of their own topic, of every welcome, and of nothing once stopped', () => {
    const topics = createTopics();
    const heard: string[] = [];
    const stop = topics.subscribe('goal', () => heard.push('goal'));
    topics.subscribe('stage', () => heard.push('stage'));
    topics.merge({ goal });
    topics.replace({});
    stop();
    topics.replace({ goal });
    expect(heard).toEqual(['goal', 'goal', 'stage', 'stage']);
  });
});

describe('token', () => {
  it('[NT19] is read from the fragment', () => {
    expect([readToken('#k=abc_-9'), readToken('#k='), readToken('#x=1'), readToken('')]).toEqual([
      'abc_-9',
      null,
      null,
      null,
    ]);
  });

  it('[NT20] moves from the address into storage, and stays in the address where storage is refused', () => {
    let dropped = 0;
    const storage = pocket();
    const dropFragment = () => void dropped++;
    const pockets = { tab: storage, device: pocket(), dropFragment };
    expect(moveToken({ fragment: '', ...pockets })).toBe(null);
    expect(moveToken({ fragment: '#k=abc', ...pockets })).toBe('abc');
    expect(moveToken({ fragment: '', ...pockets })).toBe('abc');
    expect(dropped).toBe(1);
    const refused = () => {
      throw new Error('denied');
    };
    expect(moveToken({ fragment: '#k=abc', tab: refused, device: refused, dropFragment })).toBe('abc');
    expect(dropped).toBe(1);
  });

  it('[PE7] kept by the device is found by a tab that has none, until it is dropped', () => {
    const [tab, device] = [pocket(), pocket()];
    const page = { fragment: '#/desk', tab, device, dropFragment() {} };
    expect([keepToken('abc', device), isKept('abc', device), isKept('abc', tab)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(moveToken(page)).toBe('abc');
    keepToken('own', tab);
    expect(moveToken(page)).toBe('own');
    dropToken(tab);
    dropToken(device);
    expect([moveToken(page), isKept('abc', device)]).toEqual([null, false]);
    const refused = () => {
      throw new Error('denied');
    };
    expect([keepToken('abc', refused), isKept('abc', refused)]).toEqual([false, false]);
    dropToken(refused);
  });

  it('[PE6] the code of an invitation is read from the fragment', () => {
    expect([readInvite('#join=abc_-9'), readInvite('#k=abc'), readInvite('#/desk')]).toEqual([
      'abc_-9',
      null,
      null,
    ]);
  });
});

/** A browser's storage. */
function pocket() {
  const stored = new Map<string, string>();
  return () => ({
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
}

describe('page', () => {
  it('[NT21] ids are version 4 UUIDs, also where randomUUID is missing', () => {
    const getRandomValues = (bytes: Uint8Array<ArrayBuffer>) => bytes.fill(0xff);
    expect(newUuid({ getRandomValues })).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
    expect(newUuid({ getRandomValues, randomUUID: () => 'own' })).toBe('own');
  });

  it('[NT22] the pages say the version of package.json', () => {
    const { version }: { version: unknown } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(PAGE_VERSION).toBe(version);
  });
});
