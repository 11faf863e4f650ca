import { describe, expect, it } from 'vitest';
import { placeOf, routeOf } from '../../../overlay/dashboard/routes.ts';

const ROUTES: [{ path: string }, ...{ path: string }[]] = [{ path: 'desk' }, { path: 'tiers' }];

describe('the address', () => {
  it.each([
    ['', 'desk'],
    ['#/desk', 'desk'],
    ['#/tiers', 'tiers'],
    ['#/tiers/big-shout-out', 'tiers'],
    ['#/nowhere', 'desk'],
    ['#k=token', 'desk'],
  ])('[DB18] names the page after #/, else the first: %s', (fragment, path) => {
    expect(routeOf(ROUTES, fragment).path).toBe(path);
  });
});

it('[DB18] may name a place within the page', () => {
  expect(['#/settings/bot', '#/settings', '#/settings/', ''].map(placeOf)).toEqual(['bot', null, null, null]);
});
