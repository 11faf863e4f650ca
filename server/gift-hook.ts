import type { ShowClock } from './clock.ts';
import type { HookAnswer, HookCall } from './http/hook.ts';
import { hookRefusal } from './http/hook.ts';
import type { Receipt } from './pipeline.ts';
import type { Show } from './show.ts';
import type { Verifier } from './sources/standard-webhooks.ts';
import { parseGiftWebhook } from './sources/webhook.ts';

export interface GiftHookDeps {
  readonly verifier: Verifier;
  readonly show: Pick<Show, 'deliver'>;
  readonly clock: Pick<ShowClock, 'now' | 'wallMs'>;
  /** A demo folder takes no real gifts, so that no simulated one ever stands beside them. */
  readonly demo: boolean;
}

/** A call of `POST /hooks/gift` on its way: verified on its bytes, parsed, delivered, answered once it is on disk. */
export function createGiftHook({ verifier, show, clock, demo }: GiftHookDeps) {
  return (call: HookCall): HookAnswer | Promise<HookAnswer> => {
    const { id, timestamp, signature, body } = call;
    // The sender's clock is held against the computer's, not against the show's.
    const nowMs = clock.wallMs();
    // Written out: spreading an object costs a hundred times as much as a literal.
    const verdict = verifier.verify({ id, timestamp, signature, body, nowMs });
    if (verdict !== 'ok') return hookRefusal(verdict === 'stale' ? 'hook/stale' : 'hook/bad-signature');
    if (demo) return hookRefusal('source/demo-only');
    const parsed = parseGiftWebhook({ hook: 'gift', id, body, receivedAtMs: clock.now() });
    if (!parsed.ok) return hookRefusal('input/invalid', parsed.faults);
    return new Promise((resolve) => show.deliver(parsed.value, (receipt) => resolve(answerOf(receipt))));
  };
}

function answerOf(receipt: Receipt): HookAnswer {
  switch (receipt.outcome) {
    case 'accepted':
      return { status: 202, body: { accepted: true, duplicate: false, seq: receipt.seq } };
    case 'duplicate':
      return {
        status: 200,
        body: { accepted: true, duplicate: true, ...(receipt.conflict ? { conflict: true } : {}) },
      };
    case 'unavailable':
      return { ...hookRefusal('store/unavailable'), retryAfterS: 5 };
  }
}
