/**
 * What can be told of a text that is not in English: by its headings, numbered steps, numbers and quoted messages. Its sentences are not
 * understood, so what does not show in these ways may still be told in words.
 */
import type { Doc, Range } from '../engine/document.ts';
import { BLOT } from '../engine/fold.ts';
import { NEEDS } from '../profiles.ts';
import { ELEMENTS, type Element, type TextLanguage } from '../types.ts';
import { isForeign } from './recognise.ts';

/** A quotation as long as a message, or the code of an error. */
const MESSAGE = new RegExp(`"${BLOT}{20}|\\b[45]\\d\\d\\b`);
/** Four digits that are no year. */
const NUMBER = /(?<!\d)(?!(?:19|20)\d\d(?!\d))\d{4}/;

/** Evidence that needs no finder's phrases, null when there is none. */
export function foreignEvidence(element: Element, { sentences }: Doc): Range | null {
  const own = sentences.filter(({ label }) => !label || label === element || label === 'other');
  const items = own.filter(({ ordinal }) => ordinal);
  const [first, last] = element === 'steps' && items[1] ? [items[0], items.at(-1)] : [];
  if (first && last) return { start: first.start, end: last.end };
  return (element === 'observed' && own.find(({ text }) => MESSAGE.test(text))) || null;
}

/** So many parts under headings make a template; what has none there is missing, and with one part less what an analyst can't begin without. */
const TEMPLATE = 3;

/** What was not found in the text but may stand in words that are not read. */
export function unreadElements(doc: Doc, language: TextLanguage, has: Readonly<Record<Element, unknown>>): ReadonlySet<Element> {
  const parts = new Set(doc.sections.map(({ label }) => label));
  parts.delete('other');
  const mayTell = (element: Element) =>
    element === 'identifiers'
      ? NUMBER.test(doc.raw) || doc.sentences.some(({ question }) => question)
      : !parts.has(element) && parts.size + (NEEDS.defect.warn.includes(element) ? 1 : 0) < TEMPLATE;
  return new Set(ELEMENTS.filter((element) => isForeign(language) && !has[element] && mayTell(element)));
}
