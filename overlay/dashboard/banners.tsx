import { CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { Banner } from './banner.tsx';
import { isBrowserNewEnough } from './browser.ts';
import { Cleared } from './cleared.tsx';
import { usePageState, useStore, useTopic } from './hooks.ts';
import type { Notice } from './notices.ts';
import { TEXTS } from './texts/texts.ts';
import { UndoButton } from './undo-button.tsx';

/** What is wrong, over the whole width: a cleared screen, a page that shows the past, a disk that refuses. */
export function Banners({ children }: { children?: ReactNode }) {
  const { health, lastNewsAtMs, notices } = usePageState();
  const reasons = useTopic('status')?.reasons ?? [];
  return (
    <aside className="banners">
      {!isBrowserNewEnough() && <Banner tone="wait">{TEXTS.deskPage.oldBrowser}</Banner>}
      {health === 'connecting' && <Banner tone="quiet">{TEXTS.connecting}</Banner>}
      {health === 'stale' && <Banner tone="wait">{TEXTS.notLive(lastNewsAtMs)}</Banner>}
      {health === 'refused' && <Banner tone="wait">{TEXTS.refused}</Banner>}
      {notices
        .filter(({ tone }) => tone === 'danger')
        .map((notice) => (
          <NoticeBanner key={notice.key} notice={notice} />
        ))}
      <Cleared />
      {children}
      {reasons.map((code) => (
        <Banner key={code} tone="wait">
          {TEXTS.reason(code)}
        </Banner>
      ))}
    </aside>
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

/** All of them, for a dialog that covers the others. */
export function Notices() {
  const { notices } = usePageState();
  return notices.map((notice) => <NoticeBanner key={notice.key} notice={notice} />);
}

function NoticeBanner({ notice: { key, tone, text, undo, theirs } }: { notice: Notice }) {
  const { dismiss } = useStore();
  const of = undo ?? theirs;
  return (
    <Banner tone={tone}>
      <span>
        <bdi>{text}</bdi>
      </span>
      {of !== undefined && <UndoButton of={of} hasKey={key === 'act'} />}
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
