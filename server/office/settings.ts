import type { Choices } from '../choices.ts';
import type { Desks } from './office.ts';
import { refuse } from './office.ts';

/** Saves what people choose. */
export function createSettingsDesks({
  choices,
  settingsChanged,
}: {
  readonly choices: Choices;
  /** The settings have a new version: whoever works by them follows. */
  readonly settingsChanged: () => void;
}): Desks<'save-settings'> {
  return {
    async 'save-settings'({ patch, baseVersion }) {
      const saved = await choices.save(patch, baseVersion);
      if (saved.ok) {
        settingsChanged();
        return {
          ok: true,
          value: { version: saved.version },
          changed: ['settings', 'layout'],
          events: [{ type: 'SettingsSaved', version: saved.version }],
          args: { paths: pathsOf(patch) },
        };
      }
      if (saved.reason === 'stale') {
        return refuse('state/stale-version', { detail: { version: saved.version } });
      }
      const [fault] = saved.faults;
      return refuse(
        'command/bad-args',
        fault ? { path: `args.patch.${fault.path}`, message: fault.message } : {},
      );
    },
  };
}

/** The places that a patch touches, as `sources.twitch.on`. */
function pathsOf(patch: Readonly<Record<string, unknown>>, path = ''): string[] {
  return Object.entries(patch).flatMap(([key, value]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return isPatch(value) ? pathsOf(value, here) : [here];
  });
}

function isPatch(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
