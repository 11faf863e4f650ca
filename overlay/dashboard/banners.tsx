import { Button, CloseButton } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCheck,
  IconEyeOff,
  IconHandStop,
  IconPlugConnectedX,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useCanAct, useCommand, useIsCounting, usePageState, useStore, useTopic } from './hooks.ts';
import type { Notice } from './notices.ts';
import { TEXTS } from './texts/texts.ts';
import { UndoButton } from './undo-button.tsx';

/** What is wrong, over the whole width: a cleared screen, a page that shows the past, a disk that refuses. */
export function Banners() {
  const { health, lastNewsAtMs, notices } = usePageState();
  const reasons = useTopic('status')?.reasons ?? [];
  return (
    <div className="banners">
      {health === 'connecting' && <Banner tone="quiet">{TEXTS.connecting}</Banner>}
      {health === 'stale' && <Banner tone="wait">{TEXTS.notLive(lastNewsAtMs)}</Banner>}
      {health === 'refused' && <Banner tone="wait">{TEXTS.refused}</Banner>}
      {notices
        .filter(({ tone }) => tone === 'danger')
        .map((notice) => (
          <NoticeBanner key={notice.key} notice={notice} />
        ))}
      <Cleared />
      {reasons.map((code) => (
        <Banner key={code} tone="wait">
          {TEXTS.reason(code)}
        </Banner>
      ))}
    </div>
  );
}

/** What became of a press, at the lower edge: a button must not move away from under the hand. */
export function Toasts() {
  const { notices } = usePageState();
  return (
    <div className="toasts">
      {notices
        .filter(({ tone }) => tone !== 'danger')
        .map((notice) => (
          <NoticeBanner key={notice.key} notice={notice} />
        ))}
    </div>
  );
}

function NoticeBanner({ notice: { key, tone, text, undo } }: { notice: Notice }) {
  const { dismiss } = useStore();
  return (
    <Banner tone={tone}>
      <span>{text}</span>
      {undo !== undefined && <UndoButton id={undo} hasKey={key === 'act'} />}
      <CloseButton
        variant="transparent"
        size={44}
        c="inherit"
        aria-label={TEXTS.dismiss}
        onClick={() => dismiss(key)}
      />
    </Banner>
  );
}

function Cleared() {
  const cleared = useTopic('stage')?.cleared ?? null;
  const waiting = useTopic('queue')?.waitingCount ?? 0;
  const isCounting = useIsCounting();
  const canAct = useCanAct();
  const { run, isSending } = useCommand('resume-alerts');
  if (!cleared) return null;
  return (
    <Banner tone="cleared">
      <span>
        <strong>
          <bdi>{TEXTS.clearedBy(cleared.by, cleared.atMs)}</bdi>
        </strong>{' '}
        {TEXTS.clearedMeans(waiting, isCounting)}
      </span>
      <Button
        className="show-again"
        color="dark.9"
        disabled={!canAct || isSending}
        onClick={() => void run({})}
      >
        {TEXTS.showAgain}
      </Button>
    </Banner>
  );
}

const ICONS = {
  good: IconCheck,
  wait: IconAlertTriangle,
  danger: IconHandStop,
  cleared: IconEyeOff,
  quiet: IconPlugConnectedX,
} as const;

function Banner({ tone, children }: { tone: Notice['tone'] | 'cleared' | 'quiet'; children: ReactNode }) {
  const Icon = ICONS[tone];
  return (
    <div className="banner" data-tone={tone}>
      <Icon size={22} aria-hidden />
      {children}
    </div>
  );
}
