import * as z from 'zod/mini';
import type { BoardRow, WindowName } from '../../shared/topics.ts';
import type { Giftcast } from './giftcast.ts';
import { call } from './http.ts';

const whole = z.int();
const board = z.object({
  window: z.string(),
  label: z.string(),
  rows: z.array(
    z.strictObject({
      rank: whole,
      gifterId: z.string(),
      name: z.string(),
      diamonds: whole,
      gifts: whole,
      hidden: z.optional(z.literal(true)),
      masked: z.optional(z.literal(true)),
    }),
  ),
  gifters: whole,
  diamonds: whole,
});

/** Most rows that one answer carries (contract C6). */
const PAGE_ROWS = 200;

/** The whole board of a window over HTTP, page by page. */
export async function readLeaderboard(
  server: Giftcast,
  window: WindowName,
): Promise<{ rows: BoardRow[]; gifters: number; diamonds: number }> {
  const rows: BoardRow[] = [];
  for (;;) {
    const query = `window=${window}&limit=${PAGE_ROWS}&offset=${rows.length}`;
    const headers = { authorization: `Bearer ${server.urls.tokens.owner}` };
    const answer = await call(`${server.baseUrl}/api/v1/leaderboard?${query}`, {
      headers,
      agent: server.agent,
    });
    if (answer.status !== 200) throw new Error(`the leaderboard answered ${answer.status} ${answer.text}`);
    const page = board.parse(answer.json);
    rows.push(...page.rows);
    if (page.rows.length < PAGE_ROWS) return { rows, gifters: page.gifters, diamonds: page.diamonds };
  }
}
