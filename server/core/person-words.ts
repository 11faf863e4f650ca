import type { AlertEnd } from '../../shared/alert.ts';
import type { Reward } from '../../shared/tier.ts';
import type { AlertId } from '../../shared/units.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { Event } from './record.ts';

const ENDS: { readonly [end in AlertEnd]: string } = {
  shown: 'Your alert was shown.',
  merged: 'Your alert plays inside another one.',
  missed: 'Your alert was not shown in time.',
  skipped: 'Your alert was skipped.',
  rejected: 'Your alert was not let on screen.',
  cancelled: 'Your alert was taken off when the screen was cleared.',
};

const REWARDS: { readonly [type in Reward['type']]: string } = {
  'question-slot': 'a question slot',
  vip: 'VIP',
  'thank-by-voice': 'thanks by voice',
};

const MARKS = {
  excluded: ['You count, and are on no board.', 'You are on boards again.'],
  blocked: ['You are never named on screen.', 'You may be named on screen again.'],
  trusted: ['Your name is never held for a look.', 'Your name may be held for a look again.'],
} as const;

const CORRECTIONS = {
  reverted: 'A gift of yours was taken back',
  restored: 'A gift of yours was given back',
  priced: 'A gift of yours was priced',
  unpriced: 'The price of a gift of yours was taken back',
  adjusted: 'Your totals were changed by hand',
  unadjusted: 'A change of your totals by hand was taken back',
  entered: 'A gift of yours was entered by hand',
  unentered: 'A gift of yours that was entered by hand was taken out',
} as const;

/** What a step gave, in words. */
export function rewardWords({ type }: Reward): string {
  return REWARDS[type];
}

/** One sentence on an event of theirs, for the person it is about; null for one that says nothing of a person. */
export function sayOfPerson(event: Event): string | null {
  switch (event.type) {
    case 'GiftCounted':
      return `Counted: ${event.diamonds} diamonds at list price.${event.unpriced ? ' The price was not known.' : ''}`;
    case 'BombAnnounced':
      return `A gift bomb of ${event.size}.`;
    case 'StreakBegan':
      return 'A streak began.';
    case 'StreakRose':
      return `The streak has ${event.high} in all, worth ${event.total} diamonds.`;
    case 'StreakEnded':
      return 'The streak ended.';
    case 'AlertMade':
      return `It made alert ${event.alert}, of level ${event.level}.`;
    case 'AlertGrew':
      return `Alert ${event.alert} grew${event.climb ? ` to level ${event.climb.level}` : ''}.`;
    case 'Granted':
      return `It gave you ${rewardWords(event.reward)}.`;
    case 'StepLimited':
      return 'The step that it fits was resting or used up.';
    case 'AlertEnded':
      return ENDS[event.end];
    case 'AlertReleased':
      return 'Your alert went on without its message.';
    case 'AlertApproved':
      return 'Your alert was let on screen.';
    case 'AlertEdited':
      return event.withoutMessage
        ? 'The message was taken out of your alert.'
        : 'The words of your alert were changed.';
    case 'EditTakenBack':
      return 'The change of your alert was taken back.';
    case 'HeldAgain':
      return 'Your alert waits for a decision again.';
    case 'MessageTaken':
      return 'What you wrote in chat became the message of your alert.';
    case 'AlertReplayed':
      return `Your alert is played again, as ${event.alert}.`;
    case 'GifterHidden':
      return 'You are not named on screen.';
    case 'GifterUnhidden':
      return 'You are named on screen again.';
    case 'GifterMarked':
      return MARKS[event.mark][event.on ? 0 : 1];
    case 'GifterRenamed':
      return event.cleared ? 'You go by your own name again.' : 'You were given another name on screen.';
    case 'GifterNoted':
      return event.cleared ? 'A note about you was taken away.' : 'A note was written about you.';
    case 'GifterThanked':
      return 'You were thanked by voice.';
    case 'ThanksDue':
      return 'You are to be thanked by voice.';
    case 'TotalsCorrected': {
      const diamonds = event.changes.reduce((sum, change) => sum + change.diamonds, 0);
      return `${CORRECTIONS[event.what]}: ${diamonds} diamonds.`;
    }
    case 'ForgetAsked':
      return 'You asked to be forgotten.';
    case 'GifterCameBack':
      return 'You were kept off the screen before you were forgotten, and are so again.';
    case 'GifterForgotten':
    case 'GiftersRetired':
    case 'SessionOpened':
    case 'SessionClosed':
    case 'SessionReopened':
    case 'SessionMoved':
    case 'SessionRenamed':
    case 'AlertsPaused':
    case 'AlertsResumed':
    case 'OverlayCleared':
    case 'ScreensMuted':
    case 'GoalSet':
    case 'GoalRemoved':
    case 'LadderAdopted':
    case 'SourceGap':
    case 'SettingsSaved':
      return null;
    default:
      return unreachable(event);
  }
}

/** The alert that an event is about; null for none. */
export function alertOf(event: Event): AlertId | null {
  if (event.type === 'AlertReplayed') return event.of;
  return 'alert' in event ? event.alert : null;
}
