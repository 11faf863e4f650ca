import type { Page } from 'playwright-core';

/** A picture on a sheet with the words under it. */
export interface Shot {
  readonly caption: string;
  readonly png: Buffer;
}
/** Pictures that stand in as many columns. */
export interface Part {
  readonly heading: string;
  readonly columns: number;
  readonly shots: readonly Shot[];
  /** Without their colours. */
  readonly isGrey?: boolean;
}

const STYLE = `
body { margin: 0; padding: 16px; background: #12161f; color: #f6f9fd; font: 600 17px barlow, sans-serif; }
h2 { margin: 12px 0 6px; font: 700 24px barlow, sans-serif; }
section { display: grid; gap: 10px; align-items: end; }
figure { margin: 0; }
/* A flat video for what is transparent. */
img { display: block; width: 100%; background: linear-gradient(#7fb2dc 0 64%, #5b9467 64%); }
.grey { filter: grayscale(1); }
figcaption { padding-top: 2px; }`;

/** Lays pictures out on one page, in the letters of the stage, and takes its picture. */
export async function composeSheet(page: Page, parts: readonly Part[], widthPx: number): Promise<Buffer> {
  await page.setViewportSize({ width: widthPx, height: 400 });
  const sections = parts.map(
    ({ heading, columns, shots, isGrey }) =>
      `<h2>${heading}</h2><section class="${isGrey ? 'grey' : ''}" style="grid-template-columns:repeat(${columns},1fr)">${shots.map(figure).join('')}</section>`,
  );
  await page.evaluate(
    async (html) => {
      document.body.innerHTML = html;
      await document.fonts.ready;
      await Promise.all([...document.images].map((image) => image.decode()));
    },
    `<style>${STYLE}</style>${sections.join('')}`,
  );
  return page.screenshot({ fullPage: true });
}

function figure({ caption, png }: Shot): string {
  return `<figure><img src="data:image/png;base64,${png.toString('base64')}"><figcaption>${caption}</figcaption></figure>`;
}
