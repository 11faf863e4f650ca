import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { AuditEntry, LadderVersion } from '../../../shared/topics.ts';
import { useIsOwner, useNow, useTopic } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import { moment } from '../texts/format.ts';
import { TEXTS } from '../texts/texts.ts';
import { UndoButton } from '../undo-button.tsx';
import type { Kind } from './kinds.ts';
import { KINDS, kindOf } from './kinds.ts';
import { mayUndo } from './may-undo.ts';
import { savedSteps } from './saved-steps.ts';
import { actDetails, actSentence } from './sentence.ts';

const T = TEXTS.audit;
const ANY = { value: '', label: T.any };

/** Everything that owner and moderators did, in words, with Undo where there is one. */
export function Audit() {
  const all = useTopic('audit') ?? [];
  const versions = useTopic('ladder-versions') ?? [];
  const isOwner = useIsOwner();
  const nowMs = useNow(60_000);
  const [actor, setActor] = useState('');
  const [kind, setKind] = useState<Kind | ''>('');
  const actors = [...new Set(all.map((entry) => entry.actor))].sort();
  const shown = all.filter(
    (entry) => (actor === '' || entry.actor === actor) && (kind === '' || kindOf(entry.name) === kind),
  );
  const clear = () => {
    setActor('');
    setKind('');
  };
  return (
    <Panel title={T.title}>
      <p className="about">{T.lead}</p>
      <div className="pair">
        <NativeSelect
          label={T.by}
          value={actor}
          data={[ANY, ...actors.map((value) => ({ value, label: T.actor(value) }))]}
          onChange={(event) => setActor(event.currentTarget.value)}
        />
        <NativeSelect
          label={T.kind}
          value={kind}
          data={[ANY, ...KINDS.map((value) => ({ value, label: T.kinds[value] }))]}
          onChange={(event) => setKind(event.currentTarget.value as Kind | '')}
        />
      </div>
      {shown.length === 0 && (
        <div className="empty" role="status">
          <p>{all.length === 0 ? T.none : T.noMatch}</p>
          {all.length > 0 && (
            <Button variant="default" onClick={clear}>
              {T.clearFilters}
            </Button>
          )}
        </div>
      )}
      <ol className="audit-rows">
        {shown.map((entry) => (
          <Act
            key={entry.seq}
            entry={entry}
            all={all}
            versions={versions}
            nowMs={nowMs}
            canUndo={mayUndo(entry, all, isOwner)}
          />
        ))}
      </ol>
    </Panel>
  );
}

function Act(props: {
  readonly entry: AuditEntry;
  readonly all: readonly AuditEntry[];
  readonly versions: readonly LadderVersion[];
  readonly nowMs: number;
  readonly canUndo: boolean;
}) {
  const { entry, all, versions, nowMs, canUndo } = props;
  const [sentence = actSentence(entry, all), ...steps] = savedSteps(entry, versions) ?? [];
  const { undone } = entry;
  return (
    <li data-undone={undone !== null || undefined}>
      <time>{moment(entry.atMs, nowMs)}</time>
      <bdi className="strong actor">{T.actor(entry.actor)}</bdi>
      <div className="act">
        <p>
          <bdi>{sentence}</bdi>
        </p>
        {[...steps, ...actDetails(entry)].map((detail) => (
          <p key={detail} className="detail">
            <bdi>{detail}</bdi>
          </p>
        ))}
        {undone && (
          <p className="detail">
            <bdi>{T.takenBack(T.actor(undone.by), moment(undone.atMs, nowMs))}</bdi>
          </p>
        )}
      </div>
      {canUndo && <UndoButton of={entry.id} what={sentence} />}
    </li>
  );
}
