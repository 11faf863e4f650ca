import type { Comparison } from '../../../../shared/compare.ts';
import { whole } from '../../texts/format.ts';
import { TEXTS } from '../../texts/texts.ts';
import { FIGURES, pastRows, withoutAlert } from './past-rows.ts';

const texts = TEXTS.tierTools;

/** Both ladders side by side: by step, and for the evening as a whole. */
export function PastFigures({ of }: { of: Comparison }) {
  const { now, tried } = of;
  const [before, after] = [withoutAlert(now), withoutAlert(tried)];
  const sums = [
    {
      text: texts.busy(now.busy.percent, tried.busy.percent),
      isSame: now.busy.percent === tried.busy.percent,
    },
    {
      text: texts.longestWait(now.busy.longestWaitMs, tried.busy.longestWaitMs),
      isSame: now.busy.longestWaitMs === tried.busy.longestWaitMs,
    },
    { text: texts.people(now.people, tried.people), isSame: now.people === tried.people },
    { text: texts.without(before, after), isSame: before === after },
  ];
  return (
    <>
      <ul className="past-summary">
        <li>{texts.played(tried.gifts, of.toMs - of.fromMs)}</li>
        {sums.map(({ text, isSame }) => (
          <li key={text} data-same={isSame || undefined}>
            {text}
          </li>
        ))}
      </ul>
      <table className="past-figures">
        <caption className="unseen">{texts.pastTable}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.step}</th>
            {FIGURES.map((figure) => (
              <th key={figure} scope="col">
                {texts.figure[figure]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pastRows(of).map(({ id, name, level, place, figures }) => (
            <tr key={id} data-level={level}>
              <th scope="row">
                <bdi>{name}</bdi>
                {place !== 'both' && <span className="note">{texts.stepIs[place]}</span>}
              </th>
              {FIGURES.map((figure) => (
                <td key={figure} data-label={texts.figure[figure]}>
                  <NowAndNew pair={figures[figure]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function NowAndNew({ pair: [now, tried] }: { pair: readonly [number, number] }) {
  if (now === tried) return <span className="past-same">{whole(now)}</span>;
  return (
    <span className="past-differs">
      <span className="unseen">{texts.fromTo(now, tried)}</span>
      <span aria-hidden>
        {whole(now)} → <b>{whole(tried)}</b>
      </span>
    </span>
  );
}
