import type { Stop } from '../net/ports.ts';

export interface Visibility {
  isVisible(): boolean;
  /** Calls `changed` whenever the page is shown or hidden. */
  watch(changed: (visible: boolean) => void): Stop;
}

/**
 * Whether anyone can see this page: the browser's word and, inside OBS, the source's. A source that is not active can
 * still be seen, in a second canvas or a projector, so being inactive hides nothing; being active proves that it is seen.
 */
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
        const visible = flagOf(event, 'visible') ?? (flagOf(event, 'active') || null);
        if (visible === null) return;
        isSourceVisible = visible;
        tell();
      };
      page.addEventListener('visibilitychange', tell);
      for (const type of OBS_EVENTS) window.addEventListener(type, fromObs);
      return () => {
        page.removeEventListener('visibilitychange', tell);
        for (const type of OBS_EVENTS) window.removeEventListener(type, fromObs);
      };
    },
  };
}

const OBS_EVENTS = ['obsSourceVisibleChanged', 'obsSourceActiveChanged'] as const;

/** What OBS says in an event's detail; null when it says nothing of the kind. */
function flagOf(event: Event, name: 'visible' | 'active'): boolean | null {
  const detail: unknown = event instanceof CustomEvent ? event.detail : null;
  if (typeof detail !== 'object' || detail === null) return null;
  const flag: unknown = Reflect.get(detail, name);
  return typeof flag === 'boolean' ? flag : null;
}
