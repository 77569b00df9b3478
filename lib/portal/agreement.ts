/**
 * Whether what a page shows is the case of its address. Lightning changes the address first and the content later, leaves pages in the
 * document, and may show a second case (a parent) beside the first.
 */
import type { CaseNumber, RecordId } from '../cases/schemas.ts';
import { recordIdInText } from './address.ts';
import { parentAcross } from './roots.ts';

const OWNER = ['data-record-id', 'record-id', 'data-recordid', 'recordid', 'data-entity-id'];

/** The case that the nearest marked ancestor says this element belongs to. */
function ownerOf(element: Element): RecordId | null {
  for (let at: Element | null = element; at; at = parentAcross(at)) {
    for (const name of OWNER) {
      const id = recordIdInText(at.getAttribute(name) ?? '');
      if (id) return id;
    }
  }
  return null;
}

/** False only for an element that is marked as another case's. */
export const mayBelong = (element: Element, recordId: RecordId): boolean => {
  const owner = ownerOf(element);
  return owner === null || owner === recordId;
};

interface Memory {
  /** Pairs that one row of a list showed together. */
  numbers: Map<RecordId, CaseNumber>;
  ids: Map<CaseNumber, RecordId>;
  /** Numbers under the address where they were first accepted, and what each address showed last: not sure, but a number has one address only. */
  firstAt: Map<CaseNumber, RecordId>;
  lastShown: Map<RecordId, CaseNumber>;
  /** Under which address an element was first accepted, and what it showed then. */
  seen: WeakMap<Element, { recordId: RecordId; shown: string | null }>;
}

const memories = new WeakMap<Document, Memory>();

function memoryOf(doc: Document): Memory {
  let memory = memories.get(doc);
  if (!memory) {
    memory = { numbers: new Map(), ids: new Map(), firstAt: new Map(), lastShown: new Map(), seen: new WeakMap() };
    memories.set(doc, memory);
  }
  return memory;
}

/** Remembers that a record id and a case number are one case's. */
export function learnPair(doc: Document, recordId: RecordId, caseNumber: CaseNumber): void {
  const memory = memoryOf(doc);
  memory.numbers.set(recordId, caseNumber);
  memory.ids.set(caseNumber, recordId);
}

/** The number that a list showed with this record id. */
export const expectedNumber = (root: ParentNode, recordId: RecordId): CaseNumber | null =>
  memories.get(root as Document)?.numbers.get(recordId) ?? null;

/**
 * Whether the record that `element` holds is the address's. Refused: an element marked as another case's; a number that is known, from a
 * list or from before, under another address; and an element without a mark that stood under another address with the same number, or
 * without one. Remembers nothing.
 */
export function agrees(doc: Document, element: Element, recordId: RecordId, caseNumber: CaseNumber | null): boolean {
  const memory = memoryOf(doc);
  const owner = ownerOf(element);
  if (owner !== null && owner !== recordId) return false;
  if (caseNumber) {
    const knownId = memory.ids.get(caseNumber);
    if (knownId ?? memory.numbers.get(recordId)) return knownId === recordId;
    if ((memory.firstAt.get(caseNumber) ?? recordId) !== recordId) return false;
  }
  // A mark on the record itself is newer than what is remembered of the element.
  const before = owner === null ? memory.seen.get(element) : undefined;
  return !before || before.recordId === recordId || (caseNumber !== null && before.shown !== caseNumber);
}

/** Remembers what was accepted as the address's case. */
export function accept(doc: Document, element: Element, recordId: RecordId, caseNumber: CaseNumber | null): void {
  const memory = memoryOf(doc);
  memory.seen.set(element, { recordId, shown: caseNumber });
  if (!caseNumber) return;
  // Another number under the same address: what stood there before had been left behind.
  const last = memory.lastShown.get(recordId);
  if (last && last !== caseNumber) memory.firstAt.delete(last);
  memory.firstAt.set(caseNumber, recordId);
  memory.lastShown.set(recordId, caseNumber);
}

/** Whether a row or post stood under another address with the same content; else it is remembered as this case's. */
export function isLeftBehind(doc: Document, element: Element, recordId: RecordId, shown: string): boolean {
  const { seen } = memoryOf(doc);
  const before = seen.get(element);
  if (before && before.recordId !== recordId && before.shown === shown) return true;
  seen.set(element, { recordId, shown });
  return false;
}
