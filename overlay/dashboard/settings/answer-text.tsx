import { BOT_TEXTS, placeholdersOf } from '../../../shared/bot-texts.ts';
import type { Settings } from '../../../shared/settings.ts';
import { LINE } from '../form/codecs.ts';
import { DraftArea } from '../form/fields.tsx';
import { lens } from '../form/lens.ts';
import { SETTINGS_TEXTS as TEXTS } from '../texts/texts.ts';
import type { Answer } from './answers.ts';

/** A longer line has a second row to be read in. */
const ONE_ROW_CHARACTERS = 64;

/** One text of the bot; `title` says what it answers, and may be empty. */
export function AnswerText(props: {
  readonly settings: Settings;
  readonly title: string;
  readonly answer: Answer;
}) {
  const { key, when } = props.answer;
  const fallback: string = BOT_TEXTS[key];
  const known = placeholdersOf(fallback);
  return (
    <DraftArea
      settings={props.settings}
      lens={lens('bot', 'texts', key)}
      codec={LINE}
      label={TEXTS.answer(props.title, when)}
      {...(known.length > 0 ? { hint: TEXTS.placeholders(known) } : {})}
      rows={fallback.length > ONE_ROW_CHARACTERS ? 2 : 1}
      fallback={fallback}
    />
  );
}
