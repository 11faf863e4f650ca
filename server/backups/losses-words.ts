import type { EpochMs } from '../../shared/units.ts';
import type { Losses } from '../store/restore-losses.ts';

/** What a restore would take away, or bring back, in sentences; empty when it takes nothing away. */
export function lossesInWords(losses: Losses): string[] {
  const { records, gifts, diamonds, commands, fromMs, toMs, named } = losses;
  const sentences: string[] = [];
  if (fromMs !== null && toMs !== null) {
    sentences.push(
      `${counted(records, 'record')} of this folder ${records === 1 ? 'is' : 'are'} not in the backup and would be lost, with ${counted(gifts, 'gift')} of ${counted(diamonds, 'diamond')} and ${counted(commands, 'command')} of moderators, from ${moment(fromMs)} to ${moment(toMs)} UTC.`,
    );
  }
  if (named > 0) {
    sentences.push(
      `The backup still names, in ${counted(named, 'record')}, people who were forgotten since: they would be back, and would have to be forgotten again.`,
    );
  }
  return sentences;
}

/** As 2026-11-22 20:15. */
export function moment(atMs: EpochMs): string {
  return new Date(atMs).toISOString().slice(0, 16).replace('T', ' ');
}

/** As 1,204 gifts. */
export function counted(count: number, what: string): string {
  return `${count.toLocaleString('en-US')} ${what}${count === 1 ? '' : 's'}`;
}
