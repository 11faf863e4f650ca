import type { Listed } from './scenes.ts';

/** The scenes as buttons under the names of their files. */
export interface SceneList {
  /** Those that can be seen now, in their order. */
  found(): readonly Listed[];
  filter(words: string): void;
  /** This one is shown. */
  mark(listed: Listed): void;
}

export function createSceneList(
  parent: Element,
  scenes: readonly Listed[],
  open: (listed: Listed) => void,
): SceneList {
  const buttons = new Map<Listed, HTMLButtonElement>();
  let group = '';
  for (const listed of scenes) {
    if (listed.group !== group) {
      group = listed.group;
      const heading = document.createElement('h2');
      heading.textContent = group;
      parent.append(heading);
    }
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = listed.scene.name;
    button.addEventListener('click', () => open(listed));
    buttons.set(listed, button);
    parent.append(button);
  }
  return {
    found: () => scenes.filter((listed) => !buttons.get(listed)?.hidden),
    filter(words) {
      const wanted = words.trim().toLowerCase();
      for (const [{ scene, group: of }, button] of buttons)
        button.hidden = !`${of} ${scene.name}`.includes(wanted);
    },
    mark(listed) {
      for (const [each, button] of buttons) button.setAttribute('aria-current', String(each === listed));
      buttons.get(listed)?.scrollIntoView({ block: 'nearest' });
    },
  };
}
