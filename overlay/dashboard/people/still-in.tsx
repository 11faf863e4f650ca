import type { ReactNode } from 'react';
import { usePageState } from '../hooks.ts';
import { TEXTS } from '../texts/texts.ts';

/** The page, for as long as the owner lets its moderator in: what was on it is nobody's to read afterwards. */
export function StillIn({ children }: { children: ReactNode }) {
  const { health, role } = usePageState();
  if (health !== 'refused' || role !== 'moderator') return children;
  return (
    <main className="no-token">
      <h1>{TEXTS.title}</h1>
      <p role="alert">{TEXTS.people.ended}</p>
      <p className="empty">{TEXTS.people.endedMeans}</p>
    </main>
  );
}
