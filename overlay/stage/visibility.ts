import type { Stop } from '../net/ports.ts';

export interface Visibility {
  isVisible(): boolean;
  /** Calls `changed` whenever the page is shown or hidden. */
  watch(changed: (visible: boolean) => void): Stop;
}

/** Whether anyone can see this page: the browser's word and, inside OBS, the source's. */
export function createVisibility(page: Document, window: Window): Visibility {
  let isSourceVisible = true;
  const isVisible = () => !page.hidden && isSourceVisible;

  return {
    isVisible,
    watch(changed) {
      let told = isVisible();
      const tell = () => {
        if (isVisible() === told) return;
        told = isVisible();
        changed(told);
      };
      const fromObs = (event: Event) => {
        const detail: unknown = event instanceof CustomEvent ? event.detail : null;
        if (typeof detail !== 'object' || detail === null || !('visible' in detail)) return;
        isSourceVisible = detail.visible !== false;
        tell();
      };
      page.addEventListener('visibilitychange', tell);
      window.addEventListener('obsSourceVisibleChanged', fromObs);
      return () => {
        page.removeEventListener('visibilitychange', tell);
        window.removeEventListener('obsSourceVisibleChanged', fromObs);
      };
    },
  };
}
