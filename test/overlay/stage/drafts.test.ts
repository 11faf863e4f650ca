import { describe, expect, it } from 'vitest';
import type { PreviewMessage } from '../../../overlay/net/drafts.ts';
import type { Received, TopicMap } from '../../../overlay/net/frames.ts';
import { readStageTopics } from '../../../overlay/net/read/for-stage.ts';
import { createDrafts } from '../../../overlay/stage/drafts.ts';
import { fakeAlert } from '../fakes.ts';

const goal = (label: string) => ({ label, target: 100, value: 0 });

/** A preview whose stage, server and editor write down what they are told. */
function setUp() {
  const stage: Received[] = [];
  const server: string[] = [];
  const editor: PreviewMessage[] = [];
  const drafts = createDrafts({
    stage: (frame) => void stage.push(frame),
    server: ({ type }) => void server.push(type),
    editor: (message) => void editor.push(message),
    readTopics: readStageTopics,
  });
  const welcome = (topics: TopicMap) =>
    drafts.receive({ type: 'welcome', protocol: 1, role: 'overlay', epoch: 'e', seq: 1, topics });
  const topic = (topics: TopicMap) => drafts.receive({ type: 'topic', seq: 2, topics });
  /** What the stage was told of topics since the last time. */
  const told = () => stage.splice(0).map((frame) => ('topics' in frame ? frame.topics : frame.type));
  return { drafts, editor, server, stage, told, topic, welcome };
}

describe('drafts', () => {
  it('[DP1] a draft stands over what the server says, then and later', () => {
    const { drafts, told, topic, welcome } = setUp();
    welcome({ goal: goal('live') });
    drafts.take({ giftcast: 'draft', topics: { goal: goal('draft') } });
    topic({ goal: goal('live again') });
    topic({ recent: [] });
    welcome({ goal: goal('anew') });
    expect(told()).toEqual([
      { goal: goal('live') },
      { goal: goal('draft') },
      { recent: [] },
      { goal: goal('draft') },
    ]);
  });

  it('[DP2] what is drafted no more is as the server said last', () => {
    const { drafts, told, topic, welcome } = setUp();
    welcome({ goal: goal('live') });
    drafts.take({ giftcast: 'draft', topics: { goal: goal('draft'), recent: [] } });
    topic({ goal: goal('meanwhile') });
    told();
    drafts.take({ giftcast: 'draft', topics: { recent: [] } });
    expect(told()).toEqual([{ goal: goal('meanwhile'), recent: [] }]);
  });

  it('[DP3] an editor’s alert takes the stage, its end is told to the editor alone', () => {
    const { drafts, editor, server, told } = setUp();
    drafts.receive({ type: 'alert', alert: fakeAlert(2), elapsedMs: 0 });
    drafts.take({ giftcast: 'play', alert: { ...fakeAlert(3), id: 'mine' } });
    drafts.receive({ type: 'alert', alert: fakeAlert(2), elapsedMs: 0 });
    drafts.take({ giftcast: 'play', alert: { ...fakeAlert(3), id: 'next' } });
    expect(told()).toEqual(['alert', 'alert', 'alert-cancelled', 'alert']);
    drafts.send({ type: 'alert-started', id: 'next' });
    drafts.send({ type: 'alert-done', id: 'next' });
    expect(server).toEqual([]);
    expect(editor).toEqual([{ giftcast: 'played', id: 'next' }]);
    drafts.send({ type: 'visible', visible: false });
    expect(server).toEqual(['visible']);
  });

  it('[DP4] a message that is none changes nothing', () => {
    const { drafts, told } = setUp();
    for (const data of [null, 7, 'draft', {}, { giftcast: 'draft' }, { giftcast: 'play', alert: {} }])
      drafts.take(data);
    expect(told()).toEqual([]);
    drafts.take({ giftcast: 'draft', topics: { goal: { label: 7 }, none: 1 } });
    expect(told()).toEqual([{}]);
  });

  it('[DP5] says that it takes drafts, after each welcome', () => {
    const { editor, welcome } = setUp();
    welcome({});
    welcome({});
    expect(editor).toEqual([{ giftcast: 'ready' }, { giftcast: 'ready' }]);
  });
});
