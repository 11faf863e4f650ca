import { MOST_MONTHS, type Settings } from '../../../shared/settings.ts';
import { MONTHS } from '../form/codecs.ts';
import { LiveSwitch, LiveText, useField } from '../form/fields.tsx';
import { lens } from '../form/lens.ts';
import { Panel } from '../panel.tsx';
import { SETTINGS_TEXTS as TEXTS } from '../texts/texts.ts';

const SEE_ALL = lens('privacy', 'moderatorsSeeAll');
const KEEP_NAMES = lens('privacy', 'keepNamesMonths');

/** How long the names of viewers are kept. */
export function Privacy({ settings }: { settings: Settings }) {
  const { typed } = useField(settings, KEEP_NAMES, MONTHS);
  const months = MONTHS.read(typed);
  const { keepNamesMonths: saved } = settings.privacy;
  return (
    <Panel title={TEXTS.names}>
      <LiveSwitch
        settings={settings}
        lens={SEE_ALL}
        label={TEXTS.moderatorsSeeAll}
        hint={TEXTS.moderatorsSeeAllHint}
      />
      <LiveText
        settings={settings}
        lens={KEEP_NAMES}
        codec={MONTHS}
        label={TEXTS.keepNames}
        hint={TEXTS.keepNamesHint(months.ok ? months.value : saved)}
        maxLength={String(MOST_MONTHS).length}
      />
    </Panel>
  );
}
