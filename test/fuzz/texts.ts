/** What people write that is read on air, or weighed before it is. */
import { cleanMessage, cleanName, createMessageJudge, createNameJudge } from '../../shared/names.ts';
import { isWellFormed } from '../../shared/schema.ts';
import { DEFAULT_LADDER, parseLadder } from '../../shared/tier.ts';
import { checkLadder } from '../../shared/tier-check.ts';
import { judgeWording } from '../../shared/wording/judge.ts';
import { fillTemplate } from '../../shared/wording.ts';
import { mutateText, mutateValue } from './mutate.ts';
import type { Target } from './target.ts';
import { escaped } from './target.ts';

const names = [
  'Ada',
  'Zoë',
  '李小龙',
  'عمر',
  'Ольга',
  'Nguyễn Thị',
  '👨‍👩‍👧',
  'x_Kim_99',
  'f u c k',
  'Scunthorpe',
];
const judgeOptions = {
  lists: null,
  own: { block: ['kraut*'], allow: ['Scunthorpe'] },
  scripts: { mixed: 'hold', only: null },
} as const;
const judgeName = createNameJudge(judgeOptions);
const judgeMessage = createMessageJudge(judgeOptions);

export const TEXTS: readonly Target[] = [
  {
    name: 'names',
    attack(random) {
      const raw = mutateText(random, random.pick(names));
      const name = cleanName(raw, 'tiktok:1');
      if (cleanName(name, 'tiktok:1') !== name)
        throw new Error(`twice cleaned is another name: ${escaped(raw)}`);
      if (!isWellFormed(name) || name.length > 200 || name === '')
        throw new Error(`no name: ${escaped(raw)}`);
      return judgeName(raw, 'tiktok:1').verdict === 'ok';
    },
  },
  {
    name: 'messages',
    attack(random) {
      const raw = mutateText(random, random.pick(['love this song', ...names]));
      const message = cleanMessage(raw);
      if (message !== null && !isWellFormed(message)) throw new Error(`half a character: ${escaped(raw)}`);
      return judgeMessage(raw).verdict === 'ok';
    },
  },
  {
    name: 'templates',
    attack(random) {
      const template = mutateText(random, '{name}, thank you! {gift} x {count} {message}');
      const words = { name: mutateText(random, '{message}'), gift: null, count: 3, message: '$& {name}' };
      return fillTemplate(template, words) !== null;
    },
  },
  {
    name: 'wording',
    attack(random) {
      const text = mutateText(
        random,
        'Only 3 more roses to the goal, come on, who has not given yet? Tap tap tap',
      );
      return judgeWording(text, { place: 'headline', strict: true }).length === 0;
    },
  },
  {
    name: 'a ladder that is valid, looked over',
    attack(random) {
      const parsed = parseLadder(mutateValue(random, DEFAULT_LADDER));
      return parsed.ok && checkLadder(parsed.value).length === 0;
    },
  },
];
