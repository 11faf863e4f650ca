import { useEffect, useState, useSyncExternalStore } from 'react';
import { afterMs } from '../../net/browser.ts';
import { createSpeaker } from '../../sound/speaker.ts';
import { useStore } from '../hooks.ts';
import type { Listening, ListeningState } from './listening.ts';
import { createListening } from './listening.ts';
import { loadMedia } from './load-media.ts';

/** The page's one way to be heard; nothing is opened before somebody listens. */
const SPEAKER = createSpeaker({
  open: () => new AudioContext({ latencyHint: 'interactive' }),
  after: afterMs,
});

/** What a panel lets hear; silent once it has gone. */
export function useListening(): ListeningState & Pick<Listening, 'hear' | 'stop'> {
  const { token } = useStore();
  const [listening] = useState(() =>
    createListening({ speaker: SPEAKER, load: (id) => loadMedia(token, id), after: afterMs }),
  );
  useEffect(() => () => listening.stop(), [listening]);
  const state = useSyncExternalStore(listening.subscribe, listening.state);
  return { ...state, hear: listening.hear, stop: listening.stop };
}
