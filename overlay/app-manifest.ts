import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { drawIcon } from './app-icon.ts';

const SIZES = [192, 512];
const COLOR = '#0b101a';
const DASHBOARD = /[\\/]dashboard[\\/]index\.html$/;

/**
 * Vite's part: what makes the dashboard an app that can be installed. No service worker: it is not asked for any more, and
 * nothing is kept that could show an old page.
 */
export function appManifest(): Plugin {
  const icons = SIZES.map((size) => {
    const source = drawIcon(size);
    return { size, source, fileName: nameOf('icon', source, 'png') };
  });
  const manifest = JSON.stringify({
    id: '/dashboard/',
    name: 'Giftcast',
    short_name: 'Giftcast',
    description: 'Live gifts become moments on screen.',
    start_url: '/dashboard/',
    scope: '/dashboard/',
    display: 'standalone',
    theme_color: COLOR,
    background_color: COLOR,
    icons: icons.flatMap(({ size, fileName }) =>
      ['any', 'maskable'].map((purpose) => ({
        src: `/${fileName}`,
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose,
      })),
    ),
  });
  const manifestName = nameOf('app', manifest, 'webmanifest');
  const tag = (rel: string, fileName: string) => ({ tag: 'link', attrs: { rel, href: `/${fileName}` } });
  return {
    name: 'giftcast:app-manifest',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle() {
      for (const { fileName, source } of icons) this.emitFile({ type: 'asset', fileName, source });
      this.emitFile({ type: 'asset', fileName: manifestName, source: manifest });
    },
    transformIndexHtml: (_html, { filename }) =>
      DASHBOARD.test(filename)
        ? [
            tag('manifest', manifestName),
            tag('icon', icons[0]!.fileName),
            tag('apple-touch-icon', icons[0]!.fileName),
            { tag: 'meta', attrs: { name: 'theme-color', content: COLOR } },
          ]
        : [],
  };
}

/** With a hash of the content, so that browsers may keep it for ever. */
function nameOf(name: string, content: string | Buffer, extension: string): string {
  return `assets/${name}-${createHash('sha256').update(content).digest('hex').slice(0, 8)}.${extension}`;
}
