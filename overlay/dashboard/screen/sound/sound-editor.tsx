import { Switch } from '@mantine/core';
import type { Tier } from '../../../../shared/tier.ts';
import { tickScore } from '../../../sound/scores.ts';
import { volumeOver } from '../../../sound/volume.ts';
import { useCanAct, useCommand, useStore, useTopic } from '../../hooks.ts';
import { Panel } from '../../panel.tsx';
import { duration, percent } from '../../texts/format.ts';
import { TEXTS } from '../../texts/texts.ts';
import type { ScreenDraft } from '../draft.ts';
import { titleOf } from '../files/uses.ts';
import { HearButton, HearProblem } from '../hear-button.tsx';
import { RangeField } from '../range-field.tsx';
import { useListening } from '../use-listening.ts';
import { soundOf } from './step-sound.ts';

const T = TEXTS.sound;
const STEPS_OF_VOLUME = 20;
/** Units of the streak whose tick is played. */
const STREAK = 8;

/** How loud everything is, and what each step sounds like. */
export function SoundEditor({ draft }: { draft: ScreenDraft }) {
  const { sound, theme, change } = draft;
  const tiers = useTopic('ladder')?.tiers ?? [];
  const listening = useListening();
  const { motion = 'full' } = theme;
  const over = volumeOver(sound.volume, motion);
  return (
    <div className="sound">
      <div className="sound-side">
        <Panel title={T.volume}>
          <RangeField
            label={T.volumeLabel}
            value={sound.volume}
            min={0}
            max={1}
            step={1 / STEPS_OF_VOLUME}
            said={sound.volume === 0 ? T.volumeNone : percent(sound.volume)}
            change={(volume) => change('sound', { ...sound, volume }, 'sound.volume')}
          />
          <p className="note">{T.volumeNote}</p>
          {motion !== 'full' && <p>{T.quieter}</p>}
          <MuteSwitch />
        </Panel>
        <Panel title={T.limits}>
          <ul className="hints sound-limits">
            {T.limitList.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Panel>
      </div>
      <Panel title={T.steps} note={<a href="#/tiers">{T.toTiers}</a>}>
        <p className="about">{T.hearNote}</p>
        <HearProblem listening={listening} />
        <ul className="rows">
          {[...tiers]
            .sort((a, b) => a.level - b.level)
            .map((tier) => (
              <StepRow key={tier.id} tier={tier} over={over} listening={listening} />
            ))}
          <li>
            <div className="alert-line">
              <span className="who">{T.streak}</span>
              <span className="what">{T.streakAbout}</span>
            </div>
            <HearButton
              listening={listening}
              id="streak"
              name={T.streak}
              what={{ kind: 'score', score: tickScore(STREAK) }}
              volume={over}
            />
          </li>
        </ul>
      </Panel>
    </div>
  );
}

/** Silences every overlay at once, or lets them be heard again. */
function MuteSwitch() {
  const { confirm } = useStore();
  const canAct = useCanAct();
  const isMuted = useTopic('stage')?.muted ?? false;
  const { run, isSending } = useCommand('mute');
  const flip = async (muted: boolean) => {
    const done = await run({ muted });
    if (done.ok) confirm(muted ? T.mutedNow : T.unmutedNow, done.id);
  };
  return (
    <Switch
      label={T.mute}
      description={T.muteNote}
      checked={isMuted}
      disabled={!canAct || isSending}
      onChange={(event) => void flip(event.currentTarget.checked)}
    />
  );
}

function StepRow(props: {
  readonly tier: Tier;
  /** The volume over all, 0 to 1. */
  readonly over: number;
  readonly listening: ReturnType<typeof useListening>;
}) {
  const { tier, over, listening } = props;
  const sound = soundOf(tier, useTopic('media') ?? []);
  const volume = tier.sound?.volume ?? 1;
  return (
    <li>
      <div className="alert-line" data-level={tier.level}>
        <span className="who">
          <bdi>{T.step(tier.level, tier.name)}</bdi>
        </span>
        <span className="what">
          {sound.kind === 'own' && (
            <>
              <bdi>{titleOf(sound.file) ?? T.ownFile}</bdi>
              <span>{duration(sound.file.durationMs ?? 0)}</span>
            </>
          )}
          {sound.kind === 'family' && <span>{T.family(tier.level)}</span>}
          {sound.kind === 'off' && <span>{T.off}</span>}
          {sound.kind === 'silent' && <span>{T.silent}</span>}
          {'isFileMissing' in sound && sound.isFileMissing && <span className="warning">{T.missing}</span>}
          {'heard' in sound && <span>{T.atVolume(percent(volume))}</span>}
        </span>
      </div>
      {'heard' in sound && (
        <HearButton
          listening={listening}
          id={tier.id}
          name={tier.name}
          what={sound.heard}
          volume={volume * over}
        />
      )}
    </li>
  );
}
