/** The detail of a case on a Classic or Visualforce page: cells of labels (header cells in Visualforce), each followed by the cell of its value. */
import type { CaseNumber, RecordId } from '../../cases/schemas.ts';
import { shownCase } from '../address.ts';
import { expectedNumber } from '../agreement.ts';
import { readFields } from '../field-values.ts';
import { everywhere, type FieldItem, isInside, itemOf } from '../fields.ts';
import type { UserLabels } from '../labels.ts';
import { besideOthers, type FieldGroup, groupOf, withoutLinks } from '../record-group.ts';
import { textOf } from '../roots.ts';
import type { RecordFound } from '../surface-kinds.ts';
import type { ReadContext } from '../types.ts';
import { caseNumberOf } from '../values.ts';

export const id = 'classic-record';

const BLOCK = '.bPageBlock, #ep, table.detailList';
/** Fields by the ids of their places, as seen on case pages of any language. */
const PLACES = { caseNumber: '[id=cas2_ileinner]', subject: '[id=cas14_ileinner]' } as const;

/** An edit page has the same labels, beside controls. */
const isBeingEdited = ({ value }: FieldItem) => value?.querySelector('input:not([type=checkbox]), textarea, select') != null;

/** Labels and values take turns in a row; where they do not, no value is surely its label's. */
function valueBeside(label: Element): Element | null {
  const cells = [...(label.parentElement?.children ?? [])];
  const inTurn = cells.every((cell, index) => cell.matches('.labelCol') === (index % 2 === 0));
  const value = label.nextElementSibling;
  return inTurn && value?.matches('td.dataCol, td.data2Col') ? value : null;
}

function blockOf(element: Element, root: ParentNode, address: string, recordId: RecordId, own: UserLabels): FieldGroup | null {
  const items = [...element.querySelectorAll('td.labelCol, th.labelCol')].flatMap((cell) => {
    const value = valueBeside(cell);
    return value ? itemOf(value, textOf(cell), value, recordId) : [];
  });
  const shown = items.filter((item) => !isBeingEdited(item));
  const group = groupOf(shown, root, address, own, (names) => names.has('caseNumber') || numberIn(element) !== null);
  return group && { ...group, element, items };
}

export function find(root: ParentNode, address: string, own: UserLabels = {}): FieldGroup | null {
  const recordId = shownCase(address);
  if (recordId === null) return null;
  const groups = everywhere(BLOCK, root).flatMap((element) => blockOf(element, root, address, recordId, own) ?? []);
  const numbered = groups.flatMap((group) => {
    const number = caseNumberOf(readFields(group, own).fields.get('caseNumber')?.raw.replace(/\D+$/, '') ?? '') ?? numberIn(group.element);
    return number ? [{ element: group.element, number }] : [];
  });
  const beside = besideOthers(numbered, expectedNumber(root, recordId));
  const scope = beside?.scope;
  const group = scope ? groups.find(({ element }) => isInside(element, scope)) : groups[0];
  return group && beside ? { ...group, beside } : (group ?? null);
}

function numberIn(block: Element): CaseNumber | null {
  const place = block.querySelector(PLACES.caseNumber);
  return place && caseNumberOf(withoutLinks(textOf(place)));
}

export function read(group: FieldGroup, ctx: ReadContext): RecordFound {
  const found = readFields(group, ctx.labels);
  for (const [field, shown] of found.fields) if (field !== 'subject') found.fields.set(field, { ...shown, raw: withoutLinks(shown.raw) });
  const number = numberIn(group.element);
  const subject = group.element.querySelector(PLACES.subject);
  if (number && !found.fields.has('caseNumber')) found.fields.set('caseNumber', { raw: number, how: 'position' });
  if (subject && !found.fields.has('subject')) found.fields.set('subject', { raw: textOf(subject), how: 'position' });
  return found;
}

export const anchor = ({ element }: FieldGroup): Element => element;
