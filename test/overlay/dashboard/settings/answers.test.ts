import { expect, it } from 'vitest';
import { adviceFor } from '../../../../overlay/dashboard/settings/advice.ts';
import { answerGroups } from '../../../../overlay/dashboard/settings/answers.ts';
import { SETTINGS_TEXTS } from '../../../../overlay/dashboard/texts/texts.ts';
import type { BotTextKey } from '../../../../shared/bot-settings.ts';
import { BOT_TEXTS, CHAT_COMMANDS, THANKS } from '../../../../shared/bot-texts.ts';

it('[DS14] every text of the bot stands once, under the command that its key begins with', () => {
  const groups = answerGroups();
  const keys = groups.flatMap(({ texts }) => texts.map(({ key }) => key));
  expect([...keys].sort()).toEqual(Object.keys(BOT_TEXTS).sort());
  const of = (key: string) => groups.find(({ texts }) => texts.some((text) => text.key === key))?.of;
  expect(['top', 'topNone', 'hideme', 'hideAlready', 'sessionStart', 'thanksMore', 'failed'].map(of)).toEqual(
    ['top', 'top', 'hideme', 'hide', 'session', 'thanks', null],
  );
});

it('[DS14] a text that a newer version brings is named by its key', () => {
  const [group] = answerGroups(['skipTooLate' as BotTextKey]);
  expect(group).toEqual({ of: 'skip', texts: [{ key: 'skipTooLate', when: 'too late' }] });
});

it('[DS14] no two texts are called the same, and every command says what it does', () => {
  const labels = answerGroups().flatMap(({ of, texts }) => texts.map(({ when }) => `${of} ${when}`));
  expect(new Set(labels).size).toBe(labels.length);
  expect(Object.keys(SETTINGS_TEXTS.commandDoes).sort()).toEqual(Object.keys(CHAT_COMMANDS).sort());
});

it('[DS15] what the wording help finds is advised against, each with its words, its reason and what is better', () => {
  for (const [text, words] of [
    ['Send gifts, {name}!', 'Send gifts'],
    ['Only 5 more coins to go', 'Only 5 more coins'],
    ['Please FOLLOW me', 'Please FOLLOW'],
    ['It was $5.00', '$5.00'],
    ['Win a prize', 'Win a prize'],
  ] as const) {
    expect(adviceFor(text)[0], text).toMatch(/^".+": .+\. Better: ".+"\.$/);
    expect(adviceFor(text)[0], text).toContain(`"${words}": `);
  }
  expect(adviceFor('Send gifts! I made $500.')).toHaveLength(2);
  expect(adviceFor('Send gifts! Send gifts!')).toHaveLength(1);
});

it('[DS15] words that only contain one, placeholders and commands are let be', () => {
  for (const text of [
    '{gift} of {coins}',
    '!testgift 100',
    'Sharon, taproot, godsend',
    'Thank you for being here',
  ]) {
    expect(adviceFor(text), text).toEqual([]);
  }
});

it('[DS15] no text of a new installation is advised against', () => {
  const texts = [...Object.values(BOT_TEXTS), ...Object.values(THANKS).flat()];
  expect(texts.filter((text) => adviceFor(text).length > 0)).toEqual([]);
});
