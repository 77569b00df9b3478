import { english } from '../languages/en.ts';
import type { Language } from '../languages/language.ts';
import { ELEMENTS, type Element } from '../types.ts';
import { fold } from './fold.ts';

/** What a template heading asks for; `other` is a heading that asks for none of the elements. */
export type Label = Element | 'other';

const anyOf = (sources: readonly (string | undefined)[]) => sources.filter(Boolean).join('|');

const [OBSERVED, ...REST] = ELEMENTS;
let headings: (readonly [Element, RegExp])[] = [];
let placeholder: RegExp;
/** The line under which the writer's name stands. */
export let CLOSING: RegExp;

/**
 * Headings people use over the parts of a report, in all languages at once: many write a text of theirs under English headings. Matched
 * against the whole heading, folded. First match wins: "what we expected to happen" before "what happens".
 */
export function learn(languages: readonly Language[]): void {
  headings = [...REST, OBSERVED].map((label, i) => [label, new RegExp(anyOf(languages.map((each) => each.headings.split('\n')[i])))]);
  // What people leave standing or type into a template section that they do not fill.
  placeholder = new RegExp(
    `^(?:n/?a|tbd|todo|\\?+|-+|\\.+|…|x+|\\[[^\\]]*\\]|<[^>]*>|\\([^)]*\\)|${anyOf(languages.map(({ nothing }) => nothing))})?[\\s.!]*$`,
  );
  CLOSING = new RegExp(anyOf(languages.map(({ closing }) => closing)), 'y');
}
learn([english]);

export function labelOf(heading: string): Label {
  for (const [label, pattern] of headings) if (pattern.test(heading)) return label;
  return 'other';
}

/** Whether the text under a heading says nothing. */
const LONGEST_PLACEHOLDER = 120;

export const isPlaceholder = (content: string) =>
  content.length <= LONGEST_PLACEHOLDER &&
  placeholder.test(
    fold(content)
      .replace(/^[ \t]*\d{1,2}[.):]?(?=\s|$)/gm, '')
      .trim(),
  );
