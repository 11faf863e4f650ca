import { NativeSelect } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import type { Language } from './texts/language.ts';
import { chooseLanguage, LANGUAGE, LANGUAGES } from './texts/language.ts';
import { TEXTS } from './texts/texts.ts';

/** The language of the dashboard in this browser; the sign finds it for whoever cannot read the one that is chosen. */
export function LanguageChoice() {
  return (
    <NativeSelect
      label={TEXTS.home.language}
      leftSection={<IconLanguage size={20} aria-hidden />}
      value={LANGUAGE}
      data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
      onChange={(event) => chooseLanguage(event.currentTarget.value as Language)}
    />
  );
}
