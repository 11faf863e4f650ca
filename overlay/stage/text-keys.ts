import type { Renderer } from 'pixi.js';

/** Pixi's own, by text and style; null once nobody shows it any more. */
interface Texts {
  readonly _activeTextures: Record<string, object | null>;
  decreaseReferenceCount(key: string): void;
}

/** Pixi remembers each text that it ever drew: over a stream that is everybody's name. Now it forgets those that went. */
export function forgetOldTexts(renderer: Renderer): void {
  const texts = renderer.canvasText as unknown as Texts | undefined;
  // A page that draws no text has no such part.
  if (!texts) return;
  const release = texts.decreaseReferenceCount.bind(texts);
  texts.decreaseReferenceCount = (key) => {
    release(key);
    if (texts._activeTextures[key] === null) delete texts._activeTextures[key];
  };
}
