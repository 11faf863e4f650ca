import type { Tier } from '../../../../shared/tier.ts';
import { diffSentences } from '../../ladder-changes.ts';
import { TEXTS } from '../../texts/texts.ts';

/** What is otherwise in the newer of two ladders; `marked` are steps that somebody else changed too. */
export function LadderDiff(props: {
  readonly from: readonly Tier[];
  readonly to: readonly Tier[];
  readonly marked?: ReadonlySet<string>;
}) {
  const { from, to, marked } = props;
  const sentences = diffSentences(from, to);
  if (sentences.length === 0) return <p className="empty">{TEXTS.tierTools.noDifference}</p>;
  return (
    <ul className="ladder-diff">
      {sentences.map(({ id, text }) => (
        <li key={text}>
          {text}
          {marked?.has(id) && <span className="both-changed">{TEXTS.tierTools.bothChanged}</span>}
        </li>
      ))}
    </ul>
  );
}
