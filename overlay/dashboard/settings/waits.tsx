import type { Settings } from '../../../shared/settings.ts';
import { SECONDS } from './codecs.ts';
import { DraftText } from './fields.tsx';
import type { Lens } from './lens.ts';

/** Waits in seconds, side by side where there is room. */
export function Waits({
  settings,
  waits,
}: {
  settings: Settings;
  waits: readonly { readonly lens: Lens<number>; readonly label: string }[];
}) {
  return (
    <div className="pair">
      {waits.map(({ lens, label }) => (
        <DraftText key={label} settings={settings} lens={lens} codec={SECONDS} type="seconds" label={label} />
      ))}
    </div>
  );
}
