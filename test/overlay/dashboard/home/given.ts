import type { OverlayStatus } from '../../../../shared/topics.ts';

/** An overlay as it is in OBS while all is well. */
export function overlay(more: Partial<OverlayStatus> = {}): OverlayStatus {
  return {
    name: 'obs',
    version: '1.0.0',
    width: 1920,
    height: 1080,
    renderer: 'webgl',
    fps: 60,
    dropped: 0,
    visible: true,
    ...more,
  };
}
