/** A sound as samples from -1 to 1, one array for each channel. */
export interface Samples {
  readonly rate: number;
  readonly channels: readonly Float32Array[];
}

/** ITU-R BS.1770-4: blocks of 400 ms, one each 100 ms; what is below -70 LUFS, or 10 LU below the rest, is left out. */
const BLOCK_S = 0.4;
const STEP_S = 0.1;
const ABSOLUTE_GATE_LUFS = -70;
const RELATIVE_GATE_LU = 10;
const OFFSET_LU = -0.691;

/** Integrated loudness in LUFS; -Infinity of silence. A sound shorter than a block is one block, padded with silence. */
export function loudnessOf({ rate, channels }: Samples): number {
  const weighted = channels.map((samples) => weigh(samples, rate));
  const length = weighted[0]?.length ?? 0;
  const block = Math.round(BLOCK_S * rate);
  const step = Math.round(STEP_S * rate);
  const powers: number[] = [];
  for (let at = 0; at === 0 || at + block <= length; at += step) {
    let power = 0;
    for (const samples of weighted) {
      for (let i = at; i < Math.min(length, at + block); i += 1) power += (samples[i] ?? 0) ** 2;
    }
    powers.push(power / block);
  }
  const heard = powers.filter((power) => lufs(power) > ABSOLUTE_GATE_LUFS);
  const gate = lufs(mean(heard)) - RELATIVE_GATE_LU;
  return lufs(mean(heard.filter((power) => lufs(power) > gate)));
}

/** The largest sample, in dB below full scale. */
export function peakOf({ channels }: Samples): number {
  let peak = 0;
  for (const samples of channels) for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  return 20 * Math.log10(peak);
}

/** When the sound was last above -60 dB of full scale, in ms; 0 of silence. */
export function endOf({ rate, channels }: Samples): number {
  let last = 0;
  for (const samples of channels) {
    for (let i = samples.length - 1; i > last; i -= 1) if (Math.abs(samples[i] ?? 0) > 0.001) last = i;
  }
  return (last / rate) * 1_000;
}

/** How long it takes from the first sample to 90 % of the loudest of its first 60 ms, in ms. */
export function attackOf({ rate, channels }: Samples): number {
  const first = (channels[0] ?? new Float32Array()).subarray(0, Math.round(0.06 * rate));
  const top = first.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return (first.findIndex((sample) => Math.abs(sample) >= 0.9 * top) / rate) * 1_000;
}

function lufs(power: number): number {
  return OFFSET_LU + 10 * Math.log10(power);
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

/** The K weighting: a shelf for the head, then a high pass. */
function weigh(samples: Float32Array, rate: number): Float64Array {
  return biquad(biquad(Float64Array.from(samples), shelf(rate)), highPass(rate));
}

interface Biquad {
  readonly b: readonly [number, number, number];
  readonly a: readonly [number, number];
}

/** The standard's shelf for any rate, by its analogue form. */
function shelf(rate: number): Biquad {
  const k = Math.tan((Math.PI * 1681.974450955533) / rate);
  const q = 0.7071752369554196;
  const vh = 10 ** (3.999843853973347 / 20);
  const vb = vh ** 0.4996667741545416;
  const a0 = 1 + k / q + k * k;
  return {
    b: [(vh + (vb * k) / q + k * k) / a0, (2 * (k * k - vh)) / a0, (vh - (vb * k) / q + k * k) / a0],
    a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0],
  };
}

function highPass(rate: number): Biquad {
  const k = Math.tan((Math.PI * 38.13547087602444) / rate);
  const q = 0.5003270373238773;
  const a0 = 1 + k / q + k * k;
  return { b: [1, -2, 1], a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0] };
}

function biquad(samples: Float64Array, { b: [b0, b1, b2], a: [a1, a2] }: Biquad): Float64Array {
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  return samples.map((x) => {
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    [x2, x1, y2, y1] = [x1, x, y1, y];
    return y;
  });
}
