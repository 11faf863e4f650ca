import type { Contender } from './contenders.ts';
import type { Outcome } from './jobs.ts';
import type { Lap, Results } from './rounds.ts';
import { CONNECTIONS, GIFTERS, OVERLAYS, STEADY_PER_SECOND } from './rounds.ts';
import type { Spread } from './stats.ts';
import { spreadOf } from './stats.ts';
import type { Verdict } from './verdicts.ts';
import { holds } from './verdicts.ts';

/** The results as text: one line for each contender and figure, then the ratios. */
export function drawTable(
  contenders: readonly Contender[],
  { laps, disk }: Results,
  verdicts: readonly Verdict[],
): string {
  const rows = contenders.map(({ name }) => {
    const own = laps.filter(({ contender }) => contender === name);
    return [
      name,
      figure(own, ({ throughput }) => throughput.perSecond, 0),
      figure(own, ({ throughput }) => throughput.ackMs.p50, 1),
      figure(own, ({ throughput }) => throughput.ackMs.p99, 1),
      figure(own, ({ latency }) => latency?.overlayMs?.p50, 2),
      figure(own, ({ latency }) => latency?.overlayMs?.p99, 2),
      figure(own, ({ latency }) => latency?.ackMs.p50, 2),
      figure(own, ({ latency }) => latency?.ackMs.p99, 2),
      String(sum(own, ({ failed }) => failed)),
    ];
  });
  const group = [
    '',
    `${CONNECTIONS} connections:`,
    'ack p50',
    'ack p99',
    `${STEADY_PER_SECOND}/s: in to`,
    'in to',
    'ack p50',
    'ack p99',
    'failed',
  ];
  const unit = ['', 'gifts/s', 'ms', 'ms', 'overlay p50 ms', 'overlay p99 ms', 'ms', 'ms', ''];
  return [
    `${OVERLAYS} overlays, ${GIFTERS.toLocaleString('en')} gifters, signed gifts over keep-alive; median (least-most) of the rounds`,
    '',
    ...align([group, unit, ...rows]),
    '',
    ...contenders.map(({ name, about }) => `${name}: ${about}`),
    '',
    `one write and sync on this disk, with nothing else: p50 ${write(spreadOf(disk.map(({ p50 }) => p50)), 2)} ms, p99 ${write(spreadOf(disk.map(({ p99 }) => p99)), 2)} ms`,
    '',
    drawVerdicts(verdicts),
  ].join('\n');
}

/** One line for each: what, figure, what was wanted, whether it holds. */
export function drawVerdicts(verdicts: readonly Verdict[]): string {
  return align(verdicts.map(lineOf)).join('\n');
}

function lineOf(verdict: Verdict): string[] {
  const { what, unit, spread, expected } = verdict;
  const wanted =
    expected === null ? '' : 'least' in expected ? `at least ${expected.least}` : `at most ${expected.most}`;
  const word = { true: 'holds', false: 'MISSED', null: '' }[
    String(holds(verdict)) as 'true' | 'false' | 'null'
  ];
  return [what, `${write(spread, 2)} ${unit}`, wanted, word];
}

function figure(laps: readonly Lap[], pick: (lap: Lap) => number | undefined, decimals: number): string {
  const values = laps.map(pick).filter((value) => value !== undefined);
  return values.length === 0 ? '-' : write(spreadOf(values), decimals);
}

function write({ median, min, max }: Spread, decimals: number): string {
  const digits = (value: number) =>
    value.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return `${digits(median)} (${digits(min)}-${digits(max)})`;
}

function sum(laps: readonly Lap[], pick: (outcome: Outcome) => number): number {
  return laps
    .flatMap(({ latency, throughput }) => (latency ? [latency, throughput] : [throughput]))
    .reduce((total, outcome) => total + pick(outcome), 0);
}

/** Columns as wide as their widest cell; the first stands left, the others right. */
function align(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
