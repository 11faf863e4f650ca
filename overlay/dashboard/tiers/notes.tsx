import { Button } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { useState } from 'react';
import { checkLadder } from '../../../shared/tier-check.ts';
import { useTopic } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import { TEXTS } from '../texts/texts.ts';
import type { TiersDraft } from './draft.ts';
import { adviceOn } from './fixes.ts';

/** Gaps, overlaps and what else is worth a look, each with what one press does about it. */
export function Notes(props: {
  readonly draft: TiersDraft;
  readonly choose: (id: string) => void;
  readonly say: (text: string) => void;
}) {
  const { draft, choose, say } = props;
  const files = useTopic('media');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const notes = checkLadder({ version: 0, tiers: [...draft.tiers] }, files ?? null);
  const open = notes.map((note) => adviceOn(note, draft.tiers)).filter(({ key }) => !left.has(key));
  return (
    <Panel title={TEXTS.tiers.notes} count={open.length} className="notes">
      {open.length === 0 && <p className="empty">{TEXTS.tiers.notesNone}</p>}
      <ul>
        {open.map(({ key, text, fix, about }) => (
          <li key={key}>
            <p>{text}</p>
            <div className="buttons">
              {fix ? (
                <Button
                  variant="default"
                  onClick={() => {
                    draft.change(fix.tiers);
                    if (about !== null) choose(about);
                    say(fix.said);
                  }}
                >
                  {fix.label}
                </Button>
              ) : (
                <Button variant="default" onClick={() => about !== null && choose(about)}>
                  {TEXTS.tiers.lookAt}
                </Button>
              )}
              <Button variant="subtle" onClick={() => setLeft(new Set(left).add(key))}>
                {TEXTS.tiers.leaveIt}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <p className="note tip">
        <IconBulb size={16} aria-hidden />
        {TEXTS.tiers.streak}
      </p>
    </Panel>
  );
}
