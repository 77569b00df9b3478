/** The related list "Case History": a table or cards with date, field, user, original value, new value. */
import type { RecordId } from '../../cases/schemas.ts';
import { recordIdIn } from '../address.ts';
import { mayBelong } from '../agreement.ts';
import { type ShownChange, trackedField } from '../changes.ts';
import { cellOf, type Grid, type GridColumn, gridElements } from '../grid.ts';
import { HISTORY, labelKey, type UserLabels } from '../labels.ts';
import { queryDeep, queryRendered, textOf } from '../roots.ts';

export const id = 'case-history';

type Part = keyof typeof HISTORY;
const PARTS = Object.keys(HISTORY) as Part[];

const partOf = (label: string): Part | null => PARTS.find((part) => (HISTORY[part] as readonly string[]).includes(labelKey(label))) ?? null;

function columnsOf(grid: Grid): Partial<Record<Part, GridColumn>> | null {
  const columns: Partial<Record<Part, GridColumn>> = {};
  for (const column of grid.columns) {
    const part = column.label === null ? null : partOf(column.label);
    if (part) columns[part] ??= column;
  }
  return columns.at && columns.field && columns.to ? columns : null;
}

const CARD = 'lst-history-card, .slds-tile, lst-template-list-item-factory';
const CARD_LABEL = '.slds-item_label, dt, .slds-text-title, .slds-form-element__label';

/** The labelled parts of one card. */
function cardParts(card: Element): Partial<Record<Part, string>> {
  const parts: Partial<Record<Part, string>> = {};
  for (const label of queryDeep(CARD_LABEL, card)) {
    const part = partOf(textOf(label));
    const value = label.nextElementSibling;
    if (part && value) parts[part] ??= textOf(value);
  }
  return parts;
}

const isCard = (card: Element) => {
  const parts = cardParts(card);
  return parts.field !== undefined && parts.to !== undefined;
};

const cards = (root: ParentNode): Element[] => {
  const all = queryRendered(CARD, root);
  return all.filter((card) => !all.some((other) => other !== card && card.contains(other)) && isCard(card));
};

export function find(root: ParentNode, address: string): Element | null {
  if (recordIdIn(address) === null) return null;
  return gridElements(root, (grid) => columnsOf(grid) !== null)[0]?.element ?? cards(root)[0] ?? null;
}

/** What a cell shows, or its raw value where that is a date. */
function cellText(row: Element, column: GridColumn | undefined, raw = false): string {
  const cell = column ? cellOf(row, column) : null;
  if (!cell) return '';
  return (raw && cell.getAttribute('data-cell-value')) || textOf(cell) || cell.getAttribute('data-cell-value') || '';
}

/** Changes of the status in the order shown. A row without a date has that of the row above: Classic prints it once. */
export function read(root: ParentNode, recordId: RecordId, own: UserLabels = {}): ShownChange[] {
  const changes: ShownChange[] = [];
  const add = (parts: Partial<Record<Part, string>>, times: string[]) => {
    const field = parts.field === undefined ? null : trackedField(parts.field, own);
    if (field) changes.push({ field, from: parts.from ?? '', to: parts.to ?? '', times, source: 'history' });
  };
  for (const grid of gridElements(root, (candidate) => columnsOf(candidate) !== null && mayBelong(candidate.element, recordId))) {
    const columns = columnsOf(grid) ?? {};
    let above: string[] = [];
    for (const row of grid.rows) {
      const times = [cellText(row, columns.at, true), cellText(row, columns.at)].filter((time) => time !== '');
      above = times.length > 0 ? [...new Set(times)] : above;
      add({ field: cellText(row, columns.field), from: cellText(row, columns.from), to: cellText(row, columns.to) }, above);
    }
  }
  for (const card of cards(root).filter((element) => mayBelong(element, recordId))) {
    const parts = cardParts(card);
    add(parts, parts.at ? [parts.at] : []);
  }
  return changes;
}
