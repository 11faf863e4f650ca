import { expect, it } from 'vitest';
import { createLadderNews } from '../../../../overlay/dashboard/tiers/ladder-news.ts';
import type { AuditEntry } from '../../../../shared/topics.ts';

function entry(seq: number, actor: string, name = 'save-tiers', version = seq): AuditEntry {
  return {
    seq,
    id: `id-${seq}`,
    atMs: seq,
    actor,
    name,
    args: { version },
    gifter: null,
    undoable: true,
    undone: null,
  };
}

it('[TE13] a version that a moderator saved is news once; what was saved before, or by the owner, is none', () => {
  const news = createLadderNews();
  expect(news([entry(3, 'Mia')])).toBe(null);
  expect(news([entry(4, 'owner'), entry(3, 'Mia')])).toBe(null);
  expect(news([entry(5, 'Mia', 'pause-alerts'), entry(4, 'owner')])).toBe(null);
  const saved = [entry(7, 'Leo', 'save-tiers', 15), entry(6, 'Mia', 'save-tiers', 14)];
  expect(news(saved)).toEqual({ by: 'Leo', version: 15, id: 'id-7' });
  expect(news(saved)).toBe(null);
});
