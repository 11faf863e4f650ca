import { IconHandStop } from '@tabler/icons-react';
import { useTopic } from './hooks.ts';
import { ClearButton, MuteButton, PauseButton } from './show-controls.tsx';
import { TEXTS } from './texts/texts.ts';
import type { WindowKind } from './window-kind.ts';

/** What stays under the thumb on every page of a narrow window; in a dock Clear stands above, where the eye is. */
export function ThumbBar({ kind }: { readonly kind: WindowKind }) {
  const held = useTopic('queue')?.held.length ?? 0;
  if (kind === 'wide') return null;
  if (kind === 'dock') {
    return (
      <div className="thumb" data-kind={kind}>
        <PauseButton />
        <MuteButton />
      </div>
    );
  }
  return (
    <div className="thumb" data-kind={kind}>
      <PauseButton />
      <button type="button" className="thumb-held" data-waits={held > 0 || undefined} onClick={toHeld}>
        <IconHandStop size={18} aria-hidden />
        {TEXTS.deskPage.heldButton(held)}
      </button>
      <ClearButton />
    </div>
  );
}

/** What is held stands at the top of the desk's first part. */
function toHeld(): void {
  location.hash = '#/desk/live';
  scrollTo(0, 0);
}
