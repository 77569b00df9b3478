/** Fields that are one record's: enough of them, and told apart from those of other cases on the page. */
import type { CaseNumber } from '../cases/schemas.ts';
import { shownCase } from './address.ts';
import { expectedNumber } from './agreement.ts';
import { type FieldItem, isInside, pathUp } from './fields.ts';
import { byBestName, type Column, type UserLabels } from './labels.ts';
import { textOf } from './roots.ts';
import { caseNumberOf } from './values.ts';

/** The fields of one record, and the smallest element that holds them all. */
export interface FieldGroup {
  element: Element;
  items: FieldItem[];
  /** Other cases are shown beside it: the number of one of them, and the largest element without any of theirs (null: which is which is not known). */
  beside?: { number: string; scope: Element | null };
}

/** The smallest element that holds them all, through roots. */
function commonParent(elements: readonly Element[]): Element | null {
  const [first, ...others] = elements;
  if (!first) return null;
  const paths = others.map((element) => new Set(pathUp(element)));
  return pathUp(first).find((candidate) => paths.every((path) => path.has(candidate))) ?? null;
}

/**
 * Where several case numbers are shown, several cases are. The largest element around the number that is known to be the address's, without
 * another number in it, is that case's. Without such knowledge nothing tells which is which.
 */
export function besideOthers(
  shown: readonly { element: Element; number: CaseNumber }[],
  expected: CaseNumber | null,
): FieldGroup['beside'] {
  const [first] = shown;
  const own = shown.find(({ number }) => number === expected);
  const others = shown.filter(({ number }) => number !== (own ?? first)?.number);
  const [other] = others;
  if (!other) return undefined;
  const taken = new Set(others.flatMap(({ element }) => pathUp(element)));
  const scope = own
    ? pathUp(own.element)
        .filter((element) => !taken.has(element))
        .at(-1)
    : null;
  return { number: other.number, scope: scope ?? null };
}

const numbersIn = (items: readonly FieldItem[], own: UserLabels) =>
  items.flatMap((item) => {
    const isNumber = byBestName([item], own).has('caseNumber');
    const number = isNumber && item.value ? caseNumberOf(withoutLinks(textOf(item.value))) : null;
    return number ? [{ element: item.element, number }] : [];
  });

/** "00812345 [View Hierarchy]": what follows the value in brackets is a link of the page. */
export const withoutLinks = (text: string): string => text.replace(/\s*\[[^\]]*\]$/, '');

/** Enough of a case to be its record, and not one field of it in a corner: two fields, and what `isRecord` asks for. */
export function groupOf(
  all: readonly FieldItem[],
  root: ParentNode,
  address: string,
  own: UserLabels,
  isRecord: (names: ReadonlyMap<Column, { item: FieldItem }>) => boolean,
): FieldGroup | null {
  const recordId = shownCase(address);
  if (recordId === null) return null;
  const beside = besideOthers(numbersIn(all, own), expectedNumber(root, recordId));
  const scope = beside?.scope;
  const items = scope ? all.filter((item) => isInside(item.element, scope)) : [...all];
  const names = byBestName(items, own);
  const element = names.size >= 2 && isRecord(names) ? commonParent(items.map((item) => item.element)) : null;
  return element && { element, items, ...(beside ? { beside } : {}) };
}
