/**
 * What can be told of a text that is not in English: by its headings, numbered steps, numbers and quoted messages. Its sentences are not
 * understood, so what does not show in these ways may still be told in words.
 */
import type { Doc, Range } from '../engine/document.ts';
import { BLOT } from '../engine/fold.ts';
import { ELEMENTS, type Element, type TextLanguage } from '../types.ts';
import { isForeign } from './recognise.ts';
import { LANGUAGES } from './registry.ts';

/** So many parts under headings make a template: what has none there is missing. The second figure is for what nobody must tell. */
const TEMPLATE = { core: 2, rest: 3 };
const CORE: readonly Element[] = ['observed', 'expected', 'steps', 'identifiers'];
/** A quotation as long as a message, or a code. */
const MESSAGE = new RegExp(`"${BLOT}{12,}"|\\b[45]\\d\\d\\b`);
const CASE_NUMBER = /(?<![\w/-])0\d{7}(?![\w/-])/;
/** Four digits that are no year. */
const NUMBER = /(?<!\d)(?!(?:19|20)\d\d(?!\d))\d{4}/;

/** Evidence that needs no finder's phrases, null when there is none. */
export function foreignEvidence(element: Element, doc: Doc, { code }: TextLanguage): Range | null {
  if (element === 'steps') {
    const items = doc.sentences.filter(({ ordinal, label }) => ordinal && (label === null || label === 'steps' || label === 'observed'));
    const [first, second] = items;
    return first && second && second.ordinal === (first.ordinal ?? 0) + 1
      ? { start: first.start, end: items.at(-1)?.end ?? first.end }
      : null;
  }
  const sign = LANGUAGES.find((language) => language.code === code)?.signs?.[element];
  const proof = element === 'observed' ? MESSAGE : element === 'relatedCase' ? CASE_NUMBER : null;
  const found = sign && doc.sentences.find(({ text, label }) => label !== 'expected' && sign.test(text) && (proof?.test(text) ?? true));
  return found ? { start: found.start, end: found.end } : null;
}

/** What is not found in the text but may stand in words that are not read. */
export function unreadElements(doc: Doc, language: TextLanguage, has: Readonly<Record<Element, unknown>>): ReadonlySet<Element> {
  if (!isForeign(language)) return new Set();
  const headed = new Set(doc.sections.map(({ label }) => label));
  headed.delete('other');
  const asks = doc.sentences.some(({ question }) => question);
  return new Set(
    ELEMENTS.filter((element) => {
      if (has[element] || headed.has(element) || headed.size >= (CORE.includes(element) ? TEMPLATE.core : TEMPLATE.rest)) return false;
      return element !== 'identifiers' || asks || NUMBER.test(doc.folded);
    }),
  );
}
