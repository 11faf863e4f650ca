import { Button, Switch } from '@mantine/core';
import { useState, useSyncExternalStore } from 'react';
import { useIsOwner } from '../hooks.ts';
import { LanguageChoice } from '../language-choice.tsx';
import { Panel } from '../panel.tsx';
import { TEXTS } from '../texts/texts.ts';
import { useDevice } from './device-context.ts';

const WORDS = TEXTS.devices;

/** The page as an app, its language, and whether this browser stays signed in. */
export function ThisDevice() {
  const device = useDevice();
  const isOwner = useIsOwner();
  const offer = useSyncExternalStore(device.install.subscribe, device.install.offer);
  const [isKept, setKept] = useState(device.isKept);

  function keep(isOn: boolean): void {
    device.keep(isOn);
    setKept(device.isKept());
  }

  async function install(): Promise<void> {
    const wasKept = device.isKept();
    // The app begins in a window of its own, which knows only what the device keeps.
    keep(true);
    const answer = await offer?.prompt();
    if (answer?.outcome !== 'accepted' && !wasKept) keep(false);
  }

  return (
    <Panel title={WORDS.thisDevice}>
      <p className="about">{whatToDo(offer !== null)}</p>
      {offer && (
        <div>
          <Button onClick={() => void install()}>{WORDS.install}</Button>
        </div>
      )}
      <LanguageChoice />
      {isOwner ? (
        <Switch
          label={WORDS.keep}
          description={WORDS.keepHint}
          checked={isKept}
          onChange={(event) => keep(event.currentTarget.checked)}
        />
      ) : (
        <div>
          <Button variant="default" onClick={device.signOut}>
            {WORDS.signOut}
          </Button>
          <p className="note">{WORDS.signOutHint}</p>
        </div>
      )}
    </Panel>
  );
}

/** The page of a moderator, who has no settings. */
export function DevicePage() {
  return (
    <div className="settings">
      <div className="settings-form">
        <ThisDevice />
      </div>
    </div>
  );
}

function whatToDo(isOffered: boolean): string {
  if (matchMedia('(display-mode: standalone)').matches) return WORDS.isApp;
  if (isOffered) return WORDS.installAbout;
  return isSecureContext ? WORDS.installByMenu : WORDS.installNot;
}
