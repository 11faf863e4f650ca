import { Button, Modal } from '@mantine/core';
import type { MediaItem } from '../../../../shared/media.ts';
import { useGiveBackFocus } from '../../give-back-focus.ts';
import { useCanAct, useCommand, useStore, useTopic } from '../../hooks.ts';
import { TEXTS } from '../../texts/texts.ts';
import { stepsWith, versionsWith } from './uses.ts';

const T = TEXTS.files;

/** Asks before a file is deleted, for that is never undone; one that a step uses stays until the step has another. */
export function DeleteQuestion(props: {
  readonly item: MediaItem;
  readonly title: string;
  readonly close: () => void;
}) {
  const { item, title, close } = props;
  useGiveBackFocus();
  const { confirm } = useStore();
  const canAct = useCanAct();
  const { run, isSending } = useCommand('delete-media');
  const ladder = useTopic('ladder');
  const versions = useTopic('ladder-versions') ?? [];
  const users = stepsWith(item.id, ladder?.tiers ?? []);
  const before = versionsWith(item.id, versions, ladder?.version ?? 0);
  async function remove(): Promise<void> {
    const done = await run({ id: item.id });
    close();
    if (done.ok) confirm(T.deleted(title));
  }
  return (
    <Modal
      opened
      onClose={close}
      title={T.deleteTitle}
      closeButtonProps={{ 'aria-label': TEXTS.dismiss, size: 44 }}
    >
      <div className="form">
        <p className="strong">
          <bdi>{title}</bdi>
        </p>
        {users.length > 0 ? (
          <>
            <p className="warning">{T.inUse(users.map(({ name }) => name))}</p>
            <div className="buttons">
              <Button component="a" href="#/tiers">
                {T.toTiers}
              </Button>
              <Button variant="default" onClick={close}>
                {T.keep}
              </Button>
            </div>
          </>
        ) : (
          <>
            <p>{T.deleteNote}</p>
            {before.length > 0 && <p className="warning">{T.usedBefore(before)}</p>}
            <div className="buttons">
              <Button color="danger" disabled={!canAct || isSending} onClick={() => void remove()}>
                {T.deleteNow}
              </Button>
              <Button variant="default" onClick={close}>
                {T.keep}
              </Button>
            </div>
          </>
        )}
      </div>
    </Modal>
  );
}
