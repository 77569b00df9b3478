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
  /** Pairs that one row, or one page that was sure, showed together. */
  numbers: Map<RecordId, CaseNumber>;
  ids: Map<CaseNumber, RecordId>;
  /** Under which address an element was first seen, and which number it showed then. */
  seen: WeakMap<Element, { recordId: RecordId; caseNumber: CaseNumber | null }>;
}

const memories = new WeakMap<Document, Memory>();

function memoryOf(doc: Document): Memory {
  let memory = memories.get(doc);
  if (!memory) {
    memory = { numbers: new Map(), ids: new Map(), seen: new WeakMap() };
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

/**
 * Whether the record that `element` holds is the address's. Sure by a mark on it or by a pair known from a list; else it is refused
 * when it stood there under another address and shows the same number still.
 */
export function agrees(doc: Document, element: Element, recordId: RecordId, caseNumber: CaseNumber | null): boolean {
  const memory = memoryOf(doc);
  const owner = ownerOf(element);
  if (owner !== null) {
    if (owner === recordId && caseNumber) learnPair(doc, recordId, caseNumber);
    return owner === recordId;
  }
  if (caseNumber) {
    const knownId = memory.ids.get(caseNumber);
    const knownNumber = memory.numbers.get(recordId);
    if (knownId ?? knownNumber) return knownId === recordId;
  }
  const before = memory.seen.get(element);
  if (before && before.recordId !== recordId && (caseNumber === null || before.caseNumber === caseNumber)) return false;
  memory.seen.set(element, { recordId, caseNumber });
  return true;
}
