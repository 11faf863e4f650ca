import { describe, expect, it } from 'vitest';
import { volumeOver } from '../../../../overlay/sound/volume.ts';
import { createPageSound } from '../../../../overlay/stage/sound/page-sound.ts';
import { SILENT } from '../../../../overlay/stage/sound/stage-sound.ts';

const SHOWN = { volume: 0.8, isSilent: false, showsAlerts: true };
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** One lock, as a browser gives it to its pages: to the first, then to who waits longest. */
function createLocks() {
  const queue: { run: () => void; isOff: () => boolean }[] = [];
  let isHeld = false;
  const next = () => {
    if (isHeld) return;
    const first = queue.shift();
    if (!first) return;
    if (first.isOff()) return next();
    isHeld = true;
    first.run();
  };
  return {
    request: (_name: string, { signal }: LockOptions, work: LockGrantedCallback<unknown>) =>
      new Promise<void>((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('gone', 'AbortError')));
        const run = () =>
          void Promise.resolve(work(null)).then(() => {
            isHeld = false;
            resolve();
            next();
          });
        queue.push({ run, isOff: () => signal?.aborted === true });
        queueMicrotask(next);
      }),
  } as Pick<LockManager, 'request'>;
}

function page(locks: Pick<LockManager, 'request'> | undefined, isVisible = true) {
  let hearing = { volume: 1, isOn: false };
  const sound = {
    ...SILENT,
    obey(next: typeof hearing) {
      hearing = next;
    },
  };
  const made = createPageSound({ sound, locks, isVisible });
  return { ...made, isOn: () => hearing.isOn, volume: () => hearing.volume };
}

describe('pages of one browser', () => {
  it('[SO9] take turns: the first is heard, the other when that one hides, is closed or shows no alerts', async () => {
    const locks = createLocks();
    const [first, second] = [page(locks), page(locks)];
    const heard = async () => {
      await settled();
      return [first.isOn(), second.isOn()];
    };
    first.tell(SHOWN);
    second.tell(SHOWN);
    expect(await heard()).toEqual([true, false]);
    first.seen(false);
    expect(await heard()).toEqual([false, true]);
    first.seen(true);
    expect(await heard()).toEqual([false, true]);
    second.tell({ ...SHOWN, showsAlerts: false });
    expect(await heard()).toEqual([true, false]);
  });

  it('[SO9] a page that came and went while it waited takes no turn', async () => {
    const locks = createLocks();
    const [first, second, third] = [page(locks), page(locks), page(locks)];
    first.tell(SHOWN);
    second.tell(SHOWN);
    third.tell(SHOWN);
    await settled();
    second.seen(false);
    first.seen(false);
    await settled();
    expect([first.isOn(), second.isOn(), third.isOn()]).toEqual([false, false, true]);
  });

  it('[SO9] without locks each is heard', () => {
    const alone = page(undefined);
    alone.tell(SHOWN);
    expect(alone.isOn()).toBe(true);
  });

  it('[SO5] a muted page keeps its turn and is silent', async () => {
    const locks = createLocks();
    const [first, second] = [page(locks), page(locks)];
    first.tell({ ...SHOWN, isSilent: true });
    second.tell(SHOWN);
    await settled();
    expect([first.isOn(), second.isOn()]).toEqual([false, false]);
    first.tell(SHOWN);
    expect([first.isOn(), first.volume()]).toEqual([true, 0.8]);
  });

  it('[SO7] nobody is heard before the server said anything, or while hidden', async () => {
    const hidden = page(createLocks(), false);
    await settled();
    expect(hidden.isOn()).toBe(false);
    hidden.tell(SHOWN);
    await settled();
    expect(hidden.isOn()).toBe(false);
    hidden.seen(true);
    await settled();
    expect(hidden.isOn()).toBe(true);
  });

  it('[EY5] where less motion is asked for all is 8 dB quieter', () => {
    expect(volumeOver(0.5, 'full')).toBe(0.5);
    for (const motion of ['calm', 'reduced'] as const)
      expect(20 * Math.log10(volumeOver(0.5, motion) / 0.5)).toBeCloseTo(-8, 6);
  });
});
