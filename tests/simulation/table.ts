/** The results as a table for the console. */
import { ALTERNATIVES } from './alternatives.ts';
import { type Results, totalOf } from './simulate.ts';

export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(part === whole ? 0 : 2)} %`);

const COLUMNS = [
  'closings',
  'announceable',
  'announced',
  'in its week',
  'by digest',
  'inside',
  'width, week before',
  '90 %',
  'at any look',
  '90 %',
  'notices',
  'too soon',
  'false',
  'left, seen',
  'left, unseen',
];

export function tableOf(results: Results): string {
  const rows: string[][] = [['', ...COLUMNS]];
  for (const [habit, { verdict }] of [...results, ['all', totalOf(results)] as const]) {
    const { announceable, looks, notices, widths } = verdict;
    rows.push([
      habit,
      String(verdict.closings),
      String(announceable),
      share(verdict.announced, announceable),
      share(verdict.inItsWeek, announceable),
      share(verdict.digestOnly, announceable),
      share(verdict.inside, looks),
      `${quantile(verdict.widthsBefore, 0.5)} d`,
      `${quantile(verdict.widthsBefore, 0.9)} d`,
      `${quantile(widths, 0.5)} d`,
      `${quantile(widths, 0.9)} d`,
      String(notices),
      share(verdict.tooSoon, notices),
      share(verdict.falseWarnings, notices),
      share(verdict.leftSeen, notices),
      share(verdict.leftUnseen, notices),
    ]);
  }
  return `${aligned(rows)}\n\n${alternatives(results)}\n`;
}

function alternatives(results: Results): string {
  const rows: string[][] = [['today, by all habits', 'announceable', 'announced', 'right day', 'warnings', 'false']];
  const { scores } = totalOf(results);
  for (const name of ALTERNATIVES) {
    const { announceable, announced, named, right, warnings, falseWarnings } = scores[name];
    rows.push([
      name,
      String(announceable),
      share(announced, announceable),
      share(right, named),
      String(warnings),
      share(falseWarnings, warnings),
    ]);
  }
  return aligned(rows);
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart((widths[i] ?? 0) + 2))).join(''))
    .join('\n');
}
