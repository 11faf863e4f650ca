import { NativeSelect } from '@mantine/core';
import type { Settings } from '../../../shared/settings.ts';
import type { DevicesTopic } from '../../../shared/topics.ts';
import { Advanced } from '../form/advanced.tsx';
import { useField, useIsSaving } from '../form/fields.tsx';
import { lens } from '../form/lens.ts';
import { useCanAct, useTopic } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import { StatusDot } from '../status-dot.tsx';
import { TEXTS } from '../texts/texts.ts';
import { useUrls } from '../use-urls.ts';
import { Check } from './check.tsx';
import { HOSTS } from './codecs.ts';
import { LinkField } from './link-field.tsx';

const WORDS = TEXTS.devices;
const ALL = '0.0.0.0';
const SAVED_HOSTS = lens('devices', 'hosts');

/** Phones and computers in the same network. */
export function InNetwork({ settings }: { settings: Settings }) {
  const devices = useTopic('devices');
  const network = useTopic('status')?.reachable?.network ?? [];
  const canAct = useCanAct();
  const isSaving = useIsSaving();
  const field = useField(settings, SAVED_HOSTS, HOSTS);
  if (!devices) return null;

  async function choose(typed: string): Promise<void> {
    field.change(typed);
    if (!(await field.save())) field.discard();
  }

  return (
    <Panel title={WORDS.network}>
      <p className="about">{WORDS.about}</p>
      {devices.fixed.network && <p className="warning">{WORDS.fixedNetwork}</p>}
      <NativeSelect
        label={WORDS.openTo}
        description={WORDS.windows}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        disabled={!canAct || isSaving}
        value={field.typed}
        error={field.fault}
        data={choicesOf(devices.addresses, field.typed)}
        onChange={(event) => void choose(event.currentTarget.value)}
      />
      {network.length === 0 && <p>{WORDS.networkClosed}</p>}
      {network.map((origin) => (
        <Check key={origin} origin={origin} from="network" text={WORDS.openAt(origin)} />
      ))}
      <NotOpen hosts={devices.hosts} />
      {network.length > 0 && (
        <>
          <p className="warning">{WORDS.networkMeans}</p>
          <OwnLinksThere />
        </>
      )}
    </Panel>
  );
}

/** What was chosen and cannot be had. */
function NotOpen({ hosts }: { hosts: DevicesTopic['hosts'] }) {
  return hosts
    .filter(({ state }) => state !== 'open')
    .map(({ address, state }) => (
      <p key={address} className="strong">
        <StatusDot tone="wait" />
        {state === 'gone' ? WORDS.gone(address) : WORDS.inUse(address)}
      </p>
    ));
}

/** The owner's own, and OBS's on another computer. */
function OwnLinksThere() {
  const urls = useUrls();
  if (urls === null) return null;
  if (urls.kind !== 'urls') return <p className="empty">{WORDS.linksFailed}</p>;
  return (
    <Advanced title={WORDS.links}>
      {urls.network.map(({ dashboard, overlay }) => {
        const { host } = new URL(dashboard);
        return (
          <div key={host}>
            <LinkField label={WORDS.dashboardAt(host)} url={dashboard} />
            <LinkField label={WORDS.overlayAt(host)} url={overlay} />
          </div>
        );
      })}
    </Advanced>
  );
}

/** None, all, each alone, and what is saved where that is something else. */
function choicesOf(
  addresses: readonly string[],
  typed: string,
): { readonly value: string; readonly label: string }[] {
  const all = addresses.length > 0 ? WORDS.openToAll(addresses.join(', ')) : WORDS.openToAllNone;
  const usual = [
    { value: '', label: WORDS.openToNone },
    { value: ALL, label: all },
    ...addresses.map((address) => ({ value: address, label: WORDS.openToOne(address) })),
  ];
  const isUsual = usual.some(({ value }) => value === typed);
  return isUsual
    ? usual
    : [...usual, { value: typed, label: WORDS.openToSaved(typed.replaceAll(',', ', ')) }];
}
