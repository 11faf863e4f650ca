import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newUuid } from '../../../overlay/net/id.ts';
import { moveToken, readToken } from '../../../overlay/net/token.ts';
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
    const stored = new Map<string, string>();
    let dropped = 0;
    const storage = () => ({
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
    });
    const dropFragment = () => void dropped++;
    expect(moveToken({ fragment: '', storage, dropFragment })).toBe(null);
    expect(moveToken({ fragment: '#k=abc', storage, dropFragment })).toBe('abc');
    expect(moveToken({ fragment: '', storage, dropFragment })).toBe('abc');
    expect(dropped).toBe(1);
    const refused = () => {
      throw new Error('denied');
    };
    expect(moveToken({ fragment: '#k=abc', storage: refused, dropFragment })).toBe('abc');
    expect(dropped).toBe(1);
  });
});

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
