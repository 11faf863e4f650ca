/** Right inputs to begin with, one for each shape there is. */
import type { CommandName } from '../../shared/commands.ts';
import type { ClientFrame } from '../../shared/protocol.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';

const GIFTER = 'tiktok:6813181309701719620';
const ALERT = { id: 'a12' };

/** Arguments that each command takes. */
export const COMMAND_ARGS: Readonly<Record<CommandName, object>> = {
  'send-test-gift': { diamonds: 100, name: 'Ada', message: 'hi', streak: 3 },
  'skip-alert': ALERT,
  'delete-media': { id: 'ab'.repeat(32) },
  'rename-media': { id: 'ab'.repeat(32), name: 'rose' },
  'replay-alert': ALERT,
  'pause-alerts': {},
  'resume-alerts': {},
  'clear-overlay': {},
  'start-session': { title: 'Sunday' },
  'end-session': {},
  'move-session': { openedAtMs: 1_795_377_600_000, closedAtMs: 1_795_381_200_000 },
  'rename-session': { title: 'Sunday' },
  'set-goal': { label: 'New microphone', target: 500, start: 3 },
  'approve-alert': { ...ALERT, gifterName: 'Ada', message: 'hi' },
  'edit-alert': { ...ALERT, withoutMessage: true },
  'reject-alert': ALERT,
  mute: { muted: true },
  'hide-gifter': { gifterId: GIFTER },
  'unhide-gifter': { gifterId: GIFTER },
  'rename-gifter': { gifterId: GIFTER, name: 'Ada' },
  'note-gifter': { gifterId: GIFTER, text: 'asked twice' },
  'exclude-gifter': { gifterId: GIFTER, on: true },
  'block-gifter': { gifterId: GIFTER, on: true },
  'trust-gifter': { gifterId: GIFTER },
  'mark-thanked': { gifterId: GIFTER },
  'revert-gift': { seq: 12, reason: 'twice' },
  'price-gift': { seq: 12, diamonds: 5 },
  'adjust-gifter': { gifterId: GIFTER, diamonds: -5, reason: 'twice' },
  'enter-gift': { gifterId: GIFTER, name: 'Ada', diamonds: 5 },
  undo: { commandId: 'c0ffee00-0000' },
  'forget-gifter': { gifterId: GIFTER },
  'save-settings': { patch: { wording: 'open' }, baseVersion: 1 },
  'save-layout': { layout: DEFAULT_SETTINGS.layout, baseVersion: 1 },
  'save-theme': { theme: DEFAULT_SETTINGS.theme, baseVersion: 1 },
  'save-words': { words: DEFAULT_SETTINGS.words, baseVersion: 1 },
  'save-tiers': { tiers: DEFAULT_LADDER.tiers, baseVersion: 1 },
  'set-twitch-token': { token: 'oauth:abcdefghijklmnopqrstuvwxyz1234' },
  'begin-twitch-login': {},
  'end-twitch-login': {},
  'create-token': { role: 'moderator', label: 'Mia', expiresAt: '2026-11-22T20:00:00Z' },
  'invite-moderator': { label: 'Leo', expiresAt: '2026-11-22T20:00:00Z' },
  'renew-invite': { id: 'm1' },
  'revoke-token': { id: 'm1' },
  'rotate-overlay-token': {},
  'rotate-hook-secret': { hook: 'gift' },
};

/** A frame of each type that a client may send. */
export const CLIENT_FRAMES: { readonly [T in ClientFrame['type']]: Extract<ClientFrame, { type: T }> } = {
  hello: {
    type: 'hello',
    protocol: 1,
    token: 'overlay-token',
    client: {
      kind: 'overlay',
      name: 'obs',
      version: '1',
      plays: ['alerts'],
      width: 1920,
      height: 1080,
      renderer: 'canvas',
    },
  },
  subscribe: { type: 'subscribe', topics: ['leaderboard/month'] },
  'alert-started': { type: 'alert-started', id: 'a1' },
  'alert-done': { type: 'alert-done', id: 'a1' },
  visible: { type: 'visible', visible: false },
  report: { type: 'report', width: 1920, height: 1080, fps: 30, dropped: 4 },
  looking: { type: 'looking', alert: 'a1' },
  command: { type: 'command', id: 'c0ffee00-0000', name: 'skip-alert', args: ALERT },
};

/** What a compare asks. */
export const QUESTION = { tiers: DEFAULT_LADDER.tiers, session: 3, against: 'now' };
