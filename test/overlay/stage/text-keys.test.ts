import type { Renderer } from 'pixi.js';
import { expect, it } from 'vitest';
import { forgetOldTexts } from '../../../overlay/stage/text-keys.ts';

it('[BE7] the key of a text is forgotten once nobody shows it, and not before', () => {
  // As Pixi does it: the key stays, with nothing under it.
  const texts = {
    _activeTextures: { 'Ada in Barlow': { usageCount: 2 } } as Record<string, { usageCount: number } | null>,
    decreaseReferenceCount(key: string) {
      const held = this._activeTextures[key];
      if (held && --held.usageCount === 0) this._activeTextures[key] = null;
    },
  };
  forgetOldTexts({ canvasText: texts } as unknown as Renderer);
  texts.decreaseReferenceCount('Ada in Barlow');
  expect(texts._activeTextures).toEqual({ 'Ada in Barlow': { usageCount: 1 } });
  texts.decreaseReferenceCount('Ada in Barlow');
  expect(Object.keys(texts._activeTextures)).toEqual([]);
});
