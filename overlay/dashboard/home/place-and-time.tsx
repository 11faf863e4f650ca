import { NativeSelect } from '@mantine/core';
import type { Settings } from '../../../shared/settings.ts';
import type { Codec } from '../form/codecs.ts';
import { useField } from '../form/fields.tsx';
import { lens } from '../form/lens.ts';
import { useCanAct } from '../hooks.ts';
import { TEXTS } from '../texts/texts.ts';

const ZONE = lens('timeZone');
const ZONES: Codec<string | null> = {
  print: (zone) => zone ?? '',
  read: (typed) => ({ ok: true, value: typed || null }),
};

/** The time zone that days, weeks and months begin by; the computer's own unless another is chosen. */
export function ZoneChoice({ settings }: { readonly settings: Settings }) {
  const canAct = useCanAct();
  const field = useField(settings, ZONE, ZONES);
  async function choose(zone: string): Promise<void> {
    field.change(zone);
    if (!(await field.save())) field.discard();
  }
  return (
    <NativeSelect
      label={TEXTS.home.zone}
      description={TEXTS.home.zoneHint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      disabled={!canAct}
      value={field.typed}
      error={field.fault}
      data={[{ value: '', label: TEXTS.home.zoneOwn }, ...zonesWith(settings.timeZone)]}
      onChange={(event) => void choose(event.currentTarget.value)}
    />
  );
}

/** All that this browser knows, and the one that is chosen, which it may not know. */
function zonesWith(chosen: string | null): string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return chosen === null || known.includes(chosen) ? known : [chosen, ...known];
}
