import { createContext, useContext } from 'react';
import type { Install } from './install.ts';

/** What this browser keeps of the page. */
export interface Device {
  readonly install: Install;
  readonly isKept: () => boolean;
  /** Keeps the token on the device, or no longer; false where the browser refuses. */
  readonly keep: (isOn: boolean) => boolean;
  /** Takes the token out of this browser, and begins anew. */
  readonly signOut: () => void;
}

export const DeviceContext = createContext<Device | null>(null);

export function useDevice(): Device {
  const device = useContext(DeviceContext);
  if (!device) throw new Error('bug: a panel stands outside of the DeviceContext');
  return device;
}
