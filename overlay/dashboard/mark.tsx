import {
  IconArrowBackUp,
  IconCheck,
  IconClock,
  IconFlask,
  IconHandStop,
  IconMicrophone,
  IconMinus,
  IconPlayerRecordFilled,
  IconPlus,
} from '@tabler/icons-react';
import type { Mark } from './sentences.ts';

const ICONS = {
  held: IconHandStop,
  waiting: IconClock,
  onAir: IconPlayerRecordFilled,
  shown: IconCheck,
  missed: IconArrowBackUp,
  stopped: IconMinus,
  counted: IconPlus,
  voice: IconMicrophone,
  test: IconFlask,
} as const satisfies Record<Mark, unknown>;

/** The icon of a state; the word stands beside it, always. */
export function MarkIcon({ mark }: { mark: Mark }) {
  const Icon = ICONS[mark];
  return <Icon className="mark" data-mark={mark} size={18} aria-hidden />;
}
