/** Reports as plain text, for whoever maintains the reader. In English and in the reader's own names, whatever the user's language. */
import type { PageReport, SurfaceTold, UnreadTold } from './report.ts';

export interface Product {
  version: string;
  /** The browser's own name for itself (`navigator.userAgent`). */
  browser: string;
}

const times = (count: number): string => (count === 1 ? '' : `, ${count} times`);
const listed = (items: readonly string[]): string => (items.length === 0 ? 'none' : items.join(', '));

function surfaceLine({ id, ms, rows, read, failed }: SurfaceTold): string {
  const parts = [
    `${ms} ms`,
    ...(rows === null ? [] : [`rows ${rows}`]),
    ...(read.length === 0 ? [] : [read.map(({ field, how }) => `${field} by ${how}`).join(', ')]),
    ...(failed === null ? [] : [`failed: ${failed}`]),
  ];
  return `${id}: ${parts.join('; ')}`;
}

const unreadLine = ({ field, reason, count, shapes }: UnreadTold): string =>
  `${field}: ${reason}${times(count)}${shapes.length === 0 ? '' : `; ${shapes.map((shape) => `[${shape}]`).join(' ')}`}`;

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`  ${title}`, ...lines.map((line) => `    ${line}`)];

function frameLines(report: PageReport): string[] {
  const { structure } = report;
  return [
    `${report.frame === 'top' ? 'Page' : 'Frame'}: address of a ${report.address === 'other' ? 'page without cases' : report.address}, at ${new Date(report.at).toISOString()}`,
    ...(report.paused === null ? [] : [`  paused on this ${report.paused}, so nothing was read`]),
    `  zone ${report.zone}; order of dates ${report.order ?? 'unknown'}, proved here ${report.proved ?? 'none'}`,
    `  cases ${report.cases}; form ${report.form ? 'yes' : 'no'}; comment box ${report.commentBox ? 'yes' : 'no'}; lacks ${listed(report.lacks)}`,
    ...report.lists.map((list) => `  list: ${list.read} of ${list.total ?? 'unknown'} rows, ${list.all ? 'all' : 'not all'}`),
    ...section('surfaces', report.surfaces.map(surfaceLine)),
    ...section('not read', report.unread.map(unreadLine)),
    ...section(
      'statuses not known',
      report.unknownStatuses.map((shape) => `[${shape}]`),
    ),
    ...section('built of', [
      `roots ${structure.roots}, tables ${structure.tables}, frames ${structure.frames}`,
      listed(structure.components),
      `headers: ${listed(structure.headers)}`,
      `labels: ${listed(structure.labels)}`,
      ...structure.paths.map(({ to, path }) => `${to}: ${path}`),
    ]),
  ];
}

/** What the user copies: all frames of one page, the top one first. */
export function reportText(reports: readonly PageReport[], { version, browser }: Product): string {
  const sorted = [...reports].sort((a, b) => Number(b.frame === 'top') - Number(a.frame === 'top'));
  return [
    `Case Lantern ${version}, ${browser}`,
    'What could not be read is told by its shape: 9 is a figure, a and A are letters. No text of the page is in here.',
    ...sorted.flatMap((report) => ['', ...frameLines(report)]),
    '',
  ].join('\n');
}
