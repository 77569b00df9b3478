import type { Noted } from '../notation.ts';

export interface Mutation {
  name: string;
  /** Under which the shares are told. */
  kind: string;
  /** It takes texts away and leaves what held them, which then is an empty field in truth. */
  blanks?: boolean;
  /** Bends the page that stands in `body`; where it says something else afterwards, tells what may rightly be read instead of what it said before. */
  bend: (body: HTMLElement, expected: Noted) => ((truth: Noted) => readonly Noted[]) | undefined;
}

/** Mutations of one kind after which the page still says what it said. */
export const kind = (name: string, bends: Record<string, (body: HTMLElement) => void>): Mutation[] =>
  Object.entries(bends).map(([of, change]) => ({
    name: of,
    kind: name,
    bend(body) {
      change(body);
      return undefined;
    },
  }));

export const each = (body: HTMLElement, selector: string, change: (element: HTMLElement, index: number) => void): void => {
  [...body.querySelectorAll<HTMLElement>(selector)].forEach(change);
};

export function texts(body: HTMLElement): Text[] {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found.filter(({ data }) => data.trim() !== '');
}

/** Elements that hold one value. */
export const VALUES =
  '.test-id__field-value, .fieldComponent, [data-label], td, dd, .cuf-ftcFieldOldValue, .cuf-ftcFieldNewValue, .cuf-rsFieldValue, .slds-text-title ~ div';
export const ROWS = 'tr, [role=row]';
/** The same without header rows. */
export const DATA_ROWS = 'tbody tr, tr.dataRow, [role=row]:not([data-row-key-value=HEADER])';

/** The same element under another name. */
export function rename(element: Element, name: string): void {
  const other = element.ownerDocument.createElement(name);
  for (const { name: attribute, value } of element.attributes) other.setAttribute(attribute, value);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

/** Every text of a notation, changed. */
export const mapTexts = (noted: Noted, change: (text: string) => string): Noted =>
  JSON.parse(JSON.stringify(noted), (_key, value: unknown) => (typeof value === 'string' ? change(value) : value)) as Noted;

/** Numbers that look random and are the same for the same seed (mulberry32), 0 to 1. */
export function randomBy(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
