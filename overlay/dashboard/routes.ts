import type { Icon } from '@tabler/icons-react';
import type { ComponentType } from 'react';

/** A page of the dashboard; `path` is what follows `#/` in its address. */
export interface Route {
  readonly path: string;
  readonly name: string;
  readonly Icon: Icon;
  readonly Page: ComponentType;
  /** Nobody else sees it or reaches it by its address; left out for everybody. */
  readonly only?: 'owner' | 'moderator';
  /** Stands beside its name where there is something to say of it; elsewhere `of` is the name, for reading aloud. */
  readonly Note?: ComponentType<{ readonly of?: string }>;
}

/** The page that an address asks for; the first one where it asks for none that is known. */
export function routeOf<R extends Pick<Route, 'path'>>(routes: readonly [R, ...R[]], fragment: string): R {
  const [path] = partsOf(fragment);
  return routes.find((route) => route.path === path) ?? routes[0];
}

/** What an address asks for within its page: `bot` of `#/settings/bot`; null when nothing. */
export function placeOf(fragment: string): string | null {
  return partsOf(fragment)[1] || null;
}

function partsOf(fragment: string): string[] {
  return fragment.replace(/^#\/?/, '').split('/');
}
