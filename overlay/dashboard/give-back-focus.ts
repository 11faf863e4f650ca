import { useEffect, useState } from 'react';

/** For a dialog that is there only while it is open: what had the focus before has it again after. */
export function useGiveBackFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    },
    [before],
  );
}
