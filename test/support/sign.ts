import { createHmac, randomUUID } from 'node:crypto';
import type { Agent } from 'node:http';
import * as z from 'zod/mini';
import { call } from './http.ts';

/** The webhook's body (contract C4), written down here once more, so that the proofs hold without the server's schema. */
export interface GiftBody {
  readonly type: 'gift';
  readonly timestamp: string;
  readonly data: {
    readonly platform?: string;
    readonly gifter: { readonly id?: string; readonly name: string; readonly anonymous?: boolean };
    readonly gift: {
      readonly id?: string;
      readonly name: string;
      readonly diamonds?: number;
      readonly bits?: number;
      readonly money?: { readonly amount: string; readonly currency: string };
    };
    readonly count: number;
    readonly streak?: { readonly id: string; readonly ended: boolean };
    readonly message?: string;
  };
}

/** A moment as the webhook wants it; it decides deadlines only, so that one is as good as another. */
export const SOME_TIME = '2026-11-22T20:00:00Z';

/** Where a webhook is and what it is signed with. */
export interface Hook {
  readonly url: string;
  readonly secret: string;
}

export interface Signing {
  /** The delivery's id; a new one when left out. */
  readonly id?: string;
  /** Seconds since 1970; now when left out. */
  readonly timestampS?: number;
  /** Signs with this in place of the hook's own. */
  readonly secret?: string;
  readonly agent?: Agent;
}

/** What the webhook said; `seq` is null unless the gift was counted by this call. */
export interface GiftAnswer {
  readonly status: number;
  readonly duplicate: boolean | null;
  readonly seq: number | null;
  readonly body: unknown;
}

const accepted = z.object({
  accepted: z.literal(true),
  duplicate: z.boolean(),
  seq: z.optional(z.int().check(z.minimum(1))),
});

/** The three headers of Standard Webhooks for these bytes. */
export function signatureHeaders(body: string | Buffer, hook: Hook, signing: Signing = {}) {
  const id = signing.id ?? randomUUID();
  const timestamp = String(signing.timestampS ?? Math.floor(Date.now() / 1000));
  const key = Buffer.from((signing.secret ?? hook.secret).replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

/** Sends one signed gift; rejects when the connection breaks before the answer. */
export async function postGift(hook: Hook, gift: GiftBody, signing: Signing = {}): Promise<GiftAnswer> {
  const body = JSON.stringify(gift);
  const headers = { 'content-type': 'application/json', ...signatureHeaders(body, hook, signing) };
  const answer = await call(hook.url, { method: 'POST', headers, body, agent: signing.agent });
  const parsed = accepted.safeParse(answer.json);
  return {
    status: answer.status,
    duplicate: parsed.success ? parsed.data.duplicate : null,
    seq: parsed.success ? (parsed.data.seq ?? null) : null,
    body: answer.json,
  };
}
