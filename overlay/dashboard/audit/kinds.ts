import type { CommandName } from '../../../shared/commands.ts';

export const KINDS = ['people', 'gifts', 'alerts', 'screen', 'show', 'choices', 'access', 'undo'] as const;
export type Kind = (typeof KINDS)[number];

const BY_NAME: Readonly<Partial<Record<string, Kind>>> = {
  'hide-gifter': 'people',
  'unhide-gifter': 'people',
  'block-gifter': 'people',
  'trust-gifter': 'people',
  'exclude-gifter': 'people',
  'rename-gifter': 'people',
  'note-gifter': 'people',
  'mark-thanked': 'people',
  'forget-gifter': 'people',
  'revert-gift': 'gifts',
  'price-gift': 'gifts',
  'adjust-gifter': 'gifts',
  'enter-gift': 'gifts',
  'send-test-gift': 'alerts',
  'skip-alert': 'alerts',
  'replay-alert': 'alerts',
  'approve-alert': 'alerts',
  'edit-alert': 'alerts',
  'reject-alert': 'alerts',
  'pause-alerts': 'screen',
  'resume-alerts': 'screen',
  'clear-overlay': 'screen',
  mute: 'screen',
  'start-session': 'show',
  'end-session': 'show',
  'move-session': 'show',
  'rename-session': 'show',
  'set-goal': 'show',
  'save-settings': 'choices',
  'save-layout': 'choices',
  'save-theme': 'choices',
  'save-words': 'choices',
  'save-tiers': 'choices',
  'rename-media': 'choices',
  'delete-media': 'choices',
  'invite-moderator': 'access',
  'renew-invite': 'access',
  'create-token': 'access',
  'revoke-token': 'access',
  'rotate-overlay-token': 'access',
  'rotate-hook-secret': 'access',
  'set-twitch-token': 'access',
  'begin-twitch-login': 'access',
  'end-twitch-login': 'access',
  undo: 'undo',
} satisfies { readonly [name in CommandName]: Kind };

/** What kind of act a command is; one that is not there any more was a choice that was saved. */
export function kindOf(command: string): Kind {
  return BY_NAME[command] ?? 'choices';
}
