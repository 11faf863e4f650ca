import type { ReactNode } from 'react';
import { useId } from 'react';
import { MarkIcon } from './mark.tsx';
import type { Mark } from './sentences.ts';
import { whole } from './texts/format.ts';

/** A card with a heading, and how many things are in it. */
export function Panel(props: {
  readonly title: string;
  readonly mark?: Mark;
  readonly count?: number;
  /** Nothing is in it: its icon is not lit. */
  readonly isQuiet?: boolean;
  readonly note?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={`panel ${props.className ?? ''}`} aria-labelledby={id}>
      <div className="panel-head" data-quiet={props.isQuiet || props.count === 0 || undefined}>
        <h2 id={id}>
          {props.mark && <MarkIcon mark={props.mark} />}
          {props.title}
          {props.count ? <span className="count">{whole(props.count)}</span> : null}
        </h2>
        {props.note}
      </div>
      {props.children}
    </section>
  );
}
