import type { Choices, Saved } from '../choices.ts';
import type { SavedVersion } from '../core/ladders.ts';
import type { Event } from '../core/record.ts';
import type { Replaced } from '../core/replaced.ts';
import { refuseWording, textsOfBot } from '../core/wording.ts';
import type { OfficeAnswer } from '../errands.ts';
import type { Desks } from './office.ts';
import { refuse, refuseStale } from './office.ts';

interface SettingsDeskDeps {
  readonly choices: Choices;
  /** Who saved last; undefined where that is not known. */
  readonly lastSaved: () => SavedVersion | undefined;
  /** The settings have a new version: whoever works by them follows. */
  readonly settingsChanged: () => void;
}

/** Saves a part of the settings and answers; `place` is where the part stands among the arguments. */
type SaveSettings = (
  patch: Readonly<Record<string, unknown>>,
  baseVersion: number,
  place: string,
) => Promise<OfficeAnswer>;

function createSaveSettings(deps: SettingsDeskDeps): SaveSettings {
  return async (patch, baseVersion, place) => {
    const saved = await deps.choices.save(patch, baseVersion, (next, before) => {
      const texts = textsOfBot(next, before);
      return refuseWording(
        texts.map((written) => ({ ...written, path: `${place}.${written.path}` })),
        next,
      );
    });
    return answerOf(deps, saved, { baseVersion, place });
  };
}

/** Saves what people choose. */
export function createSettingsDesks(
  deps: SettingsDeskDeps,
): Desks<'save-settings' | 'save-layout' | 'save-theme' | 'save-words' | 'restore-settings'> {
  const save = createSaveSettings(deps);
  return {
    'save-settings': ({ patch, baseVersion }) => save(patch, baseVersion, 'args.patch'),
    'save-layout': ({ layout, baseVersion }) => save({ layout }, baseVersion, 'args'),
    'save-theme': ({ theme, baseVersion }) => save({ theme }, baseVersion, 'args'),
    'save-words': ({ words, baseVersion }) => save({ words }, baseVersion, 'args'),
    async 'restore-settings'({ before }) {
      const saved = await deps.choices.restore(before);
      return answerOf(deps, saved, { baseVersion: deps.choices.settings.version, place: 'args' });
    },
  };
}

function answerOf(
  { lastSaved, settingsChanged }: SettingsDeskDeps,
  saved: Saved,
  { baseVersion, place }: { readonly baseVersion: number; readonly place: string },
): OfficeAnswer {
  if (saved.ok) {
    settingsChanged();
    return {
      ok: true,
      value: { version: saved.version },
      changed: ['settings', 'layout', 'theme', 'sound', 'words'],
      ...recordOfSettings(saved),
    };
  }
  switch (saved.reason) {
    case 'stale':
      return refuseStale(saved.version, baseVersion, lastSaved());
    case 'refused':
      return saved.refusal;
    case 'invalid': {
      const [fault] = saved.faults;
      return refuse(
        'command/bad-args',
        fault ? { path: `${place}.${fault.path}`, message: fault.message } : {},
      );
    }
  }
}

/** What a record says of new settings: which places have another value, and what stood there before. */
export function recordOfSettings({
  version,
  replaced,
}: {
  readonly version: number;
  readonly replaced: readonly Replaced[];
}): { readonly events: readonly Event[]; readonly args: { readonly paths: readonly string[] } } {
  return {
    events: [{ type: 'SettingsSaved', version, before: replaced }],
    args: { paths: replaced.map(({ at }) => at.join('.')) },
  };
}
