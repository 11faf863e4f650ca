import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { GiftState } from '../../../shared/feed.ts';
import { BY_HAND, GIFT_STATES } from '../../../shared/feed.ts';
import { useKey } from '../hooks.ts';
import { TEXTS } from '../texts/texts.ts';
import type { Filter } from './filter.ts';
import { choicesIn, leastOf } from './filter.ts';

const T = TEXTS.feedPage;

/** Which gifts are looked for. On a narrow page all but the name fold away. */
export function Filters(props: {
  readonly filter: Filter;
  readonly steps: readonly string[];
  readonly sources: readonly string[];
  readonly change: (change: Partial<Filter>) => void;
}) {
  const { filter, steps, sources, change } = props;
  const [isOpen, setOpen] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  useKey('/', () => search.current?.focus());
  const count = choicesIn(filter);
  return (
    <div className="filters" data-open={isOpen || undefined}>
      <TextInput
        ref={search}
        label={T.search}
        type="search"
        placeholder={T.searchHint}
        autoComplete="off"
        maxLength={100}
        value={filter.search}
        onChange={(event) => change({ search: event.currentTarget.value })}
      />
      <Button
        variant="default"
        className="filters-more"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {T.filters(count)}
      </Button>
      <div className="filters-rest">
        <NativeSelect
          label={T.state}
          value={filter.state}
          data={[ANY, ...GIFT_STATES.map((value) => ({ value, label: T.states[value] }))]}
          onChange={(event) => change({ state: event.currentTarget.value as GiftState | '' })}
        />
        <NativeSelect
          label={T.step}
          value={filter.step}
          data={[ANY, ...withChosen(steps, filter.step)]}
          onChange={(event) => change({ step: event.currentTarget.value })}
        />
        <NativeSelect
          label={T.source}
          value={filter.source}
          data={[
            ANY,
            ...withChosen(sources, filter.source).map((value) => ({ value, label: sourceName(value) })),
          ]}
          onChange={(event) => change({ source: event.currentTarget.value })}
        />
        <TextInput
          label={T.from}
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          value={filter.from}
          error={leastOf(filter.from) === null ? T.fromBad : null}
          onChange={(event) => change({ from: event.currentTarget.value })}
        />
        <Checkbox
          label={T.tests}
          checked={filter.tests}
          onChange={(event) => change({ tests: event.currentTarget.checked })}
        />
      </div>
    </div>
  );
}

const ANY = { value: '', label: T.any };

/** What is chosen stays to be seen, whether or not it is found any more. */
function withChosen(found: readonly string[], chosen: string): readonly string[] {
  return chosen === '' || found.includes(chosen) ? found : [...found, chosen];
}

function sourceName(id: string): string {
  return id === BY_HAND || id === 'demo' ? T.sourceName(id) : TEXTS.source(id);
}
