import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useCanAct, useCommand, useNow } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import { TEXTS } from '../texts/texts.ts';
import type { Expiry } from './expiry.ts';
import { EXPIRIES, expiryOf } from './expiry.ts';
import type { Invitation } from './invitation.ts';
import { invitationIn } from './invitation.ts';

const WORDS = TEXTS.people;
const NAME_MAX = 64;

/** Asks for a name and how long: what a link is made of. */
export function InviteForm({ made }: { made: (invitation: Invitation) => void }) {
  const canAct = useCanAct();
  const { run, isSending } = useCommand('invite-moderator');
  const nowMs = useNow(60_000);
  const [label, setLabel] = useState('');
  const [expiry, setExpiry] = useState<Expiry>('open');
  const [day, setDay] = useState('');
  const [faults, setFaults] = useState<{ readonly label?: string; readonly expiresAt?: string }>({});
  const endsAtMs = expiryOf(expiry, day, nowMs);

  async function invite(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!canAct || isSending) return;
    const name = label.trim();
    if (name === '') return setFaults({ label: WORDS.nameMissing });
    if (endsAtMs === undefined) return setFaults({ expiresAt: WORDS.dayMissing });
    setFaults({});
    const expiresAt = endsAtMs === null ? {} : { expiresAt: new Date(endsAtMs).toISOString() };
    const outcome = await run({ label: name, ...expiresAt }, ({ path, message }) => {
      if (path === 'args.label') setFaults({ label: message });
      else if (path === 'args.expiresAt') setFaults({ expiresAt: WORDS.dayMissing });
      else return false;
      return true;
    });
    const invitation = invitationIn(outcome, name, Date.now());
    if (invitation) made(invitation);
  }

  return (
    <Panel title={WORDS.invite}>
      <p className="about">{WORDS.inviteAbout}</p>
      <form className="invite" onSubmit={(event) => void invite(event)}>
        <TextInput
          label={WORDS.name}
          description={WORDS.nameHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={NAME_MAX}
          autoComplete="off"
          value={label}
          error={faults.label}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <NativeSelect
          label={WORDS.expiry}
          description={endsAtMs === null ? WORDS.endsNever : endsAtMs && WORDS.endsAt(endsAtMs)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={expiry}
          data={EXPIRIES.map((value) => ({ value, label: WORDS.expiries[value] }))}
          error={expiry === 'date' ? undefined : faults.expiresAt}
          onChange={(event) => setExpiry(event.currentTarget.value as Expiry)}
        />
        {expiry === 'date' && (
          <TextInput
            label={WORDS.day}
            type="date"
            value={day}
            error={faults.expiresAt}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
        )}
        <Button type="submit" disabled={!canAct || isSending}>
          {WORDS.makeLink}
        </Button>
      </form>
    </Panel>
  );
}
