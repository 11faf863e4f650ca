import { NativeSelect } from '@mantine/core';
import { WINDOWS } from '../../../../shared/layout.ts';
import { Panel } from '../../panel.tsx';
import { TEXTS } from '../../texts/texts.ts';
import type { ScreenDraft } from '../draft.ts';

const T = TEXTS.screen;

/** What time the board on air is about. */
export function BoardPanel({ draft }: { draft: ScreenDraft }) {
  const { layout, change } = draft;
  return (
    <Panel title={T.board}>
      <NativeSelect
        label={T.window}
        value={layout.window}
        data={WINDOWS.map((value) => ({ value, label: T.windows[value] }))}
        onChange={(event) => {
          const window = WINDOWS.find((one) => one === event.currentTarget.value);
          if (window) change('layout', { ...layout, window });
        }}
      />
    </Panel>
  );
}
