import manifest from '../package.json' with { type: 'json' };

/** The version of this Giftcast. */
export const VERSION: string = manifest.version;
