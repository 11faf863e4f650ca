import type { ClientFrame } from '../../shared/protocol.ts';
import type { Millis } from '../../shared/units.ts';
import type { FrameMeter } from './meter.ts';

/** A page says how it does no oftener than this, and only when it drew something. */
export const REPORT_EVERY_MS: Millis = 10_000;

type Report = Extract<ClientFrame, { type: 'report' }>;

/** Tells the server how the page does, on the back of frames that are drawn anyway. */
export function createReporter(deps: {
  readonly meter: Pick<FrameMeter, 'pace'>;
  /** Size of the window in px; the hello said the first one. */
  readonly size: () => { readonly width: number; readonly height: number };
  /** False when it could not be sent. */
  readonly send: (report: Report) => boolean;
  readonly nowMs: () => Millis;
}): { drawn(): void } {
  let told = deps.size();
  let toldAtMs = Number.NEGATIVE_INFINITY;
  let dropped = 0;

  return {
    drawn() {
      const nowMs = deps.nowMs();
      if (nowMs - toldAtMs < REPORT_EVERY_MS) return;
      const size = deps.size();
      const pace = deps.meter.pace();
      dropped += pace?.dropped ?? 0;
      if (pace === null && size.width === told.width && size.height === told.height) return;
      if (!deps.send({ type: 'report', ...size, fps: pace?.fps ?? null, dropped })) return;
      told = size;
      toldAtMs = nowMs;
    },
  };
}
