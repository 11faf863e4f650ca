import { general } from './general.ts';
import { look } from './look.ts';
import { screen } from './screen.ts';
import { settingsPage } from './settings.ts';

/** Every text of the dashboard in English. Another language is another such object: whole sentences, nothing put together. */
export const EN = { ...general, settingsPage, screen, look };
