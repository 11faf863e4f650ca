import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { HeldAlert } from '../../../shared/topics.ts';
import type { AlertId } from '../../../shared/units.ts';
import { useCanAct, useKey, useNow, useStore, useTopic } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import { TEXTS } from '../texts/texts.ts';
import { useWindowKind } from '../window-kind.ts';
import { HeldCard } from './held-card.tsx';

/** After a card left, another one may stand under the finger: so long none can be pressed. */
const SETTLES_MS = 500;

/** Alerts that wait for a decision. One of them is the current one, which the keys are about; on a phone it is the only one. */
export function Held() {
  const held = useTopic('queue')?.held ?? [];
  const { look } = useStore();
  const kind = useWindowKind();
  const canAct = useCanAct();
  const nowMs = useNow(1_000, canAct && held.length > 0);
  const [chosen, setChosen] = useState<AlertId | null>(null);
  const [open, setOpen] = useState<AlertId | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const place = Math.max(
    0,
    held.findIndex(({ id }) => id === chosen),
  );
  const current = held[place];
  const shown = kind === 'phone' ? held.slice(place, place + 1) : held;
  const isSettling = useSettling(held);
  const isOpenStill = held.some(({ id }) => id === open);
  useEffect(() => look(isOpenStill ? open : null), [look, isOpenStill, open]);
  useEffect(() => () => look(null), [look]);

  function go(step: 1 | -1): void {
    const next = held[place + step];
    if (!next) return;
    setChosen(next.id);
    setOpen(next.id);
    list.current?.querySelector<HTMLElement>(`[data-alert="${next.id}"]`)?.focus();
  }
  useKey('j', () => go(1), held.length > 0);
  useKey('k', () => go(-1), held.length > 0);

  return (
    <Panel
      title={TEXTS.held}
      mark="held"
      count={held.length}
      className="held"
      note={kind === 'phone' && held.length > 1 && <Turn place={place} count={held.length} go={go} />}
    >
      {held.length === 0 && <p className="empty">{TEXTS.heldNone}</p>}
      <ul className="rows" ref={list} data-settling={isSettling || undefined}>
        {shown.map((alert) => (
          <HeldCard
            key={alert.id}
            alert={alert}
            note={untilWhen(alert, nowMs)}
            isCurrent={alert.id === current?.id}
            isMarked={held.length > 1 && kind !== 'phone' && alert.id === current?.id}
            choose={() => {
              setChosen(alert.id);
              setOpen(alert.id);
            }}
            peek={(isOver) => setOpen((before) => (isOver ? alert.id : before === alert.id ? null : before))}
          />
        ))}
      </ul>
    </Panel>
  );
}

/** Whether one of them left a moment ago. */
function useSettling(held: readonly HeldAlert[]): boolean {
  const [moves, setMoves] = useState(0);
  const before = useRef<readonly AlertId[]>([]);
  useLayoutEffect(() => {
    const now = held.map(({ id }) => id);
    if (before.current.some((id) => !now.includes(id))) setMoves((count) => count + 1);
    before.current = now;
  }, [held]);
  useEffect(() => {
    if (moves === 0) return;
    const timer = setTimeout(() => setMoves(0), SETTLES_MS);
    return () => clearTimeout(timer);
  }, [moves]);
  return moves > 0;
}

/** One card after the other, by press: a swipe could be a slip. */
function Turn({ place, count, go }: { place: number; count: number; go: (step: 1 | -1) => void }) {
  return (
    <div className="turn">
      <Button
        variant="default"
        aria-label={TEXTS.deskPage.heldBack}
        disabled={place === 0}
        onClick={() => go(-1)}
      >
        <IconChevronLeft size={20} aria-hidden />
      </Button>
      <span>{TEXTS.deskPage.heldPlace(place + 1, count)}</span>
      <Button
        variant="default"
        aria-label={TEXTS.deskPage.heldNext}
        disabled={place === count - 1}
        onClick={() => go(1)}
      >
        <IconChevronRight size={20} aria-hidden />
      </Button>
    </div>
  );
}

function untilWhen({ decideByMs, gifter, message }: HeldAlert, nowMs: number): string {
  if (decideByMs === null) return TEXTS.heldForEver;
  const leftMs = decideByMs - nowMs;
  if (gifter.rawName !== undefined) return TEXTS.heldUntilNameless(leftMs);
  return message === null ? TEXTS.heldUntilWhole(leftMs) : TEXTS.heldUntil(leftMs);
}
