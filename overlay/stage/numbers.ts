/** Groups like 12,840 whatever the machine's language: a stage has one way to write a number. */
const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** A total as it stands on air: 12,840, then 123K, then 1.20M; rounded down, so that it never says too much. */
export function shortNumber(value: number): string {
  if (value < 100_000) return grouped.format(Math.floor(value));
  if (value < 1_000_000) return `${Math.floor(value / 1_000)}K`;
  if (value < 1_000_000_000) return `${decimals(value / 1_000_000)}M`;
  return `${decimals(value / 1_000_000_000)}B`;
}

/** How many: \u00D737, \u00D71,204,880. */
export function timesNumber(count: number): string {
  return `\u00D7${grouped.format(count)}`;
}

function decimals(value: number): string {
  return value < 100 ? (Math.floor(value * 100 + 1e-9) / 100).toFixed(2) : grouped.format(Math.floor(value));
}
