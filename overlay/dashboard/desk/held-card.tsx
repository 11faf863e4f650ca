import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import type { HeldAlert } from '../../../shared/topics.ts';
import { useAct, useCanAct, useKey, usePageState, useTopic } from '../hooks.ts';
import { TEXTS } from '../texts/texts.ts';
import { AlertLine } from './alert-line.tsx';
import { HeldEdit } from './held-edit.tsx';

/** One alert to decide on: who, what and why, until when, and who else is at it. The keys are the current card's. */
export function HeldCard(props: {
  readonly alert: HeldAlert;
  /** What happens when nobody decides. */
  readonly note: string;
  readonly isCurrent: boolean;
  /** Seen to be the current one, where there are several. */
  readonly isMarked: boolean;
  readonly choose: () => void;
  /** The mouse came, or left. */
  readonly peek: (isOver: boolean) => void;
}) {
  const { alert, isCurrent } = props;
  const canAct = useCanAct();
  const approve = useAct('approve-alert');
  const reject = useAct('reject-alert');
  const [isEditing, setEditing] = useState(false);
  const { id, message, gifter, doubt, why } = alert;
  const name = gifter.rawName ?? gifter.name;
  const canDecide = canAct && !approve.isSending && !reject.isSending;
  const canDropMessage = canDecide && message !== null;
  const show = () => void approve.run({ id }, TEXTS.approvedNow(name));
  const showWithoutMessage = () =>
    void approve.run({ id, withoutMessage: true }, TEXTS.approvedWithoutMessage(name));
  const dontShow = () => void reject.run({ id }, TEXTS.rejectedNow(name));
  const edit = () => {
    props.choose();
    setEditing(true);
  };
  useKey('a', show, isCurrent && canDecide);
  useKey('w', showWithoutMessage, isCurrent && canDropMessage);
  useKey('d', dontShow, isCurrent && canDecide);
  useKey('e', edit, isCurrent && canDecide && !isEditing);
  return (
    <li
      className="held-card"
      data-alert={id}
      data-current={props.isMarked || undefined}
      tabIndex={-1}
      onFocus={props.choose}
      onPointerEnter={({ pointerType }) => pointerType === 'mouse' && props.peek(true)}
      onPointerLeave={({ pointerType }) => pointerType === 'mouse' && !isEditing && props.peek(false)}
      onPointerDown={props.choose}
    >
      <AlertLine alert={alert} note={props.note}>
        {gifter.rawName !== undefined && (
          <p>
            <span className="note">{TEXTS.ownName}</span> <bdi className="strong">{gifter.rawName}</bdi>
          </p>
        )}
        {why !== undefined && <p>{TEXTS.heldWhy(why, doubt ?? null)}</p>}
        <Lookers alert={id} />
      </AlertLine>
      {isEditing ? (
        <HeldEdit alert={alert} close={() => setEditing(false)} />
      ) : (
        <div className="buttons">
          <Button disabled={!canDecide} aria-label={TEXTS.showOf(name)} onClick={show}>
            {TEXTS.show}
          </Button>
          {message !== null && (
            <Button
              variant="default"
              disabled={!canDropMessage}
              aria-label={TEXTS.withoutMessageOf(name)}
              onClick={showWithoutMessage}
            >
              {TEXTS.withoutMessage}
            </Button>
          )}
          <Button
            variant="default"
            disabled={!canDecide}
            aria-label={TEXTS.deskPage.editOf(name)}
            onClick={edit}
          >
            {TEXTS.deskPage.edit}
          </Button>
          <Button
            variant="default"
            className="dont-show"
            disabled={!canDecide}
            aria-label={TEXTS.dontShowOf(name)}
            onClick={dontShow}
          >
            {TEXTS.dontShow}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Who else has it open. */
function Lookers({ alert }: { alert: string }) {
  const { label } = usePageState();
  const others = (useTopic('here') ?? []).filter(
    (person) => person.looking === alert && person.label !== label,
  );
  if (others.length === 0) return null;
  const labels = others.map((person) => (person.role === 'owner' ? TEXTS.deskPage.owner : person.label));
  return (
    <p className="lookers">
      <IconEye size={18} aria-hidden />
      <bdi>{TEXTS.deskPage.looking(labels)}</bdi>
    </p>
  );
}
