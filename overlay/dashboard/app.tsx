import { Stack } from '@mantine/core';
import { Controls } from './controls.tsx';
import { OverlayLink } from './overlay-link.tsx';
import { Preview } from './preview.tsx';
import { Queue } from './queue.tsx';
import { Session } from './session.tsx';
import { StatusBar } from './status-bar.tsx';

/** The desk: what is on air, what comes, and the buttons that stop it. */
export function App() {
  return (
    <>
      <StatusBar />
      <main className="desk">
        <Stack gap="lg">
          <Controls />
          <Queue />
        </Stack>
        <Stack gap="lg">
          <Preview />
          <Session />
          <OverlayLink />
        </Stack>
      </main>
    </>
  );
}
