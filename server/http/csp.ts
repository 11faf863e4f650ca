/** Content that nobody should render as a page: an API answer, an error. */
export const CSP_NOTHING = "default-src 'none'; frame-ancestors 'none'";

/** The overlay's policy: own files only; the dashboard may frame it as its preview. `host` as in the request. */
export function overlayCsp(host: string): string {
  return policy({ host, scripts: "'self'", styles: "'self'", more: ["frame-ancestors 'self'"] });
}

/** The dashboard's policy: its component library adds style tags, which carry the response's own nonce. */
export function dashboardCsp(host: string, nonce: string): string {
  return policy({
    host,
    scripts: `'self' 'nonce-${nonce}'`,
    styles: `'self' 'nonce-${nonce}'`,
    more: ["frame-src 'self'", "manifest-src 'self'", "frame-ancestors 'none'"],
  });
}

function policy(page: { host: string; scripts: string; styles: string; more: readonly string[] }): string {
  return [
    "default-src 'none'",
    `script-src ${page.scripts}`,
    `style-src ${page.styles}`,
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self' data:",
    // Spelled out, because the browser inside older OBS does not take 'self' for a socket. An IPv6 address cannot be.
    page.host.startsWith('[')
      ? "connect-src 'self'"
      : `connect-src 'self' ws://${page.host} wss://${page.host}`,
    "base-uri 'none'",
    "form-action 'none'",
    ...page.more,
  ].join('; ');
}
