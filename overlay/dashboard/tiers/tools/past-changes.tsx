import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Comparison, TriedGift } from '../../../../shared/compare.ts';
import { moment, whole } from '../../texts/format.ts';
import { TEXTS } from '../../texts/texts.ts';
import { Value } from '../../value.tsx';

const texts = TEXTS.tierTools;
const AT_FIRST = 12;

/** The gifts that reach another step or fare otherwise, with why. */
export function PastChanges({ of }: { of: Comparison }) {
  const [isAll, setAll] = useState(false);
  const { total, gifts } = of.changed;
  const names = new Map([...of.now.steps, ...of.tried.steps].map(({ id, name }) => [id, name]));
  const fared = ({ step, fate, why }: TriedGift) => {
    const name = step === null ? null : (names.get(step) ?? step);
    return texts.fared(name, fate, why);
  };
  if (total === 0) return <p className="empty">{texts.noChange}</p>;
  const shown = isAll ? gifts : gifts.slice(0, AT_FIRST);
  return (
    <>
      <h3>{texts.changedGifts(total)}</h3>
      <ul className="past-changes">
        {shown.map(({ seq, atMs, giftName, count, diamonds, now, tried }) => (
          <li key={seq}>
            <p className="strong">
              {moment(atMs, of.toMs)} <bdi>{texts.gift(giftName, count)}</bdi> <Value diamonds={diamonds} />
            </p>
            <p>{texts.nowAndNew(fared(now), fared(tried))}</p>
            <p className="note">{tried.explained}</p>
          </li>
        ))}
      </ul>
      {shown.length < gifts.length && (
        <Button variant="default" onClick={() => setAll(true)}>
          {texts.showAllChanges(gifts.length)}
        </Button>
      )}
      {isAll && gifts.length < total && (
        <p className="note">{texts.moreChanges(whole(total - gifts.length))}</p>
      )}
    </>
  );
}
