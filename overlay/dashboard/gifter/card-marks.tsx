import {
  IconBan,
  IconCrown,
  IconEraser,
  IconEyeOff,
  IconListDetails,
  IconMessageQuestion,
  IconMicrophone,
  IconShieldCheck,
} from '@tabler/icons-react';
import type { GifterCard } from '../../../shared/gifter-card.ts';
import { moment } from '../texts/format.ts';
import { TEXTS } from '../texts/texts.ts';

const T = TEXTS.card;

/** What was said of the person, each with its icon and its words; nothing where nothing was. */
export function CardMarks({ card, nowMs }: { card: GifterCard; nowMs: number }) {
  const { marks, vip, questionSlots, toThank, forgetAskedAtMs } = card;
  const all = [
    [forgetAskedAtMs !== null, IconEraser, T.forgetAsked(moment(forgetAskedAtMs ?? 0, nowMs)), 'wait'],
    [marks.blocked, IconBan, T.blocked, 'danger'],
    [marks.hidden, IconEyeOff, T.hidden, 'wait'],
    [marks.excluded, IconListDetails, T.excluded, 'wait'],
    [marks.trusted, IconShieldCheck, T.trusted, 'good'],
    [vip, IconCrown, T.vip, 'good'],
    [questionSlots > 0, IconMessageQuestion, T.questions(questionSlots), 'good'],
    [toThank !== null, IconMicrophone, T.toThank(toThank?.because ?? 'step'), 'good'],
  ] as const;
  const standing = all.filter(([isOn]) => isOn);
  if (standing.length === 0) return null;
  return (
    <ul className="chips card-marks">
      {standing.map(([, Icon, words, tone]) => (
        <li key={words} data-tone={tone}>
          <Icon size={18} aria-hidden />
          {words}
        </li>
      ))}
    </ul>
  );
}
