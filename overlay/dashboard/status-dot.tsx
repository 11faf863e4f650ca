import { IconAlertTriangleFilled, IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';

const ICONS = { good: IconCircleCheckFilled, wait: IconAlertTriangleFilled, quiet: IconCircle } as const;

/** A dot whose shape says what its colour says. */
export function StatusDot({ tone }: { tone: keyof typeof ICONS }) {
  const Icon = ICONS[tone];
  return <Icon className="dot" data-tone={tone} size={18} aria-hidden />;
}
