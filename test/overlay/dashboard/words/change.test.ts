import { describe, expect, it } from 'vitest';
import type { Store } from '../../../../overlay/dashboard/store.ts';
import { saveWords } from '../../../../overlay/dashboard/words/change.ts';
import { adding, removing } from '../../../../overlay/dashboard/words/own.ts';
import { createTopics } from '../../../../overlay/net/topics.ts';
import { DEFAULT_WORDS } from '../../../../shared/word-settings.ts';

/** A server that knows versions; somebody else's words come after `overtakes` of the saves were sent. */
function given({ overtakes = 0 } = {}) {
  const topics = createTopics();
  let version = 5;
  let left = overtakes;
  const sent: unknown[] = [];
  const tell = (block: string[]) => topics.merge({ words: { ...DEFAULT_WORDS, block, version } });
  tell(['plum']);
  const run: Store['run'] = async (_name, args, standsHere = () => false) => {
    sent.push(args);
    if (left-- <= 0) return { ok: true, value: { version: ++version }, id: 'save' };
    version++;
    setTimeout(() => tell(['plum', `theirs-${version}`]));
    standsHere({ code: 'state/stale-version', message: 'Somebody was first.' });
    return { ok: false };
  };
  return { deps: { topics, run }, sent };
}

describe('a change of the words', () => {
  it('[WO2] is saved upon the version that was seen', async () => {
    const { deps, sent } = given();
    expect(await saveWords(deps, adding('block', ['pear']))).toMatchObject({ ok: true, id: 'save' });
    expect(sent).toMatchObject([{ baseVersion: 5, words: { block: ['plum', 'pear'] } }]);
    expect(Object.keys((sent[0] as { words: object }).words)).not.toContain('version');
  });

  it("[WO2] is made anew upon somebody else's newer words, so that neither is lost", async () => {
    const { deps, sent } = given({ overtakes: 1 });
    expect(await saveWords(deps, adding('block', ['pear']))).toMatchObject({ ok: true });
    expect(sent.at(-1)).toMatchObject({ baseVersion: 6, words: { block: ['plum', 'theirs-6', 'pear'] } });
  });

  it('[WO2] is not sent where the words are so already', async () => {
    const { deps, sent } = given();
    expect(await saveWords(deps, removing('block', 'pear'))).toBe('nothing');
    expect(sent).toEqual([]);
  });

  it('[WO2] is given up where others are always first', async () => {
    const { deps, sent } = given({ overtakes: 99 });
    expect(await saveWords(deps, adding('block', ['pear']))).toEqual({ ok: false });
    expect(sent).toHaveLength(4);
  });
});
