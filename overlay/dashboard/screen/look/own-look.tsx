import { Button, NativeSelect } from '@mantine/core';
import { IconWand } from '@tabler/icons-react';
import { useState } from 'react';
import type { LookName } from '../../../../shared/theme.ts';
import { fixAll } from '../../../../shared/theme-fix.ts';
import type { ThemeName, ThemeTokens } from '../../../../shared/theme-tokens.ts';
import { THEME_NAMES } from '../../../../shared/theme-tokens.ts';
import { TOKENS } from '../../../../shared/themes/all.ts';
import { Panel } from '../../panel.tsx';
import { TEXTS } from '../../texts/texts.ts';
import { FormTokens } from './form-tokens.tsx';
import { LookFile } from './look-file.tsx';
import type { ChangeTokens } from './own.ts';
import { copiedFrom, weaknessesByPlace } from './own.ts';
import { PaletteTokens } from './palette-tokens.tsx';

const T = TEXTS.look;

/** A look of the streamer's own: a copy of one of the six, in which everything can be changed. */
export function OwnLook(props: {
  readonly worn: LookName;
  readonly own: ThemeTokens | undefined;
  readonly change: ChangeTokens;
}) {
  const { worn, own, change } = props;
  if (!own) {
    const from = worn === 'own' ? 'signal' : worn;
    return (
      <Panel title={T.ownTitle}>
        <p className="about">{T.ownEmpty}</p>
        <Button variant="default" className="own-start" onClick={() => change(TOKENS[from])}>
          {T.copyOf(T.names[from])}
        </Button>
        <LookFile own={own} change={change} />
      </Panel>
    );
  }
  const weaknesses = weaknessesByPlace(own);
  const origin = copiedFrom(own);
  return (
    <Panel title={T.ownTitle} className="own-look">
      {worn !== 'own' && <p className="about">{T.ownOff}</p>}
      {weaknesses.size > 0 && (
        <div className="own-faults" role="status">
          <p className="warning">{T.faults(weaknesses.size)}</p>
          <Button leftSection={<IconWand size={16} aria-hidden />} onClick={() => change(fixAll(own))}>
            {T.fixAll}
          </Button>
        </div>
      )}
      <PaletteTokens own={own} origin={origin} weaknesses={weaknesses} change={change} />
      <FormTokens own={own} origin={origin} change={change} />
      <StartAgain origin={origin} change={change} />
      <LookFile own={own} change={change} />
    </Panel>
  );
}

function StartAgain({ origin, change }: { origin: ThemeName; change: ChangeTokens }) {
  const [from, setFrom] = useState(origin);
  return (
    <div className="copy">
      <NativeSelect
        label={T.startAgain}
        value={from}
        data={THEME_NAMES.map((name) => ({ value: name, label: T.names[name] }))}
        onChange={(event) => setFrom(event.currentTarget.value as ThemeName)}
      />
      <Button variant="default" onClick={() => change(TOKENS[from])}>
        {T.startAgainPress}
      </Button>
    </div>
  );
}
