import { Button } from '@mantine/core';
import type { Settings } from '../../../shared/settings.ts';
import { isChange } from '../form/edits.ts';
import { useEdits, useIsSaving } from '../form/fields.tsx';
import { useCanAct, useStore } from '../hooks.ts';
import { SETTINGS_TEXTS as TEXTS } from '../texts/texts.ts';
import { BotAnswers } from './bot-answers.tsx';
import { BotCommands } from './bot-commands.tsx';
import { BotReplies } from './bot-replies.tsx';
import { BotThanks } from './bot-thanks.tsx';

/** What the bot writes, when and for whom; saved with one button. */
export function BotForm({ settings }: { settings: Settings }) {
  return (
    <>
      <BotReplies settings={settings} />
      <BotThanks settings={settings} />
      <BotCommands settings={settings} />
      <BotAnswers settings={settings} />
      <SaveBar />
    </>
  );
}

/** Stands at the lower edge while there is something to save. */
function SaveBar() {
  const { form, confirm } = useStore();
  const canAct = useCanAct();
  const isSaving = useIsSaving();
  const mine = [...useEdits()].flatMap(([key, edit]) => (key.startsWith('bot.') ? [edit] : []));
  const changes = mine.filter(isChange);
  const wrong = mine.filter(({ read, fault }) => !read.ok || fault !== null);
  if (changes.length === 0) return null;
  const save = async () => {
    if (await form.save('bot')) confirm(TEXTS.saved);
  };
  return (
    <div className="save-bar">
      <p role="status">
        {wrong.length > 0 ? TEXTS.fault.count(wrong.length) : TEXTS.changes(changes.length)}
      </p>
      {wrong.length > 0 && (
        <Button variant="subtle" onClick={goToFault}>
          {TEXTS.goToFault}
        </Button>
      )}
      <Button variant="default" disabled={isSaving} onClick={() => form.discard('bot')}>
        {TEXTS.discard}
      </Button>
      <Button disabled={!canAct || isSaving || wrong.length > 0} onClick={() => void save()}>
        {TEXTS.save}
      </Button>
    </div>
  );
}

/** The first field that means nothing may be far away, and folded. */
function goToFault(): void {
  const field = document.querySelector<HTMLElement>('.settings-form [aria-invalid="true"]');
  const fold = field?.closest('details');
  if (fold) fold.open = true;
  field?.focus();
}
