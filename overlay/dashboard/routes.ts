import type { ComponentType } from 'react';

/** A page of the dashboard; `path` is what follows `#/` in its address. */
export interface Route {
  readonly path: string;
  readonly name: string;
  readonly Page: ComponentType;
}

/** The page that an address asks for; the first one where it asks for none that is known. */
export function routeOf<R extends Pick<Route, 'path'>>(routes: readonly [R, ...R[]], fragment: string): R {
  const [path] = fragment.replace(/^#\/?/, '').split('/');
  return routes.find((route) => route.path === path) ?? routes[0];
}
