import { expect, it } from 'vitest';
import { createVisibility } from '../../../overlay/stage/visibility.ts';

/** A page and a window that a test hides and tells of OBS by hand. */
function setUp() {
  const page = Object.assign(new EventTarget(), { hidden: false });
  const window = new EventTarget();
  const visibility = createVisibility(page as unknown as Document, window as unknown as Window);
  const told: boolean[] = [];
  const stop = visibility.watch((visible) => told.push(visible));
  return {
    visibility,
    told,
    stop,
    hide(hidden: boolean) {
      page.hidden = hidden;
      page.dispatchEvent(new Event('visibilitychange'));
    },
    obs: (what: 'Visible' | 'Active', detail: unknown) =>
      void window.dispatchEvent(new CustomEvent(`obsSource${what}Changed`, { detail })),
  };
}

it('[OB1] the page is seen while the browser and OBS both say so', () => {
  const { visibility, told, hide, obs, stop } = setUp();
  hide(true);
  obs('Visible', { visible: false });
  hide(false);
  expect([told, visibility.isVisible()]).toEqual([[false], false]);
  obs('Visible', { visible: true });
  obs('Visible', { visible: true });
  expect(told).toEqual([false, true]);
  stop();
  obs('Visible', { visible: false });
  hide(true);
  expect(told).toEqual([false, true]);
});

it('[OB1] an active source is seen, whatever was missed; an inactive one may still be seen elsewhere', () => {
  const { told, obs } = setUp();
  obs('Active', { active: false });
  expect(told).toEqual([]);
  obs('Visible', { visible: false });
  obs('Active', { active: false });
  obs('Active', { active: true });
  expect(told).toEqual([false, true]);
});

it('[OB1] an event that says nothing of the kind changes nothing', () => {
  const { told, obs } = setUp();
  for (const detail of [null, undefined, 'x', {}, { visible: 'no' }, { visible: 0 }, { active: 'yes' }]) {
    obs('Visible', detail);
    obs('Active', detail);
  }
  expect(told).toEqual([]);
});
