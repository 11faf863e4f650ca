import { Button } from '@mantine/core';
import type { ModeratorAccess } from '../../../shared/topics.ts';
import { useCanAct, useCommand, useNow, useStore, useTopic } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import { StatusDot } from '../status-dot.tsx';
import { TEXTS } from '../texts/texts.ts';
import type { Invitation } from './invitation.ts';
import { invitationIn } from './invitation.ts';
import { presenceOf } from './presence.ts';

const WORDS = TEXTS.people;

/** Everybody with access: who is here, until when, and the end of it. */
export function WhoHasAccess({ made }: { made: (invitation: Invitation) => void }) {
  const people = useTopic('tokens') ?? [];
  return (
    <Panel title={WORDS.who} count={people.length}>
      {people.length === 0 && <p className="empty">{WORDS.nobody}</p>}
      {people.length > 0 && (
        <ul className="people">
          {people.map((person) => (
            <Person key={person.id} person={person} made={made} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Person(props: {
  readonly person: ModeratorAccess;
  readonly made: (invitation: Invitation) => void;
}) {
  const { id, label } = props.person;
  const { confirm } = useStore();
  const canAct = useCanAct();
  const renew = useCommand('renew-invite');
  const revoke = useCommand('revoke-token');
  const { tone, text, more } = presenceOf(props.person, useNow(30_000));
  const isOff = !canAct || renew.isSending || revoke.isSending;

  async function makeLink(): Promise<void> {
    const invitation = invitationIn(await renew.run({ id }), label, Date.now());
    if (!invitation) return;
    props.made(invitation);
    // It stands above, where the form was.
    document.querySelector('.settings-form')?.scrollIntoView({ block: 'start' });
  }

  async function end(): Promise<void> {
    if ((await revoke.run({ id })).ok) confirm(WORDS.accessEnded(label));
  }

  return (
    <li>
      <div className="person">
        <p className="strong">
          <bdi>{label}</bdi>
        </p>
        <p>
          <StatusDot tone={tone} />
          {text}
        </p>
        {more.map((sentence) => (
          <p key={sentence} className="note">
            {sentence}
          </p>
        ))}
      </div>
      <Button
        variant="default"
        disabled={isOff}
        aria-label={WORDS.newLinkOf(label)}
        onClick={() => void makeLink()}
      >
        {WORDS.newLink}
      </Button>
      <Button
        variant="outline"
        color="danger"
        disabled={isOff}
        aria-label={WORDS.endAccessOf(label)}
        onClick={() => void end()}
      >
        {WORDS.endAccess}
      </Button>
    </li>
  );
}
