import type { ReactNode } from 'react';
import { SETTINGS_TEXTS as TEXTS } from '../texts/texts.ts';

/** What few people need, behind a fold. */
export function Advanced({ title = TEXTS.advanced, children }: { title?: string; children: ReactNode }) {
  return (
    <details className="advanced">
      <summary>{title}</summary>
      <div className="advanced-body">{children}</div>
    </details>
  );
}
