/**
 * What can be told of a text that is not in English: by its headings, numbered steps, numbers and quoted messages. Its sentences are not
 * understood, so what does not show in these ways may still be told in words.
 */
import type { Doc, Range } from '../engine/document.ts';
import { BLOT } from '../engine/fold.ts';
import type { Lent } from '../parts.ts';
import { ELEMENTS, type Element } from '../types.ts';

/** A quotation as long as a message, or the code of an error. */
const MESSAGE = new RegExp(`"${BLOT}{20}|\\b[45]\\d\\d\\b`);
/** A number of an example; most with four digits are years. */
const NUMBER = /[03-9]\d{3}|\d{5}/;

/** Evidence that needs no finder's phrases, null when there is none. */
export function foreignEvidence(element: Element, { sentences }: Doc): Range | null {
  const isMessage = element === 'observed';
  const found = sentences.filter(
    ({ text, label, ordinal }) =>
      (!label || label === element || label === 'other') && (isMessage ? MESSAGE.test(text) : element === 'steps' && ordinal),
  );
  const [first] = found;
  const last = found.at(-1);
  return first && last && (isMessage || last !== first) ? { start: first.start, end: last.end } : null;
}

/**
 * So many parts under headings make a template: what has none there is missing. Where nothing but a greeting stands beside them, that is
 * true of what an analyst can't begin without with one part less.
 */
const TEMPLATE = 3;
const GREETING = 60;

/** What was not found in the text but may stand in words that are not read. */
export function unreadElements({ NEEDS }: Lent, doc: Doc, has: Readonly<Record<Element, unknown>>): ReadonlySet<Element> {
  const parts = new Set(doc.sections.map(({ label }) => label));
  parts.delete('other');
  const isBare = doc.sentences.every(({ label, text }) => label || text.length < GREETING);
  const mayTell = (element: Element) =>
    element === 'identifiers'
      ? NUMBER.test(doc.raw) || doc.sentences.some(({ isQuestion }) => isQuestion)
      : !parts.has(element) && parts.size + (isBare && NEEDS.defect.warn.includes(element) ? 1 : 0) < TEMPLATE;
  return new Set(ELEMENTS.filter((element) => !has[element] && mayTell(element)));
}
