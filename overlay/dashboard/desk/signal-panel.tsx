import { Checkbox } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { Panel } from '../panel.tsx';
import { TEXTS } from '../texts/texts.ts';
import { canVibrate, onSignals, playSound, setSignals, signalsNow, vibrate } from './signal.ts';

/** Whether this device makes itself felt when something is held; switching it on lets one hear how. */
export function SignalPanel() {
  const signals = useSyncExternalStore(onSignals, signalsNow);
  return (
    <Panel title={TEXTS.deskPage.signals} note={<span className="note">{TEXTS.deskPage.signalNote}</span>}>
      <Checkbox
        label={TEXTS.deskPage.signalSound}
        checked={signals.sound}
        onChange={({ currentTarget: { checked } }) => {
          setSignals({ ...signals, sound: checked });
          if (checked) playSound();
        }}
      />
      {canVibrate() && (
        <Checkbox
          label={TEXTS.deskPage.signalVibrate}
          checked={signals.vibrate}
          onChange={({ currentTarget: { checked } }) => {
            setSignals({ ...signals, vibrate: checked });
            if (checked) vibrate();
          }}
        />
      )}
    </Panel>
  );
}
