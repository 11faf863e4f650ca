import { judgeWording } from '../../../shared/wording/judge.ts';

/** What to think of a text of the bot's, each sentence once: nothing of it blocks a save. */
export function adviceFor(text: string): string[] {
  const sentences = judgeWording(text, { place: 'chat', strict: true }).map(
    ({ from, to, reason, better }) => {
      const found = `"${text.slice(from, to)}": ${reason}`;
      return better === null ? found : `${found} Better: "${better}".`;
    },
  );
  return [...new Set(sentences)];
}
