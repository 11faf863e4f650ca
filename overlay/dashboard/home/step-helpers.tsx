import { DecideWithin } from '../decide-within.tsx';
import { useAct, useCanAct, useTopic } from '../hooks.ts';
import { StatusDot } from '../status-dot.tsx';
import { TEXTS } from '../texts/texts.ts';
import { Choices } from './choices.tsx';
import type { Helpers } from './holds.ts';
import { HELPERS, helpersOf, withHolds } from './holds.ts';
import type { StepProps } from './step-props.ts';

/** Who decides on what is held, and the one button that everybody must have pressed once. */
export function StepHelpers({ settings, done, mark }: StepProps) {
  const ladder = useTopic('ladder');
  const canAct = useCanAct();
  const { run, isSending } = useAct('save-tiers');
  if (!ladder) return null;
  const { tiers, version } = ladder;
  const now = helpersOf(tiers);
  // The ladder of a new installation is that of somebody alone, which nobody has said yet.
  const chosen = done.includes('helpers') ? now : null;

  async function choose(helpers: Helpers): Promise<void> {
    // First: each command takes the news of the one before away, and this one's news is that nothing is lost.
    if (!done.includes('helpers')) await mark('helpers');
    if (helpers === now) return;
    await run({ tiers: withHolds(tiers, helpers), baseVersion: version }, TEXTS.home.helpersSaved[helpers]);
  }

  return (
    <>
      <Choices
        label={TEXTS.home.step.helpers}
        chosen={chosen}
        isOff={!canAct || isSending}
        choose={(helpers) => void choose(helpers)}
        data={HELPERS.map((id) => ({
          id,
          name: TEXTS.home.helpers[id],
          about: TEXTS.home.helpersAbout[id],
        }))}
      />
      {now === null && <p className="note">{TEXTS.home.helpersOwn}</p>}
      {chosen === 'moderators' && (
        <>
          <DecideWithin settings={settings} />
          <a className="home-link" href="#/settings/people">
            {TEXTS.home.invite}
          </a>
        </>
      )}
      <TryClear isDone={done.includes('clear')} />
    </>
  );
}

function TryClear({ isDone }: { readonly isDone: boolean }) {
  const isCleared = (useTopic('stage')?.cleared ?? null) !== null;
  const about = isDone ? TEXTS.home.clearDone : TEXTS.home.clearAbout;
  return (
    <div className="source-status">
      <p className="strong">
        <StatusDot tone={isDone ? 'good' : 'quiet'} />
        {TEXTS.home.clear}
      </p>
      <p className="more" role="status">
        {isCleared ? TEXTS.home.clearNow : about}
      </p>
    </div>
  );
}
