import type { Settings } from '../../../shared/settings.ts';
import { SECONDS } from '../form/codecs.ts';
import { DraftText } from '../form/fields.tsx';
import type { Lens } from '../form/lens.ts';

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
