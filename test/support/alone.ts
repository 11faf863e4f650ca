import type { ShowDeps } from '../../server/show.ts';
import { createPersonHash } from '../../server/store/identity.ts';
import { NO_BOT, NO_DEVICES, ONLY_HERE } from '../core/given.ts';

/** What a show needs around it, where a test has nothing of that. */
export const ALONE: Pick<
  ShowDeps,
  | 'demo'
  | 'office'
  | 'look'
  | 'bot'
  | 'tokens'
  | 'reachable'
  | 'devices'
  | 'media'
  | 'reasons'
  | 'thank'
  | 'hashPerson'
> = {
  demo: false,
  office: () => Promise.reject(new Error('there is no office here')),
  look: async () => {},
  bot: () => NO_BOT,
  tokens: () => [],
  reachable: ONLY_HERE,
  devices: () => NO_DEVICES,
  media: () => [],
  reasons: () => [],
  thank() {},
  hashPerson: createPersonHash({ personKey: 'of the tests' }),
};
