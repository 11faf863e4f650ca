import { choicesOf } from '../../shared/choices-file.ts';
import { createOs } from '../store/os.ts';
import { readChoices } from '../transfer/read.ts';
import { writeNewFile } from './new-file.ts';
import type { Options } from './options.ts';
import { say } from './say.ts';

/** Prints what can be handed to another installation, or writes it to a file that is not there yet. */
export async function exportChoices({ dataFolder, to }: Options, tell = say): Promise<number> {
  const os = createOs();
  if (!(await os.exists(dataFolder))) {
    tell(
      `There is no folder ${dataFolder}, or this user may not look into it. Start Giftcast once, or name another folder with --data.`,
    );
    return 1;
  }
  const { settings, ladder } = await readChoices(dataFolder, os);
  const text = JSON.stringify(choicesOf(settings, ladder), null, 2);
  if (to === null) {
    tell(text);
    return 0;
  }
  const refusal = await writeNewFile(os, to, `${text}\n`);
  if (refusal !== null) {
    tell(refusal);
    return 1;
  }
  tell(
    `${to} holds your tiers, theme, layout and words. No secret and nobody's data stands in it; read your own words before you give it away.`,
  );
  return 0;
}
