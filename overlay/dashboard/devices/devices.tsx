import type { Settings } from '../../../shared/settings.ts';
import { InInternet } from './internet.tsx';
import { InNetwork } from './network.tsx';
import { ThisDevice } from './this-device.tsx';

/** From where Giftcast can be reached besides this computer, chosen here and taken up at once. */
export function Devices({ settings }: { settings: Settings }) {
  return (
    <>
      <InNetwork settings={settings} />
      <InInternet settings={settings} />
      <ThisDevice />
    </>
  );
}
