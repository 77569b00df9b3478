/** How figures are printed: a name, the median, and the least and most; and below, whether a bar is met. */

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

export const median = (values: readonly number[]): number => sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN;

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
