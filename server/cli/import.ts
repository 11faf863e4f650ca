import type { ChoicesFile } from '../../shared/choices-file.ts';
import { choicesOf } from '../../shared/choices-file.ts';
import { refuseWording, textsOfTiers } from '../core/wording.ts';
import { createOs, type Os } from '../store/os.ts';
import { readSecretsFile } from '../store/secrets.ts';
import type { Part } from '../transfer/changes.ts';
import { changesOf, PARTS } from '../transfer/changes.ts';
import { sendChoices } from '../transfer/commands.ts';
import { writeChoices } from '../transfer/files.ts';
import { filesInFolder, filesOnServer, missingFiles } from '../transfer/missing.ts';
import { readChoices, readChoicesFile } from '../transfer/read.ts';
import type { Options } from './options.ts';
import { askHealth, takeUnlessRuns } from './running.ts';
import { sayPlainly } from './say.ts';

/** Takes over a file that another installation exported. With one fault in it nothing changes. Answers the exit code. */
export async function importChoices({ dataFolder, file }: Options, tell = sayPlainly): Promise<number> {
  const os = createOs();
  const choices = await readChoicesFile(file ?? '', os);
  await os.createFolder(dataFolder);
  const lock = await takeUnlessRuns(dataFolder, os);
  try {
    const { settings, ladder } = await readChoices(dataFolder, os);
    const now = choicesOf(settings, ladder);
    const refusal = refuseWording(textsOfTiers(choices.tiers, ladder.tiers), settings);
    if (refusal) {
      const { path, message } = refusal.error;
      tell(`Nothing was taken over: ${path}: ${message}`);
      return 1;
    }
    const changes = PARTS.map((part) => ({ part, sentences: changesOf(part, now, choices) })).filter(
      ({ sentences }) => sentences.length > 0,
    );
    const parts = changes.map(({ part }) => part);
    if (parts.length === 0) {
      tell('Everything in the file stands so already. Nothing changed.');
      return 0;
    }
    if (lock === null) {
      const versions = { tiers: ladder.version, settings: settings.version };
      return await overTheNet({ choices, parts, changes, dataFolder, versions, os, tell });
    }
    await writeChoices(dataFolder, choices, { parts, os });
    for (const sentence of changes.flatMap(({ sentences }) => sentences)) tell(sentence);
    if (parts.includes('tiers')) {
      for (const sentence of await missingFiles(choices.tiers, filesInFolder(dataFolder, os))) tell(sentence);
    }
    tell('It comes into force with the next start.');
    return 0;
  } finally {
    await lock?.release();
  }
}

async function overTheNet({
  choices,
  parts,
  changes,
  dataFolder,
  versions,
  os,
  tell,
}: {
  readonly choices: ChoicesFile;
  readonly parts: readonly Part[];
  readonly changes: readonly { readonly part: Part; readonly sentences: readonly string[] }[];
  readonly dataFolder: string;
  readonly versions: { readonly tiers: number; readonly settings: number };
  readonly os: Os;
  readonly tell: (line: string) => void;
}): Promise<number> {
  const running = await askHealth(dataFolder);
  const secrets = await readSecretsFile(dataFolder, os);
  if (!running || !secrets) {
    tell('Nothing was taken over: Giftcast has the folder and gives no answer. Try again, or stop it first.');
    return 1;
  }
  const { port } = running;
  const outcomes = await sendChoices(choices, { parts, port, token: secrets.owner, versions });
  for (const { part, refusal } of outcomes) {
    if (refusal !== null) tell(`Not taken over: ${part}. ${refusal}`);
    else
      for (const sentence of changes.find((change) => change.part === part)?.sentences ?? []) tell(sentence);
  }
  if (outcomes.some(({ part, refusal }) => part === 'tiers' && refusal === null)) {
    const hasFile = filesOnServer(port, secrets.owner);
    for (const sentence of await missingFiles(choices.tiers, hasFile)) tell(sentence);
  }
  return outcomes.some(({ refusal }) => refusal !== null) ? 1 : 0;
}
