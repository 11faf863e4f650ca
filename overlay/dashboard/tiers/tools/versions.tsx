import { Button } from '@mantine/core';
import { MAX_FRAME_BYTES } from '../../../../shared/protocol.ts';
import type { Ladder, Tier } from '../../../../shared/tier.ts';
import type { LadderVersion } from '../../../../shared/topics.ts';
import { useAct, useCanAct, useTopic } from '../../hooks.ts';
import { Panel } from '../../panel.tsx';
import { moment } from '../../texts/format.ts';
import { TEXTS } from '../../texts/texts.ts';
import { LadderDiff } from './ladder-diff.tsx';

const texts = TEXTS.tierTools;
/** What the command around the steps takes of a frame, and some room. */
const AROUND_BYTES = 256;

/** The ladders of before, each with who saved it and what it changed; a press saves one of them anew. */
export function Versions({ newest, isChanged }: { newest: Ladder; isChanged: boolean }) {
  const versions = useTopic('ladder-versions') ?? [];
  return (
    <Panel title={texts.versions} count={versions.length}>
      <p className="about">{texts.versionsAbout}</p>
      {isChanged && <p className="warning">{texts.saveFirst}</p>}
      <ul className="versions">
        {versions.map((one, index) => (
          <Version
            key={one.version}
            of={one}
            before={versions[index + 1] ?? null}
            newest={newest}
            isChanged={isChanged}
          />
        ))}
      </ul>
    </Panel>
  );
}

function Version(props: {
  readonly of: LadderVersion;
  /** Null where it is the first that is known. */
  readonly before: LadderVersion | null;
  readonly newest: Ladder;
  readonly isChanged: boolean;
}) {
  const { of, before, newest, isChanged } = props;
  const { version, by, atMs, tiers } = of;
  const canAct = useCanAct();
  const save = useAct('save-tiers');
  const isNewest = version === newest.version;
  const isTooLarge = !fitsFrame(tiers);
  return (
    <li>
      <details className="version">
        <summary>
          <span className="strong">{texts.version(version)}</span>{' '}
          <span className="note">{texts.savedBy(by, moment(atMs, Date.now()))}</span>
        </summary>
        {before ? <LadderDiff from={before.tiers} to={tiers} /> : <p className="empty">{texts.firstKnown}</p>}
        {isTooLarge && <p className="warning">{texts.tooLarge}</p>}
      </details>
      {isNewest ? (
        <span className="in-force">{texts.inForce}</span>
      ) : (
        <Button
          variant="default"
          disabled={!canAct || isChanged || isTooLarge || save.isSending}
          aria-label={texts.bringBackOf(version)}
          onClick={() =>
            void save.run({ tiers: [...tiers], baseVersion: newest.version }, texts.broughtBack(version))
          }
        >
          {texts.bringBack}
        </Button>
      )}
    </li>
  );
}

function fitsFrame(tiers: readonly Tier[]): boolean {
  return new TextEncoder().encode(JSON.stringify(tiers)).length <= MAX_FRAME_BYTES - AROUND_BYTES;
}
