import { networkInterfaces } from 'node:os';

/** An address that this machine has now. */
export interface OwnAddress {
  /** `192.168.1.5`, `fd00::5`. */
  readonly address: string;
  /** IPv4, and reached from other machines. */
  readonly isForOthers: boolean;
}

/** Without those that mean something on one cable only (`fe80::...`): no browser can be sent to them. */
export function ownAddresses(): OwnAddress[] {
  return Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ address }) => !/^fe[89ab]/i.test(address))
    .map(({ address, family, internal }) => ({ address, isForOthers: family === 'IPv4' && !internal }));
}
