import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Request, Response } from 'express';
import { dashboardCsp, overlayCsp } from './csp.ts';

/** Stands in the dashboard's html where the nonce of each response goes. */
const NONCE_PLACEHOLDER = '%NONCE%';

export type Page = (request: Request, response: Response) => void;

/** The two pages, read once from the built web folder; throws when the folder is not built. */
export function createPages(webRoot: string): { readonly overlay: Page; readonly dashboard: Page } {
  const overlayHtml = readFileSync(join(webRoot, 'stage', 'index.html'), 'utf8');
  const dashboardHtml = readFileSync(join(webRoot, 'dashboard', 'index.html'), 'utf8').split(
    NONCE_PLACEHOLDER,
  );
  return {
    overlay: inFolder((request, response) => {
      response.set('Content-Security-Policy', overlayCsp(hostOf(request)));
      response.set('X-Frame-Options', 'SAMEORIGIN');
      send(response, overlayHtml);
    }),
    dashboard: inFolder((request, response) => {
      const nonce = randomBytes(16).toString('base64');
      response.set('Content-Security-Policy', dashboardCsp(hostOf(request), nonce));
      response.set('X-Frame-Options', 'DENY');
      send(response, dashboardHtml.join(nonce));
    }),
  };
}

/** Without the last slash a page's relative addresses would point elsewhere. The fragment survives the redirect. */
function inFolder(page: Page): Page {
  return (request, response) => {
    if (request.path.endsWith('/')) page(request, response);
    else response.redirect(308, `${request.path}/`);
  };
}

function send(response: Response, html: string): void {
  response.set('Cache-Control', 'no-store').type('html').send(html);
}

/** The gate has let only listed hosts through. */
function hostOf(request: Request): string {
  return request.headers.host ?? '';
}
