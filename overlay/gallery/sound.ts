import { afterMs } from '../net/browser.ts';
import { createSpeaker } from '../sound/speaker.ts';
import type { PageSound } from '../stage/sound/page-sound.ts';
import type { StageSound } from '../stage/sound/stage-sound.ts';
import { createStageSound, SILENT } from '../stage/sound/stage-sound.ts';

/** The sound of scenes: silent until somebody asks for it. */
export function createGallerySound(): { readonly page: PageSound; switchOn(): void } {
  let sound: StageSound = SILENT;
  return {
    page: {
      sound: {
        alert: (alert, leftMs) => sound.alert(alert, leftMs),
        tick: (alert) => sound.tick(alert),
        thanks: (alert) => sound.thanks(alert),
        hush: () => sound.hush(),
        obey: () => {},
        count: () => sound.count(),
      },
      tell: () => {},
      seen: () => {},
    },
    switchOn() {
      if (sound !== SILENT) return;
      sound = createStageSound({
        speaker: createSpeaker({ open: () => new AudioContext(), after: afterMs }),
        load: async () => null,
        nowMs: () => performance.now(),
        after: afterMs,
      });
      sound.obey({ volume: 1, isOn: true });
    },
  };
}
