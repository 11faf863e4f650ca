import { DE } from './de/index.ts';
import { EN } from './en/index.ts';
import { ES } from './es/index.ts';
import type { Language } from './language.ts';
import { LANGUAGE } from './language.ts';
import { PT_BR } from './pt-BR/index.ts';

/** One catalogue of texts. English says which texts there are; another one that lacks a text does not compile. */
export type Catalogue = typeof EN;

export const CATALOGUES: { readonly [L in Language]: Catalogue } = { en: EN, de: DE, es: ES, 'pt-BR': PT_BR };

export const TEXTS: Catalogue = CATALOGUES[LANGUAGE];
export const SETTINGS_TEXTS = TEXTS.settingsPage;
