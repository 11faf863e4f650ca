import type { Level } from '../../../shared/alert.ts';
import { DEFAULT_BOT_SETTINGS } from '../../../shared/bot-settings.ts';
import { placeholdersOf, THANKS } from '../../../shared/bot-texts.ts';
import type { Settings } from '../../../shared/settings.ts';
import { DEFAULT_LADDER } from '../../../shared/tier.ts';
import { LINES } from '../form/codecs.ts';
import { DraftArea, DraftSwitch } from '../form/fields.tsx';
import { lens } from '../form/lens.ts';
import { useTopic } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import { SETTINGS_TEXTS as TEXTS } from '../texts/texts.ts';
import { AnswerText } from './answer-text.tsx';
import { answerGroups } from './answers.ts';
import { Waits } from './waits.tsx';

const ON = lens('bot', 'thanks', 'on');
const WAITS = [
  { lens: lens('bot', 'thanks', 'groupEveryMs'), label: TEXTS.groupEvery },
  { lens: lens('bot', 'thanks', 'personMs'), label: TEXTS.personEvery },
];
const LEVELS: readonly Level[] = [1, 2, 3, 4, 5, 6, 7];
const FEWEST_ROWS = 2;
/** Thanks to several people at once. */
const TOGETHER = answerGroups().flatMap(({ of, texts }) => (of === 'thanks' ? texts : []));

/** How gifters are thanked in chat, by the level that their gift reached. */
export function BotThanks({ settings }: { settings: Settings }) {
  const tiers = useTopic('ladder')?.tiers ?? DEFAULT_LADDER.tiers;
  return (
    <Panel title={TEXTS.thanks}>
      <DraftSwitch settings={settings} lens={ON} label={TEXTS.thanksSwitch} />
      <Waits settings={settings} waits={WAITS} />
      <p className="note">{TEXTS.thanksNote}</p>
      {LEVELS.map((level) => {
        const known = placeholdersOf(THANKS[level].join(' '));
        const names = tiers.filter((tier) => tier.level === level).map(({ name }) => name);
        return (
          <DraftArea
            key={level}
            settings={settings}
            lens={lens('bot', 'thanks', 'texts', level)}
            codec={LINES}
            label={TEXTS.levelTexts(level, names)}
            hint={TEXTS.placeholders(known)}
            rows={Math.max(FEWEST_ROWS, settings.bot.thanks.texts[level].length + 1)}
            fallback={DEFAULT_BOT_SETTINGS.thanks.texts[level]}
          />
        );
      })}
      {TOGETHER.map((answer) => (
        <AnswerText key={answer.key} settings={settings} title="" answer={answer} />
      ))}
    </Panel>
  );
}
