/** What a browser hands over where it can install the page; Chromium's, and in no standard yet. */
interface InstallOffer extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

/** Whether the browser offers to install this page, from the page's first moment on. */
export interface Install {
  readonly offer: () => InstallOffer | null;
  readonly subscribe: (changed: () => void) => () => void;
}

/** Listens on `window`; `installed` is called once the page is an app, however that came about. */
export function watchInstall(on: Pick<EventTarget, 'addEventListener'>, installed: () => void): Install {
  const listeners = new Set<() => void>();
  let offer: InstallOffer | null = null;
  function set(next: InstallOffer | null): void {
    offer = next;
    for (const changed of listeners) changed();
  }
  on.addEventListener('beforeinstallprompt', (event) => {
    // Its own small bar would come in the middle of something else.
    event.preventDefault();
    set(event as InstallOffer);
  });
  on.addEventListener('appinstalled', () => {
    installed();
    set(null);
  });
  return {
    offer: () => offer,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
