import { Button } from '@mantine/core';
import { TEXTS } from '../texts/texts.ts';

/** The end of the first run. Whoever leaves it here finds the Desk first from now on. */
export function Ready({ leave }: { readonly leave: () => void }) {
  return (
    <li className="home-ready">
      <h3>{TEXTS.home.ready}</h3>
      <p>{TEXTS.home.readyAbout}</p>
      <div className="buttons">
        <Button component="a" href="#/desk" onClick={leave}>
          {TEXTS.home.openDesk}
        </Button>
        <Button component="a" href="#/settings/people" variant="default">
          {TEXTS.home.invite}
        </Button>
      </div>
    </li>
  );
}
