import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CommandArgs } from '../../../shared/commands.ts';
import type { HeldAlert } from '../../../shared/topics.ts';
import { useAct, useCanAct, useCommand, useStore } from '../hooks.ts';
import { TEXTS } from '../texts/texts.ts';
import { textsOf } from './held-texts.ts';

/** As long as the server takes it. */
const LONGEST_NAME = 200;
const LONGEST_MESSAGE = 500;

/** Other words before anybody sees them; they can be shown at once, or be held on for another look. */
export function HeldEdit({ alert, close }: { alert: HeldAlert; close: () => void }) {
  const canAct = useCanAct();
  const approve = useAct('approve-alert');
  const { confirm } = useStore();
  const save = useCommand('edit-alert');
  const { id, gifter } = alert;
  const before = { name: gifter.rawName ?? gifter.name, message: alert.message ?? '' };
  const [name, setName] = useState(before.name);
  const [message, setMessage] = useState(before.message);
  const texts = textsOf({ name, message }, before);
  const isNameBad = name.trim() === '';
  const canSend = canAct && !isNameBad && !approve.isSending && !save.isSending;
  const args: CommandArgs<'approve-alert'> = { id, ...texts };

  async function saveOnly(): Promise<void> {
    const done = await save.run(args);
    if (!done.ok) return;
    confirm(TEXTS.deskPage.edited(name.trim()), done.id);
    close();
  }

  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (canSend) void approve.run(args, TEXTS.approvedNow(name.trim()));
      }}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <TextInput
        label={TEXTS.deskPage.editName}
        maxLength={LONGEST_NAME}
        value={name}
        error={isNameBad && TEXTS.deskPage.editNameBad}
        autoFocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Textarea
        label={TEXTS.deskPage.editMessage}
        description={TEXTS.deskPage.editMessageNote}
        maxLength={LONGEST_MESSAGE}
        rows={2}
        value={message}
        onChange={(event) => setMessage(event.currentTarget.value)}
      />
      <div className="buttons">
        <Button type="submit" disabled={!canSend}>
          {TEXTS.deskPage.saveAndShow}
        </Button>
        <Button
          variant="default"
          disabled={!canSend || Object.keys(texts).length === 0}
          onClick={() => void saveOnly()}
        >
          {TEXTS.deskPage.saveOnly}
        </Button>
        <Button variant="default" className="dont-show" onClick={close}>
          {TEXTS.deskPage.cancel}
        </Button>
      </div>
    </form>
  );
}
