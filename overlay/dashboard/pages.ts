import {
  IconAdjustments,
  IconDeviceMobile,
  IconHome,
  IconLayoutDashboard,
  IconList,
  IconScreenShare,
  IconStairs,
} from '@tabler/icons-react';
import { Desk } from './desk/desk.tsx';
import { DevicePage } from './devices/this-device.tsx';
import { FeedPage } from './feed/feed-page.tsx';
import { Home } from './home/home.tsx';
import type { Route } from './routes.ts';
import { FilesPage } from './screen/files/files-page.tsx';
import { ScreenPage } from './screen/screen-page.tsx';
import { SettingsPage } from './settings/settings-page.tsx';
import { TEXTS } from './texts/texts.ts';
import { TiersPage, TiersUnsaved } from './tiers/tiers-page.tsx';

/** Every page, in the order in which they are offered; an address that names none opens the first. */
const PAGES: readonly Route[] = [
  { path: 'home', name: TEXTS.home.name, Icon: IconHome, Page: Home, only: 'owner' },
  { path: 'desk', name: TEXTS.desk, Icon: IconLayoutDashboard, Page: Desk },
  { path: 'feed', name: TEXTS.feed, Icon: IconList, Page: FeedPage },
  { path: 'tiers', name: TEXTS.tiers.title, Icon: IconStairs, Page: TiersPage, Note: TiersUnsaved },
  { path: 'screen', name: TEXTS.screen.title, Icon: IconScreenShare, Page: ScreenPage, only: 'owner' },
  // Files are everybody's who helps; the rest of the screen is the owner's.
  { path: 'screen', name: TEXTS.files.title, Icon: IconScreenShare, Page: FilesPage, only: 'moderator' },
  {
    path: 'device',
    name: TEXTS.devices.thisDevice,
    Icon: IconDeviceMobile,
    Page: DevicePage,
    only: 'moderator',
  },
  { path: 'settings', name: TEXTS.settings, Icon: IconAdjustments, Page: SettingsPage },
];

/** The pages that a role has; at least one. */
export function pagesFor(isOwner: boolean): readonly [Route, ...Route[]] {
  const [first, ...others] = PAGES.filter(
    ({ only }) => only === undefined || only === (isOwner ? 'owner' : 'moderator'),
  );
  if (!first) throw new Error('bug: there is no page for everybody');
  return [first, ...others];
}
