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

/**
 * Every text of the dashboard in German, with du. One word for one thing: alert Alert, gift Geschenk, step Stufe,
 * ladder Leiter, level Level, streak Serie, held zurückgehalten, coming up als Nächstes, on air auf Sendung, missed
 * verpasst, merged zusammengefasst, skip überspringen, clear screen Bildschirm leeren, hide ausblenden, undo rückgängig,
 * take back zurücknehmen, desk Regie, home Start, audit Protokoll, look Design, sound Ton (of one file: Sound),
 * board Rangliste, owner Inhaber, moderator Mod, a live Live (on TikTok: LIVE), tonight heute Abend.
 */
export const DE: typeof EN = {
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
