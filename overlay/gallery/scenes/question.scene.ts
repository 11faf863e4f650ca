import type { QuestionTopic } from '../../../shared/stage-topics.ts';
import type { GalleryScene } from '../gallery-scene.ts';
import { NAMES } from '../names.ts';
import { EVENING, QUESTION, topicsAt, welcome } from '../sent.ts';

const ASKED: QuestionTopic = { id: 'q1', asker: 'Marguerite', text: QUESTION, isAnswered: false };
const asked = (more: Partial<QuestionTopic> = {}) => ({ question: { ...ASKED, ...more } });
const LONG = `${QUESTION} And if you did: was it the same evening, or only years later, with a friend who knew how to do it?`;

const QUESTIONS: readonly GalleryScene[] = [
  { name: 'question', atMs: 2_000, moments: () => [welcome({ ...EVENING, ...asked() })] },
  { name: 'question-short', atMs: 2_000, moments: () => [welcome(asked({ asker: 'Jo', text: 'Cats?' }))] },
  {
    name: 'question-long',
    atMs: 2_000,
    moments: () => [welcome(asked({ asker: NAMES.wide, text: LONG }))],
  },
  {
    name: 'question-endless',
    atMs: 2_000,
    moments: () => [welcome(asked({ asker: NAMES['forty-letters'], text: `${LONG} ${LONG} ${NAMES.wide}` }))],
  },
  {
    name: 'question-arabic',
    atMs: 2_000,
    moments: () => [
      welcome(
        asked({
          asker: NAMES.arabic,
          text: '\u0645\u0627 \u0647\u064A \u0644\u0639\u0628\u062A\u0643 \u0627\u0644\u0645\u0641\u0636\u0644\u0629 \u0645\u0646\u0630 2019\u061F',
        }),
      ),
    ],
  },
  {
    name: 'question-japanese',
    atMs: 2_000,
    moments: () => [
      welcome(
        asked({
          asker: NAMES.japanese,
          text: '\u5B50\u4F9B\u306E\u3053\u308D\u3044\u3061\u3070\u3093\u6016\u304B\u3063\u305F\u30DC\u30B9\u306F\u3069\u308C\u3067\u3059\u304B\u3001\u305D\u3057\u3066\u5012\u305B\u307E\u3057\u305F\u304B\uFF1F',
        }),
      ),
    ],
  },
  {
    name: 'question-answered',
    atMs: 2_000,
    moments: () => [welcome(asked()), topicsAt(1_000, asked({ isAnswered: true }))],
  },
  {
    name: 'question-next',
    atMs: 1_400,
    moments: () => [welcome(asked()), topicsAt(1_000, asked({ id: 'q2', asker: 'Kim', text: 'Cats?' }))],
  },
];

export default QUESTIONS;
