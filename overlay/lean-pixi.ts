import type { Plugin } from 'vite';

/** Where Pixi asks for its parts for pointers and screen readers, unless told not to; the stage tells it. */
const ASKING = /[\\/]pixi\.js[\\/]lib[\\/]environment-\w+[\\/]\w+Ext\.m?js$/;
/** Readers of files of sprites; the stage bakes its own. */
const SHEETS = /[\\/]pixi\.js[\\/]lib[\\/]spritesheet[\\/]init\.m?js$/;

/** Vite's part: what the stage never uses of Pixi is not in the product either. */
export function leanPixi(): Plugin {
  return {
    name: 'giftcast:lean-pixi',
    load: (id) => (SHEETS.test(id) ? 'export {};' : null),
    transform: (code, id) =>
      ASKING.test(id) ? { code: code.replace(/await import\([^)]*\)/, ''), map: null } : null,
  };
}
