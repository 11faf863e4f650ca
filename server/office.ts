import { commandError } from '../shared/errors.ts';
import { unreachable } from '../shared/unreachable.ts';
import type { Choices } from './choices.ts';
import type { OfficeCommand } from './core/command.ts';
import type { Refusal } from './core/decision.ts';
import type { Office, OfficeAnswer } from './errands.ts';
import type { TwitchLogins } from './sources/twitch-login.ts';
import { StoreError } from './store/errors.ts';

export interface OfficeDeps {
  readonly choices: Choices;
  readonly logins: Pick<TwitchLogins, 'setToken' | 'begin' | 'end'>;
  /** The settings have a new version: whoever works by them follows. */
  readonly settingsChanged: () => void;
}

/** Does what the owner asks of files and logins. A disk that refuses is an answer, not an error. */
export function createOffice({ choices, logins, settingsChanged }: OfficeDeps): Office {
  async function saveSettings(
    args: (OfficeCommand & { name: 'save-settings' })['args'],
  ): Promise<OfficeAnswer> {
    const saved = await choices.save(args.patch, args.baseVersion);
    if (saved.ok) {
      settingsChanged();
      return { ok: true, value: { version: saved.version }, changed: ['settings', 'layout'] };
    }
    if (saved.reason === 'stale')
      return refuse('state/stale-version', { detail: { version: saved.version } });
    const [fault] = saved.faults;
    return refuse(
      'command/bad-args',
      fault ? { path: `args.patch.${fault.path}`, message: fault.message } : {},
    );
  }

  async function setToken(token: string): Promise<OfficeAnswer> {
    const set = await logins.setToken(token);
    if (set.ok) return { ok: true, value: { login: set.login }, changed: ['bot'] };
    return set.reason === 'unreachable'
      ? refuse('twitch/unreachable')
      : refuse('twitch/login-refused', { message: WHY_NOT[set.reason], path: 'args.token' });
  }

  async function beginLogin(): Promise<OfficeAnswer> {
    const begun = await logins.begin();
    if (begun.ok) {
      const { userCode, verificationUri, expiresAtMs } = begun;
      return { ok: true, value: { userCode, verificationUri, expiresAtMs }, changed: ['bot'] };
    }
    return begun.reason === 'unreachable'
      ? refuse('twitch/unreachable')
      : refuse('twitch/login-refused', { message: WHY_NOT[begun.reason] });
  }

  async function carryOut(command: OfficeCommand): Promise<OfficeAnswer> {
    switch (command.name) {
      case 'save-settings':
        return saveSettings(command.args);
      case 'set-twitch-token':
        return setToken(command.args.token);
      case 'begin-twitch-login':
        return beginLogin();
      case 'end-twitch-login':
        await logins.end();
        return { ok: true, value: null, changed: ['bot'] };
      default:
        return unreachable(command);
    }
  }

  return async (command) => {
    try {
      return await carryOut(command);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      return refuse('store/unavailable', { message: error.message });
    }
  };
}

const WHY_NOT = {
  'bad-token': 'Twitch does not know this token. Copy it again, whole.',
  'missing-scope': 'This token may not read and write chat: it needs chat:read and chat:edit.',
  'no-client-id': 'No client id is configured here, so there is no login by code. Use a token of your own.',
  refused: 'Twitch refused the client id. Check GIFTCAST_TWITCH_CLIENT_ID.',
} as const;

function refuse(...[code, more]: Parameters<typeof commandError>): Refusal {
  return { ok: false, error: commandError(code, more) };
}
