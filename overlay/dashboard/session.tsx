import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useIsLive, useLive, useTopic } from './live.ts';
import { Panel } from './panel.tsx';
import { TEXTS } from './texts.ts';

const LONGEST_TITLE = 120;

/** Starts and ends the live stream that totals are counted for. */
export function Session() {
  const { run } = useLive();
  const isLive = useIsLive();
  const session = useTopic('status')?.session ?? null;
  const [title, setTitle] = useState('');
  if (session) {
    return (
      <Panel title={TEXTS.session}>
        <Text>{TEXTS.sessionSince(session.openedAtMs, session.title)}</Text>
        <Group>
          <Button variant="default" disabled={!isLive} onClick={() => void run('end-session', {})}>
            {TEXTS.sessionEnd}
          </Button>
        </Group>
      </Panel>
    );
  }
  const given = title.trim();
  return (
    <Panel title={TEXTS.session}>
      <Text c="dimmed">{TEXTS.sessionNone}</Text>
      <Group align="end">
        <TextInput
          label={TEXTS.sessionTitle}
          maxLength={LONGEST_TITLE}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Button disabled={!isLive} onClick={() => void run('start-session', given ? { title: given } : {})}>
          {TEXTS.sessionStart}
        </Button>
      </Group>
    </Panel>
  );
}
