import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** Some cards of which one is chosen; each is a button, so that arrows alone save nothing. */
export function Choices<T extends string>(props: {
  readonly label: string;
  /** Null where it is none of them. */
  readonly chosen: T | null;
  /** Those with a tick: what is so, where the chosen one is only what is looked at; left out for the chosen one. */
  readonly ticked?: readonly T[];
  readonly isOff?: boolean;
  readonly choose: (id: T) => void;
  readonly data: readonly {
    readonly id: T;
    readonly name: string;
    readonly about?: string;
    readonly picture?: ReactNode;
  }[];
}) {
  const { label, chosen, ticked = [chosen], isOff = false, choose, data } = props;
  return (
    <ul className="home-choices" aria-label={label}>
      {data.map(({ id, name, about, picture }) => (
        <li key={id}>
          <button
            type="button"
            className="home-choice"
            aria-pressed={id === chosen}
            disabled={isOff}
            onClick={() => choose(id)}
          >
            {picture}
            <span className="home-choice-name">
              {name}
              {ticked.includes(id) && <IconCheck size={18} aria-hidden />}
            </span>
            {about !== undefined && <span className="note">{about}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
