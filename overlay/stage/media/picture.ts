import type { AlertFile } from '../../../shared/alert.ts';
import type { Millis } from '../../../shared/units.ts';
import { afterMs } from '../../net/browser.ts';
import type { Stop } from '../../net/ports.ts';

/** A picture of the streamer's own, read and ready to be drawn. */
export interface Picture {
  readonly w: number;
  readonly h: number;
  readonly isMoving: boolean;
  /** Draws what it shows now into a box. */
  draw(pen: CanvasRenderingContext2D, x: number, y: number, w: number, h: number): void;
  /** Begins anew, goes round without a sound, and calls `changed` with each new frame; a still one never does. */
  play(changed: () => void): Stop;
  /** Gives back what it holds. */
  close(): void;
}

/** Larger than any gift is drawn, at twice its size. */
const MOST_SIDE_PX = 1_024;
/** No faster than OBS draws at its usual 30 frames a second. */
const LEAST_FRAME_MS: Millis = 33;
/** What browsers take for a GIF that names no time. */
const USUAL_FRAME_MS: Millis = 100;

/** Reads a file by its kind; fails where it is broken. */
export function readPicture(file: AlertFile, blob: Blob): Promise<Picture> {
  switch (file.kind) {
    case 'webm':
      return readClip(blob);
    case 'gif':
      // Only pages of this machine, or over https, can look at the frames of a GIF.
      return typeof ImageDecoder === 'undefined' ? readStill(file, blob) : readGif(file, blob);
    default:
      return readStill(file, blob);
  }
}

const never: Stop = () => {};

async function readStill({ width, height }: AlertFile, blob: Blob): Promise<Picture> {
  const most = Math.max(width ?? 0, height ?? 0);
  const scale = most > MOST_SIDE_PX ? MOST_SIDE_PX / most : 1;
  const bitmap =
    scale < 1 && width !== null
      ? await createImageBitmap(blob, {
          resizeWidth: Math.max(1, Math.round(width * scale)),
          resizeQuality: 'high',
        })
      : await createImageBitmap(blob);
  return {
    w: bitmap.width,
    h: bitmap.height,
    isMoving: false,
    draw: (pen, x, y, w, h) => pen.drawImage(bitmap, x, y, w, h),
    play: () => never,
    close: () => bitmap.close(),
  };
}

/** Its frames are read one after the other as they are shown: together they would take much memory. */
async function readGif(file: AlertFile, blob: Blob): Promise<Picture> {
  const decoder = new ImageDecoder({ data: await blob.arrayBuffer(), type: 'image/gif' });
  await decoder.tracks.ready;
  const count = decoder.tracks.selectedTrack?.frameCount ?? 1;
  if (count < 2) {
    decoder.close();
    return readStill(file, blob);
  }
  let frame = (await decoder.decode()).image;
  let stop: Stop = never;
  let isClosed = false;
  return {
    w: frame.displayWidth,
    h: frame.displayHeight,
    isMoving: true,
    draw: (pen, x, y, w, h) => pen.drawImage(frame, x, y, w, h),
    play(changed) {
      stop();
      let isStopped = false;
      let stopTimer: Stop = never;
      const next = async (index: number): Promise<void> => {
        const { image } = await decoder.decode({ frameIndex: index });
        if (isStopped || isClosed) return image.close();
        frame.close();
        frame = image;
        changed();
        const ms = (image.duration ?? USUAL_FRAME_MS * 1_000) / 1_000;
        const go = () => void next((index + 1) % count).catch(() => {});
        stopTimer = afterMs(Math.max(LEAST_FRAME_MS, ms), go);
      };
      // A GIF that breaks in the middle stands where it broke.
      next(0).catch(() => {});
      stop = () => {
        isStopped = true;
        stopTimer();
      };
      return stop;
    },
    close() {
      isClosed = true;
      stop();
      frame.close();
      decoder.close();
    },
  };
}

async function readClip(blob: Blob): Promise<Picture> {
  const video = document.createElement('video');
  const address = URL.createObjectURL(blob);
  video.muted = true;
  video.loop = true;
  video.playsInline = true;
  const close = () => {
    video.removeAttribute('src');
    video.load();
    URL.revokeObjectURL(address);
  };
  try {
    await new Promise((resolve, reject) => {
      video.addEventListener('loadeddata', resolve, { once: true });
      video.addEventListener('error', reject, { once: true });
      video.src = address;
    });
    if (video.videoWidth === 0) throw new Error('this clip has no picture');
  } catch (error) {
    close();
    throw error;
  }
  return {
    w: video.videoWidth,
    h: video.videoHeight,
    isMoving: true,
    draw: (pen, x, y, w, h) => pen.drawImage(video, x, y, w, h),
    play(changed) {
      let isStopped = false;
      let drawnAtMs = -Infinity;
      const follow = (nowMs: number) => {
        if (isStopped) return;
        if (nowMs - drawnAtMs >= LEAST_FRAME_MS) {
          drawnAtMs = nowMs;
          changed();
        }
        video.requestVideoFrameCallback(follow);
      };
      video.currentTime = 0;
      video.requestVideoFrameCallback(follow);
      video.play().catch(() => {});
      return () => {
        isStopped = true;
        video.pause();
      };
    },
    close,
  };
}
