import { Button } from '@mantine/core';
import { useState } from 'react';
import type { GifterId } from '../../../shared/units.ts';
import type { ReplyError } from '../../net/frames.ts';
import { useCanAct, useCommand, useStore, useTopic } from '../hooks.ts';
import { TEXTS } from '../texts/texts.ts';

/**
 * Keeps a person's name and messages off the screen, or ends that. Only the board tells who is hidden: of people who are
 * not on it this button knows what was done with it.
 */
export function HideButton({ gifterId, name }: { gifterId: GifterId; name: string }) {
  const { confirm } = useStore();
  const canAct = useCanAct();
  const hide = useCommand('hide-gifter');
  const unhide = useCommand('unhide-gifter');
  const row = useTopic('leaderboard')?.rows.find((one) => one.gifterId === gifterId);
  const [wasHidden, setHidden] = useState(false);
  const isHidden = row ? row.hidden === true : wasHidden;
  const { run } = isHidden ? unhide : hide;

  async function press(): Promise<void> {
    const isDoneAlready = ({ code }: ReplyError) => {
      if (code === 'state/already') setHidden(!isHidden);
      return false;
    };
    const done = await run({ gifterId }, isDoneAlready);
    if (!done.ok) return;
    setHidden(!isHidden);
    confirm((isHidden ? TEXTS.unhiddenNow : TEXTS.hiddenNow)(name), done.id);
  }

  return (
    <Button
      variant="default"
      disabled={!canAct || hide.isSending || unhide.isSending}
      aria-label={(isHidden ? TEXTS.unhideOf : TEXTS.hideOf)(name)}
      onClick={() => void press()}
    >
      {isHidden ? TEXTS.unhide : TEXTS.hide}
    </Button>
  );
}
