import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CommandArgs, CommandName } from '../../../shared/commands.ts';
import type { GifterCard } from '../../../shared/gifter-card.ts';
import { useAct, useCanAct, useIsOwner } from '../hooks.ts';
import { TEXTS } from '../texts/texts.ts';
import { AdjustForm } from './adjust-form.tsx';
import { ForgetForm } from './forget-form.tsx';
import { NoteForm } from './note-form.tsx';
import { RenameForm } from './rename-form.tsx';

const T = TEXTS.card;

const FORMS = {
  rename: { text: T.rename, Form: RenameForm },
  adjust: { text: T.adjust, Form: AdjustForm },
  note: { text: T.note, Form: NoteForm },
  forget: { text: T.forget, Form: ForgetForm },
} as const;
type FormName = keyof typeof FORMS;

/** The acts about one person: some at a press, others with a form that opens below. */
export function CardActs({ card, close }: { card: GifterCard; close: () => void }) {
  const { gifter, marks, toThank } = card;
  const { id: gifterId, name } = gifter;
  const isOwner = useIsOwner();
  const [opened, setOpened] = useState<FormName | null>(null);
  const forms: readonly FormName[] = isOwner
    ? ['rename', 'adjust', 'note', 'forget']
    : ['rename', 'adjust', 'note'];
  const Form = opened && FORMS[opened].Form;
  return (
    <section>
      <h3>{T.acts}</h3>
      <div className="card-acts">
        {marks.hidden ? (
          <Act
            command="unhide-gifter"
            args={{ gifterId }}
            text={TEXTS.unhide}
            done={TEXTS.unhiddenNow(name)}
            of={TEXTS.unhideOf(name)}
          />
        ) : (
          <Act
            command="hide-gifter"
            args={{ gifterId }}
            text={TEXTS.hide}
            done={TEXTS.hiddenNow(name)}
            of={TEXTS.hideOf(name)}
          />
        )}
        <Act
          command="block-gifter"
          args={{ gifterId, on: !marks.blocked }}
          text={marks.blocked ? T.unblock : T.block}
          done={(marks.blocked ? T.unblockedNow : T.blockedNow)(name)}
        />
        <Act
          command="trust-gifter"
          args={{ gifterId, on: !marks.trusted }}
          text={marks.trusted ? T.untrust : T.trust}
          done={(marks.trusted ? T.untrustedNow : T.trustedNow)(name)}
        />
        <Act
          command="exclude-gifter"
          args={{ gifterId, on: !marks.excluded }}
          text={marks.excluded ? T.include : T.exclude}
          done={(marks.excluded ? T.includedNow : T.excludedNow)(name)}
        />
        {toThank && (
          <Act command="mark-thanked" args={{ gifterId }} text={T.thanked} done={TEXTS.thankedNow(name)} />
        )}
        {forms.map((form) => (
          <Button
            key={form}
            variant="default"
            className={form === 'forget' ? 'forget' : undefined}
            aria-expanded={opened === form}
            onClick={() => setOpened(opened === form ? null : form)}
          >
            {FORMS[form].text}
          </Button>
        ))}
      </div>
      {Form && (
        <div key={opened} className="card-form" ref={bringIntoView}>
          <Form card={card} done={() => setOpened(null)} close={close} />
        </div>
      )}
    </section>
  );
}

/** The button of a form that opened at the lower edge must be seen, too. */
function bringIntoView(form: HTMLElement | null): void {
  form?.scrollIntoView({ block: 'nearest' });
}

function Act<N extends CommandName>(props: {
  readonly command: N;
  readonly args: CommandArgs<N>;
  readonly text: string;
  /** What is said once it is done. */
  readonly done: string;
  /** For who hears the button without its surroundings. */
  readonly of?: string;
}) {
  const canAct = useCanAct();
  const { run, isSending } = useAct(props.command);
  return (
    <Button
      variant="default"
      disabled={!canAct || isSending}
      aria-label={props.of}
      onClick={() => void run(props.args, props.done)}
    >
      {props.text}
    </Button>
  );
}
