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
 * Every text of the dashboard in Portuguese of Brazil. One word for one thing everywhere: alert alerta, ladder escada, step
 * degrau, level nível, held retido, missed perdido, merged agrupado, on air no ar, streak sequência, look visual, source
 * fonte, board ranking, ticker letreiro, desk mesa, owner dono, take a gift back anular, undo desfazer, tonight nesta live.
 */
export const PT_BR: typeof EN = {
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
