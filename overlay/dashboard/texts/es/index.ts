import type { EN } from '../en/index.ts';
import { audit } from './audit.ts';
import { card } from './card.ts';
import { deskPage } from './desk.ts';
import { devices } from './devices.ts';
import { feedPage } from './feed.ts';
import { files } from './files.ts';
import { general } from './general.ts';
import { home } from './home.ts';
import { look } from './look.ts';
import { people } from './people.ts';
import { screen } from './screen.ts';
import { settingsPage } from './settings.ts';
import { sound } from './sound.ts';
import { tierTools } from './tier-tools.ts';
import { tiers } from './tiers.ts';
import { wording } from './wording.ts';
import { words } from './words.ts';

/** Every text of the dashboard in Spanish, for Latin America and Europe alike. */
export const ES: typeof EN = {
  ...general,
  audit,
  card,
  deskPage,
  devices,
  feedPage,
  files,
  home,
  look,
  people,
  screen,
  settingsPage,
  sound,
  tierTools,
  tiers,
  wording,
  words,
};
