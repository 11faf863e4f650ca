import { expect, it } from 'vitest';
import { answerGroups } from '../../../../overlay/dashboard/settings/answers.ts';
import { SETTINGS_TEXTS } from '../../../../overlay/dashboard/texts/texts.ts';
import type { BotTextKey } from '../../../../shared/bot-settings.ts';
import { BOT_TEXTS, CHAT_COMMANDS } from '../../../../shared/bot-texts.ts';

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
