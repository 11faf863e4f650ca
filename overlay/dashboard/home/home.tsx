import { useFragment, useTopic } from '../hooks.ts';
import { placeOf } from '../routes.ts';
import { TEXTS } from '../texts/texts.ts';
import { FirstRun } from './first-run-list.tsx';
import { Tonight } from './tonight.tsx';

/** The streamer's own page: the first run until it is put away, then what is ready for tonight. */
export function Home() {
  const settings = useTopic('settings');
  const status = useTopic('status');
  const place = placeOf(useFragment());
  if (!settings || !status) return <p className="home empty">{TEXTS.home.fetching}</p>;
  if (settings.firstRun.isOver && place === null) return <Tonight settings={settings} status={status} />;
  return <FirstRun settings={settings} status={status} place={place} />;
}
