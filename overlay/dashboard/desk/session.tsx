import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCanAct, useCommand, useStore, useTopic } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import { TEXTS } from '../texts/texts.ts';

/** As long as the server takes it. */
const LONGEST_TITLE = 120;

/** Starts and ends the live stream that totals are counted for. */
export function Session() {
  const session = useTopic('status')?.session ?? null;
  return <Panel title={TEXTS.sessionTitle}>{session ? <Running {...session} /> : <Start />}</Panel>;
}

function Running({ title, openedAtMs }: { title: string | null; openedAtMs: number }) {
  const { confirm } = useStore();
  const canAct = useCanAct();
  const { run, isSending } = useCommand('end-session');
  const end = async () => {
    const done = await run({});
    if (done.ok) confirm(TEXTS.sessionEnded, done.id);
  };
  return (
    <>
      {title !== null && (
        <p className="strong">
          <bdi>{title}</bdi>
        </p>
      )}
      <p>{TEXTS.sessionSince(openedAtMs)}</p>
      <Button variant="default" disabled={!canAct || isSending} onClick={() => void end()}>
        {TEXTS.sessionEnd}
      </Button>
    </>
  );
}

function Start() {
  const { confirm } = useStore();
  const canAct = useCanAct();
  const { run, isSending } = useCommand('start-session');
  const [title, setTitle] = useState('');
  const start = async () => {
    const given = title.trim();
    const { ok } = await run(given ? { title: given } : {});
    if (ok) confirm(TEXTS.sessionStarted);
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (canAct && !isSending) void start();
      }}
    >
      <p className="empty">{TEXTS.sessionNone}</p>
      <TextInput
        label={TEXTS.sessionName}
        maxLength={LONGEST_TITLE}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Button type="submit" disabled={!canAct || isSending}>
        {TEXTS.sessionStart}
      </Button>
    </form>
  );
}
