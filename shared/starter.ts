/** A file's name that says whose it is, what for, and that it is nobody else's business. */
export const STARTER_FILE = 'giftcast-overlay-for-obs-PRIVATE.html';

/**
 * A page for OBS to open as a local file, whichever of the two was started first: it is transparent and waits for the
 * server, then opens the overlay in its own place. `overlayUrl` is the overlay's whole address, with its token.
 */
export function starterPage(overlayUrl: string): string {
  const origin = /^https?:\/\/[^/]+/.exec(overlayUrl)?.[0] ?? '';
  // A page may not read another origin's answer, yet that there is one, whatever it says, means that the server is up.
  return `<!doctype html>
<!--
  Giftcast. In OBS: Sources, +, Browser, tick "Local file", choose this file. It waits until Giftcast runs, then shows
  the overlay. Keep it to yourself: the overlay's link with its token stands in it.
-->
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; connect-src ${origin}; script-src 'unsafe-inline'; style-src 'unsafe-inline'"
    >
    <title>Giftcast: waiting for the server</title>
    <style>html, body { margin: 0; background: transparent; }</style>
  </head>
  <body>
    <script>
      const overlay = ${JSON.stringify(overlayUrl).replaceAll('<', '\\u003c')};
      const AGAIN_AFTER_MS = 1000;
      const ANSWER_WITHIN_MS = 5000;
      async function open() {
        const patience = new AbortController();
        const timer = setTimeout(() => patience.abort(), ANSWER_WITHIN_MS);
        try {
          await fetch(${JSON.stringify(`${origin}/healthz`)}, { mode: 'no-cors', cache: 'no-store', signal: patience.signal });
          location.replace(overlay);
        } catch {
          setTimeout(open, AGAIN_AFTER_MS);
        } finally {
          clearTimeout(timer);
        }
      }
      open();
    </script>
  </body>
</html>
`;
}
