import { counted, minuteOf } from '../figures.ts';
import type { Losses } from '../store/restore-losses.ts';

/** What a restore would take away, or bring back, in sentences; empty when it takes nothing away. */
export function lossesInWords(losses: Losses): string[] {
  const { records, gifts, diamonds, commands, fromMs, toMs, named } = losses;
  const sentences: string[] = [];
  if (fromMs !== null && toMs !== null) {
    sentences.push(
      `${counted(records, 'record')} of this folder ${records === 1 ? 'is' : 'are'} not in the backup and would be lost${among({ gifts, diamonds, commands })}, from ${minuteOf(fromMs)} to ${minuteOf(toMs)} UTC.`,
    );
  }
  if (named > 0) {
    sentences.push(
      `The backup still names, in ${counted(named, 'record')}, people who were forgotten since: they would be back, and would have to be forgotten again.`,
    );
  }
  return sentences;
}

function among({ gifts, diamonds, commands }: Pick<Losses, 'gifts' | 'diamonds' | 'commands'>): string {
  const parts = [
    ...(gifts > 0 ? [`${counted(gifts, 'gift')} of ${counted(diamonds, 'diamond')}`] : []),
    ...(commands > 0 ? [counted(commands, 'command')] : []),
  ];
  return parts.length === 0 ? '' : `, with ${parts.join(' and ')}`;
}
