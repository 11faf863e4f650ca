import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { COMMANDS } from '../../../shared/commands.ts';
import { parseWith } from '../../../shared/schema.ts';
import type { ReplyError } from '../../net/frames.ts';
import { useCanAct, useCommand, useStore } from '../hooks.ts';
import { SETTINGS_TEXTS as TEXTS } from '../texts/texts.ts';

/** As long as the server takes it. */
const LONGEST_TOKEN = 200;

/** A token of the streamer's own, for whoever cannot log in by a code. It leaves the page once and is never shown. */
export function TwitchToken() {
  const { confirm } = useStore();
  const canAct = useCanAct();
  const { run, isSending } = useCommand('set-twitch-token');
  const [token, setToken] = useState('');
  const [fault, setFault] = useState<string | null>(null);

  async function save(): Promise<void> {
    const isOfToken = ({ path, message }: ReplyError) => {
      if (path === undefined) return false;
      setFault(message);
      return true;
    };
    const outcome = await run({ token: token.trim() }, isOfToken);
    if (!outcome.ok) return;
    setToken('');
    const value = parseWith(COMMANDS['set-twitch-token'].value, outcome.value);
    if (value.ok) confirm(TEXTS.tokenSaved(value.value.login));
  }

  return (
    <form
      className="live-text"
      onSubmit={(event) => {
        event.preventDefault();
        if (canAct && !isSending && token.trim() !== '') void save();
      }}
    >
      <TextInput
        type="password"
        label={TEXTS.token}
        description={TEXTS.tokenHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="off"
        maxLength={LONGEST_TOKEN}
        value={token}
        error={fault}
        onChange={(event) => {
          setToken(event.currentTarget.value);
          setFault(null);
        }}
      />
      {token.trim() !== '' && (
        <Button type="submit" disabled={!canAct || isSending}>
          {TEXTS.tokenSave}
        </Button>
      )}
    </form>
  );
}
