import { NativeSelect } from '@mantine/core';
import type { Settings } from '../../shared/settings.ts';
import { useAct, useCanAct } from './hooks.ts';
import { TEXTS } from './texts/texts.ts';

/** From the shortest wait that the settings take to the longest; null is never. */
const WAITS_MS: readonly (number | null)[] = [15_000, 30_000, 60_000, 120_000, 300_000, 600_000, null];

/** How long a held alert waits for somebody, and what becomes of it then. */
export function DecideWithin({
  settings: { decideWithinMs, version },
}: {
  readonly settings: Pick<Settings, 'decideWithinMs' | 'version'>;
}) {
  const canAct = useCanAct();
  const { run, isSending } = useAct('save-settings');
  // A file may say any number between.
  const waits = WAITS_MS.includes(decideWithinMs) ? WAITS_MS : [decideWithinMs, ...WAITS_MS];
  return (
    <NativeSelect
      label={TEXTS.words.waitLabel}
      description={TEXTS.words.waitHint}
      inputWrapperOrder={['label', 'input', 'description']}
      className="decide-within"
      disabled={!canAct || isSending}
      value={String(decideWithinMs)}
      data={waits.map((ms) => ({
        value: String(ms),
        label: ms === null ? TEXTS.words.waitNever : TEXTS.words.wait(ms),
      }))}
      onChange={(event) => {
        const wait = waits.find((ms) => String(ms) === event.currentTarget.value);
        if (wait !== undefined) {
          void run({ patch: { decideWithinMs: wait }, baseVersion: version }, TEXTS.home.waitSaved);
        }
      }}
    />
  );
}
