import type { Settings } from '../../../shared/settings.ts';
import { useEdits } from '../form/fields.tsx';
import { Panel } from '../panel.tsx';
import { SETTINGS_TEXTS as TEXTS } from '../texts/texts.ts';
import { AnswerText } from './answer-text.tsx';
import { answerGroups } from './answers.ts';

const GROUPS = answerGroups().filter(({ of }) => of !== 'thanks');

/** The words of every answer, folded by the command that asks for it: there are many, and few are ever changed. */
export function BotAnswers({ settings }: { settings: Settings }) {
  const edits = useEdits();
  return (
    <Panel title={TEXTS.answers}>
      <div className="folds">
        {GROUPS.map(({ of, texts }) => {
          const title = of === null ? '' : TEXTS.commandSwitch(of);
          const isUnsaved = texts.some(({ key }) => edits.has(`bot.texts.${key}`));
          return (
            <details key={title} className="advanced">
              <summary>
                <span className="fold-title">{title || TEXTS.answersOther}</span>
                <span className="note">{TEXTS.textsInIt(texts.length)}</span>
                {isUnsaved && <span className="unsaved">{TEXTS.unsaved}</span>}
              </summary>
              <div className="advanced-body">
                {texts.map((answer) => (
                  <AnswerText key={answer.key} settings={settings} title={title} answer={answer} />
                ))}
              </div>
            </details>
          );
        })}
      </div>
    </Panel>
  );
}
