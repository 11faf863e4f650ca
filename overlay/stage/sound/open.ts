import { afterMs } from '../../net/browser.ts';
import type { Recording, Speaker } from '../../sound/speaker.ts';
import { createSpeaker } from '../../sound/speaker.ts';
import type { LoadFile } from '../media/files.ts';
import { createKept } from '../media/kept.ts';
import type { PageSound } from './page-sound.ts';
import { createPageSound } from './page-sound.ts';
import { createStageSound } from './stage-sound.ts';

/** Read sounds that are kept: at most 6 MB each, as they are in memory. */
const MOST_KEPT = 8;

/** The sound of this page, through the browser's Web Audio; nothing is opened before something is to be heard. */
export function openSound({
  load,
  isVisible,
}: {
  readonly load: LoadFile;
  readonly isVisible: boolean;
}): PageSound {
  const speaker = createSpeaker({
    open: () => new AudioContext({ latencyHint: 'interactive' }),
    after: afterMs,
  });
  const sound = createStageSound({
    speaker,
    load: createReader(speaker, load),
    nowMs: () => performance.now(),
    after: afterMs,
  });
  return createPageSound({ sound, locks: navigator.locks, isVisible });
}

/** Loads and reads each file once; one that failed is asked for again with the next alert. */
function createReader(speaker: Pick<Speaker, 'read'>, load: LoadFile) {
  const kept = createKept<Promise<Recording | null>>(MOST_KEPT);
  return (file: Parameters<LoadFile>[0]): Promise<Recording | null> => {
    const known = kept.get(file.id);
    if (known) return known;
    const reading = load(file)
      .then(async (blob) => blob && (await speaker.read(await blob.arrayBuffer())))
      .catch(() => null)
      .then((recording) => {
        if (!recording) kept.remove(file.id);
        return recording;
      });
    kept.put(file.id, reading);
    return reading;
  };
}
