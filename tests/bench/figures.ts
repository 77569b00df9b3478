/** How figures are printed: a name, the median, and the least and most; and below, whether a bar is met. */

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

export const median = (values: readonly number[]): number => sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN;

/**
 * Two of the values, between which the median of what they are drawn from lies in at least 95 of 100 cases, whatever its distribution (order
 * statistics by the binomial distribution). NaN for fewer than six values.
 */
export function spread(values: readonly number[]): [low: number, high: number] {
  const all = sorted(values);
  const { length } = all;
  let [tail, ways, out] = [0, 1, -1];
  for (let at = 0; at < length / 2; at += 1) {
    tail += ways / 2 ** length;
    if (2 * tail > 0.05) break;
    out = at;
    ways = (ways * (length - at)) / (at + 1);
  }
  return [all[out] ?? Number.NaN, all[length - 1 - out] ?? Number.NaN];
}

/** The print of one measured thing. Answers with its median. */
export function tell(name: string, values: readonly number[], unit = 'ms'): number {
  const all = sorted(values);
  const middle = median(values);
  console.log(`${name.padEnd(58)} ${middle.toFixed(2).padStart(9)} ${unit}   (${all[0]?.toFixed(2)} – ${all.at(-1)?.toFixed(2)})`);
  return middle;
}

/** Whether a figure stays within its bar. */
export function bar(what: string, figure: number, most: number, unit = 'ms'): void {
  const verdict = figure <= most ? 'met' : 'NOT met';
  console.log(`  ${verdict}: ${what} at most ${most} ${unit}${Number.isNaN(figure) ? ' (not measured)' : ''}`);
}
