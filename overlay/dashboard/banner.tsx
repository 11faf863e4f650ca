import {
  IconAlertTriangle,
  IconCheck,
  IconEyeOff,
  IconHandStop,
  IconPlugConnectedX,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Notice } from './notices.ts';

const ICONS = {
  good: IconCheck,
  wait: IconAlertTriangle,
  danger: IconHandStop,
  cleared: IconEyeOff,
  quiet: IconPlugConnectedX,
} as const;

/** One line over the whole width, or of a toast. */
export function Banner({
  tone,
  children,
}: {
  tone: Notice['tone'] | 'cleared' | 'quiet';
  children: ReactNode;
}) {
  const Icon = ICONS[tone];
  return (
    <div className="banner" data-tone={tone}>
      <Icon size={22} aria-hidden />
      {children}
    </div>
  );
}
