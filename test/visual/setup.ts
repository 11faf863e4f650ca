import type { TestProject } from 'vitest/node';
import { removeFolder, tempFolder } from '../support/folder.ts';
import { buildGallery, serveFolder } from './gallery.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the gallery is served. */
    gallery: string;
  }
}

/** Vitest's global set-up of the picture tests: builds the gallery once and serves it to all of them. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await tempFolder('gallery');
  await buildGallery(folder);
  const server = await serveFolder(folder);
  provide('gallery', server.url);
  return async () => {
    await server.close();
    await removeFolder(folder);
  };
}
