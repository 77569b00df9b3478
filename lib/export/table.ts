/**
 * Cases as a table for a spreadsheet, in a file (RFC 4180, UTF-8 with a mark that Excel needs to see that it is) or on the clipboard.
 *
 * What a page showed is never taken for a formula: a cell that begins like one gets an apostrophe in front
 * (https://owasp.org/www-community/attacks/CSV_Injection). A case number is written as ="00812345", which keeps its zeros in Excel, LibreOffice and
 * Google Sheets alike; so is any other text of digits that begins with a zero.
 */

/** `digits`: a number that is no quantity, with all its zeros. */
export type Cell = string | { digits: string };

/** Rows of cells, the first one the heads. */
export type Table = readonly (readonly Cell[])[];

const BYTE_ORDER_MARK = '\uFEFF';
const ZEROS = /^0\d+$/;
const FORMULA = /^[=+\-@\t\r\n]/;

/** As a formula would be read from it: by whoever opens the file, not by us. */
function written(cell: Cell): string {
  if (typeof cell !== 'string') return /^\d+$/.test(cell.digits) ? `="${cell.digits}"` : written(cell.digits);
  if (ZEROS.test(cell)) return `="${cell}"`;
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The text of a .csv file. */
export const csvOf = (table: Table): string =>
  BYTE_ORDER_MARK + table.map((row) => `${row.map((cell) => `"${written(cell).replaceAll('"', '""')}"`).join(',')}\r\n`).join('');

/** The same for the clipboard: cells between tabs, each in one line. */
export const tsvOf = (table: Table): string =>
  table.map((row) => row.map((cell) => written(typeof cell === 'string' ? cell.replace(/\s+/g, ' ') : cell)).join('\t')).join('\n');
